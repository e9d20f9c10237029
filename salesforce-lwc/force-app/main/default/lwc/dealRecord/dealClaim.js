import { exactProduct } from 'c/keystageBasics';
import { claimedNotEarned } from 'c/keystageStages';
export function dealClaim(amount, { template, declared, chance }) {
  const claimed = (declared && template.stages[declared.stage - 1].weights?.entered) ?? null;
  const earned = chance?.share ?? null;
  const of = (share) => (amount === null || share === null ? null : exactProduct(amount, share));
  const isKnown = amount !== null && claimed !== null && earned !== null;
  return {
    ...{ claimed, earned, claimedAmount: of(claimed), earnedAmount: of(earned) },
    gap: isKnown ? claimedNotEarned(amount, claimed, earned) : null,
  };
}
