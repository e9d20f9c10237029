import type {
  AnswerWay,
  AppraisalComparison,
  AppraisalMeasure,
  Close,
  ConcessionProblem,
  ConditionQuestion,
  DecisionChain,
  MeasureReading,
  MilestoneQuestion,
  ObjectionPlan,
  ObjectionReason,
  PlanLine,
  PlanSubject,
  PurposeReason,
  RecordLine,
  RecordProblem,
  VisitProblem,
} from '../../playbook';
import type { Condition, HangingFact, StageTemplate } from '../../stages';
import type { RelationshipWords } from '../relationship/relationship-words';
import type { StageSpeaker } from '../stages/stage-speaker';
import type { PlaybookWording, PlaybookWords } from './playbook-words';

/** Says what was prepared for a visit, with the names of one template, one deal's people and one deal's needs. */
export interface PlaybookSpeaker extends Pick<
  StageSpeaker,
  'number' | 'percent' | 'date' | 'list' | 'fact' | 'contact'
> {
  readonly words: PlaybookWords;
  /** What a stage is called, by its place, counted from 1; what a stage of the buyer is called. */
  stage(place: number): string;
  buyerStage(id: string): string;
  /** The text of a condition in quotes, and what satisfies it as an instruction; an id nobody knows is said as it is. */
  condition(id: string): string;
  toDo(id: string): string;
  /** Facts a question is about. */
  facts(facts: readonly HangingFact[]): string;
  dossierItem(item: keyof RelationshipWords['items']): string;

  purposeReason(reason: PurposeReason): string;
  promiseToWin(condition: string): string;
  /** What is not clear about who decides, a sentence each; or that all of it is. */
  chain(chain: DecisionChain): readonly string[];
  subject(subject: PlanSubject): string;
  line(line: PlanLine): string;
  question(question: ConditionQuestion): string;
  /** A need's question at its step, or what they answered to it. */
  needLine(line: PlanLine): string;
  objection(plan: ObjectionPlan): string;
  objectionReason(reason: ObjectionReason): string;
  answer(plan: ObjectionPlan, way: AnswerWay): string;
  /** What to ask for, and the ways to it, best first. */
  close(close: Close): readonly string[];
  recordLine(line: RecordLine): string;
  milestoneQuestion(question: MilestoneQuestion): string;
  concessionProblem(problem: ConcessionProblem): string;
  reading(measure: AppraisalMeasure, reading: MeasureReading): string;
  comparison(comparison: AppraisalComparison): string;
  visitProblem(problem: VisitProblem): string;
  recordProblem(problem: RecordProblem): string;
}

/** What the core speaker needs of others: numbers, names of facts and people from `stages`, names of dossier items, texts of needs by id. */
export interface SpokenOf {
  readonly stages: StageSpeaker;
  readonly dossierItems: RelationshipWords['items'];
  readonly template?: StageTemplate;
  readonly needs?: readonly { readonly id: string; readonly text: string }[];
}

/** A speaker of the playbook's words, beside a speaker of stages in the same language. */
export function playbookSpeaker(
  words: PlaybookWords,
  { stages, dossierItems, template, needs }: SpokenOf,
): PlaybookSpeaker {
  const conditions = new Map(conditionsOf(template).map((condition) => [condition.id, condition]));
  const textOf = (id: string, part: 'text' | 'satisfy') => {
    const condition = conditions.get(id);
    return condition ? stages.text(condition[part]) : id;
  };
  const needText = (id: string | null) => (id === null ? null : (needs?.find((need) => need.id === id)?.text ?? id));
  const { number, percent, date, list, fact, contact } = stages;
  const say: PlaybookSpeaker = {
    ...{ words, number, percent, date, list, fact, contact },
    stage: stages.stage,
    buyerStage: stages.buyerStage,
    condition: (id) => `“${textOf(id, 'text')}”`,
    toDo: (id) => textOf(id, 'satisfy'),
    facts: (facts) => list([...new Set(facts.map(({ path }) => fact(path)))]),
    dossierItem: (item) => dossierItems[item],

    purposeReason: (reason) => worded(words.purposeReasons, reason, say),
    promiseToWin: (condition) => words.promiseToWin(textOf(condition, 'text')),
    chain: (chain) => chainSentences(chain, words, stages),
    subject: (subject) => worded(words.subjects, withNeedText(subject, needText), say),
    line: (line) => {
      const subject = say.subject(line.about);
      if (line.state === 'toFill') return words.toFill(subject);
      const path = line.about.kind === 'fact' ? line.about.path : undefined;
      const value = path === undefined ? String(line.value) : stages.value(path, line.value);
      return words.prefilled(subject, value, line.observed ? date(line.observed) : null);
    },
    question: (question) => worded(words.questions, question, say),
    needLine: (line) => {
      if (line.state === 'prefilled' || line.about.kind !== 'answerOnNeed') return say.line(line);
      return words.needQuestions[line.about.step](needText(line.about.need));
    },
    objection: ({ topic, text }) => text ?? (topic === null ? '' : words.objections[topic].says),
    objectionReason: (reason) => worded(words.objectionReasons, reason, say),
    answer: ({ topic }, way) => (topic === null ? words.answersToAny : words.objections[topic].answers)[way],
    close: (close) => {
      const ask =
        close.kind === 'nextStep'
          ? words.nextStep
          : words.commitment({ text: textOf(close.condition, 'text'), satisfy: textOf(close.condition, 'satisfy') });
      return [ask, ...close.ways.map((way) => words.closeWays[way])];
    },
    recordLine: (line) => worded(words.recordLines, line, say),
    milestoneQuestion: ({ kind, condition, done, of }) =>
      words.milestoneQuestions[kind]({ text: textOf(condition, 'text'), progress: words.progress(done, of) }),
    concessionProblem: (problem) => worded(words.concessionProblems, problem, say),
    reading: (measure, { share, met, due, deals, interval: [from, to], width }) => {
      const name = words.measures[measure];
      if (share === null) return words.noReading(name);
      return words.reading({
        ...{ measure: name, share: percent(share, 0), deals },
        counts: met === null || due === null ? null : words.counts(met, due),
        ...{ from: percent(from, 0), to: percent(to, 0), points: number(width * 100, 0) },
      });
    },
    comparison: (comparison) => worded(words.comparisons, comparison, say),
    visitProblem: (problem) => worded(words.visitProblems, problem, say),
    recordProblem: (problem) => worded(words.recordProblems, problem, say),
  };
  return say;
}

function conditionsOf(template: StageTemplate | undefined): readonly Condition[] {
  return (template?.stages ?? []).flatMap(({ milestones, successCriteria, conditions }) => [
    ...milestones,
    ...successCriteria,
    ...Object.values(conditions).flat(),
  ]);
}

/** A need is said by its text, not by its id. */
function withNeedText(subject: PlanSubject, textOf: (id: string | null) => string | null): PlanSubject {
  return 'need' in subject ? { ...subject, need: textOf(subject.need) } : subject;
}

function chainSentences(
  chain: DecisionChain,
  { chain: words }: PlaybookWords,
  stages: StageSpeaker,
): readonly string[] {
  const people = (ids: readonly string[]) => stages.list(ids.map((id) => stages.contact(id)));
  const unknown = chain.roles.filter(({ known }) => !known);
  return [
    ...(chain.clear ? [words.clear] : []),
    ...unknown.map(({ role, holders }) => {
      const name = stages.words.roles[role];
      return holders.length === 0 ? words.noHolder(name) : words.tooLittleKnown(name, people(holders));
    }),
    ...(chain.deciderCertain ? [] : [words.deciderUncertain]),
    ...(chain.notMet.length > 0 ? [words.notMet(people(chain.notMet))] : []),
  ];
}

/** Finds the sentence for a fact by its kind. The cast joins what the mapped type has already paired. */
function worded<T extends { readonly kind: string }>(
  wording: PlaybookWording<T>,
  fact: T,
  say: PlaybookSpeaker,
): string {
  const sentence = wording[fact.kind as T['kind']] as (fact: T, say: PlaybookSpeaker) => string;
  return sentence(fact, say);
}
