import { factCatalogue, hangingFacts, type OpenCondition, type Placement, type StageTemplate } from '../stages';
import type { VisitPurpose } from './visit-knowledge';
import { isGate, openAtWork } from './working-stage';

/** K4's ways to close; the list is open. */
export const closeWays = ['choose', 'assume', 'trial', 'incentive'] as const;
export type CloseWay = (typeof closeWays)[number];

/** G of K4: a commitment of the buyer to be won, with the ways to it, best first. */
export type Close =
  /** A condition that their promise would meet. */
  | { readonly kind: 'commitment'; readonly condition: string; readonly ways: readonly [CloseWay, ...CloseWay[]] }
  /** The least a visit ends with: who does what by when. */
  | { readonly kind: 'nextStep'; readonly ways: readonly [CloseWay, ...CloseWay[]] };

/**
 * The commitments of a visit: the open success criteria of the stage worked at, since a stage's success holds a promise by the buyer (K2), then
 * what opens it, and always a next step. A choice of two comes first where a day or a choice is missing ◆; a trial where the solution is
 * discussed; an incentive with a limit only where the signature is next.
 */
export function closesOfVisit(placement: Placement, purpose: VisitPurpose): readonly Close[] {
  const gates = openAtWork(placement).filter(isGate);
  const criteria = gates.filter(({ list }) => list === 'successCriteria');
  const milestones = gates.filter(({ list }) => list === 'milestones');
  const commitment = (open: OpenCondition) =>
    ({ kind: 'commitment', condition: open.condition.id, ways: waysOf(open, purpose, placement.template) }) as const;
  return [...[...criteria, ...milestones].map(commitment), { kind: 'nextStep', ways: ['choose'] }];
}

function waysOf(open: OpenCondition, purpose: VisitPurpose, template: StageTemplate): Close['ways'] {
  const { facts } = factCatalogue(template);
  const typesMissing = hangingFacts(open.state.hangsOn).map(({ path }) => facts.get(path)?.type);
  const choosable = typesMissing.includes('date') || typesMissing.includes('choice');
  const special: readonly CloseWay[] =
    purpose === 'sign' ? ['incentive'] : purpose === 'discussSolution' ? ['trial'] : [];
  return choosable ? ['choose', 'assume', ...special] : ['assume', 'choose', ...special];
}
