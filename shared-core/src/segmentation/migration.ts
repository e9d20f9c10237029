import type { Tier } from '../model/segmentation-model';

/** Who moved between two runs. */
export interface Migration {
  /** `counts[from][to]`, in the order of the tiers, for accounts that had a tier in both runs. */
  readonly counts: readonly (readonly number[])[];
  /** Shares of those accounts that rose, fell, and stayed, 0–1; null when there are none. */
  readonly up: number | null;
  readonly down: number | null;
  readonly stay: number | null;
  /** Mobility after Shorrocks: 0 nobody moves, 1 where one was says nothing; null under two tiers in use. */
  readonly shorrocks: number | null;
  /** Accounts with a tier now and none before, and the reverse. */
  readonly entrants: number;
  readonly leavers: number;
}

/** Who rose, who fell and who stayed, from pairs of (tier before, tier now); null stands for no tier. `order` lists the best tier first. */
export function migration(pairs: Iterable<readonly [Tier | null, Tier | null]>, order: readonly Tier[]): Migration {
  const counts = order.map(() => new Array<number>(order.length).fill(0));
  let entrants = 0;
  let leavers = 0;
  let [up, down, stay] = [0, 0, 0];
  for (const [before, now] of pairs) {
    const from = before === null ? -1 : order.indexOf(before);
    const to = now === null ? -1 : order.indexOf(now);
    if (from < 0 && to >= 0) entrants++;
    if (from >= 0 && to < 0) leavers++;
    if (from < 0 || to < 0) continue;
    counts[from][to]++;
    if (to < from) up++;
    else if (to > from) down++;
    else stay++;
  }
  const all = up + down + stay;
  const share = (part: number) => (all > 0 ? part / all : null);
  const rows = counts
    .map((row, k) => ({ stayed: row[k], all: row.reduce((sum, n) => sum + n, 0) }))
    .filter((row) => row.all > 0);
  const trace = rows.reduce((sum, row) => sum + row.stayed / row.all, 0);
  const shorrocks = rows.length > 1 ? (rows.length - trace) / (rows.length - 1) : null;
  return { counts, up: share(up), down: share(down), stay: share(stay), shorrocks, entrants, leavers };
}
