import type { CellValue } from './account-list';
import { rowsThatFit, wireBytes } from './chunk-rows';
import type { OwnSheet } from './own-sheets';
import { trouble, type Doing } from './pane-problem';
import { sheetSum } from './sheet-sum';

/** Whether the cells of a sheet are as we wrote them. */
export async function isAsWritten(sheet: Excel.Worksheet, { sum: written }: OwnSheet, doing: Doing): Promise<boolean> {
  if (written === undefined) return true;
  const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
  await loaded(sheet.context);
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  let sum = 0;
  let fits = 500;
  for (let row = 0; row < rowCount;) {
    const count = Math.min(fits, rowCount - row);
    const range = sheet.getRangeByIndexes(top + row, left, count, columnCount).load('formulas');
    await loaded(sheet.context);
    range.untrack();
    const formulas = range.formulas as CellValue[][] | null;
    if (!formulas) throw trouble('noAnswer', doing);
    sum = (sum + sheetSum(formulas, top + row, left)) >>> 0;
    row += count;
    fits = rowsThatFit(count, wireBytes(formulas));
  }
  return sum === written;
}

async function loaded(context: OfficeExtension.ClientRequestContext): Promise<void> {
  await context.sync();
}
