import * as fc from 'fast-check';
import {
  accountsFromLedger,
  calendarDate,
  contactsReader,
  dealsReader,
  joinLedgers,
  parseModel,
  receivablesReader,
  segmentAccounts,
  type CurrencyRates,
  type FeedbackPrior,
  type LedgerMapping,
  type LedgerToJoin,
  type SqlLedgers,
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

/**
 * Two rates of the dollar, one each of the won and of the pound, which has more decimals than amounts have; every day drawn has one. Quotients of
 * such amounts have more decimals than doubles hold.
 */
const rates: CurrencyRates = {
  corporate: 'EUR',
  rates: [
    { currency: 'USD', from: calendarDate('2020-01-01')!, rate: 1.1 },
    { currency: 'USD', from: calendarDate('2026-02-01')!, rate: 1.0837 },
    { currency: 'KRW', from: calendarDate('2020-01-01')!, rate: 1450 },
    { currency: 'GBP', from: calendarDate('2020-01-01')!, rate: 0.843751234567 },
  ],
};
const currency = fc.constantFrom('EUR', 'USD', 'KRW', 'GBP', 'usd');
const kinds = ['praise', 'complaint', 'suggestion', 'task', 'gift', 'Anruf'] as const;

const orders = fc.array(
  fc.tuple(
    account,
    blankAtTimes(fc.constantFrom('1', '2', 'C3', '4', '5')),
    blankAtTimes(days),
    blankAtTimes(cents(90_000)),
    blankAtTimes(cents(40_000)),
    fc.boolean(),
    currency,
  ),
  { minLength: 1, maxLength: 40 },
);
/** What a line is sorted by: its day and its currency, blanks last. */
const placeOf = (line: readonly (string | number | null)[]) => `${line[2] ?? '9999'} ${line[7]}`;
/**
 * Numbers of invoices are of one account each, by their first digit, and lines stand in the order of their days: the core looks at the first
 * row of an invoice, SQL, whose rows have no order, at the earliest.
 */
const invoices = fc
  .array(
    fc
      .tuple(
        fc.nat({ max: accounts.length - 1 }),
        blankAtTimes(fc.constantFrom('1', '2', '3')),
        blankAtTimes(days),
        blankAtTimes(days),
        blankAtTimes(days),
        blankAtTimes(cents(90_000)),
        fc.option(cents(20_000), { freq: 2 }),
        currency,
      )
      .map(([k, number, ...others]) => [accounts[k], number && `${k}${number}`, ...others] as const),
    { minLength: 1, maxLength: 24 },
  )
  .map((lines) => [...lines].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)));
const receipts = fc.array(
  fc.tuple(
    blankAtTimes(account),
    blankAtTimes(
      fc.tuple(fc.nat({ max: accounts.length }), fc.constantFrom('1', '2', '3')).map(([k, n]) => `${k}${n}`),
    ),
    blankAtTimes(days),
    blankAtTimes(days),
    blankAtTimes(cents(60_000)),
    currency,
  ),
  { minLength: 1, maxLength: 24 },
);
const contacts = fc.array(fc.tuple(account, blankAtTimes(days), blankAtTimes(fc.constantFrom(...kinds))), {
  minLength: 1,
  maxLength: 25,
});
const deals = fc.array(
  fc.tuple(
    account,
    blankAtTimes(cents(500_000)),
    fc.option(fc.constantFrom(0, 0.1, 0.35, 1, 1.2), { freq: 3 }),
    fc.option(fc.constantFrom('Won', 'Demo', 'Talks'), { freq: 6 }),
    blankAtTimes(days),
    currency,
  ),
  { minLength: 1, maxLength: 12 },
);
const prior: fc.Arbitrary<FeedbackPrior | undefined> = fc.constantFrom(
  undefined,
  { strength: 4 },
  { strength: 2, ratios: { praise: 0.5, complaint: 0.25, suggestion: 0.25 } },
);
/** What the drawn names of stages mean; the core finds “Won” closed by itself. */
const stages = [
  { name: 'Won', closed: true },
  { name: 'Demo', chance: 0.3 },
];

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
        id: 'finance',
        weight: 2,
        indicators: [
          { id: 'largestReceipt', weight: 1, points: bands([500, 3000], [0, 50, 100]) },
          { id: 'averageReceipt', weight: 1, points: bands([200, 900], [0, 50, 100]) },
          { id: 'collectionPeriod', weight: 1, points: bands([10, 90], [100, 50, 0]) },
          { id: 'averageOwed', weight: 1, points: bands([1, 900], [100, 50, 0]) },
          { id: 'owedRatio', weight: 1, points: bands([0.1, 0.9], [100, 50, 0]) },
          { id: 'overdueRatio', weight: 1, points: bands([0.001, 0.5, 0.999], [100, 70, 30, 0]) },
        ],
      },
      {
        id: 'contact',
        weight: 1,
        indicators: [
          { id: 'praiseCount', weight: 1, points: bands([1, 2], [0, 50, 100]) },
          { id: 'suggestionRatio', weight: 1, points: bands([0.3], [100, 50]) },
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

/** Which columns a drawn ledger is without; each takes indicators away, or leaves them to what else is there. */
const without = fc.record({
  currencies: fc.boolean(),
  settled: fc.boolean(),
  balance: fc.boolean(),
  due: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
  receiptDates: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
});

const drawn = fc.record({
  orders: fc.option(orders),
  invoices: fc.option(invoices),
  receipts: fc.option(receipts),
  contacts: fc.option(contacts),
  deals: fc.option(deals),
  listed: fc.option(fc.subarray(accounts, { minLength: 1 })),
  window: fc.constantFrom('all' as const, { months: 12 }),
  returns: fc.constantFrom({}, { cancellationPrefix: 'C' }, { marked: 'leaveIn' as const }),
  prior,
  without,
  ratesInTable: fc.boolean(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never;

/** Ledgers of every kind, with or without a list, as the core derives a run from them and as tables hold them. */
export const drawnLedgers: fc.Arbitrary<DrawnLedgers> = drawn.map(readByCore).filter((one) => one !== undefined);

function readByCore(all: Drawn): DrawnLedgers | undefined {
  const { listed, window, returns } = all;
  const options = { asOf, window, ...(!all.without.currencies && { rates }) };
  const joinedOf: LedgerToJoin[] = [];
  const join = (kind: LedgerToJoin['kind'], read: { ok: false } | ({ ok: true } & Omit<LedgerToJoin, 'kind'>)) => {
    if (read.ok) joinedOf.push({ kind, accounts: read.accounts, absent: read.absent });
    return read.ok;
  };
  const tables = ledgersOf(all);
  const mapped = (table: (typeof tables)[number]) =>
    table.columns.map(({ role }, column) => ({ column, header: role, role })) as LedgerMapping;
  const [orderTable, invoiceTable, receiptTable, noteTable, dealTable] = (
    ['orders', 'invoices', 'receipts', 'contacts', 'deals'] as const
  ).map((kind) => tables.find((table) => table.kind === kind));
  if (orderTable) {
    const rows = orderTable.rows.map((row) =>
      row.map((cell) => (typeof cell === 'boolean' ? (cell ? 'yes' : '') : cell)),
    );
    if (!join('orders', accountsFromLedger(rows, { mapping: mapped(orderTable), returns, ...options })))
      return undefined;
  }
  if (invoiceTable || receiptTable) {
    const reader = receivablesReader({
      ...options,
      ...(invoiceTable && { invoices: mapped(invoiceTable) }),
      ...(receiptTable && { receipts: mapped(receiptTable) }),
    });
    reader.addInvoices(invoiceTable?.rows ?? []);
    reader.addReceipts(receiptTable?.rows ?? []);
    if (!join('receivables', reader.finish())) return undefined;
  }
  if (noteTable) {
    const words = new Map([['Anruf', 'task' as const]]);
    const reader = contactsReader({
      ...options,
      mapping: mapped(noteTable),
      kinds: words,
      ...(all.prior && { prior: all.prior }),
    });
    reader.addNotes(noteTable.rows);
    if (!join('contacts', reader.finish())) return undefined;
  }
  if (dealTable) {
    const chanceOfStage = (name: string) => stages.find((stage) => stage.name === name)?.chance;
    const reader = dealsReader({ ...options, mapping: mapped(dealTable), chanceOfStage });
    reader.addDeals(dealTable.rows);
    if (!join('deals', reader.finish())) return undefined;
  }
  if (joinedOf.length === 0) return undefined;
  const list = listed ? listOf({ companySize: listed.map((_, i) => i) }, listed) : undefined;
  const run = segmentAccounts(joinLedgers(joinedOf, list).accounts, { ...model, window }, asOf);
  return { run, tables: (dialect: SqlDialect) => ledgerTables(all, dialect) };
}

interface DrawnTable {
  readonly kind: 'orders' | 'invoices' | 'receipts' | 'contacts' | 'deals';
  readonly columns: readonly {
    readonly role: string;
    readonly name: string;
    readonly type: 'text' | 'double' | 'day' | 'flag';
  }[];
  readonly rows: readonly (readonly LedgerCell[])[];
}

const text = (role: string, name: string) => ({ role, name, type: 'text' as const });
const double = (role: string, name = role) => ({ role, name, type: 'double' as const });
const day = (role: string, name: string) => ({ role, name, type: 'day' as const });
const ofAccount = text('accountId', 'account');
const inCurrency = text('currency', 'currency');
const columnsOf: Readonly<Record<DrawnTable['kind'], DrawnTable['columns']>> = {
  orders: [
    ofAccount,
    text('orderId', 'order_id'),
    day('orderDate', 'order_date'),
    double('amount'),
    double('cost'),
    { role: 'returned', name: 'returned', type: 'flag' },
    inCurrency,
  ],
  invoices: [
    ofAccount,
    text('invoiceId', 'invoice_id'),
    day('invoiceDate', 'invoice_date'),
    day('dueDate', 'due_date'),
    day('settledDate', 'settled_date'),
    double('amount'),
    double('balance'),
    inCurrency,
  ],
  receipts: [
    ofAccount,
    text('invoiceId', 'invoice_id'),
    day('receiptDate', 'receipt_date'),
    day('invoiceDate', 'invoice_date'),
    double('amount'),
    inCurrency,
  ],
  contacts: [ofAccount, day('contactDate', 'contact_date'), text('contactKind', 'contact_kind')],
  deals: [
    ofAccount,
    double('amount'),
    double('probability'),
    text('dealState', 'stage'),
    day('dealDate', 'deal_date'),
    inCurrency,
  ],
};

/** The drawn ledgers without the columns that they are drawn to lack. */
function ledgersOf(all: Drawn): DrawnTable[] {
  const lacking = lackingOf(all);
  return (['orders', 'invoices', 'receipts', 'contacts', 'deals'] as const).flatMap((kind) => {
    const rows: readonly (readonly LedgerCell[])[] | null = all[kind];
    if (!rows) return [];
    const columns = columnsOf[kind]
      .map((column, k) => ({ column, k }))
      .filter(({ column }) => !lacking(kind, column.name));
    return [
      { kind, columns: columns.map(({ column }) => column), rows: rows.map((row) => columns.map(({ k }) => row[k])) },
    ];
  });
}

function lackingOf({ without: lacks, window }: Drawn) {
  return (kind: DrawnTable['kind'], name: string): boolean =>
    (name === 'currency' && lacks.currencies) ||
    (name === 'settled_date' && lacks.settled) ||
    (name === 'balance' && lacks.balance) ||
    (name === 'due_date' && lacks.due) ||
    (kind === 'receipts' && name === 'receipt_date' && lacks.receiptDates && window === 'all');
}

function ledgerTables(all: Drawn, dialect: SqlDialect): AccountTables {
  const cellOf = typesOf(dialect);
  const laid = (table: string, columns: DrawnTable['columns'], rows: DrawnTable['rows']) => [
    `drop table if exists ${dialect.named(table)}`,
    `create table ${dialect.named(table)} as ${dialect.rows(
      columns.map(({ name }) => name),
      rows.map((row) => row.map((cell, k) => cellOf[columns[k].type](cell))),
    )}`,
  ];
  const tables = ledgersOf(all);
  const nameOf = (kind: DrawnTable['kind']) => `${kind}_table`;
  const lists = { contacts: { words: { task: ['Anruf'] }, ...(all.prior && { prior: all.prior }) }, deals: { stages } };
  const ledgers: SqlLedgers = {
    ...Object.fromEntries(
      tables.map(({ kind, columns }) => [
        kind,
        {
          table: [nameOf(kind)],
          columns: columns.map(({ name }) => name),
          ...(kind in lists && lists[kind as keyof typeof lists]),
        },
      ]),
    ),
    returns: all.returns,
    ...(!all.without.currencies && { rates: all.ratesInTable ? { corporate: 'EUR', table: ['rate_table'] } : rates }),
  };
  const rateRows = rates.rates.map(({ currency: code, from, rate }) => [code, from, rate]);
  return {
    statements: [
      ...tables.flatMap(({ kind, columns, rows }) => laid(nameOf(kind), columns, rows)),
      ...laid('rate_table', [inCurrency, day('from', 'from'), double('rate')], rateRows),
      ...(all.listed
        ? laid(
            'accounts',
            [ofAccount],
            all.listed.map((id) => [id]),
          )
        : []),
    ],
    sources: { ...(all.listed && { accounts: { table: ['accounts'], columns: ['account'] } }), ledgers },
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
