import { CellState } from '../intake/account-columns';
import type { IndicatorId } from '../model/indicator-catalogue';
import { breaksLimit } from '../segmentation/publish-tiers';
import type { Segmentation } from '../segmentation/segmentation';

/** The best tier (index) that the caps allow an account; with one indicator at another value, if one is given. */
export function bestAllowed(segmentation: Segmentation, account: number, moved?: IndicatorId, to?: number): number {
  const { model } = segmentation;
  return model.caps.reduce((best, cap) => {
    const value = cap.indicator === moved && to !== undefined ? to : numberAt(segmentation, cap.indicator, account);
    return Number.isFinite(value) && breaksLimit(cap, value) ? Math.max(best, model.tiers.indexOf(cap.atBest)) : best;
  }, 0);
}

/** The value an account has in a column of numbers; NaN for none. */
export function numberAt(segmentation: Segmentation, indicator: IndicatorId, account: number): number {
  const column = segmentation.accounts.indicators.get(indicator);
  return column?.kind === 'number' && column.states[account] === CellState.read ? column.values[account] : NaN;
}
