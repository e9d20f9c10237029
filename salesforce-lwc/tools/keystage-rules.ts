/** What the explanation and the components take from the rules; what is named here is what the module of the rules exports. */
export { CellState } from '../../shared-core/src/intake/account-columns';
export { isAccountRole } from '../../shared-core/src/intake/account-roles';
export { lessIsBetter } from '../../shared-core/src/segmentation/compared-column';
export { valuesOf } from '../../shared-core/src/segmentation/current-and-potential';
export { distributionOf, indicatorOf } from '../../shared-core/src/segmentation/distribution-of';
export { levelOf } from '../../shared-core/src/segmentation/placing';
export { normalisers } from '../../shared-core/src/segmentation/normalisers';
export { breaksLimit, publishedTier, sideOfLimit } from '../../shared-core/src/segmentation/publish-tiers';
export { holds, rankedValues } from '../../shared-core/src/segmentation/rank-and-cut';
export { scoredAt } from '../../shared-core/src/segmentation/segment-groups';
export { segmentAccounts } from '../../shared-core/src/segmentation/segment-accounts';
export { Origin, Standing, tierOf } from '../../shared-core/src/segmentation/segmentation';
export { tierReasons } from '../../shared-core/src/segmentation/tier-reasons';
export { reaches } from '../../shared-core/src/segmentation/tier-by-cut-off';
