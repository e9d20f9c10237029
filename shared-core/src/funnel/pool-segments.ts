import { betaInterval, type Interval } from './beta-interval';
import { betaPosterior } from './beta-posterior';
import { segmentPrior, type SegmentPrior } from './segment-prior';
import { wilsonInterval } from './wilson-interval';

/** Deals of one owner, product or team that are closed, and how many of them were won. */
export interface Segment {
  readonly label: string;
  readonly won: number;
  readonly closed: number;
}

export interface PooledSegment extends Segment {
  /** Won ÷ closed; NaN where none is closed. */
  readonly rate: number;
  readonly rateInterval: Interval;
  /** The same drawn toward what all segments have in common. */
  readonly estimate: number;
  readonly interval: Interval;
  /** Too few deals to be told apart from the others: no one is ranked on three deals. */
  readonly thin: boolean;
}

/** Closed deals below which a segment is thin ◆. */
const fewDeals = 20;

/**
 * Win rates of segments, each drawn toward the common rate as far as the segments are alike (empirical Bayes, methods §5.2). Where they
 * differ by no more than chance, all have the common rate.
 */
export function poolSegments(
  segments: readonly Segment[],
  confidence = 0.9,
): { readonly segments: readonly PooledSegment[]; readonly prior: SegmentPrior } {
  const [won, closed] = [segments.map((one) => one.won), segments.map((one) => one.closed)];
  const prior = segmentPrior(won, closed);
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const common = wilsonInterval(sum(won), sum(closed), confidence);
  return {
    prior,
    segments: segments.map((segment): PooledSegment => {
      const pooled = Number.isFinite(prior.strength)
        ? betaPosterior(prior.alpha, prior.beta, segment.won, segment.closed)
        : undefined;
      return {
        ...segment,
        rate: segment.won / segment.closed,
        rateInterval: wilsonInterval(segment.won, segment.closed, confidence),
        estimate: pooled?.mean ?? prior.mean,
        interval: pooled ? betaInterval(pooled.alpha, pooled.beta, confidence) : common,
        thin: segment.closed < fewDeals,
      };
    }),
  };
}
