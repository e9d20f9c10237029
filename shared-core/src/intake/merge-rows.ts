import type { IndicatorId, Merging } from '../model/indicator-catalogue';
import { CellState, type CategoryColumn, type IndicatorColumn, type NumberColumn } from './account-columns';
import { DecimalSums } from './decimal-sums';
import { ratioFormulas, type RatioFormula } from './derive-ratios';

/** Which account each row belongs to, how many rows each account has, and which is its first. */
export interface RowsOfAccounts {
  readonly accountOf: Int32Array;
  readonly rowCounts: Int32Array;
  readonly firstRows: Int32Array;
}

/** One row per account, the first of its rows. */
export function firstOfEach(column: IndicatorColumn, { firstRows }: RowsOfAccounts): IndicatorColumn {
  if (column.kind === 'category') return { ...column, codes: firstRows.map((row) => column.codes[row]) };
  const values = new Float64Array(firstRows.length);
  const states = new Uint8Array(firstRows.length);
  firstRows.forEach((row, account) => {
    values[account] = column.values[row];
    states[account] = column.states[row];
  });
  return { kind: 'number', values, states };
}

/**
 * One row per account, made of all its rows: summed, the largest or the smallest, and what cannot be added up computed anew from what
 * can, or kept where the rows agree, or blank. One unreadable row makes the account's value unreadable; a blank beside a number is
 * passed over.
 */
export function mergeRows(
  columns: ReadonlyMap<IndicatorId, IndicatorColumn>,
  rows: RowsOfAccounts,
  mergingOf: (id: IndicatorId) => Merging,
): Map<IndicatorId, IndicatorColumn> {
  const merged = new Map<IndicatorId, IndicatorColumn>();
  for (const [id, column] of columns) {
    merged.set(id, column.kind === 'category' ? agreed(column, rows) : mergedNumbers(column, rows, mergingOf(id)));
  }
  for (const ratio of ratioFormulas) recompute(merged, rows, ratio);
  return merged;
}

function mergedNumbers(column: NumberColumn, rows: RowsOfAccounts, merging: Merging): NumberColumn {
  const { accountOf, rowCounts, firstRows } = rows;
  const accounts = firstRows.length;
  const values = new Float64Array(accounts).fill(NaN);
  const states = new Uint8Array(accounts);
  const sums = new DecimalSums(accounts);
  const disagree = new Uint8Array(accounts);

  for (let row = 0; row < accountOf.length; row++) {
    const account = accountOf[row];
    const [value, state] = [column.values[row], column.states[row]];
    const former = values[account];
    if (state === CellState.unreadable) states[account] = CellState.unreadable;
    if (state !== CellState.read) continue;
    if (states[account] === CellState.blank) states[account] = CellState.read;
    if (merging === 'sum' && rowCounts[account] > 1) sums.add(account, value);
    if (Number.isNaN(former) || (merging === 'largest' ? value > former : merging === 'smallest' && value < former)) {
      values[account] = value;
    } else if (value !== former) disagree[account] = 1;
  }
  for (let account = 0; account < accounts; account++) {
    if (merging === 'derived' && disagree[account] && states[account] === CellState.read) {
      states[account] = CellState.blank;
    }
    if (states[account] !== CellState.read) values[account] = NaN;
    else if (merging === 'sum' && rowCounts[account] > 1) values[account] = sums.at(account);
  }
  return { kind: 'number', values, states };
}

function agreed(column: CategoryColumn, { accountOf, firstRows }: RowsOfAccounts): CategoryColumn {
  const open = -1;
  const contested = -2;
  const codes = new Int32Array(firstRows.length).fill(open);
  for (let row = 0; row < accountOf.length; row++) {
    const [account, code] = [accountOf[row], column.codes[row]];
    if (code < 0 || codes[account] === code) continue;
    codes[account] = codes[account] === open ? code : contested;
  }
  return { ...column, codes: codes.map((code) => Math.max(code, open)) };
}

/** Computes a derived indicator anew for accounts of several rows, where both inputs are there and readable. */
function recompute(
  merged: Map<IndicatorId, IndicatorColumn>,
  { rowCounts }: RowsOfAccounts,
  { id, of, formula }: RatioFormula,
): void {
  const [column, one, other] = [merged.get(id), merged.get(of[0]), merged.get(of[1])];
  if (column?.kind !== 'number' || one?.kind !== 'number' || other?.kind !== 'number') return;
  for (let account = 0; account < rowCounts.length; account++) {
    if (rowCounts[account] < 2) continue;
    if (one.states[account] !== CellState.read || other.states[account] !== CellState.read) continue;
    const value = formula(one.values[account], other.values[account]);
    column.values[account] = value;
    column.states[account] = Number.isNaN(value) ? CellState.blank : CellState.read;
  }
}
