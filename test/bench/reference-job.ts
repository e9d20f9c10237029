/** How the points of an indicator come about: its rank, its place between the least and the greatest value, or the band it falls into. */
export type JobRule =
  | { readonly by: 'percentile' }
  | { readonly by: 'minmax' }
  | { readonly by: 'bands'; readonly cuts: readonly number[]; readonly points: readonly number[] };

export interface JobIndicator {
  readonly id: string;
  readonly weight: number;
  readonly polarity: 'higher' | 'lower';
  readonly points: JobRule;
}

/** What every contender computes, and is handed as JSON: a score with all its contributions, tiers by quota, classes by cumulated share. */
export interface ReferenceJob {
  readonly indicators: readonly JobIndicator[];
  /** Tiers and their shares of the list in basis points, best first. */
  readonly quotas: readonly { readonly tier: string; readonly bp: number }[];
  /** Limits of the cumulated share of the first indicator, in basis points; the account that crosses a limit is still within. */
  readonly limits: readonly number[];
}

const percentile = (id: string, weight: number, polarity: JobIndicator['polarity'] = 'higher'): JobIndicator => ({
  id,
  weight,
  polarity,
  points: { by: 'percentile' },
});

const minmax = (id: string, weight: number): JobIndicator => ({
  id,
  weight,
  polarity: 'higher',
  points: { by: 'minmax' },
});

const bands = (id: string, weight: number, cuts: number[], points: number[]): JobIndicator => ({
  id,
  weight,
  polarity: 'higher',
  points: { by: 'bands', cuts, points },
});

/** "acct-score": eight ranks, two of them lower-is-better, two min-max, two band tables. The weights add up to 100. */
export const referenceJob: ReferenceJob = {
  indicators: [
    percentile('amount', 14),
    percentile('profit', 8),
    percentile('expectedSales', 8),
    percentile('transactionCount', 10),
    percentile('recency', 10, 'lower'),
    percentile('timeSinceFirstDeal', 7),
    percentile('complaintCount', 6, 'lower'),
    bands('collectionPeriod', 5, [30, 60, 90], [100, 70, 30, 0]),
    minmax('satisfaction', 7),
    bands('grossMargin', 5, [0.1, 0.2, 0.3], [0, 40, 70, 100]),
    minmax('growth', 10),
    percentile('propensity', 10),
  ],
  quotas: [
    { tier: 'VIP', bp: 100 },
    { tier: 'A', bp: 400 },
    { tier: 'B', bp: 1500 },
    { tier: 'C', bp: 8000 },
  ],
  limits: [8000, 9500, 10_000],
};
