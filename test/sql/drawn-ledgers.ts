import * as fc from 'fast-check';
import {
  accountsFromLedger,
  calendarDate,
  contactsReader,
  dealsReader,
  joinLedgers,
  parseModel,
  segmentAccounts,
  type LedgerMapping,
  type Segmentation,
  type SegmentationModel,
  type SqlDialect,
} from '@keystage/core';
import { listOf } from '../../shared-core/src/segmentation/account-list.test-data';
import type { AccountTables } from './account-tables';

const asOf = calendarDate('2026-11-20')!;
const accounts = ['K1', 'K2', "O'Hara", 'ä4', '"5"', 'K6'];
const account = fc.constantFrom(...accounts);
const days = fc.constantFrom('2024-02-29', '2025-11-20', '2025-11-21', '2026-03-01', '2026-11-20', '2026-12-01');
const cents = (most: number) => fc.integer({ min: -most, max: most * 6 }).map((whole) => whole / 100);
const blankAtTimes = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 9 });

const orders = fc.array(
  fc.tuple(
    account,
    blankAtTimes(fc.constantFrom('1', '2', '3', '4', '5')),
    blankAtTimes(days),
    blankAtTimes(cents(90_000)),
    blankAtTimes(cents(40_000)),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 40 },
);
const contacts = fc.array(
  fc.tuple(account, days, fc.constantFrom('praise', 'complaint', 'suggestion', 'task', 'gift')),
  {
    minLength: 1,
    maxLength: 25,
  },
);
const deals = fc.array(fc.tuple(account, cents(500_000), fc.constantFrom(0, 0.1, 0.35, 1)), {
  minLength: 1,
  maxLength: 12,
});

const bands = (cuts: number[], points: number[]) => ({ by: 'bands', cuts, points });
const model: SegmentationModel = soundModel();

function soundModel(): SegmentationModel {
  const parsed = parseModel({
    keystage: 2,
    id: 'from-ledgers',
    version: 1,
    name: 'From ledgers',
    coverageFloor: 0.2,
    groups: [
      {
        id: 'transaction',
        weight: 2,
        indicators: [
          { id: 'amount', weight: 3, points: bands([0, 500, 2000], [0, 30, 70, 100]) },
          { id: 'profit', weight: 2, points: bands([0, 300], [0, 50, 100]) },
          { id: 'grossMargin', weight: 2, points: bands([0, 0.25, 0.5], [0, 20, 60, 100]) },
          { id: 'averageDeal', weight: 1, points: bands([200, 900], [0, 50, 100]) },
          { id: 'largestDeal', weight: 1, points: bands([400, 2000], [0, 50, 100]) },
          { id: 'returnRatio', weight: 1, points: bands([0.05, 0.3], [100, 50, 0]) },
          { id: 'returnCount', weight: 1, points: bands([1, 2], [100, 50, 0]) },
          { id: 'timeSinceFirstDeal', weight: 1, points: bands([100, 400], [0, 50, 100]) },
          { id: 'recency', weight: 1, points: bands([100, 400], [100, 50, 0]) },
          { id: 'transactionCycle', weight: 1, points: bands([10, 100], [100, 50, 0]) },
          { id: 'expectedSales', weight: 1, points: bands([1, 1000], [0, 50, 100]) },
        ],
      },
      {
        id: 'contact',
        weight: 1,
        indicators: [
          { id: 'praiseCount', weight: 1, points: bands([1, 2], [0, 50, 100]) },
          { id: 'complaintRatio', weight: 1, points: bands([0.2, 0.5], [100, 50, 0]) },
          { id: 'relatedTasks', weight: 1, points: bands([1, 2], [0, 50, 100]) },
        ],
      },
    ],
    way: {
      by: 'scorecard',
      cutOffs: [
        { tier: 'VIP', from: 75 },
        { tier: 'A', from: 55 },
        { tier: 'B', from: 35 },
      ],
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

type LedgerCell = string | number | boolean | null;

export interface DrawnLedgers {
  readonly run: Segmentation;
  tables(dialect: SqlDialect): AccountTables;
}

/** Ledgers of orders, notes and deals, with or without a list, as the core derives a run from them and as tables hold them. */
export const drawnLedgers: fc.Arbitrary<DrawnLedgers> = fc
  .record({
    orders,
    contacts: fc.option(contacts),
    deals: fc.option(deals),
    listed: fc.option(fc.subarray(accounts, { minLength: 1 })),
    window: fc.constantFrom('all' as const, { months: 12 }),
  })
  .map(({ listed, window, ...ledgers }) => {
    const mapping = (...roles: string[]) =>
      roles.map((role, column) => ({ column, header: role, role })) as LedgerMapping;
    const read = accountsFromLedger(
      ledgers.orders.map((row) => row.map((cell) => (typeof cell === 'boolean' ? (cell ? 'yes' : '') : cell))),
      { mapping: mapping('accountId', 'orderId', 'orderDate', 'amount', 'cost', 'returned'), asOf, window },
    );
    const notes = contactsReader({ mapping: mapping('accountId', 'contactDate', 'contactKind'), asOf, window });
    notes.addNotes(ledgers.contacts ?? []);
    const open = dealsReader({ mapping: mapping('accountId', 'amount', 'probability'), asOf });
    open.addDeals(ledgers.deals ?? []);
    const [noted, dealt] = [notes.finish(), open.finish()];
    if (!read.ok || (ledgers.contacts && !noted.ok) || (ledgers.deals && !dealt.ok)) return undefined;
    const joined = joinLedgers(
      [
        { kind: 'orders', ...read },
        ...(ledgers.contacts && noted.ok ? [{ kind: 'contacts' as const, ...noted }] : []),
        ...(ledgers.deals && dealt.ok ? [{ kind: 'deals' as const, ...dealt }] : []),
      ],
      listed ? listOf({ companySize: listed.map((_, i) => i) }, listed) : undefined,
    );
    const run = segmentAccounts(joined.accounts, { ...model, window }, asOf);
    return { run, tables: (dialect: SqlDialect) => ledgerTables({ ...ledgers, listed }, dialect) };
  })
  .filter((one) => one !== undefined);

function ledgerTables(
  drawn: {
    readonly orders: readonly (readonly LedgerCell[])[];
    readonly contacts: readonly (readonly LedgerCell[])[] | null;
    readonly deals: readonly (readonly LedgerCell[])[] | null;
    readonly listed: readonly string[] | null;
  },
  dialect: SqlDialect,
): AccountTables {
  const { text, double, day, flag } = typesOf(dialect);
  const laid = (
    table: string,
    columns: readonly (readonly [string, (cell: LedgerCell) => string])[],
    rows: readonly (readonly LedgerCell[])[],
  ) => [
    `drop table if exists ${dialect.named(table)}`,
    `create table ${dialect.named(table)} as ${dialect.rows(
      columns.map(([name]) => name),
      rows.map((row) => row.map((cell, k) => columns[k][1](cell))),
    )}`,
  ];
  const orderColumns = [
    ['account', text],
    ['order_id', text],
    ['order_date', day],
    ['amount', double],
    ['cost', double],
    ['returned', flag],
  ] as const;
  const noteColumns = [
    ['account', text],
    ['contact_date', day],
    ['contact_kind', text],
  ] as const;
  const dealColumns = [
    ['account', text],
    ['amount', double],
    ['probability', double],
  ] as const;
  const names = (columns: readonly (readonly [string, unknown])[]) => columns.map(([name]) => name);
  return {
    statements: [
      ...laid('order_table', orderColumns, drawn.orders),
      ...(drawn.contacts ? laid('note_table', noteColumns, drawn.contacts) : []),
      ...(drawn.deals ? laid('deal_table', dealColumns, drawn.deals) : []),
      ...(drawn.listed
        ? laid(
            'accounts',
            [['account', text]],
            drawn.listed.map((id) => [id]),
          )
        : []),
    ],
    sources: {
      ...(drawn.listed && { accounts: { table: ['accounts'], columns: ['account'] } }),
      ledgers: {
        orders: { table: ['order_table'], columns: names(orderColumns) },
        ...(drawn.contacts && { contacts: { table: ['note_table'], columns: names(noteColumns) } }),
        ...(drawn.deals && { deals: { table: ['deal_table'], columns: names(dealColumns) } }),
      },
    },
  };
}

function typesOf(dialect: SqlDialect) {
  const { types } = dialect;
  const orBlank = (type: string, of: (cell: string) => string) => (cell: LedgerCell) =>
    cell === null ? dialect.cast('null', type) : of(String(cell));
  return {
    text: orBlank(types.text, (cell) => dialect.cast(dialect.text(cell), types.text)),
    double: orBlank(types.double, (cell) => dialect.double(Number(cell))),
    day: orBlank(types.day, dialect.day),
    flag: (cell: LedgerCell) => (cell === true ? 'true' : 'false'),
  };
}
