import { emptyPlaces } from '../basics/text-column';
import { wordsOf } from '../basics/words-of';
import { CellState, type AccountColumns, type IndicatorColumn } from '../intake/account-columns';
import { indicatorsOf } from '../model/indicators-of';
import type { SegmentationModel } from '../model/segmentation-model';
import { Standing } from './segmentation';

/**
 * Who can have a tier at all: not a row without an id, not one with an unreadable cell in an indicator of the model, and not a prospect,
 * an account without a transaction. (Zero transactions; where their count is unknown, an amount of exactly 0.)
 */
export function eligibleAccounts(accounts: AccountColumns, model: SegmentationModel): Uint8Array {
  const standings = new Uint8Array(accounts.ids.length).fill(Standing.tiered);
  const transactions = numbersOf(accounts.indicators.get('transactionCount'), standings.length);
  const amounts = numbersOf(accounts.indicators.get('amount'), standings.length);
  for (let i = 0; i < standings.length; i++) {
    // What is not known is NaN, and no zero.
    const known = Number.isNaN(transactions[i]) ? amounts[i] : transactions[i];
    if (known === 0) standings[i] = Standing.prospect;
  }
  for (const i of emptyPlaces(accounts.ids)) standings[i] = Standing.notScored;
  for (const id of indicatorsOf(model)) {
    const column = accounts.indicators.get(id);
    if (column?.kind !== 'number') continue;
    const { states } = column;
    if (!hasUnreadable(states)) continue;
    for (let i = 0; i < states.length; i++) if (states[i] === CellState.unreadable) standings[i] = Standing.notScored;
  }
  return standings;
}

function hasUnreadable(states: Uint8Array): boolean {
  const words = wordsOf(states);
  // Of all codes it alone has the second bit.
  let seen = 0;
  for (let w = 0; w < words.length; w++) seen |= words[w];
  for (let i = 4 * words.length; i < states.length; i++) seen |= states[i];
  return (seen & (0x01010101 * CellState.unreadable)) !== 0;
}

/** A column's numbers; NaN throughout where the list has no such column. */
function numbersOf(column: IndicatorColumn | undefined, size: number): Float64Array {
  return column?.kind === 'number' ? column.values : new Float64Array(size).fill(NaN);
}
