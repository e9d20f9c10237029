import { exactProduct } from 'c/keystageBasics';
import { claimedNotEarned, type Placement } from 'c/keystageStages';

/** What is claimed of a deal, what it has earned, and the amount between, in the deal's currency. Null where that is not known. */
export interface DealClaim {
  /** Chances as shares: of the stage that is declared, and of the one that is evidenced. */
  readonly claimed: number | null;
  readonly earned: number | null;
  readonly claimedAmount: number | null;
  readonly earnedAmount: number | null;
  /** Negative where more is earned than claimed. */
  readonly gap: number | null;
}

export function dealClaim(amount: number | null, { template, declared, chance }: Placement): DealClaim {
  const claimed = (declared && template.stages[declared.stage - 1].weights?.entered) ?? null;
  const earned = chance?.share ?? null;
  const of = (share: number | null) => (amount === null || share === null ? null : exactProduct(amount, share));
  const isKnown = amount !== null && claimed !== null && earned !== null;
  return {
    ...{ claimed, earned, claimedAmount: of(claimed), earnedAmount: of(earned) },
    gap: isKnown ? claimedNotEarned(amount, claimed, earned) : null,
  };
}
