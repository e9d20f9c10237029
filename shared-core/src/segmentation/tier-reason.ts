import type { IndicatorId } from '../model/indicator-catalogue';
import type { MissingPolicy, Tier } from '../model/segmentation-model';

/** Why an account has the tier it has, or none: one entry for each thing that decided, most decisive first. */
export type TierReason =
  | { readonly kind: 'reached'; readonly tier: Tier; readonly score: number; readonly from: number }
  | { readonly kind: 'below'; readonly tier: Tier; readonly score: number; readonly next: Tier; readonly from: number }
  | {
      readonly kind: 'cumulative';
      readonly tier: Tier;
      readonly indicator: IndicatorId;
      readonly before: number;
      readonly after: number;
      /** The tier's part of the sum: it runs from one share to the other. */
      readonly runsFrom: number;
      readonly upTo: number;
    }
  | {
      readonly kind: 'frozenCut';
      readonly tier: Tier;
      readonly indicator: IndicatorId;
      readonly value: number;
      readonly from?: number;
    }
  | { readonly kind: 'notPositive'; readonly tier: Tier; readonly indicator: IndicatorId; readonly value: number }
  | {
      readonly kind: 'capped';
      readonly indicator: IndicatorId;
      readonly value: number;
      readonly limit: number;
      readonly side: 'above' | 'below';
      readonly atBest: Tier;
      readonly couldBe: Tier;
    }
  | {
      readonly kind: 'assumed';
      readonly indicators: readonly IndicatorId[];
      readonly policy: Exclude<MissingPolicy, 'reject'>;
    }
  | { readonly kind: 'prospect' }
  | { readonly kind: 'noId' }
  | { readonly kind: 'unreadable'; readonly indicator: IndicatorId }
  | { readonly kind: 'rejectedBlank'; readonly indicator: IndicatorId }
  | { readonly kind: 'noValueToRank'; readonly indicator: IndicatorId }
  | { readonly kind: 'lowCoverage'; readonly coverage: number; readonly floor: number }
  | { readonly kind: 'listTooSmall'; readonly indicator: IndicatorId; readonly count: number; readonly least: number };
