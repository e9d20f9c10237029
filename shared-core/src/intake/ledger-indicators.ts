import { compareCodePoints } from '../basics/compare-code-points';
import type { IndicatorId } from '../model/indicator-catalogue';
import { CellState, type AccountColumns, type NumberColumn } from './account-columns';
import { averageDeal, grossMargin, returnRatio } from './derived-values';
import type { JoinedLines } from './join-orders';
import { LineFate, type LedgerSums } from './ledger-sums';

/**
 * The accounts of a ledger, in order of id, with the indicators of methods.md §1.1. Count, amounts, margin, average, largest deal and cycle
 * are those of the window; the first and the last deal are looked up in the whole ledger up to the as-of date, so that an account of ten
 * years is not one year old. An account all of whose lines are unreadable or incomplete has unreadable values, not zeros.
 */
export function ledgerIndicators(joined: JoinedLines, sums: LedgerSums, asOf: number): AccountColumns {
  const { accounts, dates } = joined;
  const listed = accountsToList(joined, sums);
  const facts = factsOfAccounts(sums, accounts.labels.length);
  const names = namesOfAccounts(joined);

  const column = (valueOf: (account: number) => number): NumberColumn => {
    const values = new Float64Array(listed.length).fill(NaN);
    const states = new Uint8Array(listed.length);
    listed.forEach(({ account, isReadable }, place) => {
      const value = isReadable ? valueOf(account) : NaN;
      states[place] = !isReadable ? CellState.unreadable : Number.isNaN(value) ? CellState.blank : CellState.read;
      values[place] = value;
    });
    return { kind: 'number', values, states };
  };

  const amountOf = (account: number): number => sums.amount.at(account);
  const countOf = (account: number): number => facts.deals[account];
  const indicators = new Map<IndicatorId, NumberColumn>([
    ['transactionCount', column(countOf)],
    ['amount', column(amountOf)],
    ['averageDeal', column((account) => averageDeal(amountOf(account), countOf(account)))],
    ['largestDeal', column((account) => facts.largest[account])],
    ['returnedAmount', column((account) => sums.returned.at(account))],
    ['returnCount', column((account) => facts.returns[account])],
    ['returnRatio', column((account) => ratioReturned(sums, account))],
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
  const ids = listed.map(({ account }) => accounts.labels[account]);
  return { ids, names: listed.map(({ account }, place) => names[account] || ids[place]), indicators };
}

/** Methods' returned ÷ (amount + returned): where returns are taken off the amount, that sum is what was sold. */
function ratioReturned({ returned, sold }: LedgerSums, account: number): number {
  return returnRatio(returned.at(account), sold.at(account) - returned.at(account));
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

/** Accounts with a line up to the as-of date; `isReadable` where at least one of their lines says something. */
function accountsToList({ accounts }: JoinedLines, { fates }: LedgerSums): { account: number; isReadable: boolean }[] {
  const unseen = 0;
  const unreadable = 1;
  const readable = 2;
  const seen = new Uint8Array(accounts.labels.length).fill(unseen);
  fates.forEach((fate, line) => {
    const account = accounts.codes[line];
    if (fate === LineFate.used || fate === LineFate.outsideWindow) seen[account] = readable;
    else if (fate === LineFate.unreadable || fate === LineFate.incomplete) {
      seen[account] = Math.max(seen[account], unreadable);
    }
  });
  return accounts.labels
    .map((id, account) => ({ id, account, isReadable: seen[account] === readable }))
    .filter(({ account }) => seen[account] !== unseen)
    .sort((one, other) => compareCodePoints(one.id, other.id));
}

/** The first name that each account is met with, empty for none. */
function namesOfAccounts({ accounts, names }: JoinedLines): string[] {
  const found = accounts.labels.map(() => '');
  names.codes.forEach((name, line) => {
    const account = accounts.codes[line];
    if (name >= 0 && account >= 0 && found[account] === '') found[account] = names.labels[name];
  });
  return found;
}
