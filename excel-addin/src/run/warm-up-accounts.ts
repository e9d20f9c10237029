import {
  indicatorsOf,
  textColumn,
  type AccountColumns,
  type IndicatorId,
  type SegmentationModel,
} from '@keystage/core';
import { CellState, indicatorNature } from '@keystage/core';

const ROWS = 5_000;

/** Made-up accounts that give a model's every step something to do, so that the engine has compiled it before the real list comes. */
export function warmUpAccounts(model: SegmentationModel): AccountColumns {
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const numbers = indicatorsOf(model).filter((id) => indicatorNature(model, id).unit !== 'category');
  return {
    ids: textColumn(rows.map(String)),
    names: textColumn([]),
    indicators: new Map(
      numbers.map((id, k): [IndicatorId, ReturnType<typeof column>] => [
        id,
        // Whole numbers, those of few decimals and others are ranked in different ways; lists have blanks, and numbers below zero.
        column((row) => ((row + k) % 31 === 0 ? NaN : (((row * (37 + 2 * k)) % 1009) - 100) / [1, 10, 7][k % 3])),
      ]),
    ),
  };

  function column(valueAt: (row: number) => number) {
    const values = Float64Array.from(rows, valueAt);
    return {
      kind: 'number' as const,
      values,
      states: Uint8Array.from(values, (value) => (Number.isNaN(value) ? CellState.blank : CellState.read)),
    };
  }
}
