export { chanceOf } from './chance-of';
export { compareTemplates } from './compare-templates';
export type { ConditionState, HangingFact, OpenPart, OpenWays } from './condition-state';
export { declaredAgainstEvidenced, type Overstatement } from './declared-against-evidenced';
export {
  conditionAt,
  conditionLists,
  conditionPath,
  conditionsIn,
  conditionsTakenOut,
  editCondition,
  type ConditionEdit,
  type ConditionSpot,
} from './edit-condition';
export { editStages, fallsWithStage, stagesTakenOut, type FallsWithStage, type StageEdit } from './edit-stages';
export { evidenceToFile, type DealOnRecord, type EvidenceToFile, type RecordToFile } from './evidence-to-file';
export { evaluateExpr, type FactLookup, type Truth } from './evaluate-expr';
export type { Expr, Literal } from './expr';
export { factCatalogue, type FactCatalogue } from './fact-catalogue';
export { factColumns, type FactColumn } from './fact-columns';
export {
  choiceOf,
  factsFromEvidence,
  type EvidenceLine,
  type EvidenceOnFile,
  type EvidenceProblem,
} from './facts-from-evidence';
export { factsAsked } from './facts-asked';
export {
  factsFromRecords,
  type EvidenceOfRecords,
  type EvidenceRecord,
  type RecordedAnswer,
} from './facts-from-records';
export type { FactProblem } from './fact-problem';
export { hangingFacts } from './hanging-facts';
export { gateCount, type GateCount } from './gate-count';
export { parseTemplate, type ParsedTemplate } from './parse-template';
export { pathsBehind } from './paths-behind';
export { pathsOfExpr } from './paths-of-expr';
export { placeDeal } from './place-deal';
export type { Chance, ConditionList, Declaration, OpenCondition, Placement } from './placement';
export { placementReasons, type PlacementReason } from './placement-reasons';
export type { DealFacts } from './read-facts';
export { recordMove, type MoveProblem, type MoveRequest, type RecordedMove, type StageMove } from './record-move';
export type {
  Condition,
  ConditionKind,
  Fact,
  FactType,
  Gate,
  ItemFact,
  Stage,
  StageTemplate,
  TemplateText,
} from './stage-template';
export { standingOf, type GateList, type Position, type StageState } from './standing-of';
export { syncGap, type SyncGap, type SyncVerdict } from './sync-gap';
export type { Expected, TemplateProblem } from './template-problem';
export { templateSpokenOf } from './template-spoken-of';
export { whatItIsAbout, type EvidenceSubject } from './what-it-is-about';
