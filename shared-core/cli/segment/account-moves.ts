import { migration, tierOf, type Migration, type Segmentation, type Tier } from '@keystage/core';
import type { Move } from '../words';
import type { PreviousTiers } from './previous-tiers';

/** Who moved since an earlier run. */
export interface AccountMoves {
  readonly previous: PreviousTiers;
  /** For each account the tier it had; null for none, undefined where the earlier run did not know it. */
  readonly before: readonly (Tier | null | undefined)[];
  readonly move: readonly (Move | undefined)[];
  readonly counts: Readonly<Record<Move, number>>;
  readonly migration: Migration;
}

/** The move of each account, and of those that are no longer in the list. */
export function accountMoves(segmentation: Segmentation, previous: PreviousTiers): AccountMoves {
  const { model, accounts } = segmentation;
  const before = accounts.ids.map((id) => previous.tierOf.get(id));
  const pairs = before.map((tier, account): [Tier | null, Tier | null] => [
    tier ?? null,
    tierOf(segmentation, account) ?? null,
  ]);
  const here = new Set(accounts.ids);
  for (const [id, tier] of previous.tierOf) if (!here.has(id)) pairs.push([tier, null]);

  const moves = pairs.map(([then, now]) => moveOf(then, now, model.tiers));
  const counts = { rose: 0, fell: 0, stayed: 0, entered: 0, left: 0 };
  for (const move of moves) if (move) counts[move]++;
  return {
    previous,
    before,
    move: moves.slice(0, accounts.ids.length),
    counts,
    migration: migration(pairs, model.tiers),
  };
}

function moveOf(then: Tier | null, now: Tier | null, tiers: readonly Tier[]): Move | undefined {
  if (then === null) return now === null ? undefined : 'entered';
  if (now === null) return 'left';
  const up = tiers.indexOf(then) - tiers.indexOf(now);
  return up > 0 ? 'rose' : up < 0 ? 'fell' : 'stayed';
}
