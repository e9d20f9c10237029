import type { CalendarDate } from '../basics';
import { readCommittee, type CommitteeProblem } from '../committee';
import { placeDeal, type DealFacts, type Placement, type StageTemplate } from '../stages';
import { readFacts } from '../stages/read-facts';
import { analysisBefore, type AnalysisBefore } from './analysis-before';
import { answersToObjections, type ObjectionPlan } from './answers-to-objections';
import { closesOfVisit, type Close } from './closes-of-visit';
import { dealWithCommittee } from './deal-with-committee';
import { matchOfNeeds, type MatchOfNeeds } from './match-of-needs';
import { openingLines, type Opening } from './opening-lines';
import { purposeOfVisit, type PurposeOfVisit } from './purpose-of-visit';
import { questionsOfVisit, type RealNeed } from './questions-of-visit';
import { readVisitKnowledge, type VisitProblem } from './read-visit-knowledge';
import { recordToWrite, type RecordLine } from './record-to-write';
import { visitFacts } from './visit-facts';
import { workingStage } from './working-stage';

/** A deal as a host has it for a visit: its facts, its committee, and what else is known. */
export interface VisitCase {
  readonly deal: DealFacts;
  /** As `readCommittee` reads it; left out where there is none. */
  readonly committee?: unknown;
  /** As `readVisitKnowledge` reads it. */
  readonly knowledge?: unknown;
}

/** One visit, A to H. Lines are filled in or to be filled; conditions are named by id; words are chosen in `language/playbook`. */
export interface VisitPlan {
  readonly placement: Placement;
  /** The stage worked at, counted from 1. */
  readonly stage: number;
  readonly analysis: AnalysisBefore;
  readonly purpose: PurposeOfVisit;
  readonly opening: Opening;
  readonly realNeed: RealNeed;
  readonly match: MatchOfNeeds;
  readonly objections: readonly ObjectionPlan[];
  readonly closes: readonly Close[];
  readonly record: readonly RecordLine[];
  readonly problems: readonly (VisitProblem | CommitteeProblem)[];
}

/**
 * Prepares a visit by K4's eight steps from what is known on a day (visits.md). What is on file is filled in as it stands there, the rest is left
 * to be filled; what cannot be right is among the problems of the placement or of the plan. Nothing a record holds makes it throw.
 */
export function prepareVisit(template: StageTemplate, visit: VisitCase, asOf: CalendarDate): VisitPlan {
  const circle = visit.committee === undefined ? null : readCommittee(visit.committee, asOf);
  const committee = circle && circle.committee;
  const deal = dealWithCommittee(template, visit.deal, committee);
  const placement = placeDeal(template, deal, asOf);
  const stage = workingStage(placement);
  const { knowledge, problems } = readVisitKnowledge(visit.knowledge);
  const facts = visitFacts(template, readFacts(template, deal, asOf), stage);
  const purpose = purposeOfVisit(placement, knowledge.purpose);
  return {
    ...{ placement, stage, purpose },
    analysis: analysisBefore(knowledge, facts, committee),
    opening: openingLines(knowledge, facts),
    realNeed: questionsOfVisit(placement, knowledge.needs),
    match: matchOfNeeds(knowledge),
    objections: answersToObjections({ knowledge, facts, committee, placement, purpose: purpose.purpose }),
    closes: closesOfVisit(placement, purpose.purpose),
    record: recordToWrite(placement),
    problems: [...problems, ...(circle?.problems ?? [])],
  };
}
