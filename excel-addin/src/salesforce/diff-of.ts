import { textAt, type AccountColumns, type TextColumn } from '@keystage/core';
import type { LeftOut, PushPlan, TierChange } from '@keystage/core/salesforce';
import type { DiffKind } from '../language/salesforce-screen/salesforce-screen-words';

/** A plan as rows to look through: by kind, each in the order of the list. */
export interface Diff {
  /** The accounts of each kind; an account may be of several. */
  readonly accounts: Readonly<Record<DiffKind, readonly number[]>>;
  readonly changeOf: (account: number) => TierChange | undefined;
  readonly whyNot: (account: number) => LeftOut['why'] | undefined;
}

/** Groups what a push would do; good for as many rows as a sheet has. `pending` are the accounts whose override the org does not hold yet. */
export function diffOf(plan: PushPlan, pending: ReadonlyMap<number, unknown>): Diff {
  const { changes, equal, newer, leftOut } = plan;
  const of = {
    otherTier: [] as number[],
    losesTier: [] as number[],
    sameTier: [] as number[],
    override: [] as number[],
  };
  // Once over all of them: the screen waits for it.
  for (const { account, from, to } of changes) {
    const tier = to.Keystage_Tier__c;
    of[tier === from.tier ? 'sameTier' : tier === null ? 'losesTier' : 'otherTier'].push(account);
    if (pending.has(account)) of.override.push(account);
  }
  return {
    accounts: {
      ...{ all: accountsOf(changes), ...of },
      equal,
      newer: accountsOf(newer),
      leftOut: accountsOf(leftOut),
    },
    changeOf: (account) => foundAt(changes, account),
    whyNot: (account) => (foundAt(leftOut, account) ?? foundAt(newer, account))?.why,
  };
}

/** Of rows in the order of their accounts: few are ever looked at, and a table of all of them would take longer than the rest. */
function foundAt<Row extends { readonly account: number }>(rows: readonly Row[], account: number): Row | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle].account < account) from = middle + 1;
    else to = middle;
  }
  return rows.at(from)?.account === account ? rows[from] : undefined;
}

const accountsOf = (rows: readonly { readonly account: number }[]) => rows.map(({ account }) => account);

/** Those of the accounts that have this in their name or id, whatever its case. */
export function matching(
  accounts: readonly number[],
  { ids, names }: Pick<AccountColumns, 'ids' | 'names'>,
  search: string,
): readonly number[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return accounts;
  const isIn = (texts: TextColumn, account: number) => textAt(texts, account).toLowerCase().includes(wanted);
  return accounts.filter((account) => isIn(names, account) || isIn(ids, account));
}
