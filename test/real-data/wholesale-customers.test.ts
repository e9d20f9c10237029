import {
  calendarDate,
  cumulativeOf,
  parseModel,
  readAccounts,
  segmentAccounts,
  textAt,
  tierCounts,
  type AccountColumns,
  type AccountReading,
} from '@keystage/core';
import paretoByAmount from '@keystage/core/models/pareto-by-amount.json';
import { describeShared, sharedTable } from './shared-table';

// P: published by UCI. R: counted from the same file by other means than the product's.

const spend = ['Fresh', 'Milk', 'Grocery', 'Frozen', 'Detergents_Paper', 'Delicassen'];
const asOf = calendarDate('2012-12-31')!;

describeShared('Wholesale customers', ['wholesale_customers.csv'], () => {
  const { headers, rows } = sharedTable('wholesale_customers.csv');
  const sumOf = (row: readonly string[]) =>
    spend.reduce((sum, header) => sum + Number(row[headers.indexOf(header)]), 0);
  // There is no id, so the row number serves; the six kinds of goods together are what a customer spends.
  const list = rows.map((row, i) => [...row, String(i + 1), String(sumOf(row))]);
  const money = { unit: 'money', merging: 'sum' } as const;
  const own: AccountReading['indicators'] = {
    ...Object.fromEntries(spend.map((header) => [header, money])),
    Channel: { unit: 'category', merging: 'derived' },
  };
  const read = readAccounts(list, {
    mapping: [
      ...['Channel', ...spend].map((header) => ({ column: headers.indexOf(header), header, role: header })),
      { column: headers.indexOf('Region'), header: 'Region', role: 'region' },
      { column: headers.length, header: 'Row', role: 'accountId' },
      { column: headers.length + 1, header: 'Spend', role: 'amount' },
    ],
    asOf,
    indicators: own,
  });
  if (!read.ok) throw new Error(`The list was refused: ${JSON.stringify(read.problems)}`);
  const { accounts, report } = read;

  test('P: 440 customers, and every cell of theirs is read', () => {
    expect(report).toMatchObject({ rows: 440, accounts: 440, emptyRows: 0, rowsWithoutId: 0 });
    expect(report.columns.map(({ blanks, unreadable }) => blanks + unreadable)).toEqual(report.columns.map(() => 0));
  });

  test.each([
    // goods              min      max        mean       sample standard deviation
    ['Fresh', '3', '112151', '12000.30', '12647.329'],
    ['Milk', '55', '73498', '5796.27', '7380.377'],
    ['Grocery', '3', '92780', '7951.28', '9503.163'],
    ['Frozen', '25', '60869', '3071.93', '4854.673'],
    ['Detergents_Paper', '3', '40827', '2881.49', '4767.854'],
    ['Delicassen', '3', '47943', '1524.87', '2820.106'],
  ])('P: %s lies between %s and %s, %s on average, deviation %s', (goods, least, most, average, spread) => {
    const values = valuesOf(accounts, goods);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect([
      String(Math.min(...values)),
      String(Math.max(...values)),
      mean.toFixed(2),
      Math.sqrt(squares / (values.length - 1)).toFixed(3),
    ]).toEqual([least, most, average, spread]);
  });

  test('P: channels 298 and 142; regions 77, 47 and 316', () => {
    expect(categoryCounts(accounts, 'Channel')).toEqual({ 1: 298, 2: 142 });
    expect(categoryCounts(accounts, 'region')).toEqual({ 1: 77, 2: 47, 3: 316 });
  });

  test('R: Pareto by spend makes 112 VIP, 140 A, 114 B and 74 C; the first is row 86', () => {
    const parsed = parseModel(paretoByAmount);
    if (!parsed.ok) throw new Error('The ready model is not sound.');
    const run = segmentAccounts(accounts, parsed.model, asOf);
    const counts = tierCounts(run);
    expect(counts.tiers.map(({ accounts: count }) => count)).toEqual([112, 140, 114, 74]);
    expect([counts.prospects, counts.notScored]).toEqual([0, 0]);
    expect(textAt(accounts.ids, cumulativeOf(run)!.before.indexOf(0))).toBe('86');
  });
});

function valuesOf(accounts: AccountColumns, indicator: string): Float64Array {
  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'number') throw new Error(`There is no column of numbers ${indicator}.`);
  return column.values;
}

function categoryCounts(accounts: AccountColumns, indicator: string): Record<string, number> {
  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'category') throw new Error(`There is no column of categories ${indicator}.`);
  return Object.fromEntries(
    column.labels.map((label, code) => [label, column.codes.filter((one) => one === code).length]),
  );
}
