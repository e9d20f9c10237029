import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import * as z from 'zod';
import { computedAbc } from '../../../shared-core/src/segmentation/computed-abc';
import { decideByTable, type DecisionTable } from '../../../shared-core/src/model/decide-by-table';
import { naturalBreaks } from '../../../shared-core/src/segmentation/natural-breaks';
import { packageAbc } from '../../../shared-core/src/segmentation/package-abc';
import { quadrantOf } from '../../../shared-core/src/segmentation/quadrant-of';
import { adapter, columnOf, numbersWithGaps, type Adapter } from './adapter';

const hitPolicies: Readonly<Record<string, DecisionTable['hitPolicy']>> = {
  UNIQUE: 'unique',
  ANY: 'any',
  FIRST: 'first',
};

/** 03-tiering: ways to classify that are not a score against cut-offs. */
export const classes: Record<string, Adapter> = {
  naturalBreaks: adapter(z.object({ data: numbersWithGaps, k: z.number() }), ({ data, k }) =>
    naturalBreaks(
      columnOf(data).filter((value) => !Number.isNaN(value)),
      k,
    ),
  ),
  abcComputed: adapter(
    z.intersection(
      z.object({ variant: z.enum(['discrete', 'package']).default('discrete') }),
      z.union([z.object({ values: numbersWithGaps }), z.object({ valuesFile: z.string(), column: z.string() })]),
    ),
    (input, folder) => {
      const values =
        'values' in input ? columnOf(input.values) : columnIn(join(folder, input.valuesFile), input.column);
      if (input.variant === 'package') return packageAbc(values) ?? null;
      return computedAbc(values.filter((value) => !Number.isNaN(value)));
    },
  ),
  quadrant: adapter(
    z.object({
      sales: z.number().nullable(),
      profit: z.number().nullable(),
      salesSplit: z.number(),
      profitSplit: z.number(),
    }),
    ({ sales, profit, salesSplit, profitSplit }) => {
      const quadrant = quadrantOf(sales ?? NaN, profit ?? NaN, { volume: salesSplit, profit: profitSplit });
      return quadrant === 'cashCow' ? 'cash-cow' : (quadrant ?? null);
    },
  ),
  decisionTable: adapter(
    z.object({
      table: z.object({
        hitPolicy: z.enum(['UNIQUE', 'ANY', 'FIRST']),
        inputs: z.array(z.string()),
        rules: z.array(z.object({ when: z.array(z.union([z.string(), z.array(z.string())])), then: z.string() })),
      }),
      facts: z.record(z.string(), z.string().nullable()),
    }),
    ({ table, facts }) => {
      const decision = decideByTable({ ...table, hitPolicy: hitPolicies[table.hitPolicy] }, facts);
      if (decision.kind === 'rulesClash') return { error: 'overlap' };
      return decision.kind === 'decided' ? decision.outcome : null;
    },
  ),
};

/** One column of a CSV file as numbers; NaN where a cell is empty. */
function columnIn(file: string, column: string): Float64Array {
  const [headers, ...rows] = parseCsv(readFileSync(file, 'utf8'), { skipEmptyRows: true });
  const at = headers.indexOf(column);
  return Float64Array.from(rows, (row) => (String(row[at] ?? '') === '' ? NaN : Number(row[at])));
}
