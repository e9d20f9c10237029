export { figureSpeaker, type FigureSpeaker } from './figure-speaker';
export { funnelSpeaker, type FunnelSpeaker } from './funnel/funnel-speaker';
export type { FunnelTerm, FunnelWords } from './funnel/funnel-words';
export { sayReview, type SaidDeal, type SaidReview, type SaidStage } from './funnel/say-review';
export { languageOf } from './language-of';
export { playbookSpeaker, type PlaybookSpeaker, type SpokenOf } from './playbook/playbook-speaker';
export type { PlaybookWords, VisitStep } from './playbook/playbook-words';
export type { RelationshipWords } from './relationship/relationship-words';
export { speaker, type Speaker } from './speaker';
export { stageSpeaker, type NameOf, type StageSpeaker } from './stages/stage-speaker';
export type { StageWords } from './stages/stage-words';
export {
  saySigningRefusal,
  saySigningRules,
  sayTrailEntry,
  sentencesOfTrailEntry,
  type TrailWords,
} from './trail/trail-words';
export type { Language, Words } from './words';
