import type { IndicatorId } from '../model/indicator-catalogue';
import type { Tier } from '../model/segmentation-model';
import type { ValueSide } from '../model/side-of';

/** A value to be reached: at it, or past it. */
export interface Goal {
  readonly to: number;
  readonly direction: 'atLeast' | 'atMost' | 'above' | 'below';
}

/** A change of one indicator. `to` is the value it has to reach, in the indicator's own unit. */
export interface LiftStep extends Goal {
  readonly indicator: IndicatorId;
  readonly from: number;
  /** The size of the change, in spreads of the indicator over the list: what makes one change smaller than another. */
  readonly effort: number;
}

/** What stands between an account and the next tier. */
export type Lift =
  | {
      readonly kind: 'liftCap';
      readonly to: Tier;
      readonly indicator: IndicatorId;
      readonly limit: number;
      readonly side: 'above' | 'below';
    }
  /** Its figures have earned it; the tier comes once they have for `more` further runs. */
  | { readonly kind: 'stayThere'; readonly to: Tier; readonly more: number }
  /** `relative` where the cut is the score of another account of the list, and moves with it. */
  | {
      readonly kind: 'oneChange';
      readonly to: Tier;
      readonly gap: number;
      readonly steps: readonly LiftStep[];
      readonly relative?: true;
    }
  /** No single change is enough; these together are, and of the steps tried (five an indicator) no others ask less. */
  | { readonly kind: 'severalChanges'; readonly to: Tier; readonly gap: number; readonly steps: readonly LiftStep[] }
  | { readonly kind: 'noSingleChange'; readonly to: Tier; readonly gap: number }
  | {
      readonly kind: 'moreAmount';
      readonly to: Tier;
      readonly indicator: IndicatorId;
      readonly from: number;
      readonly atLeast: number;
    }
  /** One indicator decides, alone or along its axis. */
  | {
      readonly kind: 'reachValue';
      readonly to: Tier;
      readonly indicator: IndicatorId;
      readonly from: number;
      readonly goal: Goal;
    }
  /** One of the two values of the matrix decides. */
  | {
      readonly kind: 'raiseSide';
      readonly to: Tier;
      readonly side: ValueSide;
      readonly from: number;
      readonly atLeast: number;
    };
