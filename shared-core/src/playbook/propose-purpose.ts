import type { ConditionKind, OpenCondition, Placement } from '../stages';
import type { VisitPurpose } from './visit-knowledge';
import { workingStage } from './working-stage';

/** Why a purpose is proposed. */
export type PurposeReason =
  | { readonly kind: 'nothingBlocks' }
  | { readonly kind: 'wonAndUnderWay'; readonly stage: number }
  | { readonly kind: 'signatureNext'; readonly stage: number; readonly open: number }
  | { readonly kind: 'aheadOfBuyer'; readonly apart: number; readonly buyerStage: string }
  | { readonly kind: 'firstContact'; readonly stage: number }
  | { readonly kind: 'evidenceStale'; readonly conditions: readonly string[] }
  | { readonly kind: 'mostlyOpen'; readonly of: ConditionKind; readonly open: number; readonly outOf: number };

export interface PurposeProposal {
  readonly purpose: VisitPurpose;
  readonly reason: PurposeReason;
}

/** What a visit for conditions of a kind is for ◆; the order breaks a tie. */
const purposeOfKind = [
  ['process', 'discussSolution'],
  ['relationship', 'keepRelation'],
  ['information', 'surveyMarket'],
] as const satisfies readonly (readonly [ConditionKind, VisitPurpose])[];

/**
 * Which of K4's five purposes a visit has, from where the deal stands and what is open of the gate in the way. K4 leaves the choice open; the order is ours ◆:
 * what is won is cared for, what only lacks the signature is signed, who has run ahead of the buyer or works with stale evidence looks first how
 * far things are, a first contact asks, and otherwise what is open most decides.
 */
export function proposePurpose(placement: Placement): PurposeProposal {
  const { sync } = placement;
  const inTheWay = openInTheWay(placement);
  if (inTheWay.length === 0) return { purpose: 'keepRelation', reason: { kind: 'nothingBlocks' } };
  const stage = workingStage(placement);
  if (placement.chance?.share === 1) return { purpose: 'checkProgress', reason: { kind: 'wonAndUnderWay', stage } };
  if (signatureNext(placement)) {
    return { purpose: 'sign', reason: { kind: 'signatureNext', stage, open: inTheWay.length } };
  }
  if (sync?.verdict === 'slowDown') {
    const reason = { kind: 'aheadOfBuyer', apart: sync.gap, buyerStage: sync.buyerStage } as const;
    return { purpose: 'checkProgress', reason };
  }
  if (placement.evidenced.stage === 0) return { purpose: 'surveyMarket', reason: { kind: 'firstContact', stage } };
  const stale = inTheWay.filter(({ state }) => state.kind === 'expired').map(({ condition }) => condition.id);
  if (stale.length > 0) {
    return { purpose: 'checkProgress', reason: { kind: 'evidenceStale', conditions: stale } };
  }
  return byKind(inTheWay);
}

/** What is open of the gate in the way; what the next stage will ask for is not yet what a visit is for. */
function openInTheWay({ blocking, nextGate }: Placement): readonly OpenCondition[] {
  return blocking.filter(({ stage, list }) => stage === nextGate?.stage && list === nextGate.list);
}

/** Whether what blocks stands between the deal and a chance of 1. */
function signatureNext({ template, nextGate }: Placement): boolean {
  if (!nextGate) return false;
  const here = template.stages[nextGate.stage - 1].weights;
  if (nextGate.list === 'milestones') return here?.entered === 1;
  const next = template.stages.at(nextGate.stage)?.weights;
  return (here?.completed ?? here?.entered) === 1 || next?.entered === 1;
}

function byKind(inTheWay: readonly OpenCondition[]): PurposeProposal {
  const counts = purposeOfKind.map(([kind, purpose]) => ({
    purpose,
    kind,
    open: inTheWay.filter(({ condition }) => condition.kind === kind).length,
  }));
  const most = counts.reduce((best, count) => (count.open > best.open ? count : best));
  return {
    purpose: most.purpose,
    reason: { kind: 'mostlyOpen', of: most.kind, open: most.open, outOf: inTheWay.length },
  };
}
