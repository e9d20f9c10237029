export { explainAccount, type AccountExplanation, type Contribution } from './explain-account';
export { shownScore, type ShownScore } from './shown-score';
export type { Goal, Lift, LiftStep } from './lift';
export { smallestLift } from './smallest-lift';
export { countedChanges, moveBetween, type CountedChanges, type MoveKind } from './counted-changes';
export {
  explainMove,
  previewModel,
  previewOf,
  previewUnder,
  type ModelPreview,
  type MoveExplanation,
} from './preview-model';
export { explainAgainstTypical, type AgainstTypical } from './explain-against-typical';
export { cheapestLift } from './cheapest-lift';
export { spreadOf } from './goal-for-points';
export { leversOf, type Lever } from './levers-of';
export { whatIf, type ChangedValues, type WhatIf } from './what-if';
