import { quantile } from './quantile';

/** How recently (days since the last order, less is better), how often (orders) and for how much accounts buy: one number for each account. */
export interface RfmValues {
  readonly recency: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
}

/** Rising cut points, one fewer than scores. */
export interface RfmThresholds {
  readonly recency: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

/** `rfm-package` adds 1 to each cut point, as the R package does: right for whole units alone, and here to reproduce its tables. */
export type RfmRule = 'own' | 'rfm-package';

/**
 * The cut points that part each measure into `bins` (2 to 9) classes of about equal size: quantiles of type 7 at 1/bins, 2/bins …
 * (methods §3.6). Values must not be NaN; no values, no cut points but NaN.
 */
export function rfmThresholds(values: RfmValues, bins: number, rule: RfmRule = 'own'): RfmThresholds {
  const added = rule === 'rfm-package' ? 1 : 0;
  const cutsOf = (column: Float64Array) => {
    const sorted = column.slice().sort();
    return Array.from({ length: bins - 1 }, (_, k) => quantile(sorted, (k + 1) / bins) + added);
  };
  return {
    recency: cutsOf(values.recency),
    frequency: cutsOf(values.frequency),
    monetary: cutsOf(values.monetary),
  };
}
