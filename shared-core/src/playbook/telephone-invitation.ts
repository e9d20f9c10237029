import type { CalendarDate } from '../basics';
import { readCommittee } from '../committee';
import { placeDeal, type StageTemplate } from '../stages';
import { readFacts } from '../stages/read-facts';
import { dealWithCommittee } from './deal-with-committee';
import { planLine, type PlanLine } from './plan-line';
import type { VisitCase } from './prepare-visit';
import { questionsOfVisit, type ConditionQuestion } from './questions-of-visit';
import { readVisitKnowledge, type VisitProblem } from './read-visit-knowledge';
import { visitFacts } from './visit-facts';
import { callerParts } from './visit-knowledge';
import { workingStage } from './working-stage';

/** K2's three questions on the pain, in their order. */
export const painQuestions = ['howLong', 'triedWhat', 'whichResult'] as const;
/** What a call is for (K2). */
export const callAims = ['makeNameKnown', 'raiseInterest', 'siftProspects', 'fixVisit'] as const;
/** What is left out of a call, since one never sells on the telephone (K2). */
export const neverOnTheTelephone = ['price', 'features', 'brochure', 'pressure'] as const;
/** What a visit is agreed by (K2), with the fact that holds it in every template that has one. */
const agreedItems = [
  ['time', 'meeting.date'],
  ['place', 'meeting.place'],
  ['contact', null],
  ['attendees', null],
  ['questions', 'meeting.subject'],
  ['preparation', null],
] as const;
export type AgreedItem = (typeof agreedItems)[number][0];
export type PainQuestion = (typeof painQuestions)[number];
export type CallAim = (typeof callAims)[number];
export type NeverOnTheTelephone = (typeof neverOnTheTelephone)[number];

/** A telephone invitation in K2's three parts. */
export interface TelephoneInvitation {
  /** Who we are, not what they need. */
  readonly whoWeAre: readonly PlanLine[];
  /** The pain to touch: a known need, or to be filled; the questions on it. */
  readonly pain: { readonly need: PlanLine; readonly ask: readonly PainQuestion[] };
  /** Null where the template keeps no such fact: then it is written into the record alone. */
  readonly agree: readonly { readonly item: AgreedItem; readonly line: PlanLine | null }[];
  /** What the visit itself is to settle: the questions of the stage worked at, told beforehand. */
  readonly questionsToSettle: readonly ConditionQuestion[];
  readonly aims: readonly CallAim[];
  readonly never: readonly NeverOnTheTelephone[];
  readonly problems: readonly VisitProblem[];
}

/**
 * Prepares the call that asks for a visit (K2, visits.md): agree to talk, touch the pain, agree the meeting. It holds no offer, no claim and no
 * price: whoever listens must find the reason to meet, and a benefit in it, unforced.
 */
export function telephoneInvitation(
  template: StageTemplate,
  visit: VisitCase,
  asOf: CalendarDate,
): TelephoneInvitation {
  const committee = visit.committee === undefined ? null : readCommittee(visit.committee, asOf).committee;
  const deal = dealWithCommittee(template, visit.deal, committee);
  const placement = placeDeal(template, deal, asOf);
  const { knowledge, problems } = readVisitKnowledge(visit.knowledge);
  const facts = visitFacts(template, readFacts(template, deal, asOf), workingStage(placement));
  const need = knowledge.needs.at(0);
  const lineOf = (item: AgreedItem, path: string | null) => {
    if (item === 'contact') return planLine({ kind: 'personToVisit' }, knowledge.person);
    return (path !== null && facts.lineOf(path)) || null;
  };
  return {
    whoWeAre: callerParts.map((part) => planLine({ kind: 'caller', part }, knowledge.caller[part])),
    pain: {
      need: planLine({ kind: 'answerOnNeed', need: need?.id ?? null, step: 'problem' }, need?.problem ?? need?.text),
      ask: painQuestions,
    },
    agree: agreedItems.map(([item, path]) => ({ item, line: lineOf(item, path) })),
    questionsToSettle: questionsOfVisit(placement, []).ofConditions.filter(({ step }) => step === 'situation'),
    aims: callAims,
    never: neverOnTheTelephone,
    problems,
  };
}
