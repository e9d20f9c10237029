import type { AccountList, CellValue } from './account-list';
import type { CellArea } from './cell-area';
import { inWorkbook } from './in-workbook';
import { trouble, type Doing } from './pane-problem';

/** Columns of a list as they stand now. */
export interface LocatedColumns {
  /** What the list's sheet is called now. */
  readonly sheet: string;
  /** By header, the cells below it; headers that are not there are left out. */
  readonly areas: Readonly<Record<string, CellArea>>;
}

/** Where columns of a list stand, found by their headers, since people move columns and rename sheets. Two syncs. */
export function locateColumns(list: AccountList, rows: number, headers: readonly string[]): Promise<LocatedColumns> {
  const doing: Doing = { activity: 'opening', place: list.name };
  return inWorkbook(doing, async (context) => {
    const sheet = context.workbook.worksheets.getItem(list.sheetId).load('name');
    const used = sheet.getUsedRange(true).load('columnIndex,columnCount');
    const table = list.tableId === undefined ? undefined : context.workbook.tables.getItem(list.tableId);
    const range = table?.getRange().load('rowIndex,columnIndex,columnCount');
    await context.sync();
    const { columnIndex: left, columnCount } = range ?? used;
    const top = range?.rowIndex ?? list.area.top;
    const header = sheet.getRangeByIndexes(top, left, 1, columnCount).load('values');
    await context.sync();
    const cells = header.values as CellValue[][] | null;
    if (!cells) throw trouble('noAnswer', doing);
    const found = cells[0].map((value) => String(value).trim());
    const areas = headers.flatMap((name): [string, CellArea][] => {
      const at = found.indexOf(name);
      return at < 0 ? [] : [[name, { top: top + 1, left: left + at, rows, columns: 1 }]];
    });
    return { sheet: sheet.name, areas: Object.fromEntries(areas) };
  });
}
