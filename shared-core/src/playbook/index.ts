export type { AnalysisBefore, DecisionChain, PersonBefore } from './analysis-before';
export {
  answersToObjections,
  answerWays,
  type AnswerWay,
  type ObjectionPlan,
  type ObjectionReason,
} from './answers-to-objections';
export {
  appraisalMeasures,
  appraise,
  usualAppraisalRules,
  type Appraisal,
  type AppraisalCard,
  type AppraisalComparison,
  type AppraisalMeasure,
  type AppraisalRules,
  type AppraisedDeal,
  type MeasureReading,
} from './appraise';
export {
  checkConcession,
  concessionKinds,
  usualConcessionBounds,
  type Concession,
  type ConcessionBounds,
  type ConcessionKind,
  type ConcessionProblem,
  type ConcessionReturn,
} from './check-concession';
export { closesOfVisit, closeWays, type Close, type CloseWay } from './closes-of-visit';
export { dealWithCommittee } from './deal-with-committee';
export type { MatchOfNeeds } from './match-of-needs';
export { milestoneQuestions, type MilestoneQuestion } from './milestone-questions';
export type { Opening } from './opening-lines';
export { pathsToAsk } from './paths-to-ask';
export type { PlanLine, PlanSubject } from './plan-line';
export { prepareVisit, type VisitCase, type VisitPlan } from './prepare-visit';
export { proposePurpose, type PurposeProposal, type PurposeReason } from './propose-purpose';
export type { Material, PurposeOfVisit } from './purpose-of-visit';
export { questionsOfVisit, type ConditionQuestion, type RealNeed } from './questions-of-visit';
export { readVisitKnowledge, type ReadVisitKnowledge, type VisitProblem } from './read-visit-knowledge';
export type { RecordLine } from './record-to-write';
export {
  recordVisit,
  type FactUpdate,
  type PersonMet,
  type RecordedVisit,
  type RecordProblem,
  type VisitRecord,
} from './record-visit';
export {
  telephoneInvitation,
  type AgreedItem,
  type CallAim,
  type NeverOnTheTelephone,
  type PainQuestion,
  type TelephoneInvitation,
} from './telephone-invitation';
export {
  needTopics,
  visitPurposes,
  type CallerPart,
  type FabePart,
  type HeardObjection,
  type Need,
  type NeedTopic,
  type ObjectionTopic,
  type Offer,
  type Rival,
  type RivalPart,
  type SpinStep,
  type VisitKnowledge,
  type VisitPurpose,
} from './visit-knowledge';
export { workingStage } from './working-stage';
