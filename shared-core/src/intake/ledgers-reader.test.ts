import { calendarDate } from '../basics/calendar-date';
import { drawn, indicatorsOfAccount } from './drawn-ledger.test-data';
import { joinLedgers } from './join-ledgers';
import type { LedgerKind } from './ledger-mapping';
import { ledgersReader, type LedgersReading } from './ledgers-reader';

const asOf = calendarDate('2026-06-30')!;

/** Tables as they are drawn, one after the other, read side by side. */
function readDrawn(tables: readonly (readonly [LedgerKind, string])[], options: Partial<LedgersReading> = {}) {
  const all = tables.map(([kind, text]) => ({ kind, ...drawn(text) }));
  const reader = ledgersReader(all, { asOf, window: 'all', ...options });
  all.forEach(({ rows }, table) => rows.forEach((row) => reader.addRow(table, row)));
  return reader.finish();
}

const lines = `
  orderId | orderDate  | accountId | amount
  1       | 2026-01-10 | K-1       | 100
  2       | 2026-02-10 | K-1       | 300
  3       | 2026-02-11 | K-2       | 50`;
const invoices = `
  invoiceId | accountId | invoiceDate | dueDate    | amount
  R-1       | K-1       | 2026-01-01  | 2026-01-31 | 100
  R-2       | K-3       | 2026-05-01  | 2026-05-31 | 40`;
const receipts = `
  receiptDate | amount | invoiceId
  2026-01-31  | 100    | R-1`;
const notes = `
  accountId | contactDate | contactKind
  K-1       | 2026-03-01  | complaint
  K-1       | 2026-03-02  | praise
  K-2       | 2026-03-02  | birthday card`;

test('ledgers of several kinds are read side by side, ready to be joined', () => {
  const read = readDrawn([
    ['contacts', notes],
    ['receipts', receipts],
    ['orders', lines],
    ['invoices', invoices],
  ]);
  expect(read.map(({ kind, tables }) => [kind, ...tables.map((table) => [table.kind, ...table.tables])])).toEqual([
    ['orders', ['orders', 2]],
    ['receivables', ['invoices', 3], ['receipts', 1]],
    ['contacts', ['contacts', 0]],
  ]);
  expect(read[2].otherKinds).toEqual(['birthday card']);
  const joined = joinLedgers(read.map(({ kind, derived }) => ({ kind, ...derived! })));
  // K-1: two orders, 400 in all; its invoice is paid; one complaint of two.
  expect(indicatorsOfAccount(joined.accounts, 'K-1')).toMatchObject({
    amount: 400,
    transactionCount: 2,
    averageDeal: 200,
    overdueRatio: 0,
    complaintRatio: 0.5,
  });
  // K-3 is in no order: its amount is 0, its average is not known; what it owes is overdue.
  expect(indicatorsOfAccount(joined.accounts, 'K-3')).toMatchObject({ amount: 0, averageDeal: '~', overdueRatio: 1 });
});

describe('tables of one kind are one ledger', () => {
  const lastYear = `
    amount | accountId | orderDate  | orderId
    1000   | K-2       | 2025-12-01 | 0`;

  test('a sheet for each year, with its columns in another order', () => {
    const [orders] = readDrawn([
      ['orders', lines],
      ['orders', lastYear],
    ]);
    expect(indicatorsOfAccount(orders.derived!.accounts, 'K-2')).toMatchObject({ amount: 1050, transactionCount: 2 });
    expect(orders.tables.map(({ tables, report }) => [tables, report.lines])).toEqual([[[0, 1], 4]]);
  });

  test.each([
    ['whose orders they are', 'orderId | amount', '1 | 100', 'orderId | accountId | orderDate', '1 | K-9 | 2026-01-01'],
    [
      'whose orders they are, with the sum of each',
      'orderId | amount',
      '1 | 100',
      'orderId | accountId | orderDate | amount',
      '1 | K-9 | 2026-01-01 | 100',
    ],
    [
      'what came back',
      'orderId | accountId | orderDate | amount',
      '1 | K-9 | 2026-01-01 | 100',
      'orderId | returned',
      '1 | no',
    ],
  ])('lines, and a table beside them that says %s', (_, lineHead, line, orderHead, order) => {
    const [orders] = readDrawn([
      ['orders', `${orderHead}\n${order}`],
      ['orders', `${lineHead}\n${line}`],
    ]);
    expect(orders.problems).toEqual([]);
    expect(indicatorsOfAccount(orders.derived!.accounts, 'K-9')).toMatchObject({ amount: 100, transactionCount: 1 });
    expect(orders.tables.map(({ tables, report }) => [tables, report.lines])).toEqual([
      [[1], 1],
      [[0], 1],
    ]);
  });
});

test('what stands against one ledger is told of it, and the others are read', () => {
  const read = readDrawn([
    ['orders', 'orderId | accountId\n1 | K-1'],
    ['contacts', notes],
  ]);
  expect(read[0].derived).toBeUndefined();
  expect(read[0].problems).toEqual([{ kind: 'noAmountColumn' }]);
  expect(read[1].problems).toEqual([]);
});

test('deals without a probability weigh what the host says their stages weigh', () => {
  const deals = `
    accountId | amount | dealState
    K-1       | 200    | Demo`;
  const [read] = readDrawn([['deals', deals]], { chanceOfStage: (stage) => (stage === 'Demo' ? 0.25 : undefined) });
  expect(indicatorsOfAccount(read.derived!.accounts, 'K-1')).toEqual({ expectedSales: 50 });
  expect(read.tables[0].report.byStage).toBe(1);
});
