export { explainAccount, type AccountExplanation, type Contribution } from './explain-account';
export { shownScore, type ShownScore } from './shown-score';
export { smallestLift, type Lift, type LiftStep } from './smallest-lift';
