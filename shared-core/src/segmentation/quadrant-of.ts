import { wholeUnits } from '../basics/whole-units';
import { medianOf } from './median-of';

/** Volume × profit: both high, volume alone, profit alone, neither. */
export type Quadrant = 'star' | 'elephant' | 'cashCow' | 'dog';

/** Where an axis is cut: in the middle of the list, at its mean, or at a value somebody chose. */
export type SplitRule =
  { readonly by: 'median' } | { readonly by: 'mean' } | { readonly by: 'fixed'; readonly at: number };

/** The value from which on an account is high; NaN for the median or mean of nothing. Values must be finite. */
export function splitAt(values: Float64Array, rule: SplitRule): number {
  if (rule.by === 'fixed') return rule.at;
  if (values.length === 0) return NaN;
  return rule.by === 'median' ? medianOf(values) : meanOf(values);
}

/**
 * The quadrant of one account: a value at its axis's cut is high (methods §3.10). Much volume at a loss is an elephant. Undefined where
 * either value or cut is unknown (NaN).
 */
export function quadrantOf(
  volume: number,
  profit: number,
  cuts: { volume: number; profit: number },
): Quadrant | undefined {
  if ([volume, profit, cuts.volume, cuts.profit].some(Number.isNaN)) return undefined;
  if (volume >= cuts.volume) return profit >= cuts.profit ? 'star' : 'elephant';
  return profit >= cuts.profit ? 'cashCow' : 'dog';
}

/** The mean of the decimals as written, so that an account that is exactly average is high, whatever the order of the list. */
function meanOf(values: Float64Array): number {
  const { units, decimals } = wholeUnits(values);
  let sum = 0n;
  for (const unit of units) sum += BigInt(unit);
  const count = BigInt(values.length);
  return (Number(sum / count) + Number(sum % count) / values.length) / 10 ** decimals;
}
