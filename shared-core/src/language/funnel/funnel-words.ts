import type { NotFitted } from '../../funnel/calibrate-funnel';
import type { DealTrouble } from '../../funnel/deal-trouble';
import type { FunnelProblem } from '../../funnel/funnel-problem';
import type { WeightProvenance } from '../../funnel/funnel-process';
import type { PipelineDimension } from '../../funnel/pipeline-sums';
import type { PooledWinRates } from '../../funnel/pooled-win-rates';
import type { StageEvidence } from '../../funnel/propose-stage-map';
import type { StaleFlag } from '../../funnel/stale-deal';
import type { DealRole } from '../../intake/deal-mapping';
import type { Language } from '../words';
import type { FunnelSpeaker } from './funnel-speaker';

/** A sentence for every kind of a union; a kind without words does not compile. */
export type FunnelWording<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (fact: Extract<T, { readonly kind: K }>, say: FunnelSpeaker) => string;
};

/** What sums of a pipeline are called. */
export type FunnelTerm =
  | 'deals'
  | 'open'
  | 'declared'
  | 'evidenced'
  | 'prudent'
  | 'gap'
  | 'won'
  | 'lost'
  | 'forecast'
  | 'stageWeight'
  | 'winRate';

/** Everything the core can say of a funnel, in one language. Facts and numbers come in; nothing is decided here. */
export interface FunnelWords {
  readonly language: Language;
  readonly terms: Readonly<Record<FunnelTerm, string>>;
  readonly roles: Readonly<Record<DealRole, string>>;
  readonly dimensions: Readonly<Record<PipelineDimension, string>>;
  readonly sizes: { readonly large: string; readonly small: string };
  /** A group whose deals say nothing of a dimension. */
  readonly unnamed: string;
  readonly troubles: FunnelWording<DealTrouble>;
  readonly problems: FunnelWording<FunnelProblem>;
  readonly provenance: FunnelWording<WeightProvenance>;
  readonly notFitted: Readonly<Record<NotFitted, string>>;
  readonly stageEvidence: FunnelWording<StageEvidence>;
  readonly stale: Readonly<Record<StaleFlag, string>>;
  /** A chance nearer to 0 or 100 % than can be shown: `under 0.01 %`, `over 99.99 %`. */
  readonly nearly: { readonly none: (shown: string) => string; readonly certain: (shown: string) => string };
  /** The two win rates, which say what they are shares of. */
  readonly winRateOfClosed: (rate: string) => string;
  readonly winRateOfAll: (rate: string) => string;
  readonly review: ReviewWords;
}

/** The sentences of a pipeline's review; amounts and chances come in worded. */
export interface ReviewWords {
  readonly rawRate: (rate: string, lower: string, upper: string) => string;
  /** Said of a weight that was drawn to its neighbour's, so that weights do not fall along the stages. */
  readonly levelled: string;
  readonly noEvidence: string;
  readonly large: (facts: { from: string; large: number; small: number; share: string }, say: FunnelSpeaker) => string;
  readonly willBeWon: (p10: string, p50: string, p90: string, exactness: string) => string;
  readonly byEvidence: (p10: string, p50: string, p90: string) => string;
  readonly exact: string;
  readonly within: (amount: string, chance: string) => string;
  readonly dealsToWin: (p10: number, p50: number, p90: number, say: FunnelSpeaker) => string;
  readonly nothing: (chance: string) => string;
  readonly target: (target: string, chance: string) => string;
  readonly unseenBeginning: (firstClose: string, underWay: number, say: FunnelSpeaker) => string;
  readonly coverage: (facts: { coverage: string; required: string; share: string }) => string;
  /** The same where too few deals have closed for a win rate. */
  readonly coverageThin: (coverage: string, closed: number, say: FunnelSpeaker) => string;
  readonly targetReached: string;
  readonly pace: (
    facts: { closed: number; average: string; rate: string; days: string; velocity: string },
    say: FunnelSpeaker,
  ) => string;
  /** One deal by its row and id, and what is said of it. */
  readonly deal: (row: string, id: string, sentence: string) => string;
  readonly gap: (facts: GapFacts) => string;
  /** Nothing is claimed beyond what is earned, and nothing less. */
  readonly noGap: (amount: string) => string;
  readonly overEarned: (facts: GapFacts) => string;
  readonly independent: string;
  readonly scenarios: (
    scenarios: readonly string[],
    independent: { readonly p10: string; readonly p50: string; readonly p90: string },
    say: FunnelSpeaker,
  ) => string;
  /** How likely a scenario is, and what a deal of 50 % has in it; nothing where its chances are as they were weighed. */
  readonly scenario: (weight: string, even?: string) => string;
  readonly pooled: (by: string, from: string) => string;
  readonly pooledFrom: Readonly<Record<PooledWinRates['from'], string>>;
  readonly notPooled: (by: string) => string;
  readonly pooledAlike: string;
  readonly pooledHeaders: Readonly<Record<'closed' | 'rate' | 'estimate' | 'interval', string>>;
  /** Headers of the calibration table. */
  readonly calibration: Readonly<Record<CalibrationColumn, string>>;
  readonly thin: string;
  readonly unplacedStage: string;
}

export type CalibrationColumn = 'stage' | 'closed' | 'won' | 'rate' | 'template' | 'weight';

interface GapFacts {
  readonly declared: string;
  readonly evidenced: string;
  readonly gap: string;
}
