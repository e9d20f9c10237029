import {
  migration,
  populationStabilityOfCounts,
  textsOf,
  tierOf,
  type Migration,
  type Segmentation,
  type Tier,
} from '@keystage/core';
import type { Move } from '../words';
import type { PreviousRun } from './previous-run';

/** Who moved since an earlier run. */
export interface AccountMoves {
  readonly previous: PreviousRun;
  /** For each account the tier it had; null for none, undefined where the earlier run did not know it. */
  readonly before: readonly (Tier | null | undefined)[];
  readonly move: readonly (Move | undefined)[];
  /** Where subsidiaries are rolled up, those of the accounts at the top, as everything that is counted. */
  readonly counts: Readonly<Record<Move, number>>;
  readonly migration: Migration;
  /** How far the tiers have emptied and filled, as a population stability index; left out where one of the two runs gave none. */
  readonly stability?: number;
}

type Pair = readonly [Tier | null, Tier | null];

/** The move of each account, and of those that are no longer in the list. */
export function accountMoves(segmentation: Segmentation, previous: PreviousRun): AccountMoves {
  const { accounts, model } = segmentation;
  const ids = textsOf(accounts.ids);
  const pairsOf = (run: Segmentation, idsOfRun: readonly string[]) =>
    idsOfRun.map((id, account): Pair => [previous.tierOf.get(id) ?? null, tierOf(run, account) ?? null]);
  const here = new Set(ids);
  const left = [...previous.tierOf].filter(([id]) => !here.has(id)).map(([, tier]): Pair => [tier, null]);
  const own = pairsOf(segmentation, ids);
  const { groups } = segmentation;
  const pairs = [...(groups ? pairsOf(groups.run, textsOf(groups.run.accounts.ids)) : own), ...left];

  const counts = { rose: 0, fell: 0, stayed: 0, entered: 0, left: 0 };
  for (const pair of pairs) {
    const move = moveOf(pair, model.tiers);
    if (move) counts[move]++;
  }
  const stability = stabilityOf(pairs, model.tiers);
  return {
    previous,
    before: ids.map((id) => previous.tierOf.get(id)),
    move: own.map((pair) => moveOf(pair, model.tiers)),
    counts,
    migration: migration(pairs, model.tiers),
    ...(stability !== undefined && { stability }),
  };
}

function moveOf([then, now]: Pair, tiers: readonly Tier[]): Move | undefined {
  if (then === null) return now === null ? undefined : 'entered';
  if (now === null) return 'left';
  const up = tiers.indexOf(then) - tiers.indexOf(now);
  return up > 0 ? 'rose' : up < 0 ? 'fell' : 'stayed';
}

function stabilityOf(pairs: readonly Pair[], tiers: readonly Tier[]): number | undefined {
  const [then, now] = [0, 1].map((side) => tiers.map((tier) => pairs.filter((pair) => pair[side] === tier).length));
  const isEmpty = (counts: readonly number[]) => counts.every((count) => count === 0);
  return isEmpty(then) || isEmpty(now) ? undefined : populationStabilityOfCounts(then, now);
}
