import type { CalendarDate } from '../basics';
import { hangingFacts, type HangingFact, type OpenCondition, type Placement } from '../stages';
import { pathsToAsk } from './paths-to-ask';
import { planLine, type PlanLine } from './plan-line';
import { spinSteps, type Need, type SpinStep } from './visit-knowledge';
import { isGate, openAtWork, workingStage } from './working-stage';

/** A question for a condition that is open, and the step of SPIN it belongs to. */
export type ConditionQuestion = { readonly step: SpinStep; readonly condition: string } & (
  | { readonly kind: 'askFacts'; readonly facts: readonly HangingFact[] }
  /** The evidence has grown old; the last of it is from `lastOn`. */
  | { readonly kind: 'stillSo'; readonly facts: readonly HangingFact[]; readonly lastOn: CalendarDate }
  | { readonly kind: 'whatHinders' }
  | { readonly kind: 'whatFollows' }
  | { readonly kind: 'whatIsWon' }
);

/** D of K4: the need is not what is said. */
export interface RealNeed {
  /** Per open condition, those that block first. */
  readonly ofConditions: readonly ConditionQuestion[];
  /** Per need the four steps: what they have answered is filled in, the rest is asked. */
  readonly ofNeeds: readonly PlanLine[];
}

/**
 * The questions of a visit: for every open milestone and criterion of the stage worked at the facts that are missing, whether old evidence still holds, or else the obstacle, for
 * criteria, which hold the buyer's promise, also what follows and what is won; for guidance about relationship and information one question. What is our own
 * work is prepared, not asked.
 */
export function questionsOfVisit(placement: Placement, needs: readonly Need[]): RealNeed {
  const open = openAtWork(placement);
  const gates = open.filter(isGate);
  const guidance = open.filter((one) => !isGate(one) && one.list !== 'process');
  return {
    ofConditions: [
      ...gates.flatMap((one) => questionsOfGate(one, placement)),
      ...guidance.map((one) => firstQuestion(one, placement)),
    ],
    ofNeeds: needs.length === 0 ? needLines(null) : needs.flatMap(needLines),
  };
}

function questionsOfGate(open: OpenCondition, placement: Placement): readonly ConditionQuestion[] {
  const condition = open.condition.id;
  const follows = { kind: 'whatFollows', step: 'implication', condition } as const;
  const won = { kind: 'whatIsWon', step: 'needPayoff', condition } as const;
  return [firstQuestion(open, placement), ...(open.list === 'successCriteria' ? [follows, won] : [])];
}

function firstQuestion({ condition: { id, expr }, state }: OpenCondition, placement: Placement): ConditionQuestion {
  const toAsk = pathsToAsk(expr, placement.template, workingStage(placement));
  const facts = hangingFacts(state.hangsOn).filter(({ path }) => toAsk.includes(path));
  const days = facts.flatMap(dayOfOldEvidence).sort();
  if (state.kind === 'expired' && days.length > 0) {
    return { kind: 'stillSo', step: 'situation', condition: id, facts, lastOn: days[days.length - 1] };
  }
  const unknown = facts.filter(({ kind }) => kind === 'notKnown');
  return unknown.length > 0
    ? { kind: 'askFacts', step: 'situation', condition: id, facts: unknown }
    : { kind: 'whatHinders', step: 'problem', condition: id };
}

function dayOfOldEvidence(fact: HangingFact): readonly CalendarDate[] {
  return fact.kind === 'expired' ? [fact.observed] : fact.kind === 'longAgo' ? [fact.date] : [];
}

function needLines(need: Need | null): readonly PlanLine[] {
  return spinSteps.map((step) => planLine({ kind: 'answerOnNeed', need: need?.id ?? null, step }, need?.[step]));
}
