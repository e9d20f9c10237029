import type { OverrideProblem } from '../../segmentation/tier-override';
import type { Wording } from '../words';

/** What is said of a tier that a person gives an account, in one language. */
export interface OverrideWords {
  /** Where, what was expected, what was got and what to do. */
  readonly problems: Wording<OverrideProblem>;
}
