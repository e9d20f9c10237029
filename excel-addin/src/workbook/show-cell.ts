import { inWorkbook } from './in-workbook';

/** Takes the person to a cell: its sheet comes to the front and the cell is selected. Rows and columns count from 0. One sync. */
export function showCell(sheetId: string, sheetName: string, row: number, column: number): Promise<void> {
  return inWorkbook({ activity: 'showing', place: sheetName }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}
