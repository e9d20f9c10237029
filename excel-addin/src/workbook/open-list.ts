import { dataRows, type AccountList, type CellValue } from './account-list';
import { addressedArea } from './cell-area';
import { inWorkbook } from './in-workbook';
import { trouble, type Doing } from './pane-problem';

/** A list whose headers have been read. */
export interface OpenedList {
  /** The list, without title rows above its headers. */
  readonly list: AccountList;
  readonly rows: number;
  /** The first row in words; empty headers are ''. */
  readonly headers: readonly string[];
  /** The first row as it stands. */
  readonly headerCells: readonly CellValue[];
  /** A few of the rows below it, to tell what the columns hold. */
  readonly samples: readonly (readonly CellValue[])[];
  /** Merged cells in the header row, as `A1:B1`; columns under them cannot be told apart. */
  readonly mergedHeaders?: string;
}

/** Rows looked at: for titles above the headers, and for samples below them. */
const LOOKED_AT = 30;

/**
 * Reads the header row of a list. A title above it (a row that fills a single cell of a list several columns wide) is passed over.
 * One sync.
 */
export function openList(list: AccountList): Promise<OpenedList> {
  const doing: Doing = { activity: 'opening', place: list.name };
  return inWorkbook(doing, async (context) => {
    const { top, left, columns } = list.area;
    const looked = Math.min(list.area.rows, LOOKED_AT);
    const head = context.workbook.worksheets.getItem(list.sheetId).getRangeByIndexes(top, left, looked, columns);
    const merged = head.getMergedAreasOrNullObject();
    head.load('values');
    merged.load('address');
    await context.sync();

    const values = head.values as CellValue[][] | null;
    if (!values) throw trouble('noAnswer', doing);
    const titles = list.kind === 'table' ? 0 : titleRows(values);
    const opened: AccountList = {
      ...list,
      area: { ...list.area, top: top + titles, rows: list.area.rows - titles },
    };
    return {
      list: opened,
      rows: dataRows(opened),
      headers: values[titles].map((value) => String(value).trim()),
      headerCells: values[titles],
      samples: values.slice(titles + 1),
      mergedHeaders: merged.isNullObject ? undefined : areaInRow(merged.address, top + titles),
    };
  });
}

function titleRows(values: readonly (readonly CellValue[])[]): number {
  const filled = values.map((row) => row.filter((value) => value !== '').length);
  const first = filled.findIndex((count) => count > 1);
  return Math.max(0, first);
}

function areaInRow(addresses: string, row: number): string | undefined {
  return addresses
    .split(',')
    .map((address) => address.slice(address.lastIndexOf('!') + 1))
    .find((address) => {
      const { top, rows } = addressedArea(address);
      return top <= row && row < top + rows;
    });
}
