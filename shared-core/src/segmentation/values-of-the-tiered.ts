import { CellState, type NumberColumn } from '../intake/account-columns';
import { Standing } from './segmentation';

/**
 * The values that make up the list's distribution: those of prospects and of rows that cannot be scored stay outside. They are written to
 * the beginning of `values`, which has room for the whole list.
 */
export function valuesOfTheTiered(
  column: NumberColumn,
  standings: Uint8Array,
  values: Float64Array = new Float64Array(standings.length),
): Float64Array {
  const { states, values: all } = column;
  let count = 0;
  for (let i = 0; i < standings.length; i++) {
    values[count] = all[i];
    count += Number(standings[i] === Standing.tiered) & Number(states[i] === CellState.read);
  }
  return values.subarray(0, count);
}

/**
 * The accounts that can have a tier and have a value here, in the order of the list. They are written to the beginning of `members`, which
 * has room for the whole list.
 */
export function membersWithValue(
  column: NumberColumn,
  standings: Uint8Array,
  members: Uint32Array = new Uint32Array(standings.length),
): Uint32Array {
  const { states } = column;
  let count = 0;
  for (let i = 0; i < standings.length; i++) {
    // Written in any case and kept where it counts: blanks are scattered, and a condition for each would be hard to foresee.
    members[count] = i;
    count += Number(standings[i] === Standing.tiered) & Number(states[i] === CellState.read);
  }
  return members.subarray(0, count);
}

export function valuesAt(column: NumberColumn, members: Uint32Array): Float64Array {
  const values = new Float64Array(members.length);
  for (let k = 0; k < members.length; k++) values[k] = column.values[members[k]];
  return values;
}
