import { CellState } from './account-columns';
import type { LedgerColumns } from './ledger-table';
import { lineAmount } from './line-amount';

/** Numbers of lines with the `CellState` of each. */
export interface LineNumbers {
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

/** The net amount of each line: as the ledger has it, else unit price × quantity × (1 − discount). No discount is a discount of 0. */
export function netAmounts({ size, numbers }: LedgerColumns): LineNumbers {
  const { amount, unitPrice, quantity, discount } = numbers;
  if (amount) return amount;
  const values = new Float64Array(size).fill(NaN);
  const states = new Uint8Array(size);
  if (!unitPrice || !quantity) return { values, states };
  for (let line = 0; line < size; line++) {
    const off = discount && discount.states[line] !== CellState.blank ? discount.values[line] : 0;
    const unreadable =
      unitPrice.states[line] === CellState.unreadable ||
      quantity.states[line] === CellState.unreadable ||
      Number.isNaN(off);
    const blank = unitPrice.states[line] === CellState.blank || quantity.states[line] === CellState.blank;
    states[line] = unreadable ? CellState.unreadable : blank ? CellState.blank : CellState.read;
    if (states[line] === CellState.read) {
      values[line] = lineAmount(unitPrice.values[line], quantity.values[line], off);
    }
  }
  return { values, states };
}

/** What is taken off the net amount of each line to make its profit, NaN where it is not known; undefined where the ledger has neither. */
export function lineProfits({ numbers: { profit, cost } }: LedgerColumns): {
  readonly known: (line: number) => boolean;
  /** Profit where the ledger has it; otherwise what the line cost, to be taken off its amount. */
  readonly values: Float64Array;
  readonly areCosts: boolean;
} | null {
  const column = profit ?? cost;
  if (!column) return null;
  return {
    known: (line) => column.states[line] === CellState.read,
    values: column.values,
    areCosts: column !== profit,
  };
}
