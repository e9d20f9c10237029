import type { IndicatorId } from '../model/indicator-catalogue';
import { CellState, type AccountColumns, type NumberColumn } from './account-columns';
import { averageDeal, grossMargin, returnedOfSold } from './derived-values';
import type { JoinedLines } from './join-orders';
import type { LedgerSums } from './ledger-sums';
import { columnOfAccounts, listedAccounts } from './listed-accounts';
import { namesOfAccounts } from './names-of-accounts';

/** What it means for an account to be in no order: it bought nothing and gave nothing back, and has no average, margin or cycle. */
export const absentFromOrders: ReadonlyMap<IndicatorId, number> = new Map([
  ['transactionCount', 0],
  ['amount', 0],
  ['profit', 0],
  ['returnedAmount', 0],
  ['returnCount', 0],
  ['returnRatio', 0],
]);

/**
 * The accounts of a ledger, in order of id, with the indicators of methods.md §1.1. Count, amounts, margin, average, largest deal and cycle
 * are those of the window; the first and the last deal are looked up in the whole ledger up to the as-of date, so that an account of ten
 * years is not one year old. An account all of whose lines are unreadable or incomplete has unreadable values, not zeros.
 */
export function ledgerIndicators(joined: JoinedLines, sums: LedgerSums, asOf: number): AccountColumns {
  const { accounts, dates } = joined;
  // No transaction is known where all lines are incomplete, and none is ruled out: that is no prospect either.
  const listed = listedAccounts(accounts.labels, [{ codes: accounts.codes, fates: sums.fates }]).map((entry) => ({
    ...entry,
    state: entry.state === CellState.blank ? CellState.unreadable : entry.state,
  }));
  const facts = factsOfAccounts(sums, accounts.labels.length);
  const column = (valueOf: (account: number) => number): NumberColumn => columnOfAccounts(listed, valueOf);

  const amountOf = (account: number): number => sums.amount.at(account);
  const countOf = (account: number): number => facts.deals[account];
  const indicators = new Map<IndicatorId, NumberColumn>([
    ['transactionCount', column(countOf)],
    ['amount', column(amountOf)],
    ['averageDeal', column((account) => averageDeal(amountOf(account), countOf(account)))],
    ['largestDeal', column((account) => facts.largest[account])],
    ['returnedAmount', column((account) => sums.returned.at(account))],
    ['returnCount', column((account) => facts.returns[account])],
    ['returnRatio', column((account) => returnedOfSold(sums.returned.at(account), sums.sold.at(account)))],
  ]);
  const { profit, profitUnknown } = sums;
  if (profit) {
    const profitOf = (account: number): number => (profitUnknown[account] ? NaN : profit.at(account));
    indicators.set('profit', column(profitOf));
    indicators.set(
      'grossMargin',
      column((account) => grossMargin(profitOf(account), amountOf(account))),
    );
  }
  if (dates) {
    const daysTo = (day: number): number => (Number.isFinite(day) ? asOf - day : NaN);
    const { first, last, firstEver, lastEver } = facts;
    indicators.set(
      'timeSinceFirstDeal',
      column((account) => daysTo(firstEver[account])),
    );
    indicators.set(
      'recency',
      column((account) => daysTo(lastEver[account])),
    );
    indicators.set(
      'transactionCycle',
      column((account) => (countOf(account) < 2 ? NaN : (last[account] - first[account]) / (countOf(account) - 1))),
    );
  }
  return { ...namesOfAccounts(listed, accounts.labels, [{ codes: accounts.codes, names: joined.names }]), indicators };
}

interface AccountFacts {
  /** Orders with a positive net amount within the window, the largest of them, and orders that came back, in part or whole. */
  readonly deals: Float64Array;
  readonly largest: Float64Array;
  readonly returns: Float64Array;
  /** Days of the first and the last deal, in the window and ever; infinite where there is none. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly firstEver: Float64Array;
  readonly lastEver: Float64Array;
}

function factsOfAccounts(sums: LedgerSums, accounts: number): AccountFacts {
  const filled = (value: number): Float64Array => new Float64Array(accounts).fill(value);
  const [deals, returns, largest] = [filled(0), filled(0), filled(NaN)];
  const [first, firstEver, last, lastEver] = [filled(Infinity), filled(Infinity), filled(-Infinity), filled(-Infinity)];
  const { orders, orderNet, orderNetEver, orderDay, orderDayEver, orderHasReturn } = sums;
  for (let order = 0; order < orders.count; order++) {
    const account = orders.accountOf[order];
    if (orderHasReturn[order]) returns[account]++;
    if (orderNetEver.at(order) > 0) {
      firstEver[account] = Math.min(firstEver[account], orderDayEver[order]);
      lastEver[account] = Math.max(lastEver[account], orderDayEver[order]);
    }
    const net = orderNet.at(order);
    if (!(net > 0)) continue;
    deals[account]++;
    if (!(net <= largest[account])) largest[account] = net;
    first[account] = Math.min(first[account], orderDay[order]);
    last[account] = Math.max(last[account], orderDay[order]);
  }
  return { deals, largest, returns, first, last, firstEver, lastEver };
}
