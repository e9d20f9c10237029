import { readOverride, textAt, textsOf, type OverrideEntry, type Segmentation, type TextColumn } from '@keystage/core';
import { overrideOf, type PushPlan, type TierChange } from '@keystage/core/salesforce';
import { isPendingOverride, knownOverride, type KnownOverrides } from '../pane/pending-override';

/**
 * By account, the overrides of the list that the org does not hold yet; undefined for one that was taken out of the list. One that does
 * not hold as it was entered waits until it does.
 */
export function pendingOverrides(
  { accounts, model }: Segmentation,
  known: KnownOverrides = {},
): ReadonlyMap<number, OverrideEntry | undefined> {
  const pending: [number, OverrideEntry | undefined][] = [];
  for (const account of withOverride(accounts, known)) {
    const entry = accounts.overrides?.get(account);
    if (!isPendingOverride(entry, knownOverride(known, textAt(accounts.ids, account)))) continue;
    if (entry === undefined || 'override' in readOverride(entry, model.tiers)) pending.push([account, entry]);
  }
  return new Map(pending.sort(([one], [other]) => one - other));
}

/** The accounts that have an override in the list or in the org: few of many, and the others need not be asked for their ids. */
function withOverride({ ids, overrides }: Segmentation['accounts'], known: KnownOverrides): Iterable<number> {
  const own = overrides?.keys() ?? [];
  if (Object.keys(known).length === 0) return own;
  const inOrg = textsOf(ids).flatMap((id, account) => (knownOverride(known, id) ? [account] : []));
  return new Set([...own, ...inOrg]);
}

/**
 * A plan in which the org's overrides are the truth: where the org holds another one than it was known to, somebody gave it there
 * meanwhile, and the list's own is not written over it.
 */
export function withOrgFirst(plan: PushPlan, ids: TextColumn, known: KnownOverrides = {}): PushPlan {
  const isSurprise = (change: TierChange) => {
    const { to } = change;
    if (to.Keystage_Override_Tier__c === undefined) return false;
    const inOrg = overrideBefore(change);
    // Where it holds what is to be written, both said the same.
    return isPendingOverride(inOrg, knownOverride(known, textAt(ids, change.account))) && overrideIsWritten(change);
  };
  const surprises = plan.changes.filter(isSurprise);
  if (surprises.length === 0) return plan;
  const held = new Set(surprises);
  const newer = surprises.map((change) => ({
    account: change.account,
    why: { kind: 'overrideInOrg' as const, tier: overrideBefore(change)?.tier ?? null },
  }));
  return {
    ...plan,
    changes: plan.changes.filter((change) => !held.has(change)),
    newer: [...plan.newer, ...newer].sort((a, b) => a.account - b.account),
  };
}

/** What is known of the org's overrides once a plan was made: what was not held back and is not pending, it holds as the list does. */
export function knownAfterPlan(
  { accounts }: Segmentation,
  plan: PushPlan,
  pending: ReadonlyMap<number, OverrideEntry | undefined>,
  known: KnownOverrides = {},
): KnownOverrides {
  const agreed = [...plan.equal, ...plan.changes.map(({ account }) => account).filter((one) => !pending.has(one))];
  return withEntries(known, agreed, accounts);
}

/** The same once changes were written, those of overrides among them. */
export function knownAfterPush(
  { accounts }: Segmentation,
  written: readonly TierChange[],
  known: KnownOverrides = {},
): KnownOverrides {
  return withEntries(
    known,
    written.map(({ account }) => account),
    accounts,
  );
}

/** Whether a change writes an override, and not the tier alone. */
function overrideIsWritten({ fields }: Pick<TierChange, 'fields'>): boolean {
  return fields.some((field) => field.startsWith('Keystage_Override_'));
}

/** The override that a record holds before the change; undefined for none. */
function overrideBefore({ before, to }: Pick<TierChange, 'before' | 'to'>): OverrideEntry | undefined {
  return overrideOf({ ...to, ...before });
}

function withEntries(
  known: KnownOverrides,
  places: readonly number[],
  { ids, overrides }: Segmentation['accounts'],
): KnownOverrides {
  const after: Record<string, OverrideEntry> = { ...known };
  const isKnown = Object.keys(known).length > 0;
  for (const account of places) {
    const entry = overrides?.get(account);
    if (entry) after[textAt(ids, account)] = entry;
    else if (isKnown) delete after[textAt(ids, account)];
  }
  return after;
}
