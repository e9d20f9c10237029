import type { IndicatorId } from '../model/indicator-catalogue';
import { CellState, type NumberColumn } from './account-columns';
import { decimalQuotient } from './decimal-product';
import type { DerivedAccounts } from './derived-accounts';
import { owedRatio } from './derived-values';
import type { JoinedReceipts } from './join-receipts';
import type { LedgerColumns } from './ledger-table';
import type { LineKeys } from './line-keys';
import type { DayWindow } from './line-fate';
import { columnOfAccounts, type ListedAccount } from './listed-accounts';
import { namesOfAccounts } from './names-of-accounts';
import type { ReceivableSums } from './receivable-sums';

/** What the tables of invoices and receipts can tell at all. */
interface Tellable {
  readonly receipts: boolean;
  readonly collectionPeriod: boolean;
  readonly averageOwed: boolean;
  readonly overdue: boolean;
}

/**
 * The indicators of finance that follow from invoices and receipts (methods §1.1). What the tables cannot tell is no column: without a word
 * of what was paid nothing is said of balances, without due dates nothing of what is overdue. The owed ratio is over what was invoiced
 * within the window; where an amount is known from elsewhere, that one counts (`joinLedgers`).
 */
export function receivableIndicators(
  joined: JoinedReceipts,
  sums: ReceivableSums,
  listed: readonly ListedAccount[],
  tables: { readonly invoices?: LedgerColumns; readonly receipts?: LedgerColumns },
  window: DayWindow,
): DerivedAccounts {
  const can = tellable(tables.invoices, tables.receipts);
  const indicators = new Map<IndicatorId, NumberColumn>();
  const absent = new Map<IndicatorId, number>();
  const derive = (id: IndicatorId, valueOf: (account: number) => number): void => {
    indicators.set(id, columnOfAccounts(listed, valueOf));
  };
  if (can.receipts) {
    derive('largestReceipt', (account) => sums.receipts.largest(account));
    derive('averageReceipt', (account) => sums.receipts.average(account));
  }
  if (can.collectionPeriod) derive('collectionPeriod', (account) => sums.receipts.collectionPeriod(account));
  if (can.averageOwed) {
    const days = window.asOf - (window.before === -Infinity ? sums.firstDay - 1 : window.before);
    const averageOwed = (account: number): number =>
      sums.paidUndated[account] ? NaN : decimalQuotient(sums.owedTimesDays.at(account), days);
    derive('averageOwed', averageOwed);
    derive('owedRatio', (account) => owedRatio(averageOwed(account), sums.invoiced.at(account)));
    absent.set('averageOwed', 0);
  }
  if (can.overdue) indicators.set('overdueRatio', overdueRatios(sums, listed));

  const { labels, ofInvoices, ofReceipts } = joined.accounts;
  const namesOf = (table: LedgerColumns | undefined): LineKeys | undefined => table?.keys.accountName;
  const names = namesOfAccounts(listed, labels, [
    { codes: ofInvoices, names: namesOf(tables.invoices) },
    { codes: ofReceipts, names: namesOf(tables.receipts) },
  ]);
  return { accounts: { ...names, indicators }, absent };
}

function tellable(invoices: LedgerColumns | undefined, receipts: LedgerColumns | undefined): Tellable {
  const settled = !receipts && invoices?.dates.settledDate !== undefined;
  const datedReceipts = settled || receipts?.dates.receiptDate !== undefined;
  const datedInvoices = invoices?.dates.invoiceDate !== undefined;
  const paymentsKnown = settled || receipts !== undefined || invoices?.numbers.balance !== undefined;
  return {
    receipts: settled || receipts !== undefined,
    collectionPeriod: datedReceipts && (datedInvoices || receipts?.dates.invoiceDate !== undefined),
    averageOwed: datedInvoices && paymentsKnown && (!receipts || datedReceipts),
    overdue: invoices?.dates.dueDate !== undefined && paymentsKnown,
  };
}

/** Overdue ÷ owed; 0 where nothing is owed, blank without any invoice or where a due date that matters is; an unreadable one shows. */
function overdueRatios({ open, hasInvoice }: ReceivableSums, listed: readonly ListedAccount[]): NumberColumn {
  const { balance, overdue, dueStates } = open.owed();
  const column = columnOfAccounts(listed, (account) => {
    if (!hasInvoice[account]) return NaN;
    if (!(balance[account] > 0)) return 0;
    return dueStates[account] === CellState.read ? decimalQuotient(overdue[account], balance[account]) : NaN;
  });
  listed.forEach(({ account, state }, place) => {
    if (state !== CellState.read || !(balance[account] > 0)) return;
    if (dueStates[account] === CellState.unreadable) column.states[place] = CellState.unreadable;
  });
  return column;
}
