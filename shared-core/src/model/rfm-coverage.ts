import type { RfmWay } from './way';

/** How many of the scores that an account may have each segment takes. */
export interface RfmCoverage {
  /** All scores there are on the three measures: the number of bins, cubed. */
  readonly of: number;
  /** By place. An account has the first segment that holds its scores, so one below others may be left with none. */
  readonly taken: readonly number[];
  /** What no segment holds, for everybody else. */
  readonly rest: number;
}

/** Which part of the scores falls to which segment of a way by recency, frequency and monetary value; a part that is not given holds any score. */
export function rfmCoverage({ bins, segments }: Pick<RfmWay, 'bins' | 'segments'>): RfmCoverage {
  const taken = segments.map(() => 0);
  const scores = Array.from({ length: bins }, (_, k) => k + 1);
  const holds = (range: readonly [number, number] | undefined, score: number) =>
    !range || (score >= range[0] && score <= range[1]);
  let rest = 0;
  for (const r of scores) {
    for (const f of scores) {
      for (const m of scores) {
        const at = segments.findIndex(
          ({ recency, frequency, monetary }) => holds(recency, r) && holds(frequency, f) && holds(monetary, m),
        );
        if (at < 0) rest++;
        else taken[at]++;
      }
    }
  }
  return { of: bins ** 3, taken, rest };
}
