import type { NotFitted } from '../../funnel/calibrate-funnel';
import type { DealTrouble } from '../../funnel/deal-trouble';
import type { FunnelProblem } from '../../funnel/funnel-problem';
import type { WeightProvenance } from '../../funnel/funnel-process';
import type { PipelineDimension } from '../../funnel/pipeline-sums';
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
}
