import type { CalendarDate } from '../basics/calendar-date';
import { ledgerReader } from './accounts-from-ledger';
import { contactsReader } from './contacts-reader';
import type { CurrencyRates } from './currency-rates';
import type { LedgerWindow } from './day-window';
import { dealsReader } from './deals-reader';
import type { DerivedAccounts } from './derived-accounts';
import type { IntakeProblem, LocaleNotation } from './intake-report';
import type { JoinableLedger } from './join-ledgers';
import type { LedgerKind, LedgerMapping, LedgerRole } from './ledger-mapping';
import type { LedgerReport } from './ledger-report';
import type { ReturnRules } from './ledger-sums';
import type { LinesReport } from './lines-report';
import { oneLedgerTable } from './one-ledger-table';
import { receivablesReader } from './receivables-reader';

/** A table that a ledger stands in, and what its columns are taken for. */
export interface LedgerTableMapped {
  readonly kind: LedgerKind;
  readonly mapping: LedgerMapping;
}

export interface LedgersReading {
  readonly asOf: CalendarDate;
  readonly window: LedgerWindow;
  readonly locale?: LocaleNotation;
  readonly rates?: CurrencyRates;
  readonly returns?: ReturnRules;
  /** What a stage weighs by its name, for deals of which nobody wrote a probability (`chanceOfStageName`). */
  readonly chanceOfStage?: (stage: string) => number | undefined;
  readonly ownerOf?: (accountId: string) => string;
}

/** What became of the lines of one table, or of several of the same kind together; what only some kinds say is there where it is said. */
export interface LedgerTablesReport {
  readonly kind: LedgerKind;
  /** The tables, by their place among those that were to be read, in the order their rows were taken in. */
  readonly tables: readonly number[];
  readonly report: LinesReport & {
    /** Receipts of which no invoice is known. */
    readonly withoutInvoice?: number;
    /** Deals that count by the weight of their stage. */
    readonly byStage?: number;
  };
}

/** A ledger as it was read from its tables: of orders with their lines, of invoices with their receipts, of notes, or of deals. */
export interface LedgerOfTables {
  readonly kind: JoinableLedger;
  readonly tables: readonly LedgerTablesReport[];
  /** Undefined where something stands against deriving accounts. */
  readonly derived?: DerivedAccounts;
  readonly problems: readonly IntakeProblem[];
  /** What only orders say: their number, and what was returned. */
  readonly orders?: LedgerReport;
  /** Kinds of notes that are not ours. */
  readonly otherKinds: readonly string[];
}

export interface LedgersReader {
  /** Takes a row of a table, by its place among those that are read; all of one table, then of the next. */
  addRow(table: number, cells: readonly unknown[]): void;
  /** Each ledger, in the order orders, receivables, contacts, deals. Call once, after the last row. */
  finish(): readonly LedgerOfTables[];
}

type Place = readonly [table: number, mapped: LedgerTableMapped];

interface Reading {
  readonly tables: readonly Place[];
  add(table: number, cells: readonly unknown[]): void;
  finish(): LedgerOfTables;
}

/**
 * Reads the tables of several ledgers side by side, holding no row, and derives what each says of accounts, ready for `joinLedgers`.
 * Tables of one kind are read as one; a table of orders beside one of their lines is joined with it by order id.
 */
export function ledgersReader(tables: readonly LedgerTableMapped[], options: LedgersReading): LedgersReader {
  const of = (...kinds: readonly LedgerKind[]): Place[] =>
    [...tables.entries()].filter(([, { kind }]) => kinds.includes(kind));
  const [orders, receivables, contacts, deals] = [
    of('orders'),
    of('invoices', 'receipts'),
    of('contacts'),
    of('deals'),
  ];
  const readings = [
    ...(orders.length > 0 ? [ofOrders(orders, options)] : []),
    ...(receivables.length > 0 ? [ofReceivables(receivables, options)] : []),
    ...(contacts.length > 0 ? [ofContacts(contacts, options)] : []),
    ...(deals.length > 0 ? [ofDeals(deals, options)] : []),
  ];
  const readingOf = tables.map((_, table) =>
    readings.find((reading) => reading.tables.some(([place]) => place === table)),
  );
  return {
    addRow: (table, cells) => readingOf[table]?.add(table, cells),
    finish: () => readings.map((reading) => reading.finish()),
  };
}

function ofOrders(
  tables: readonly Place[],
  { asOf, window, locale, returns, rates, ownerOf }: LedgersReading,
): Reading {
  const heads = tables.filter(([, mapped]) => isOfHeads(mapped, tables));
  const ofLines = asOne(tables.filter((place) => !heads.includes(place)));
  const orders = heads.length > 0 ? asOne(heads) : undefined;
  const reader = ledgerReader({
    mapping: ofLines.mapping,
    orders: orders?.mapping,
    ...{ asOf, window, locale, returns, rates, ownerOf },
  });
  return {
    tables,
    add(table, cells) {
      if (orders?.has(table)) reader.addOrder(orders.row(table, cells));
      else reader.addLine(ofLines.row(table, cells));
    },
    finish() {
      const read = reader.finish();
      const { report } = read;
      return {
        kind: 'orders',
        tables: [
          { kind: 'orders', tables: ofLines.places, report },
          ...(orders ? [{ kind: 'orders' as const, tables: orders.places, report: headsReport(report) }] : []),
        ],
        ...outcomeOf(read),
        orders: report,
        otherKinds: [],
      };
    },
  };
}

/**
 * Whether a table has a row for each order, of which another has the lines: it names orders and says nothing of amounts, or the lines do
 * not say whose they are and it does.
 */
function isOfHeads(table: LedgerTableMapped, tables: readonly Place[]): boolean {
  if (!has(table, 'orderId')) return false;
  const lines = tables.filter(([, other]) => other !== table && holdsAmounts(other));
  if (!holdsAmounts(table)) return lines.length > 0;
  return has(table, 'accountId') && lines.some(([, other]) => !has(other, 'accountId'));
}

function holdsAmounts(table: LedgerTableMapped): boolean {
  return has(table, 'amount') || (has(table, 'unitPrice') && has(table, 'quantity'));
}

function has({ mapping }: LedgerTableMapped, role: LedgerRole): boolean {
  return mapping.some((mapped) => mapped.role === role);
}

/** Of a table of orders its columns are known; what became of its rows is told of the lines. */
function headsReport({ orderRows, orderColumns = [] }: LedgerReport): LinesReport {
  const lines = orderRows?.rows ?? 0;
  const none = { withoutAccount: 0, unreadable: 0, incomplete: 0, outsideWindow: 0, later: 0, passedOver: 0 };
  return { lines, emptyLines: 0, used: lines, ...none, accountsWithGaps: 0, columns: orderColumns };
}

function ofReceivables(tables: readonly Place[], { asOf, window, locale, rates, ownerOf }: LedgersReading): Reading {
  const ofKind = (kind: LedgerKind) => {
    const some = tables.filter(([, mapped]) => mapped.kind === kind);
    return some.length > 0 ? asOne(some) : undefined;
  };
  const [invoices, receipts] = [ofKind('invoices'), ofKind('receipts')];
  const reader = receivablesReader({
    invoices: invoices?.mapping,
    receipts: receipts?.mapping,
    ...{ asOf, window, locale, rates, ownerOf },
  });
  return {
    tables,
    add(table, cells) {
      if (invoices?.has(table)) reader.addInvoice(invoices.row(table, cells));
      else if (receipts) reader.addReceipt(receipts.row(table, cells));
    },
    finish() {
      const read = reader.finish();
      const { report } = read;
      return {
        kind: 'receivables',
        tables: [
          ...(invoices && report.invoices
            ? [{ kind: 'invoices' as const, tables: invoices.places, report: report.invoices }]
            : []),
          ...(receipts && report.receipts
            ? [{ kind: 'receipts' as const, tables: receipts.places, report: report.receipts }]
            : []),
        ],
        ...outcomeOf(read),
        otherKinds: [],
      };
    },
  };
}

function ofContacts(tables: readonly Place[], { asOf, window, locale, ownerOf }: LedgersReading): Reading {
  const notes = asOne(tables);
  const reader = contactsReader({ mapping: notes.mapping, asOf, window, locale, ownerOf });
  return {
    tables,
    add: (table, cells) => reader.addNote(notes.row(table, cells)),
    finish() {
      const read = reader.finish();
      const { report } = read;
      return {
        kind: 'contacts',
        tables: [{ kind: 'contacts', tables: notes.places, report }],
        ...outcomeOf(read),
        otherKinds: report.otherKinds,
      };
    },
  };
}

function ofDeals(tables: readonly Place[], { asOf, locale, rates, chanceOfStage, ownerOf }: LedgersReading): Reading {
  const deals = asOne(tables);
  const reader = dealsReader({ mapping: deals.mapping, asOf, locale, rates, chanceOfStage, ownerOf });
  return {
    tables,
    add: (table, cells) => reader.addDeal(deals.row(table, cells)),
    finish() {
      const read = reader.finish();
      const { report } = read;
      return {
        kind: 'deals',
        tables: [{ kind: 'deals', tables: deals.places, report }],
        ...outcomeOf(read),
        otherKinds: [],
      };
    },
  };
}

function outcomeOf(
  read: ({ readonly ok: true } & DerivedAccounts) | { readonly ok: false; readonly problems: readonly IntakeProblem[] },
): Pick<LedgerOfTables, 'derived' | 'problems'> {
  if (!read.ok) return { problems: read.problems };
  const { accounts, absent } = read;
  return { derived: { accounts, absent }, problems: [] };
}

function asOne(tables: readonly Place[]) {
  const { mapping, rowsOf } = oneLedgerTable(tables.map(([, mapped]) => mapped.mapping));
  const rows = new Map(tables.map(([place], k) => [place, rowsOf(k)]));
  return {
    mapping,
    places: tables.map(([place]) => place),
    has: (table: number): boolean => rows.has(table),
    row: (table: number, cells: readonly unknown[]): readonly unknown[] => rows.get(table)!(cells),
  };
}
