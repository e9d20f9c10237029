import type { CalendarDate } from '../basics/calendar-date';
import { CellBudget } from './cell-budget';
import { plainLocale } from './column-notation';
import { rateLookup, type CurrencyRates } from './currency-rates';
import { dayWindow, type LedgerWindow } from './day-window';
import type { IntakeProblem, LocaleNotation } from './intake-report';
import { joinOrders, type JoinedLines } from './join-orders';
import { absentFromOrders, ledgerIndicators } from './ledger-indicators';
import type { LedgerMapping } from './ledger-mapping';
import type { LedgerRead, LedgerReport } from './ledger-report';
import { ledgerSums, type LedgerSums, type ReturnRules } from './ledger-sums';
import { LedgerTable, type LedgerColumns } from './ledger-table';
import { linesReport } from './lines-report';
import { mappingLacks, takenTwice } from './mapping-problems';

export interface LedgerReading {
  readonly mapping: LedgerMapping;
  /** A separate table with one row per order, joined with the lines by order id, for what the lines do not say themselves. */
  readonly orders?: LedgerMapping;
  readonly asOf: CalendarDate;
  readonly window: LedgerWindow;
  /** How the reader's locale writes numbers and dates, for columns that leave it open. Default: decimal point, year first. */
  readonly locale?: LocaleNotation;
  readonly returns?: ReturnRules;
  /** Without rates a ledger in several currencies is refused. */
  readonly rates?: CurrencyRates;
  /** Whose the lines of an account are: its parent's, where a group of companies is scored as one account. Default: its own. */
  readonly ownerOf?: (accountId: string) => string;
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
  const { locale = plainLocale, asOf } = options;
  const budget = new CellBudget(options.cellLimit);
  const lineTable = new LedgerTable(options.mapping, budget);
  const orderTable = options.orders && new LedgerTable(options.orders, budget);

  function finish(): LedgerRead {
    const lines = lineTable.read(locale);
    const orders = orderTable?.read(locale);
    const joined = joinOrders(lines, orders, options.ownerOf);
    const { window, returns = {}, rates } = options;
    const days = dayWindow(asOf, window);
    const sums = ledgerSums(lines, joined, {
      ...days,
      returns,
      ...(rates && { rateOn: rateLookup(rates) }),
    });
    const accounts = ledgerIndicators(joined, sums, days.asOf);
    const report = ledgerReport(lines, orders, joined, sums, accounts.ids.length, lineTable.emptyRows);

    const problems = [
      ...mappingProblemsOf(options),
      ...budget.problems(),
      ...(lines.size === 0 && !budget.isPassed ? [{ kind: 'emptyList' as const }] : []),
      ...lines.problems,
      ...(orders?.problems ?? []),
      ...sums.rates.problems(),
    ];
    return problems.length > 0
      ? { ok: false, problems, report }
      : { ok: true, accounts, absent: absentFromOrders, report };
  }

  return {
    addLine: (cells) => lineTable.addRow(cells),
    addLines(rows) {
      for (const row of rows) lineTable.addRow(row);
    },
    addOrder: (cells) => orderTable?.addRow(cells),
    addOrders(rows) {
      for (const row of rows) orderTable?.addRow(row);
    },
    finish,
  };
}

function mappingProblemsOf({ mapping, orders, window }: LedgerReading): IntakeProblem[] {
  const has = (role: string): boolean => !mappingLacks(mapping, role);
  const orderHas = (role: string): boolean => orders !== undefined && !mappingLacks(orders, role);
  const problems = [...takenTwice(mapping), ...takenTwice(orders ?? [])];
  if (!has('accountId') && !orderHas('accountId')) problems.push({ kind: 'noIdColumn' });
  if (!has('amount') && !(has('unitPrice') && has('quantity'))) problems.push({ kind: 'noAmountColumn' });
  if (orders && !(has('orderId') && orderHas('orderId'))) problems.push({ kind: 'noOrderIdColumn' });
  if (window !== 'all' && !has('orderDate') && !orderHas('orderDate')) {
    problems.push({ kind: 'noDateColumn', months: window.months });
  }
  return problems;
}

function ledgerReport(
  lines: LedgerColumns,
  orders: LedgerColumns | undefined,
  { accounts: { codes }, orderRows }: JoinedLines,
  sums: LedgerSums,
  accounts: number,
  emptyLines: number,
): LedgerReport {
  let [dealCount, returnedOrders] = [0, 0];
  for (let order = 0; order < sums.orders.count; order++) {
    if (sums.orderNet.at(order) > 0) dealCount++;
    returnedOrders += sums.orderHasReturn[order];
  }
  return {
    ...linesReport({ table: lines, emptyLines, fates: sums.fates, accounts: codes }),
    returnLines: sums.returnLines,
    returnedOrders,
    orders: dealCount,
    accounts,
    currencies: sums.rates.currenciesUsed,
    ...(orderRows && { orderRows }),
    ...(orders && { orderColumns: orders.readings }),
  };
}
