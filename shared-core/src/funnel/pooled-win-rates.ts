import { compareCodePoints } from '../basics/compare-code-points';
import { Outcome } from './deal-outcomes';
import { troubleBit } from './deal-trouble';
import { poolSegments, type PooledSegment } from './pool-segments';
import { keyReader, type PipelineDimension } from './pipeline-sums';
import type { SegmentPrior } from './segment-prior';
import type { WeighedPipeline } from './weigh-pipeline';

export interface PooledWinRates {
  readonly by: PipelineDimension;
  /** By falling estimate, then by name. */
  readonly segments: readonly PooledSegment[];
  readonly prior: SegmentPrior;
}

/**
 * Win rates of owners, products or teams, each drawn toward the common one as far as they differ by no more than chance: nobody is ranked
 * on three deals (methods §5.2). By count of the closed deals of the list, each id once; deals that say nothing of the dimension are in no
 * segment.
 */
export function pooledWinRates(pipeline: WeighedPipeline, by: PipelineDimension): PooledWinRates {
  const { outcomes, troubles, deals } = pipeline;
  const keyOf = keyReader(pipeline, by);
  const counts = new Map<string, { won: number; closed: number }>();
  for (let deal = 0; deal < deals.size; deal++) {
    const isClosed = outcomes[deal] === Outcome.won || outcomes[deal] === Outcome.lost;
    const label = keyOf(deal);
    if (!isClosed || label === null || (troubles[deal] & troubleBit.duplicate) !== 0) continue;
    const count = counts.get(label) ?? { won: 0, closed: 0 };
    counts.set(label, count);
    count.closed++;
    if (outcomes[deal] === Outcome.won) count.won++;
  }
  const { segments, prior } = poolSegments([...counts].map(([label, count]) => ({ label, ...count })));
  const ordered = [...segments].sort(
    (one, other) => other.estimate - one.estimate || compareCodePoints(one.label, other.label),
  );
  return { by, segments: ordered, prior };
}
