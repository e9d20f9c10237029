import { CellState, type AccountColumns, type IndicatorColumn, type NumberColumn } from '../intake/account-columns';
import { indicatorsOf } from '../model/indicators-of';
import type { SegmentationModel } from '../model/segmentation-model';
import { Standing } from './segmentation';

/**
 * Who can have a tier at all: not a row without an id, not one with an unreadable cell in an indicator of the model, and not a prospect,
 * an account without a transaction. (Zero transactions; where their count is unknown, an amount of exactly 0.)
 */
export function eligibleAccounts(accounts: AccountColumns, model: SegmentationModel): Uint8Array {
  const standings = new Uint8Array(accounts.ids.length).fill(Standing.tiered);
  const count = accounts.indicators.get('transactionCount');
  const amount = accounts.indicators.get('amount');

  for (let i = 0; i < standings.length; i++) {
    const known = isKnown(count, i) ? count : amount;
    if (isKnown(known, i) && known.values[i] === 0) standings[i] = Standing.prospect;
    if (accounts.ids[i] === '') standings[i] = Standing.notScored;
  }
  for (const id of indicatorsOf(model)) {
    const column = accounts.indicators.get(id);
    if (column?.kind !== 'number') continue;
    const { states } = column;
    if (!states.includes(CellState.unreadable)) continue;
    for (let i = 0; i < states.length; i++) if (states[i] === CellState.unreadable) standings[i] = Standing.notScored;
  }
  return standings;
}

function isKnown(column: IndicatorColumn | undefined, account: number): column is NumberColumn {
  return column?.kind === 'number' && column.states[account] === CellState.read;
}
