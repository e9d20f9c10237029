import { dataRows, firstDataRow, type AccountList, type CellValue } from './account-list';
import { firstRows, rowsThatFit, wireBytes } from './chunk-rows';
import { inWorkbook } from './in-workbook';
import { trouble, type Doing } from './pane-problem';

export interface ReadRowsOptions {
  readonly signal?: AbortSignal;
  /** Called after each chunk with the number of rows read so far. */
  readonly onProgress?: (rowsDone: number) => void;
}

/**
 * Reads the data rows of a list from top to bottom in chunks cut by bytes, one load and one sync each, and hands each chunk over at
 * once; nothing is kept here. A chunk that Excel answers with nothing is trouble, not an empty list.
 */
export function readRows(
  list: AccountList,
  receive: (rows: CellValue[][], firstRow: number) => void,
  { signal, onProgress }: ReadRowsOptions = {},
): Promise<void> {
  const rows = dataRows(list);
  const doing: Doing = { activity: 'reading', place: list.name, rows, rowsDone: 0 };
  return inWorkbook(
    doing,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(list.sheetId);
      const { left, columns } = list.area;
      let fits = firstRows(columns);
      for (let row = 0; row < rows;) {
        signal?.throwIfAborted();
        const count = Math.min(fits, rows - row);
        const values = await valuesOf(sheet.getRangeByIndexes(firstDataRow(list) + row, left, count, columns));
        // Nothing is told of rows that arrive after somebody has cancelled.
        signal?.throwIfAborted();
        if (!values) throw trouble('noAnswer', doing);
        receive(values, row);
        row += count;
        doing.rowsDone = row;
        onProgress?.(row);
        fits = rowsThatFit(count, wireBytes(values));
      }
    },
    { signal },
  );
}

/** The values of a range that nobody needs afterwards; null where Excel gives none. */
export async function valuesOf(range: Excel.Range): Promise<CellValue[][] | null> {
  range.load('values');
  await range.context.sync();
  range.untrack();
  return range.values as CellValue[][] | null;
}
