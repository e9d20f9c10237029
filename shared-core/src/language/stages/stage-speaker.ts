import { calendarDate } from '../../basics/calendar-date';
import type {
  BuyingRole,
  CommitteeProblem,
  Defusal,
  Landmine,
  MemberExpected,
  PositionProposal,
  RankFinding,
} from '../../committee';
import type { EnforcementGap, SheetGap } from '../../compile';
import type { ProposedOrgStage } from '../../funnel';
import {
  factCatalogue,
  type EvidenceProblem,
  type FactProblem,
  type HangingFact,
  type MoveProblem,
  type OpenCondition,
  type OpenPart,
  type PlacementReason,
  type StageTemplate,
  type TemplateProblem,
  type TemplateText,
} from '../../stages';
import { figureSpeaker, type FigureSpeaker } from '../figure-speaker';
import type { StageWording, StageWords } from './stage-words';

/** Says what the core found out about stages and committees, with the names of one template and one deal's people. */
export interface StageSpeaker extends FigureSpeaker {
  readonly words: StageWords;
  text(text: TemplateText): string;
  /** A selling stage by its place, counted from 1: its name in quotes. */
  stage(place: number): string;
  /** A selling stage by its id; an id nobody knows is said as it is. */
  stageOf(id: string): string;
  buyerStage(id: string): string;
  fact(path: string): string;
  /** A fact's value as a reader knows it: a day, a choice by its name, yes or no. */
  value(path: string, value: unknown): string;
  contact(id: string): string;
  /** A list of which one is enough. */
  either(items: readonly string[]): string;
  roles(roles: readonly BuyingRole[]): string;

  reason(reason: PlacementReason): string;
  /** An open condition: what is missing, why it is open, what would satisfy it. */
  openCondition(open: Pick<OpenCondition, 'condition' | 'state'>): string;
  hangingFact(fact: HangingFact): string;
  /** All that an open condition hangs on; several ways to the same end are joined by “or”. */
  hangsOn(parts: readonly OpenPart[]): string;
  factProblem(problem: FactProblem): string;
  evidenceProblem(problem: EvidenceProblem): string;
  moveProblem(problem: MoveProblem): string;
  templateProblem(problem: TemplateProblem): string;
  /** A landmine's name. */
  landmine(mine: Pick<Landmine, 'kind'>): string;
  defusal(defusal: Defusal): string;
  committeeProblem(problem: CommitteeProblem): string;
  expectedMember(expected: MemberExpected): string;
  rankFinding(finding: RankFinding): string;
  proposal(proposal: PositionProposal): string;
  /** What an org cannot hold as the template says it, why, and the way out. */
  enforcementGap(gap: EnforcementGap): string;
  sheetGap(gap: SheetGap): string;
  /** Which stage a value of an org's stage field is taken for, why, and what to do where that is not certain. */
  orgStage(proposed: ProposedOrgStage): string;
}

/** People by their ids, as the host knows them. */
export type NameOf = (contact: string) => string;

/** A speaker of these words. Without a template, stages and facts are said by their ids. */
export function stageSpeaker(
  words: StageWords,
  template?: StageTemplate,
  nameOf: NameOf = (contact) => contact,
): StageSpeaker {
  const facts = template && factCatalogue(template).facts;
  const figures = figureSpeaker(words.language);
  const { number, date } = figures;
  const choices = new Intl.ListFormat(words.language, { style: 'long', type: 'disjunction' });
  const nameIn = (stages: readonly { id: string; name: TemplateText }[] | undefined, id: string) => {
    const found = stages?.find((stage) => stage.id === id);
    return quoted(found ? say.text(found.name) : id);
  };
  const part = (open: OpenPart): string =>
    open.kind === 'ways'
      ? words.openWays(
          open.ways.map((way) => way.map(part)),
          open.needs,
          say,
        )
      : say.hangingFact(open);
  const say: StageSpeaker = {
    ...figures,
    words,
    text: (text) => text[words.language],
    stage: (place) => {
      const stage = template?.stages[place - 1];
      return quoted(stage ? say.text(stage.name) : String(place));
    },
    stageOf: (id) => nameIn(template?.stages, id),
    buyerStage: (id) => nameIn(template?.buyerStages, id),
    fact: (path) => {
      const fact = facts?.get(path);
      return quoted(fact ? say.text(fact.name) : path);
    },
    value: (path, value) => {
      if (typeof value === 'boolean') return value ? words.yes : words.no;
      if (typeof value === 'number') return number(value);
      if (typeof value !== 'string') return words.factTypes.list;
      const fact = facts?.get(path);
      const choice = fact?.type === 'choice' ? fact.choices.find(({ id }) => id === value) : undefined;
      if (choice) return quoted(say.text(choice.name));
      const day = fact?.type === 'date' ? calendarDate(value) : null;
      return day === null ? quoted(value) : date(day);
    },
    contact: nameOf,
    either: (items) => choices.format(items),
    roles: (roles) => say.list(roles.map((role) => words.roles[role])),

    reason: (reason) => worded(words.placementReasons, reason, say),
    openCondition: ({ condition, state }) =>
      words.openConditions[state.kind]({
        text: say.text(condition.text),
        satisfy: say.text(condition.satisfy),
        hangsOn: say.hangsOn(state.hangsOn),
      }),
    hangingFact: (fact) => worded(words.hangingFacts, fact, say),
    hangsOn: (parts) => words.openFacts(parts.map(part), say),
    factProblem: (problem) => worded(words.factProblems, problem, say),
    evidenceProblem: (problem) => worded(words.evidenceProblems, problem, say),
    moveProblem: (problem) => worded(words.moveProblems, problem, say),
    templateProblem: (problem) => worded(words.templateProblems, problem, say),
    landmine: ({ kind }) => words.landmines[kind],
    defusal: (defusal) => worded(words.defusals, defusal, say),
    committeeProblem: (problem) => worded(words.committeeProblems, problem, say),
    expectedMember: (expected) => worded(words.expectedMembers, expected, say),
    rankFinding: (finding) => worded(words.rankFindings, finding, say),
    proposal: (proposal) => worded(words.proposals, proposal, say),
    enforcementGap: (gap) => worded(words.enforcementGaps, gap, say),
    sheetGap: (gap) => worded(words.sheetGaps, gap, say),
    orgStage: (proposed) => worded(words.orgStages, proposed, say),
  };
  return say;
}

/** Finds the sentence for a fact by its kind. The cast joins what the mapped type has already paired. */
function worded<T extends { readonly kind: string }>(wording: StageWording<T>, fact: T, say: StageSpeaker): string {
  const sentence = wording[fact.kind as T['kind']] as (fact: T, say: StageSpeaker) => string;
  return sentence(fact, say);
}

function quoted(name: string): string {
  return `“${name}”`;
}
