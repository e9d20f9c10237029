export { explainAccount, type AccountExplanation, type Contribution } from './explain-account';
export { shownScore, type ShownScore } from './shown-score';
export type { Goal, Lift, LiftStep } from './lift';
export { smallestLift } from './smallest-lift';
export { explainMove, previewModel, type ModelPreview, type MoveExplanation } from './preview-model';
export { explainAgainstTypical, type AgainstTypical } from './explain-against-typical';
export { cheapestLift } from './cheapest-lift';
export { leversOf, type Lever } from './levers-of';
export { whatIf, type ChangedValues, type WhatIf } from './what-if';
