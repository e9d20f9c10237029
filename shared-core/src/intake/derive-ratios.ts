import type { IndicatorId } from '../model/indicator-catalogue';
import { CellState, type IndicatorColumn, type NumberColumn } from './account-columns';
import { averageDeal, grossMargin, owedRatio, returnRatio } from './derived-values';

/** An indicator that follows from two others. */
export interface RatioFormula {
  readonly id: IndicatorId;
  readonly of: readonly [IndicatorId, IndicatorId];
  readonly formula: (one: number, other: number) => number;
}

export const ratioFormulas: readonly RatioFormula[] = [
  { id: 'grossMargin', of: ['profit', 'amount'], formula: grossMargin },
  { id: 'averageDeal', of: ['amount', 'transactionCount'], formula: averageDeal },
  { id: 'returnRatio', of: ['returnedAmount', 'amount'], formula: returnRatio },
  { id: 'owedRatio', of: ['averageOwed', 'amount'], formula: owedRatio },
];

/** Indicators with those that follow from them, and which were added. What a list says itself stays as it says it. */
export function deriveRatios(indicators: ReadonlyMap<IndicatorId, IndicatorColumn>): {
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorColumn>;
  readonly derived: readonly IndicatorId[];
} {
  const all = new Map(indicators);
  const derived: IndicatorId[] = [];
  for (const { id, of, formula } of ratioFormulas) {
    const [one, other] = [indicators.get(of[0]), indicators.get(of[1])];
    if (all.has(id) || one?.kind !== 'number' || other?.kind !== 'number') continue;
    all.set(id, ratioColumn(one, other, formula));
    derived.push(id);
  }
  return { indicators: all, derived };
}

/** A ratio of two columns: unreadable where one of them is, blank where one is or the ratio says nothing. */
export function ratioColumn(one: NumberColumn, other: NumberColumn, formula: RatioFormula['formula']): NumberColumn {
  const values = new Float64Array(one.values.length);
  const states = new Uint8Array(one.values.length);
  for (let i = 0; i < values.length; i++) {
    const [first, second] = [one.states[i], other.states[i]];
    const ratio = first === CellState.read && second === CellState.read ? formula(one.values[i], other.values[i]) : NaN;
    values[i] = ratio;
    if (!Number.isNaN(ratio)) states[i] = CellState.read;
    else if (first === CellState.unreadable || second === CellState.unreadable) states[i] = CellState.unreadable;
  }
  return { kind: 'number', values, states };
}
