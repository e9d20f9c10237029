/**
 * A deal as its record page knows it. A component wires `dealQuery` with `{ recordId }`, reads the answer with `readDeal`, judges it with the core, writes
 * what `dealWrites` and `moveWrites` ask for with `saveRecords`, and tells the others by `tellDealChanged`.
 */
export { committeeOf, type CircleOnRecord } from './committeeSource';
export {
  askForVisitPlan,
  onDealChanged,
  onVisitPlanAsked,
  stopListening,
  tellDealChanged,
  type DealChange,
} from './dealChannel';
export { dealClaim, type DealClaim } from './dealClaim';
export {
  type EvidenceOnRecord,
  type MoveOnRecord,
  type OnRecord,
  type RoleOnRecord,
  type VisitOnRecord,
} from './dealLists';
export type { DealProblem } from './dealProblem';
export type { DealProcess } from './dealProcess';
export { dealQuery, dealsQuery } from './dealQuery';
export {
  answersFromFacts,
  buyerStageChanges,
  dealWrites,
  editedMeanwhile,
  filedUnder,
  moveWrites,
  stageNamesOf,
  type DealChanges,
  type FoundFact,
  type GivenAnswer,
  type MoveWrites,
} from './dealWrites';
export { readDeal, readingNow, type Deal, type DealReading } from './readDeal';
export { saveRecords, type FieldsToWrite, type RecordWrite, type SaveOutcome } from './saveRecords';
