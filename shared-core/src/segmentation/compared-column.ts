import { CellState, type NumberColumn } from '../intake/account-columns';
import { indicatorNature } from '../model/indicator-nature';
import type { IndicatorModel, SegmentationModel } from '../model/segmentation-model';

/** An indicator's values as its points compare them: as they are or, where one value is best, as distances from it. */
export function comparedColumn(column: NumberColumn, { target }: IndicatorModel): NumberColumn {
  if (target === undefined) return column;
  return {
    ...column,
    values: column.values.map((x, i) => (column.states[i] === CellState.read ? Math.abs(x - target) : x)),
  };
}

/** Whether less earns more: by polarity, or since the distance from the best value counts. */
export function lessIsBetter(model: SegmentationModel, { id, target }: IndicatorModel): boolean {
  return target !== undefined || indicatorNature(model, id).polarity === 'lower';
}
