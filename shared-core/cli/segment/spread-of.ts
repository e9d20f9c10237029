import { CellState, concentration, type Concentration, type IndicatorId, type Segmentation } from '@keystage/core';

/** The indicator that says how unevenly business is spread: the one a Pareto model sorts by, else the amount. */
export function spreadOf({
  model,
  accounts,
}: Segmentation): { indicator: IndicatorId; curve: Concentration } | undefined {
  const indicator = model.way.by === 'pareto' ? model.way.indicator : 'amount';
  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'number') return undefined;
  const curve = concentration(column.values.filter((_, i) => column.states[i] === CellState.read));
  return curve.accounts > 0 ? { indicator, curve } : undefined;
}
