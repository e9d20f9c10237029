import type { WeightingProblem } from '../../weighting';
import type { Wording } from '../words';

/** What is said of weights that a method suggests, in one language. */
export interface WeightingWords {
  /** Where, what was expected, what was got and what to do. */
  readonly problems: Wording<WeightingProblem>;
  /** Beside a proposal drawn from the list: what it measures, and what it does not. */
  readonly dispersionNotice: string;
  /** Judgements that disagree more than the limit, both as ratios. */
  readonly inconsistent: (ratio: string, limit: string) => string;
}
