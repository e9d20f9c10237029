import type { CalendarDate } from '../basics/calendar-date';
import { CellBudget } from './cell-budget';
import { plainLocale } from './column-notation';
import { rateLookup, type CurrencyRates } from './currency-rates';
import { dayWindow, type LedgerWindow } from './day-window';
import type { DerivedAccounts } from './derived-accounts';
import type { IntakeProblem, LocaleNotation } from './intake-report';
import { joinReceipts } from './join-receipts';
import type { LedgerMapping } from './ledger-mapping';
import { LedgerTable } from './ledger-table';
import { linesReport, type LinesReport } from './lines-report';
import { listedAccounts } from './listed-accounts';
import { mappingLacks, takenTwice } from './mapping-problems';
import { receivableIndicators } from './receivable-indicators';
import { ReceivableSums } from './receivable-sums';

export interface ReceivablesReading {
  /** At least one of the two. Invoices may say themselves what was paid: by a day of settlement, or by what is left. */
  readonly invoices?: LedgerMapping;
  /** Where there are receipts, they alone say what was paid. */
  readonly receipts?: LedgerMapping;
  readonly asOf: CalendarDate;
  readonly window: LedgerWindow;
  readonly locale?: LocaleNotation;
  /** Without rates amounts in several currencies are refused. */
  readonly rates?: CurrencyRates;
  readonly ownerOf?: (accountId: string) => string;
  /** The most cells to take in, of both tables together. */
  readonly cellLimit?: number;
}

/** What became of invoices and receipts. */
export interface ReceivablesReport {
  readonly invoices?: LinesReport;
  readonly receipts?: LinesReport & {
    /** Receipts of which no invoice is known: they are in no collection period. */
    readonly withoutInvoice: number;
  };
  readonly accounts: number;
  readonly currencies: readonly string[];
}

export type ReceivablesRead =
  | ({ readonly ok: true; readonly report: ReceivablesReport } & DerivedAccounts)
  | { readonly ok: false; readonly problems: readonly IntakeProblem[]; readonly report: ReceivablesReport };

export interface ReceivablesReader {
  addInvoice(cells: readonly unknown[]): void;
  addInvoices(rows: Iterable<readonly unknown[]>): void;
  addReceipt(cells: readonly unknown[]): void;
  addReceipts(rows: Iterable<readonly unknown[]>): void;
  /** The accounts, or everything that stands against deriving them. Call once, after the last row. */
  finish(): ReceivablesRead;
}

/**
 * Reads invoices and receipts one by one, in whatever order, holding no row, and derives what they say of accounts: largest and average
 * receipt, collection period, amount owed, overdue ratio (methods §1.1). Header rows excluded.
 */
export function receivablesReader(options: ReceivablesReading): ReceivablesReader {
  const budget = new CellBudget(options.cellLimit);
  const invoiceTable = options.invoices && new LedgerTable(options.invoices, budget);
  const receiptTable = options.receipts && new LedgerTable(options.receipts, budget);

  function finish(): ReceivablesRead {
    const { asOf, rates, locale = plainLocale, ownerOf } = options;
    const invoices = invoiceTable?.read(locale);
    const receipts = receiptTable?.read(locale);
    const joined = joinReceipts(invoices, receipts, ownerOf);
    const window = dayWindow(asOf, options.window);
    const sums = new ReceivableSums(joined, { ...window, ...(rates && { rateOn: rateLookup(rates) }) });
    const invoiceFates = invoices ? sums.addInvoices(invoices, !receipts) : new Uint8Array();
    const receiptFates = receipts ? sums.addReceipts(receipts) : new Uint8Array();
    const { ofInvoices, ofReceipts, labels } = joined.accounts;
    const lines = [
      { codes: ofInvoices, fates: invoiceFates },
      { codes: ofReceipts, fates: receiptFates },
    ];
    const tables = { ...(invoices && { invoices }), ...(receipts && { receipts }) };
    const derived = receivableIndicators(joined, sums, listedAccounts(labels, lines), tables, window);

    const reportOf = (table: typeof invoices, of: LedgerTable | undefined, k: number): LinesReport | undefined =>
      table && linesReport({ table, emptyLines: of?.emptyRows ?? 0, fates: lines[k].fates, accounts: lines[k].codes });
    const ofInvoiceTable = reportOf(invoices, invoiceTable, 0);
    const ofReceiptTable = reportOf(receipts, receiptTable, 1);
    const report: ReceivablesReport = {
      ...(ofInvoiceTable && { invoices: ofInvoiceTable }),
      ...(ofReceiptTable && { receipts: { ...ofReceiptTable, withoutInvoice: sums.receiptsWithoutInvoice } }),
      accounts: derived.accounts.ids.length,
      currencies: sums.rates.currenciesUsed,
    };
    const problems = [
      ...mappingProblemsOf(options),
      ...budget.problems(),
      ...((invoices?.size ?? 0) + (receipts?.size ?? 0) === 0 && !budget.isPassed
        ? [{ kind: 'emptyList' as const }]
        : []),
      ...(invoices?.problems ?? []),
      ...(receipts?.problems ?? []),
      ...sums.rates.problems(),
    ];
    return problems.length > 0 ? { ok: false, problems, report } : { ok: true, ...derived, report };
  }

  return {
    addInvoice: (cells) => invoiceTable?.addRow(cells),
    addInvoices(rows) {
      for (const row of rows) invoiceTable?.addRow(row);
    },
    addReceipt: (cells) => receiptTable?.addRow(cells),
    addReceipts(rows) {
      for (const row of rows) receiptTable?.addRow(row);
    },
    finish,
  };
}

function mappingProblemsOf({ invoices, receipts, window }: ReceivablesReading): IntakeProblem[] {
  const lacks = (mapping: LedgerMapping | undefined, role: string): boolean =>
    mapping !== undefined && mappingLacks(mapping, role);
  const problems = [...takenTwice(invoices ?? []), ...takenTwice(receipts ?? [])];
  const named = invoices && receipts && !lacks(invoices, 'invoiceId') && !lacks(receipts, 'invoiceId');
  if (lacks(invoices, 'accountId') || (lacks(receipts, 'accountId') && !named)) problems.push({ kind: 'noIdColumn' });
  if (lacks(invoices, 'amount') && lacks(invoices, 'balance')) {
    problems.push({ kind: 'noLedgerAmount', ledger: 'invoices' });
  }
  if (lacks(receipts, 'amount')) problems.push({ kind: 'noLedgerAmount', ledger: 'receipts' });
  if (window !== 'all' && lacks(receipts, 'receiptDate')) {
    problems.push({ kind: 'noDateColumn', months: window.months, ledger: 'receipts' });
  }
  return problems;
}
