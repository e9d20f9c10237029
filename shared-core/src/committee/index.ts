export { buyingRoleFacts, type BuyingRoleFact } from './buying-role-facts';
export {
  buyerRanks,
  buyingRoles,
  contactLevels,
  coreRoles,
  departments,
  ownerRanks,
  type BuyerRank,
  type BuyingRole,
  type Committee,
  type Contact,
  type ContactLevel,
  type CoreRole,
  type Department,
  type OwnerRank,
} from './committee';
export {
  committeeCoverage,
  usualCoverageWeights,
  type CommitteeCoverage,
  type CoverageWeights,
} from './committee-coverage';
export type { CommitteeProblem, MemberExpected } from './committee-problem';
export {
  compareCompetition,
  competitionFactors,
  movesOf,
  positions,
  type Comparison,
  type CompetitionFactor,
  type CompetitiveMove,
  type CompetitivePosition,
  type PositionProposal,
  type Ratings,
} from './compare-competition';
export { findLandmines, type Defusal, type Landmine } from './find-landmines';
export { isDeciderCertain, meetingOnFile, type MeetingOnFile } from './meeting-on-file';
export { peopleFromRows, type PeopleOnFile, type PersonRow } from './people-from-rows';
export { rankCoverage, type RankCoverage, type RankFinding } from './rank-coverage';
export { readCommittee, type ReadCommittee } from './read-committee';
export { buyerStyles, styleOf, type BuyerStyle } from './style-of';
