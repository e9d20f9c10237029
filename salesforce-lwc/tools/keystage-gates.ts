/** What components take from the core about gates: what they ask for, when a version holds, which values stand for which stage. */
export {
  compileGates,
  deployedGates,
  gatesFingerprint,
  proposeOrgStages,
  whenActive,
  type EnforcementGap,
  type GateProcess,
  type OrgStagesProposal,
  type OrgStageValue,
  type ProposedOrgStage,
} from '@keystage/core';
