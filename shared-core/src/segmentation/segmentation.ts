import type { CalendarDate } from '../basics/calendar-date';
import type { AccountColumns, Wait } from '../intake/account-columns';
import type { ParentProblem } from '../intake/row-problem';
import type { IndicatorId } from '../model/indicator-catalogue';
import type { MissingPolicy, SegmentationModel } from '../model/segmentation-model';
import type { Ladder } from './ladder';
import type { Origins } from './origins';
import type { Placing } from './placing';
import type { PointsColumn } from './points-column';

/** Where an account stands before any tier: in the tiers, outside them for want of a transaction, or not scorable. */
export const Standing = { tiered: 0, prospect: 1, notScored: 2 } as const;

/** How an indicator's points came about for an account. `elsewhere`: another scorecard of the model is the account's. */
export const Origin = { value: 0, leftOut: 1, neutral: 2, worst: 3, rejected: 4, elsewhere: 5 } as const;

export const originOf: Record<MissingPolicy, number> = {
  skip: Origin.leftOut,
  neutral: Origin.neutral,
  worst: Origin.worst,
  reject: Origin.rejected,
};

/** What a scale was laid by, and the values beyond which others are drawn in or left out. */
export interface LearnedScale {
  readonly scale?: Readonly<Record<string, number>>;
  readonly within?: { readonly least: number; readonly greatest: number };
}

/** One indicator of one scorecard over the whole list. */
export interface IndicatorPoints {
  readonly id: IndicatorId;
  /** The account kind whose scorecard it belongs to; undefined for the general one. */
  readonly kind?: string;
  /** Its share of the whole weight of its scorecard, 0–1. */
  readonly weight: number;
  /** 0 (worst) to 1 (best) per account; NaN where the indicator is left out. */
  readonly points: PointsColumn;
  readonly origins: Origins;
  readonly learned?: LearnedScale;
}

/** Why a list as a whole, or its accounts of one kind, cannot be scored or cut. */
export type ListRefusal =
  | {
      readonly kind: 'listTooSmall';
      readonly indicator: IndicatorId;
      readonly count: number;
      readonly least: number;
      readonly accountKind?: string;
    }
  | {
      readonly kind: 'tooFewValues';
      readonly by: string;
      readonly count: number;
      readonly least: number;
    };

/** Tiers and scores for a list of accounts, as columns in the order of the list. */
export interface Segmentation {
  readonly accounts: AccountColumns;
  readonly model: SegmentationModel;
  readonly asOf: CalendarDate;
  readonly standings: Uint8Array;
  /** The same before anything was scored: who makes up the distributions. */
  readonly eligible: Uint8Array;
  /** 0–100, unrounded; NaN for accounts without a score. */
  readonly scores: Float64Array;
  readonly indicators: readonly IndicatorPoints[];
  /** Index into `model.tiers` that this run's figures alone earn; −1 without a tier. */
  readonly earnedTiers: Int8Array;
  /** The same once small swings and short stays are held back: what overrides, floors and caps start from, and the next run. */
  readonly latentTiers: Int8Array;
  /** Who is wanted elsewhere, by place in the list; only under a model that waits for several runs. */
  readonly waits?: ReadonlyMap<number, Wait>;
  /** Index into `model.tiers` after overrides, floors and caps: the tier shown; −1 without a tier. */
  readonly tiers: Int8Array;
  /** Where the way cuts along one measure: how far along each account stands, and where the tiers begin. */
  readonly ladder?: Ladder;
  /** Where it places accounts by levels: on which. */
  readonly placing?: Placing;
  readonly refusals: readonly ListRefusal[];
  /** Where subsidiaries are rolled up: the run over the groups, and which of them each account belongs to. */
  readonly groups?: {
    readonly run: Segmentation;
    readonly groupOf: Int32Array;
    /** How many accounts each group has. */
    readonly companies: Int32Array;
    readonly problems: readonly ParentProblem[];
  };
}

/** The published tier of one account, or undefined when it has none. */
export function tierOf(segmentation: Segmentation, account: number): string | undefined {
  return segmentation.model.tiers[segmentation.tiers[account]];
}
