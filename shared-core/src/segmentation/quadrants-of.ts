import { CellState } from '../intake/account-columns';
import { quadrantOf, splitAt, type Quadrant, type SplitRule } from './quadrant-of';
import type { Segmentation } from './segmentation';

/** The field of volume × profit of each account, and where the two are cut. */
export interface Quadrants {
  readonly volume: string;
  readonly profit: string;
  readonly cuts: { readonly volume: number; readonly profit: number };
  /** Undefined for an account without a tier, or without one of the two values. */
  readonly of: readonly (Quadrant | undefined)[];
}

/**
 * Where each account stands by volume and profit (K5): by the model's own quadrant where that is its way to classify, else by amount and
 * profit, cut at the medians of the accounts in the tiers. Undefined where the list has no such columns of numbers.
 */
export function quadrantsOf({ accounts, model, tiers }: Segmentation): Quadrants | undefined {
  const { way } = model;
  const own =
    way.by === 'quadrant' ? way : { volume: 'amount', profit: 'profit', cut: 'median' as const, frozen: undefined };
  const [volumes, profits] = [own.volume, own.profit].map((id) => {
    const column = accounts.indicators.get(id);
    if (column?.kind !== 'number') return undefined;
    return column.values.map((x, i) => (tiers[i] >= 0 && column.states[i] === CellState.read ? x : NaN));
  });
  if (!volumes || !profits) return undefined;
  const cutOf = (side: 'volume' | 'profit', values: Float64Array) => {
    if (own.frozen) return own.frozen[side];
    const rule: SplitRule = typeof own.cut === 'object' ? { by: 'fixed', at: own.cut[side] } : { by: own.cut };
    return splitAt(
      values.filter((x) => !Number.isNaN(x)),
      rule,
    );
  };
  const cuts = { volume: cutOf('volume', volumes), profit: cutOf('profit', profits) };
  return {
    volume: own.volume,
    profit: own.profit,
    cuts,
    of: Array.from(volumes, (x, i) => quadrantOf(x, profits[i], cuts)),
  };
}
