import type { CalendarDate } from '../basics/calendar-date';
import type { AccountColumns } from '../intake/account-columns';
import type { IndicatorId } from '../model/indicator-catalogue';
import type { MissingPolicy, SegmentationModel } from '../model/segmentation-model';

/** Where an account stands before any tier: in the tiers, outside them for want of a transaction, or not scorable. */
export const Standing = { tiered: 0, prospect: 1, notScored: 2 } as const;

/** How an indicator's points came about for an account. */
export const Origin = { value: 0, leftOut: 1, neutral: 2, worst: 3, rejected: 4 } as const;

export const originOf: Record<MissingPolicy, number> = {
  skip: Origin.leftOut,
  neutral: Origin.neutral,
  worst: Origin.worst,
  reject: Origin.rejected,
};

/** One indicator over the whole list. */
export interface IndicatorPoints {
  readonly id: IndicatorId;
  /** Its share of the whole weight, 0–1. */
  readonly weight: number;
  /** 0 (worst) to 1 (best) per account; NaN where the indicator is left out. */
  readonly points: Float64Array;
  readonly origins: Uint8Array;
}

/** Why a list as a whole cannot be scored. */
export type ListRefusal = {
  readonly kind: 'listTooSmall';
  readonly indicator: IndicatorId;
  readonly count: number;
  readonly least: number;
};

/** Tiers and scores for a list of accounts, as columns in the order of the list. */
export interface Segmentation {
  readonly accounts: AccountColumns;
  readonly model: SegmentationModel;
  readonly asOf: CalendarDate;
  readonly standings: Uint8Array;
  /** 0–100, unrounded; NaN for accounts without a score. */
  readonly scores: Float64Array;
  /** Share of the weight that was known, 0–1. */
  readonly coverage: Float64Array;
  readonly indicators: readonly IndicatorPoints[];
  /** Points each indicator brings, aligned with `indicators`; per account they add up to the score. */
  readonly contributions: readonly Float64Array[];
  /** Index into `model.tiers` before caps; −1 without a tier. */
  readonly latentTiers: Int8Array;
  /** Index into `model.tiers` after caps; −1 without a tier. */
  readonly tiers: Int8Array;
  /** Index into `model.caps` of the cap that lowered the tier; −1 where none did. */
  readonly cappedBy: Int8Array;
  /** Only for Pareto: share of the sum held by the accounts before this one, and with it. */
  readonly cumulative?: { readonly before: Float64Array; readonly after: Float64Array };
  readonly refusals: readonly ListRefusal[];
}

/** The published tier of one account, or undefined when it has none. */
export function tierOf(segmentation: Segmentation, account: number): string | undefined {
  return segmentation.model.tiers[segmentation.tiers[account]];
}
