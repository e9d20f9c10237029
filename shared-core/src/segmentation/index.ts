export { accountsThatBring, concentration, shareOfTop, type Concentration } from './concentration';
export { freezeReferences } from './freeze-references';
export { migration, type Migration } from './migration';
export { segmentAccounts } from './segment-accounts';
export { Standing, tierOf, type Segmentation } from './segmentation';
export { tierCounts, type TierCounts } from './tier-counts';
export { tierMoves, type TierMove } from './tier-moves';
export type { TierReason } from './tier-reason';
