import type { LeftOut, PushPlan, TierChange } from '@keystage/core/salesforce';
import type { DiffKind } from '../language/salesforce-screen/salesforce-screen-words';

/** A plan as rows to look through: by kind, each in the order of the list. */
export interface Diff {
  /** The accounts of each kind; an account may be of several. */
  readonly accounts: Readonly<Record<DiffKind, readonly number[]>>;
  readonly changeOf: ReadonlyMap<number, TierChange>;
  readonly whyNot: ReadonlyMap<number, LeftOut['why']>;
}

/** Groups what a push would do; good for as many rows as a sheet has. `pending` are the accounts whose override the org does not hold yet. */
export function diffOf(plan: PushPlan, pending: ReadonlyMap<number, unknown>): Diff {
  const { changes, equal, newer, leftOut } = plan;
  const of = (isOfKind: (change: TierChange) => boolean) => accountsOf(changes.filter(isOfKind));
  return {
    accounts: {
      all: accountsOf(changes),
      otherTier: of(({ from, to }) => to.Keystage_Tier__c !== null && from.tier !== to.Keystage_Tier__c),
      losesTier: of(({ from, to }) => to.Keystage_Tier__c === null && from.tier !== null),
      sameTier: of(({ from, to }) => from.tier === to.Keystage_Tier__c),
      override: of(({ account }) => pending.has(account)),
      equal,
      newer: accountsOf(newer),
      leftOut: accountsOf(leftOut),
    },
    changeOf: new Map(changes.map((change) => [change.account, change])),
    whyNot: new Map([...newer, ...leftOut].map(({ account, why }) => [account, why])),
  };
}

const accountsOf = (rows: readonly { readonly account: number }[]) => rows.map(({ account }) => account);

/** Those of the accounts that have this in their name or id, whatever its case. */
export function matching(
  accounts: readonly number[],
  { ids, names }: { readonly ids: readonly string[]; readonly names: readonly string[] },
  search: string,
): readonly number[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return accounts;
  return accounts.filter(
    (account) => names[account].toLowerCase().includes(wanted) || ids[account].toLowerCase().includes(wanted),
  );
}
