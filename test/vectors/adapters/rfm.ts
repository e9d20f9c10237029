import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import * as z from 'zod';
import { calendarDate } from '../../../shared-core/src/basics/calendar-date';
import { rfmOfOrders, type OrderColumns } from '../../../shared-core/src/segmentation/rfm-of-orders';
import { rfmScore } from '../../../shared-core/src/segmentation/rfm-score';
import { rfmSegment } from '../../../shared-core/src/segmentation/rfm-segment';
import { rfmThresholds } from '../../../shared-core/src/segmentation/rfm-thresholds';
import { adapter, type Adapter } from './adapter';

const cuts = z.array(z.number());
const ranges = z.array(z.tuple([z.number(), z.number()]));

/** 03-tiering: recency, frequency, monetary. */
export const rfm: Record<string, Adapter> = {
  rfmTable: adapter(
    z.object({
      ordersFile: z.string(),
      analysisDate: z.string(),
      bins: z.number(),
      rule: z.string().optional(),
    }),
    ({ ordersFile, analysisDate, bins, rule }, folder) => {
      const orders = readOrders(join(folder, ordersFile));
      const values = rfmOfOrders(orders, calendarDate(analysisDate)!);
      const thresholds = rfmThresholds(values, bins, rule === 'rfm-package' ? rule : 'own');
      const scores = values.ids.map((_, i) =>
        rfmScore(thresholds, {
          recency: values.recency[i],
          frequency: values.frequency[i],
          monetary: values.monetary[i],
        })!,
      );
      const held = (measure: 'recency' | 'frequency' | 'monetary') =>
        Array.from({ length: bins }, (_, k) => scores.filter((score) => score[measure] === k + 1).length);
      const totals = { customers: values.ids.length, orders: orders.customers.length };
      return { ...thresholds, ...totals, R: held('recency'), F: held('frequency'), M: held('monetary') };
    },
  ),
  rfmScore: adapter(
    z.object({
      thresholds: z.object({ recency: cuts, frequency: cuts, monetary: cuts }),
      recencyDays: z.number().nullable(),
      count: z.number().nullable(),
      amount: z.number().nullable(),
    }),
    ({ thresholds, recencyDays, count, amount }) =>
      rfmScore(thresholds, { recency: recencyDays ?? NaN, frequency: count ?? NaN, monetary: amount ?? NaN })?.code ??
      null,
  ),
  rfmSegment: adapter(
    z.object({
      score: z.number(),
      segments: z.object({ names: z.array(z.string()), R: ranges, F: ranges, M: ranges }),
      otherwise: z.string(),
    }),
    ({ score, segments: { names, R, F, M }, otherwise }) => {
      const [recency, frequency, monetary] = String(score).split('').map(Number);
      const segments = names.map((name, k) => ({ name, recency: R[k], frequency: F[k], monetary: M[k] }));
      return names[rfmSegment({ recency, frequency, monetary }, segments)] ?? otherwise;
    },
  ),
};

function readOrders(file: string): OrderColumns {
  const [headers, ...rows] = parseCsv(readFileSync(file, 'utf8'), { skipEmptyRows: true });
  const column = (header: string) => rows.map((row) => String(row[headers.indexOf(header)]));
  return {
    customers: column('customer_id'),
    dates: column('order_date').map((text) => calendarDate(text)!),
    amounts: Float64Array.from(column('revenue'), Number),
  };
}
