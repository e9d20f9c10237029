import { textAt, textsOf, type AccountColumns, type Tier, type Wait } from '@keystage/core';
import { tierLabels, type TierLabels } from './tier-labels';

/** What an earlier run gave each account, by its id; null for an account that had none. */
export interface PreviousRun {
  /** The file it wrote, or the column of the list that says what it gave, in quotation marks. */
  readonly from: string;
  /** Tiers as they were shown: what moves are counted against. */
  readonly tierOf: ReadonlyMap<string, Tier | null>;
  /** Tiers before overrides, floors and caps, where the run says so: what this run goes on from. */
  readonly latentOf: ReadonlyMap<string, Tier | null>;
  readonly waitOf: ReadonlyMap<string, Wait>;
  /** Tiers it speaks of that are none here. */
  readonly otherTiers: readonly string[];
}

/** What a list itself says of an earlier run, in its columns of former tiers and of waits; undefined where it has none. */
export function previousInList(
  { ids, previousTiers, previousWaits }: AccountColumns,
  header: string,
  tiers: readonly Tier[],
): PreviousRun | undefined {
  if (!previousTiers) return undefined;
  const labels = tierLabels(tiers);
  const tierOf = new Map<string, Tier | null>();
  const otherTiers = new Set<string>();
  previousTiers.forEach((text, account) => {
    const id = textAt(ids, account);
    if (text === undefined || id === '') return;
    const tier = labels(text);
    if (tier === undefined) otherTiers.add(text);
    tierOf.set(id, tier ?? null);
  });
  const waitOf = new Map(
    [...(previousWaits ?? [])].map(([account, wait]) => [
      textAt(ids, account),
      { ...wait, towards: labels(wait.towards) ?? wait.towards },
    ]),
  );
  return { from: `“${header}”`, tierOf, latentOf: tierOf, waitOf, otherTiers: [...otherTiers].sort() };
}

/** The accounts of a run with what an earlier one left, the tiers by their own names; overrides likewise. */
export function goingOnFrom(
  previous: PreviousRun | undefined,
  { previousTiers: _asWritten, ...accounts }: AccountColumns,
  tiers: readonly Tier[],
): AccountColumns {
  const { overrides } = accounts;
  const named = overrides && withNamedTiers(overrides, tierLabels(tiers));
  if (!previous) return { ...accounts, ...(named && { overrides: named }) };
  const { latentOf, waitOf } = previous;
  const ids = textsOf(accounts.ids);
  return {
    ...accounts,
    ...(named && { overrides: named }),
    previousTiers: ids.map((id) => latentOf.get(id) ?? undefined),
    previousWaits: new Map(
      ids.flatMap((id, account) => {
        const wait = waitOf.get(id);
        return wait ? [[account, wait] as const] : [];
      }),
    ),
  };
}

function withNamedTiers(overrides: NonNullable<AccountColumns['overrides']>, labels: TierLabels) {
  return new Map(
    [...overrides].map(([account, entry]) => [
      account,
      entry.tier === undefined ? entry : { ...entry, tier: labels(entry.tier) ?? entry.tier },
    ]),
  );
}
