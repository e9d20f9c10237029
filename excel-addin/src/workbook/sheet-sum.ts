import type { CellValue } from './account-list';
import { cellMark } from './cell-marks';

/**
 * A number that tells whether the cells of a sheet are still as they were written, whatever order they are added up in. Blanks add
 * nothing, and of a formula only that there is one: Excel may write it in its own way.
 */
export function sheetSum(rows: readonly (readonly CellValue[])[], top = 0, left = 0): number {
  let sum = 0;
  rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (cell === '') return;
      const mark = typeof cell === 'string' && cell.startsWith('=') ? '=' : cellMark(cell);
      const place = `${top + r} ${left + c} ${mark}`;
      let hash = 0x811c9dc5;
      for (let k = 0; k < place.length; k++) hash = Math.imul(hash ^ place.charCodeAt(k), 0x01000193);
      sum = (sum + (hash >>> 0)) >>> 0;
    }),
  );
  return sum;
}
