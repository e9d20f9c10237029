import type { Placement } from '../stages';
import { proposePurpose, type PurposeProposal } from './propose-purpose';
import type { VisitPurpose } from './visit-knowledge';
import { isGate, openAtWork } from './working-stage';

/** What is taken along, by purpose ◆. */
const materials = {
  sign: ['draftContract', 'openTerms', 'approvedLimits'],
  keepRelation: ['newsForThem', 'serviceReview', 'whatTheyAchieved'],
  checkProgress: ['lastRecord', 'ourPromises', 'milestoneQuestions'],
  discussSolution: ['needsInTheirWords', 'proofs', 'expertAlong'],
  surveyMarket: ['questionList', 'industryNews', 'exampleOfPeer'],
} as const satisfies Readonly<Record<VisitPurpose, readonly string[]>>;
export type Material = (typeof materials)[VisitPurpose][number];

/** B of K4: what the visit is for and why, and what is prepared. */
export interface PurposeOfVisit {
  readonly purpose: VisitPurpose;
  /** What the position and the open conditions point to. */
  readonly proposal: PurposeProposal;
  /** Whether a person chose another purpose than the proposed one. */
  readonly chosen: boolean;
  readonly bring: readonly Material[];
  /** Ids of process guidance that is open at the stage worked at: our own work, done before or on the visit. */
  readonly toDo: readonly string[];
  /** The id of the condition whose promise the visit is to win; null where none is open. */
  readonly promiseToWin: string | null;
}

/** Fills B of a visit; a purpose that a person has chosen stands, and the proposal is shown beside it. */
export function purposeOfVisit(placement: Placement, chosen: VisitPurpose | undefined): PurposeOfVisit {
  const proposal = proposePurpose(placement);
  const purpose = chosen ?? proposal.purpose;
  const open = openAtWork(placement);
  const gates = open.filter(isGate);
  const promise = gates.find(({ list }) => list === 'successCriteria') ?? gates.at(0);
  return {
    ...{ purpose, proposal, chosen: purpose !== proposal.purpose, bring: materials[purpose] },
    toDo: open.filter(({ list }) => list === 'process').map(({ condition }) => condition.id),
    promiseToWin: promise?.condition.id ?? null,
  };
}
