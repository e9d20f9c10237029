/**
 * Where a way that works by levels puts each account. An axis is one of the two values or an indicator; on it an account stands at the
 * level of the cuts it reaches, 0 below all. The tier follows from the levels alone: `tierAtLevels` says which.
 */
export interface Placing {
  readonly axes: readonly Axis[];
}

export interface Axis {
  /** `current` or `potential`, or the id of an indicator. */
  readonly of: string;
  /** As they are on file; NaN where an account has none. */
  readonly values: Float64Array;
  /** In the order of levels: rising, or falling where less is better. */
  readonly cuts: readonly number[];
  readonly lessIsBetter: boolean;
  /** A value on a cut has reached it, unless it has to go past. */
  readonly past?: true;
}

/** How many cuts a value reaches; −1 for none (NaN). */
export function levelOf(axis: Pick<Axis, 'cuts' | 'lessIsBetter' | 'past'>, value: number): number {
  if (Number.isNaN(value)) return -1;
  let level = 0;
  while (level < axis.cuts.length && reachesCut(axis, value, level)) level++;
  return level;
}

function reachesCut({ cuts, lessIsBetter, past }: Parameters<typeof levelOf>[0], value: number, k: number): boolean {
  if (value === cuts[k]) return !past;
  return lessIsBetter ? value < cuts[k] : value > cuts[k];
}
