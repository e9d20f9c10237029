import {
  CellState,
  concentration,
  gini,
  herfindahl,
  type Concentration,
  type IndicatorId,
  type Segmentation,
} from '@keystage/core';

/** How unevenly business is spread over the accounts that bring any: as a curve, and as two figures from 0 to 1. */
export interface Spread {
  readonly indicator: IndicatorId;
  readonly curve: Concentration;
  readonly gini: number;
  readonly hhi: number;
}

/** By the indicator that a Pareto model sorts by, else by amount; over groups, where subsidiaries are rolled up. Undefined where nobody brings any. */
export function spreadOf(segmentation: Segmentation): Spread | undefined {
  const { model, accounts } = segmentation.groups?.run ?? segmentation;
  const indicator = model.way.by === 'pareto' ? model.way.indicator : 'amount';
  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'number') return undefined;
  const brought = column.values.filter((value, i) => column.states[i] === CellState.read && value > 0);
  if (brought.length === 0) return undefined;
  return { indicator, curve: concentration(brought), gini: gini(brought), hhi: herfindahl(brought) };
}
