import {
  accountsFromLedger,
  accountsThatBring,
  calendarDate,
  concentration,
  cumulativeOf,
  joinLedger,
  mapColumns,
  mapLedgerColumns,
  parseModel,
  readAccounts,
  segmentAccounts,
  shareOfTop,
  textAt,
  tierCounts,
  type AccountColumns,
  type LedgerReading,
  type Segmentation,
} from '@keystage/core';
import paretoByAmount from '@keystage/core/models/pareto-by-amount.json';
import { describeShared, sharedTable, type SharedTable } from './shared-table';

// P: published by others. R: counted from the same files by other means than the product's. By the rule `crossing`, the accounts that make
// 80 % are those in VIP and A.

const parsed = parseModel(paretoByAmount);
if (!parsed.ok) throw new Error('The ready model is not sound.');
const { model } = parsed;

describeShared('Superstore by Pareto', ['superstore/orders.csv.gz'], () => {
  const accounts = accountsOf(sharedTable('superstore/orders.csv.gz'), '2017-12-31');
  const run = segmentAccounts(accounts, model, calendarDate('2017-12-31')!);

  test('R: 396 of 793 customers (49.9 %) make 80 % of sales: 170 VIP and 226 A; 209 B, 188 C', () => {
    expect(inShort(run)).toEqual('VIP 170, A 226, B 209, C 188, prospects 0, not scored 0');
    expect(fourFifthsOf(accounts)).toBe(396);
  });

  test('P: Sean Miller, first by sales, is VIP although we lose on him; Tamara Chand, first by profit, comes next', () => {
    const { before, after } = cumulativeOf(run)!;
    const first = before.indexOf(0);
    const second = before.indexOf(after[first]);
    expect([first, second].map((i) => [textAt(accounts.names, i), model.tiers[run.tiers[i]]])).toEqual([
      ['Sean Miller', 'VIP'],
      ['Tamara Chand', 'VIP'],
    ]);
  });
});

const northwind = ['northwind/order_details.csv', 'northwind/orders.csv', 'northwind/customers.csv'];
describeShared('Northwind by Pareto', northwind, () => {
  const customers = sharedTable('northwind/customers.csv');
  const asOf = calendarDate('1998-05-06')!;
  const ledger = accountsOf(
    sharedTable('northwind/order_details.csv'),
    '1998-05-06',
    sharedTable('northwind/orders.csv'),
  );
  const list = readAccounts(customers.rows, { mapping: mapColumns(customers.headers).mapping, asOf });
  if (!list.ok) throw new Error(`The list was refused: ${JSON.stringify(list.problems)}`);
  const { accounts } = joinLedger(list.accounts, ledger);
  const run = segmentAccounts(accounts, model, asOf);

  test('P: 89 of 91 customers ever ordered, so two are prospects; R: 34 make 80 %: 13 VIP and 21 A', () => {
    expect(inShort(run)).toEqual('VIP 13, A 21, B 27, C 28, prospects 2, not scored 0');
    expect(fourFifthsOf(accounts)).toBe(34);
  });

  test('P: the first three customers are 25.2 % of sales', () => {
    expect(shareOfTop(concentration(amountsOf(accounts)), 3 / 89).toFixed(3)).toBe('0.252');
  });
});

describeShared('Won deals of Maven by Pareto', ['maven_crm/sales_pipeline.csv'], () => {
  const { headers, rows } = sharedTable('maven_crm/sales_pipeline.csv');
  const won = rows.filter((row) => row[headers.indexOf('deal_stage')] === 'Won');
  const at = (header: string) => ({ column: headers.indexOf(header), header });
  const mapping: LedgerReading['mapping'] = [
    { ...at('opportunity_id'), role: 'orderId' },
    { ...at('account'), role: 'accountId' },
    { ...at('close_date'), role: 'orderDate' },
    { ...at('close_value'), role: 'amount' },
  ];
  const asOf = calendarDate('2017-12-31')!;
  const read = accountsFromLedger(won, { mapping, asOf, window: 'all' });
  if (!read.ok) throw new Error(`The ledger was refused: ${JSON.stringify(read.problems)}`);

  test('P: 4,238 deals were won, worth 10,005,534', () => {
    expect(read.report).toMatchObject({ used: 4238, orders: 4238 });
    expect(amountsOf(read.accounts).reduce((sum, amount) => sum + amount, 0)).toBe(10_005_534);
  });

  test('R: 59 of 85 accounts (69.4 %) make 80 %, so an 80/20 rule does not hold: 31 VIP, 28 A, 18 B, 8 C', () => {
    expect(inShort(segmentAccounts(read.accounts, model, asOf))).toEqual(
      'VIP 31, A 28, B 18, C 8, prospects 0, not scored 0',
    );
    expect(fourFifthsOf(read.accounts)).toBe(59);
  });
});

function accountsOf(lines: SharedTable, day: string, orders?: SharedTable): AccountColumns {
  const read = accountsFromLedger(
    lines.rows,
    {
      mapping: mapLedgerColumns(lines.headers, lines.rows.slice(0, 100)).mapping,
      ...(orders && { orders: mapLedgerColumns(orders.headers).mapping }),
      asOf: calendarDate(day)!,
      window: 'all',
    },
    orders?.rows,
  );
  if (!read.ok) throw new Error(`The ledger was refused: ${JSON.stringify(read.problems)}`);
  return read.accounts;
}

function amountsOf(accounts: AccountColumns): Float64Array {
  const column = accounts.indicators.get('amount');
  if (column?.kind !== 'number') throw new Error('There is no column of amounts.');
  return column.values;
}

const fourFifthsOf = (accounts: AccountColumns): number => accountsThatBring(concentration(amountsOf(accounts)), 0.8);

function inShort(run: Segmentation): string {
  const { tiers, prospects, notScored } = tierCounts(run);
  const counts = tiers.map(({ tier, accounts }) => `${tier} ${accounts}`).join(', ');
  return `${counts}, prospects ${prospects}, not scored ${notScored}`;
}
