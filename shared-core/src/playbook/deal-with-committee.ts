import { buyingRoleFacts, type Committee } from '../committee';
import type { DealFacts, StageTemplate } from '../stages';

/**
 * The deal with the fact `buyingRoles` filled from its committee, where the template has that list and the deal brings none of its own: who is met
 * is recorded once, and both placing a deal and preparing a visit look at it.
 */
export function dealWithCommittee(template: StageTemplate, deal: DealFacts, committee: Committee | null): DealFacts {
  const { values } = deal;
  const listed = template.facts.some(({ path, type }) => path === 'buyingRoles' && type === 'list');
  if (!committee || !listed || typeof values !== 'object' || values === null) return deal;
  if (Array.isArray(values) || Object.hasOwn(values, 'buyingRoles')) return deal;
  return { ...deal, values: { ...values, buyingRoles: buyingRoleFacts(committee) } };
}
