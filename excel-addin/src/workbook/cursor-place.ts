import { inWorkbook } from './in-workbook';

/** Where the person's cursor stands; the row counts from 0. One sync. */
export function cursorPlace(): Promise<{ readonly sheetId: string; readonly row: number }> {
  return inWorkbook({ activity: 'following' }, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
    const cursor = context.workbook.getActiveCell().load('rowIndex');
    await context.sync();
    return { sheetId: sheet.id, row: cursor.rowIndex };
  });
}
