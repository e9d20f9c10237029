import type { Committee } from '../committee';
import type { Placement } from '../stages';
import { planLine, type PlanLine } from './plan-line';
import type { VisitFacts } from './visit-facts';
import type { ObjectionTopic, VisitKnowledge, VisitPurpose } from './visit-knowledge';

/** K4's five answers. */
export const answerWays = ['acceptAndAsk', 'empathy', 'thirdParty', 'turnIntoReason', 'backToPositive'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** Why an objection is expected. */
export type ObjectionReason =
  | { readonly kind: 'heard' }
  | { readonly kind: 'priceComesUp'; readonly purpose: VisitPurpose }
  | { readonly kind: 'supplierInPlace'; readonly supplier: string }
  | { readonly kind: 'gatekeeperNotWon'; readonly contact: string }
  | { readonly kind: 'buyerBehind'; readonly apart: number };

/** F of K4: an objection with the five answers, of which one needs a proof. */
export interface ObjectionPlan {
  /** Null for one that belongs to none of the known topics. */
  readonly topic: ObjectionTopic | null;
  /** In the buyer's own words, where it was heard. */
  readonly text: string | null;
  readonly because: ObjectionReason;
  readonly proof: PlanLine;
}

/** Where a visit stands that objections are expected of. */
export interface ObjectionGround {
  readonly knowledge: VisitKnowledge;
  readonly facts: VisitFacts;
  readonly committee: Committee | null;
  readonly placement: Placement;
  readonly purpose: VisitPurpose;
}

/** The objections to be ready for: those that were heard, then those that what is known gives reason to expect ◆, each topic once. */
export function answersToObjections(ground: ObjectionGround): readonly ObjectionPlan[] {
  const { objections, proofs } = ground.knowledge;
  const proof = planLine({ kind: 'proof' }, proofs.at(0));
  const heard = objections.map(
    ({ text, topic }) => ({ topic: topic ?? null, text, because: { kind: 'heard' }, proof }) as const,
  );
  const isHeard = (topic: ObjectionTopic) => heard.some((plan) => plan.topic === topic);
  const expected = expectations(ground).filter(([topic]) => !isHeard(topic));
  return [...heard, ...expected.map(([topic, because]) => ({ topic, text: null, because, proof }))];
}

type Expectation = readonly [ObjectionTopic, ObjectionReason];

function expectations({ knowledge, facts, committee, placement, purpose }: ObjectionGround): readonly Expectation[] {
  const price: Expectation = ['price', { kind: 'priceComesUp', purpose }];
  const onFile = facts.values.get('supplier.present');
  const supplier = knowledge.rivals.find(({ suppliesNow }) => suppliesNow)?.name ?? onFile;
  const gatekeeper = committee?.contacts.find(
    ({ roles, level }) => roles.includes('technical') && level !== 'supportive',
  );
  const { sync } = placement;
  return [
    ...(purpose === 'sign' || purpose === 'discussSolution' ? [price] : []),
    ...(typeof supplier === 'string' ? [['presentSupplier', { kind: 'supplierInPlace', supplier }] as const] : []),
    ...(gatekeeper ? [['risk', { kind: 'gatekeeperNotWon', contact: gatekeeper.id }] as const] : []),
    ...(sync?.verdict === 'slowDown' ? [['timing', { kind: 'buyerBehind', apart: sync.gap }] as const] : []),
  ];
}
