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
export async function openList(list: AccountList): Promise<OpenedList> {
  const [opened] = await openLists([list]);
  return opened;
}

/** The same for several lists, so that one can be found among them. One sync for all of them; a list that Excel answers with nothing is trouble. */
export function openLists(lists: readonly AccountList[]): Promise<OpenedList[]> {
  const doing: Doing = { activity: 'opening', ...(lists.length === 1 && { place: lists[0].name }) };
  return inWorkbook(doing, async (context) => {
    const heads = lists.map(({ sheetId, area: { top, left, rows, columns } }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const head = sheet.getRangeByIndexes(top, left, Math.min(rows, LOOKED_AT), columns).load('values');
      return { head, merged: head.getMergedAreasOrNullObject().load('address') };
    });
    await context.sync();
    return heads.map(({ head, merged }, at) => {
      const values = head.values as CellValue[][] | null;
      if (!values) throw trouble('noAnswer', doing);
      return openedBy(lists[at], values, merged.isNullObject ? undefined : merged.address);
    });
  });
}

function openedBy(list: AccountList, values: CellValue[][], merged: string | undefined): OpenedList {
  const { area } = list;
  const titles = list.kind === 'table' ? 0 : titleRows(values);
  const opened: AccountList = { ...list, area: { ...area, top: area.top + titles, rows: area.rows - titles } };
  return {
    list: opened,
    rows: dataRows(opened),
    headers: values[titles].map((value) => String(value).trim()),
    headerCells: values[titles],
    samples: values.slice(titles + 1),
    mergedHeaders: merged === undefined ? undefined : areaInRow(merged, area.top + titles),
  };
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
