import { indicatorsOf, type AccountColumns, type IndicatorId, type SegmentationModel } from '@keystage/core';
import { CellState, indicatorNature } from '@keystage/core';

const ROWS = 2_000;

/** Made-up accounts that give a model's every step something to do, so that the engine has compiled it before the real list comes. */
export function warmUpAccounts(model: SegmentationModel): AccountColumns {
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const numbers = indicatorsOf(model).filter((id) => indicatorNature(model, id).unit !== 'category');
  return {
    ids: rows.map(String),
    names: [],
    indicators: new Map(
      numbers.map((id, k): [IndicatorId, ReturnType<typeof column>] => [
        id,
        // Whole numbers and others are ranked in different ways.
        column((row) => ((row * (37 + 2 * k)) % 1009) / (k % 2 === 0 ? 1 : 7)),
      ]),
    ),
  };

  function column(valueAt: (row: number) => number) {
    return {
      kind: 'number' as const,
      values: Float64Array.from(rows, valueAt),
      states: new Uint8Array(ROWS).fill(CellState.read),
    };
  }
}
