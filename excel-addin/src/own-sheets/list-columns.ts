import { CellState, type IndicatorId, type Segmentation } from '@keystage/core';
import type { CellValue } from '../workbook';

/** Whether each account has one row of its own, so that counting rows of the list counts accounts. */
export function rowsAreAccounts({ groups, tiers }: Segmentation, accountOfRow: Int32Array): boolean {
  if (groups) return false;
  const rows = new Uint8Array(tiers.length);
  for (const account of accountOfRow) {
    if (account >= 0 && rows[account]++ > 0) return false;
  }
  return true;
}

/** Whether an indicator's cells are just the numbers it was read as, so that Excel adds up the same. */
export function addsUp(
  { accounts }: Segmentation,
  accountOfRow: Int32Array,
  indicator: IndicatorId,
  cellAt: (row: number) => CellValue,
): boolean {
  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'number') return false;
  return accountOfRow.every((account, row) => {
    const cell = cellAt(row);
    if (account < 0) return cell === '';
    return column.states[account] === CellState.read ? cell === column.values[account] : typeof cell !== 'number';
  });
}
