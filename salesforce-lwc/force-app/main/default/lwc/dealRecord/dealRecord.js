/**
 * A deal as its record page knows it. A component wires `dealQuery` with `{ recordId }`, reads the answer with `readDeal`, judges it with the core, writes
 * what `dealWrites` and `moveWrites` ask for with `saveRecords`, and tells the others by `tellDealChanged`.
 */
export { committeeOf } from './committeeSource';
export { askForVisitPlan, onDealChanged, onVisitPlanAsked, stopListening, tellDealChanged } from './dealChannel';
export { dealClaim } from './dealClaim';
export {} from './dealLists';
export { dealQuery, dealsQuery } from './dealQuery';
export {
  answersFromFacts,
  buyerStageChanges,
  dealWrites,
  editedMeanwhile,
  filedUnder,
  moveWrites,
  stageNamesOf,
} from './dealWrites';
export { readDeal, readingNow } from './readDeal';
export { saveRecords } from './saveRecords';
