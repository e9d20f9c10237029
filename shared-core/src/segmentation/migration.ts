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
  const flows = noFlows(order.length);
  const placeOf = (tier: Tier | null) => (tier === null ? -1 : order.indexOf(tier));
  for (const [before, now] of pairs) flows[placeOf(before) + 1][placeOf(now) + 1]++;
  return migrationOf(flows);
}

/** The same of two runs over one list that have the same tiers, so many: by the place of each account's tier, −1 without one. */
export function migrationBetween(before: Int8Array, now: Int8Array, tiers: number): Migration {
  const flows = noFlows(tiers);
  for (let account = 0; account < now.length; account++) flows[before[account] + 1][now[account] + 1]++;
  return migrationOf(flows);
}

/** From each tier to each how many accounts went; before the first of them stands no tier. */
type Flows = number[][];

const noFlows = (tiers: number): Flows =>
  Array.from({ length: tiers + 1 }, () => Array.from({ length: tiers + 1 }, () => 0));

function migrationOf([[, ...entering], ...rest]: Flows): Migration {
  const counts = rest.map(([, ...into]) => into);
  const countWhere = (counted: (from: number, to: number) => boolean) =>
    sum(counts.map((row, from) => sum(row.filter((_, to) => counted(from, to)))));
  const up = countWhere((from, to) => to < from);
  const down = countWhere((from, to) => to > from);
  const stay = countWhere((from, to) => to === from);
  const all = up + down + stay;
  const share = (part: number) => (all > 0 ? part / all : null);
  const rows = counts.map((row, k) => ({ stayed: row[k], all: sum(row) })).filter((row) => row.all > 0);
  const trace = sum(rows.map((row) => row.stayed / row.all));
  return {
    counts,
    up: share(up),
    down: share(down),
    stay: share(stay),
    shorrocks: rows.length > 1 ? (rows.length - trace) / (rows.length - 1) : null,
    entrants: sum(entering),
    leavers: sum(rest.map(([left]) => left)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
