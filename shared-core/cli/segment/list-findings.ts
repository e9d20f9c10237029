import {
  adjustedTiers,
  heldBack,
  kindsWithoutScorecard,
  nearDistance,
  nearLimits,
  risingAccounts,
  type AdjustedTiers,
  type NearDistance,
  type NearLimit,
  type Segmentation,
} from '@keystage/core';

/** What a run says of its list as a whole, beside how many stand where. */
export interface ListFindings {
  /** The run over the accounts that count: over the groups, where subsidiaries are rolled up. Places are places in its list. */
  readonly run: Segmentation;
  /** Left out where the model holds nothing back, or no earlier run says from where. */
  readonly heldBack?: { readonly byBand: number; readonly waiting: number };
  readonly near?: NearDistance & {
    readonly limits: readonly NearLimit[];
    readonly justIn: number;
    readonly justOut: number;
  };
  readonly rising: readonly number[];
  /** How often each decided. */
  readonly adjusted: Readonly<Record<'overridden' | 'raised' | 'capped' | 'expired', number>>;
  readonly refused: AdjustedTiers['refused'];
  readonly kinds: ReturnType<typeof kindsWithoutScorecard>;
}

export function listFindings(segmentation: Segmentation): ListFindings {
  const run = segmentation.groups?.run ?? segmentation;
  const distance = nearDistance(run);
  const limits = distance && nearLimits(run, distance.within);
  const countOf = (side: 'justIn' | 'justOut') => new Set(limits?.flatMap((limit) => limit[side])).size;
  const { overridden, raised, capped, expired, refused } = adjustedTiers(run);
  return {
    run,
    ...(isSteady(run) && run.accounts.previousTiers && { heldBack: heldBack(run) }),
    ...(distance &&
      limits && { near: { ...distance, limits, justIn: countOf('justIn'), justOut: countOf('justOut') } }),
    rising: risingAccounts(run),
    adjusted: {
      overridden: overridden.length,
      raised: raised.length,
      capped: [...capped.values()].reduce((sum, held) => sum + held.length, 0),
      expired: expired.length,
    },
    refused,
    kinds: kindsWithoutScorecard(run),
  };
}

/** Whether the model holds tiers back at all. */
export function isSteady({ model: { stability } }: Pick<Segmentation, 'model'>): boolean {
  return stability.band > 0 || stability.upAfter > 1 || stability.downAfter > 1;
}
