import type { CalendarDate } from '../basics/calendar-date';
import type { IndicatorId } from '../model/indicator-catalogue';
import type { MissingPolicy, ModelText, Tier } from '../model/segmentation-model';
import type { ValueSide } from '../model/side-of';
import type { Quadrant } from './quadrant-of';
import type { OverrideProblem } from './tier-override';

/** What a list is ranked by: the id of an indicator, or `score`. */
export type Measure = string;

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
  /** One of the best so many: `rank` from 1 among `of`, and the part of the list that the tier runs from and up to. */
  | {
      readonly kind: 'inQuota';
      readonly tier: Tier;
      readonly by: Measure;
      readonly rank: number;
      readonly of: number;
      readonly runsFrom: number;
      readonly upTo: number;
    }
  /** Cut where the list itself parts: by its concentration curve, or by its widest gaps. `from` where the tier begins, if somewhere. */
  | {
      readonly kind: 'computedCut';
      readonly tier: Tier;
      readonly by: Measure;
      readonly how: 'computedAbc' | 'naturalBreaks';
      readonly value: number;
      readonly from?: number;
    }
  | {
      readonly kind: 'byIndicator';
      readonly tier: Tier;
      readonly indicator: IndicatorId;
      readonly value: number;
      /** Where the tier begins; for the last one, the `next` better tier and where that begins. */
      readonly from: number;
      readonly next?: Tier;
    }
  | {
      readonly kind: 'matrixCell';
      readonly tier: Tier;
      readonly current: number;
      readonly currentLevel: ModelText;
      readonly potential: number;
      readonly potentialLevel: ModelText;
    }
  | {
      readonly kind: 'quadrant';
      readonly tier: Tier;
      readonly quadrant: Quadrant;
      readonly volume: { readonly indicator: IndicatorId; readonly value: number; readonly cut: number };
      readonly profit: { readonly indicator: IndicatorId; readonly value: number; readonly cut: number };
    }
  | {
      readonly kind: 'rfmSegment';
      readonly tier: Tier;
      readonly segment: ModelText;
      readonly recency: number;
      readonly frequency: number;
      readonly monetary: number;
      readonly bins: number;
    }
  /** Its figures alone earn another tier, but not by enough to leave the one it had. */
  | {
      readonly kind: 'heldByBand';
      readonly tier: Tier;
      readonly couldBe: Tier;
      readonly band: number;
      /** What the band is counted in: points of the `score`, a `share` of the list or the sum, or an indicator's unit. */
      readonly of: string;
    }
  /** Wanted elsewhere for `run` runs in a row; it moves after `needs`. */
  | {
      readonly kind: 'waiting';
      readonly tier: Tier;
      readonly towards: Tier;
      readonly run: number;
      readonly needs: number;
    }
  | {
      readonly kind: 'overridden';
      readonly tier: Tier;
      readonly instead?: Tier;
      readonly author: string;
      readonly reason: string;
      readonly until: CalendarDate;
      readonly approver?: string;
    }
  | { readonly kind: 'overrideExpired'; readonly until: CalendarDate }
  | { readonly kind: 'overrideRefused'; readonly problems: readonly OverrideProblem[] }
  /** The company's own override is passed over: its group has one tier, which is set at the account at its top, `parent`. */
  | { readonly kind: 'overrideBelowParent'; readonly tier: string; readonly parent: string }
  | {
      readonly kind: 'raised';
      readonly indicator: IndicatorId;
      readonly value: number;
      readonly limit: number;
      readonly side: 'above' | 'below';
      readonly atWorst: Tier;
      readonly wouldBe: Tier;
    }
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
  /** The cell names a category that the model has no points for. */
  | { readonly kind: 'unknownCategory'; readonly indicator: IndicatorId; readonly category: string }
  /** A value far from the others: drawn in to the nearest that counts, or taken for missing. */
  | {
      readonly kind: 'outlier';
      readonly indicator: IndicatorId;
      readonly value: number;
      readonly limit: number;
      readonly treatment: 'drawnIn' | 'leftOut';
    }
  | { readonly kind: 'prospect' }
  | { readonly kind: 'noId' }
  | { readonly kind: 'unreadable'; readonly indicator: IndicatorId }
  | { readonly kind: 'rejectedBlank'; readonly indicator: IndicatorId }
  | { readonly kind: 'noValueToRank'; readonly indicator: IndicatorId }
  | { readonly kind: 'sideUnknown'; readonly side: ValueSide }
  | { readonly kind: 'lowCoverage'; readonly coverage: number; readonly floor: number }
  | {
      readonly kind: 'listTooSmall';
      readonly indicator: IndicatorId;
      readonly count: number;
      readonly least: number;
      readonly accountKind?: string;
    }
  | { readonly kind: 'tooFewValues'; readonly by: Measure; readonly count: number; readonly least: number };
