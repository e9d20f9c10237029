import type {
  AgreedItem,
  AnswerWay,
  AppraisalComparison,
  AppraisalMeasure,
  CallAim,
  CallerPart,
  CloseWay,
  ConcessionKind,
  ConcessionProblem,
  ConditionQuestion,
  FabePart,
  Material,
  MilestoneQuestion,
  NeedTopic,
  NeverOnTheTelephone,
  ObjectionReason,
  ObjectionTopic,
  PainQuestion,
  PlanSubject,
  PurposeReason,
  RecordLine,
  RecordProblem,
  RivalPart,
  SpinStep,
  VisitProblem,
  VisitPurpose,
} from '../../playbook';
import type { Language } from '../words';
import type { PlaybookSpeaker } from './playbook-speaker';

/** A sentence for every kind of a union; a kind without words does not compile. */
export type PlaybookWording<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (fact: Extract<T, { readonly kind: K }>, say: PlaybookSpeaker) => string;
};

/** The parts of a visit, A to H (K4). */
export type VisitStep = 'analysis' | 'purpose' | 'opening' | 'realNeed' | 'match' | 'objections' | 'close' | 'record';

/** Everything the core can say of visits, questions, concessions and appraisal, in one language. Nothing is decided here. */
export interface PlaybookWords {
  readonly language: Language;
  readonly steps: Readonly<Record<VisitStep, string>>;

  readonly purposes: Readonly<Record<VisitPurpose, string>>;
  readonly purposeReasons: PlaybookWording<PurposeReason>;
  readonly materials: Readonly<Record<Material, string>>;
  /** The one promise the visit is to win; `text` states it as a fact. */
  readonly promiseToWin: (text: string) => string;

  readonly chain: {
    readonly clear: string;
    readonly noHolder: (role: string) => string;
    readonly tooLittleKnown: (role: string, people: string) => string;
    readonly notMet: (people: string) => string;
    readonly deciderUncertain: string;
  };
  /** A line to be filled in, and one that is, with the day it was seen. */
  readonly toFill: (subject: string) => string;
  readonly prefilled: (subject: string, value: string, seen: string | null) => string;
  readonly subjects: PlaybookWording<PlanSubject>;
  readonly rivalParts: Readonly<Record<RivalPart, string>>;
  readonly fabeParts: Readonly<Record<FabePart, string>>;
  readonly spinSteps: Readonly<Record<SpinStep, string>>;
  readonly needTopics: Readonly<Record<NeedTopic, string>>;
  readonly callerParts: Readonly<Record<CallerPart, string>>;
  /** What K4 asks of an opening, whoever is visited. */
  readonly openingAdvice: readonly string[];

  readonly questions: PlaybookWording<ConditionQuestion>;
  /** A question on a need at each step; null for a need that is still to be found. */
  readonly needQuestions: Readonly<Record<SpinStep, (need: string | null) => string>>;

  readonly answerWays: Readonly<Record<AnswerWay, string>>;
  /** How an objection sounds, and the five answers to it. */
  readonly objections: Readonly<
    Record<ObjectionTopic, { readonly says: string; readonly answers: Readonly<Record<AnswerWay, string>> }>
  >;
  /** The five answers to an objection of no known topic. */
  readonly answersToAny: Readonly<Record<AnswerWay, string>>;
  readonly objectionReasons: PlaybookWording<ObjectionReason>;

  readonly closeWays: Readonly<Record<CloseWay, string>>;
  /** A commitment to ask for; `text` states it as a fact, `satisfy` is how to get it. */
  readonly commitment: (condition: { readonly text: string; readonly satisfy: string }) => string;
  readonly nextStep: string;

  readonly recordLines: PlaybookWording<RecordLine>;

  readonly painQuestions: Readonly<Record<PainQuestion, string>>;
  readonly agreedItems: Readonly<Record<AgreedItem, string>>;
  readonly callAims: Readonly<Record<CallAim, string>>;
  readonly neverOnTheTelephone: Readonly<Record<NeverOnTheTelephone, string>>;

  /** A milestone as a question; `text` states it as a fact, `progress` says how much of it is so. */
  readonly milestoneQuestions: Readonly<
    Record<MilestoneQuestion['kind'], (milestone: { readonly text: string; readonly progress: string }) => string>
  >;
  readonly progress: (done: number, of: number) => string;

  readonly concessions: Readonly<Record<ConcessionKind, string>>;
  readonly concessionReturns: Readonly<Record<'volume' | 'term' | 'other', string>>;
  readonly concessionProblems: PlaybookWording<ConcessionProblem>;

  readonly measures: Readonly<Record<AppraisalMeasure, string>>;
  /** One reading of a card, with its sample and how far its interval reaches. */
  readonly reading: (reading: {
    readonly measure: string;
    readonly share: string;
    readonly counts: string | null;
    readonly deals: number;
    readonly from: string;
    readonly to: string;
    readonly points: string;
  }) => string;
  readonly noReading: (measure: string) => string;
  readonly counts: (met: number, due: number) => string;
  readonly comparisons: PlaybookWording<AppraisalComparison>;
  /** To be shown wherever a card is shown. */
  readonly againstMisuse: readonly string[];

  readonly visitProblems: PlaybookWording<VisitProblem>;
  readonly expectedMembers: Readonly<Record<Extract<VisitProblem, { kind: 'wrongVisitMember' }>['expected'], string>>;
  readonly recordProblems: PlaybookWording<RecordProblem>;
}
