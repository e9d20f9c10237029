import { compareCodePoints } from '../basics/compare-code-points';
import { labelOf, type DealColumns } from '../intake/deal-columns';
import type { DealLabel } from '../intake/deal-mapping';
import type { ProcessFit } from './calibrate-processes';
import { Outcome } from './deal-outcomes';
import { troubleBit } from './deal-trouble';
import { poolSegments, type PooledSegment } from './pool-segments';
import { keyReader, type PipelineDimension } from './pipeline-sums';
import type { SegmentPrior } from './segment-prior';
import { dealIdAt } from './stage-paths';
import type { WeighedPipeline } from './weigh-pipeline';

/** Win rates of owners, products or teams, and whose deals they were counted from. */
export interface PooledWinRates {
  readonly by: PipelineDimension;
  readonly from: 'list' | 'history';
  /** By falling estimate, then by name. */
  readonly segments: readonly PooledSegment[];
  readonly prior: SegmentPrior;
}

/** A history with the paths that its processes were fitted to. */
export interface FittedHistory {
  readonly deals: DealColumns;
  readonly fits: readonly ProcessFit[];
}

type ClosedDeal = readonly [label: string | null, outcome: number];

/**
 * Win rates of segments, each drawn toward the common one as far as they differ by no more than chance: nobody is ranked on three deals
 * (methods §5.2). By count of the closed deals of the history, where it names the segment, else of the list; each id once. Deals that say
 * nothing of it are in no segment.
 */
export function pooledWinRates(
  pipeline: WeighedPipeline,
  by: PipelineDimension,
  history?: FittedHistory,
): PooledWinRates {
  const column = history && columnOf(history.deals, by);
  const counts = new Map<string, { won: number; closed: number }>();
  for (const [label, outcome] of column ? closedOfHistory(history, column) : closedOfList(pipeline, by)) {
    if (label === null || (outcome !== Outcome.won && outcome !== Outcome.lost)) continue;
    const count = counts.get(label) ?? { won: 0, closed: 0 };
    counts.set(label, count);
    count.closed++;
    if (outcome === Outcome.won) count.won++;
  }
  const { segments, prior } = poolSegments([...counts].map(([label, count]) => ({ label, ...count })));
  const ordered = [...segments].sort(
    (one, other) => other.estimate - one.estimate || compareCodePoints(one.label, other.label),
  );
  return { by, from: column ? 'history' : 'list', segments: ordered, prior };
}

function* closedOfList(pipeline: WeighedPipeline, by: PipelineDimension): Generator<ClosedDeal> {
  const { outcomes, troubles, deals } = pipeline;
  const keyOf = keyReader(pipeline, by);
  for (let deal = 0; deal < deals.size; deal++) {
    if ((troubles[deal] & troubleBit.duplicate) === 0) yield [keyOf(deal), outcomes[deal]];
  }
}

/** What a history says last of each deal is what counts: a deal that went over to somebody is theirs. */
function* closedOfHistory({ deals, fits }: FittedHistory, column: DealLabel): Generator<ClosedDeal> {
  const labels = new Map<string, string>();
  for (let row = 0; row < deals.size; row++) {
    const label = labelOf(deals.labels[column], row);
    if (label !== undefined) labels.set(dealIdAt(deals, row), label);
  }
  const counted = new Set<string>();
  for (const { paths } of fits) {
    for (const [deal, id] of paths.ids.entries()) {
      if (counted.has(id)) continue;
      counted.add(id);
      yield [labels.get(id) ?? null, paths.outcomes[deal]];
    }
  }
}

function columnOf(deals: DealColumns, by: PipelineDimension): DealLabel | undefined {
  const columns: Partial<Record<PipelineDimension, DealLabel>> = {
    ...{ owner: 'owner', team: 'team', tier: 'tier', product: 'product', recordType: 'recordType', process: 'process' },
    account: deals.labels.accountId ? 'accountId' : 'accountName',
  };
  const column = columns[by];
  return column && deals.labels[column] ? column : undefined;
}
