import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { accountsFromLedger, calendarDate, mapLedgerColumns, textAt, textsOf } from '@keystage/core';
import { parseCsv } from 'hucre/csv';

const file = path.join(__dirname, '../../../shared/data/superstore/orders.csv.gz');

/** Whether the public data set lies beside the project. */
export const superstoreIsHere = existsSync(file);

/** The customers of Superstore as a list, one row each, by the whole ledger as of its last day, returned orders not netted off. */
export function superstoreCustomers(): (string | number | null)[][] {
  const [headers, ...lines] = parseCsv(gunzipSync(readFileSync(file)).toString('utf8')) as string[][];
  const read = accountsFromLedger(lines, {
    mapping: mapLedgerColumns(headers, lines.slice(0, 200)).mapping,
    asOf: calendarDate('2017-12-31')!,
    window: 'all',
  });
  if (!read.ok) throw new Error(`The ledger was refused: ${JSON.stringify(read.problems)}`);
  const { ids, names, indicators } = read.accounts;
  const columns = [
    ['Sales', 'amount'],
    ['Profit', 'profit'],
    ['Gross margin', 'grossMargin'],
    ['Orders', 'transactionCount'],
    ['Days since last order', 'recency'],
    ['Average order', 'averageDeal'],
  ] as const;
  const cells = columns.map(([, id]) => {
    const column = indicators.get(id);
    if (column?.kind !== 'number') throw new Error(`The ledger gives no ${id}.`);
    return column;
  });
  return [
    ['Customer ID', 'Customer Name', ...columns.map(([header]) => header)],
    ...textsOf(ids).map((id, i) => [
      id,
      textAt(names, i),
      ...cells.map(({ values }) => (Number.isNaN(values[i]) ? null : values[i])),
    ]),
  ];
}
