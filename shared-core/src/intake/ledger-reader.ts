import { dayNumber, fromDayNumber, monthsBefore, type CalendarDate } from '../basics/calendar-date';
import { compareCodePoints } from '../basics/compare-code-points';
import { plainLocale } from './column-notation';
import { rateLookup, type CurrencyRates } from './currency-rates';
import type { IntakeProblem, LocaleNotation } from './intake-report';
import { joinOrders, type JoinedLines } from './join-orders';
import { ledgerIndicators } from './ledger-indicators';
import type { LedgerMapping } from './ledger-mapping';
import type { LedgerRead, LedgerReport } from './ledger-report';
import { ledgerSums, LineFate, type LedgerSums, type ReturnRules } from './ledger-sums';
import { LedgerTable, type LedgerColumns } from './ledger-table';
import { takenTwice } from './mapping-problems';

export interface LedgerReading {
  readonly mapping: LedgerMapping;
  /** A separate table with one row per order, joined with the lines by order id, for what the lines do not say themselves. */
  readonly orders?: LedgerMapping;
  readonly asOf: CalendarDate;
  /** The whole ledger up to `asOf`, or its last months: after the day so many months before `asOf`, up to `asOf`. */
  readonly window: 'all' | { readonly months: number };
  /** How the reader's locale writes numbers and dates, for columns that leave it open. Default: decimal point, year first. */
  readonly locale?: LocaleNotation;
  readonly returns?: ReturnRules;
  /** Without rates a ledger in several currencies is refused. */
  readonly rates?: CurrencyRates;
  /** The most cells to take in, of both tables together. */
  readonly cellLimit?: number;
}

export interface LedgerReader {
  addLine(cells: readonly unknown[]): void;
  addLines(rows: Iterable<readonly unknown[]>): void;
  /** A row of the separate table of orders; before, between or after the lines. */
  addOrder(cells: readonly unknown[]): void;
  addOrders(rows: Iterable<readonly unknown[]>): void;
  /** The accounts, or everything that stands against deriving them. Call once, after the last row. */
  finish(): LedgerRead;
}

/** Reads the lines of a ledger one by one, holding no row, and derives accounts from them; header rows excluded. */
export function ledgerReader(options: LedgerReading): LedgerReader {
  const { cellLimit = Infinity, locale = plainLocale, asOf } = options;
  const lineTable = new LedgerTable(options.mapping);
  const orderTable = options.orders && new LedgerTable(options.orders);
  let cellCount = 0;

  function take(table: LedgerTable | undefined, cells: readonly unknown[]): void {
    cellCount += cells.length;
    if (cellCount <= cellLimit) table?.addRow(cells);
  }

  function finish(): LedgerRead {
    const lines = lineTable.read(locale);
    const orders = orderTable?.read(locale);
    const joined = joinOrders(lines, orders);
    const { window, returns = {}, rates } = options;
    const lastDay = dayNumber(asOf);
    const sums = ledgerSums(lines, joined, {
      asOf: lastDay,
      before: window === 'all' ? -Infinity : dayNumber(monthsBefore(asOf, window.months)),
      returns,
      ...(rates && { rateOn: rateLookup(rates) }),
    });
    const accounts = ledgerIndicators(joined, sums, lastDay);
    const currencies = [...sums.currenciesUsed].map((code) => joined.currencies.labels[code]).sort(compareCodePoints);
    const report = ledgerReport(lines, orders, joined, sums, accounts.ids.length, currencies, lineTable.emptyRows);

    const problems = [
      ...mappingProblemsOf(options),
      ...(cellCount > cellLimit ? [{ kind: 'tooManyCells' as const, cells: cellCount, limit: cellLimit }] : []),
      ...(lines.size === 0 && cellCount <= cellLimit ? [{ kind: 'emptyList' as const }] : []),
      ...lines.problems,
      ...(orders?.problems ?? []),
      ...(!rates && currencies.length > 1 ? [{ kind: 'mixedCurrencies' as const, currencies }] : []),
      ...missingRates(joined, sums),
    ];
    return problems.length > 0 ? { ok: false, problems, report } : { ok: true, accounts, report };
  }

  return {
    addLine: (cells) => take(lineTable, cells),
    addLines(rows) {
      for (const row of rows) take(lineTable, row);
    },
    addOrder: (cells) => take(orderTable, cells),
    addOrders(rows) {
      for (const row of rows) take(orderTable, row);
    },
    finish,
  };
}

function mappingProblemsOf({ mapping, orders, window }: LedgerReading): IntakeProblem[] {
  const has = (role: string): boolean => mapping.some((mapped) => mapped.role === role);
  const orderHas = (role: string): boolean => orders?.some((mapped) => mapped.role === role) ?? false;
  const problems = [...takenTwice(mapping), ...takenTwice(orders ?? [])];
  if (!has('accountId') && !orderHas('accountId')) problems.push({ kind: 'noIdColumn' });
  if (!has('amount') && !(has('unitPrice') && has('quantity'))) problems.push({ kind: 'noAmountColumn' });
  if (orders && !(has('orderId') && orderHas('orderId'))) problems.push({ kind: 'noOrderIdColumn' });
  if (window !== 'all' && !has('orderDate') && !orderHas('orderDate')) {
    problems.push({ kind: 'noDateColumn', months: window.months });
  }
  return problems;
}

function missingRates({ currencies }: JoinedLines, { withoutRate }: LedgerSums): IntakeProblem[] {
  return [...withoutRate]
    .map(([code, { lines, day }]) => ({
      kind: 'rateMissing' as const,
      currency: currencies.labels[code],
      date: fromDayNumber(day),
      lines,
    }))
    .sort((one, other) => compareCodePoints(one.currency, other.currency));
}

function ledgerReport(
  lines: LedgerColumns,
  orders: LedgerColumns | undefined,
  joined: JoinedLines,
  sums: LedgerSums,
  accounts: number,
  currencies: readonly string[],
  emptyLines: number,
): LedgerReport {
  const counts = [0, 0, 0, 0, 0, 0];
  const gaps = new Set<number>();
  sums.fates.forEach((fate, line) => {
    counts[fate]++;
    if (fate === LineFate.unreadable || fate === LineFate.incomplete) gaps.add(joined.accounts.codes[line]);
  });
  let [dealCount, returnedOrders] = [0, 0];
  for (let order = 0; order < sums.orders.count; order++) {
    if (sums.orderNet.at(order) > 0) dealCount++;
    returnedOrders += sums.orderHasReturn[order];
  }
  return {
    lines: lines.size,
    emptyLines,
    used: counts[LineFate.used],
    withoutAccount: counts[LineFate.withoutAccount],
    unreadable: counts[LineFate.unreadable],
    incomplete: counts[LineFate.incomplete],
    outsideWindow: counts[LineFate.outsideWindow],
    later: counts[LineFate.later],
    returnLines: sums.returnLines,
    returnedOrders,
    orders: dealCount,
    accounts,
    accountsWithGaps: gaps.size,
    columns: lines.readings,
    currencies,
    ...(joined.orderRows && { orderRows: joined.orderRows }),
    ...(orders && { orderColumns: orders.readings }),
  };
}
