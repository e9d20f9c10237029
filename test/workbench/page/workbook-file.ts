import { parseCsv } from 'hucre/csv';
import { readXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import type { CellEntry, SheetContent, WorkbookContent } from '../../hosts/excel';
import { sheetLook, type SheetLook } from './sheet-look';

export interface WorkbookFile {
  content: WorkbookContent;
  /** One for each sheet. */
  looks: SheetLook[];
}

/** Reads an .xlsx or .csv file into what the stand-in Excel opens. A CSV is entered as if typed, as Excel does. */
export async function workbookFile(name: string, bytes: Uint8Array): Promise<WorkbookFile> {
  if (/\.csv$/i.test(name)) {
    const rows = parseCsv(new TextDecoder().decode(bytes));
    const title = name.replace(/\.csv$/i, '').slice(0, 31);
    const sheet = { name: title, typed: true, cells: rows.map((row) => row.map(entry)) };
    return { content: { sheets: [sheet] }, looks: [{ frozenRows: 1, frozenColumns: 0, painted: [] }] };
  }
  const workbook = await readXlsx(bytes, { readStyles: true });
  return { content: { sheets: workbook.sheets.map(sheetContent) }, looks: workbook.sheets.map(sheetLook) };
}

function sheetContent(sheet: Sheet): SheetContent {
  const styled = sheet.cells ?? new Map<string, Cell>();
  return {
    name: sheet.name,
    cells: sheet.rows.map((row, at) =>
      row.map((value, column) => {
        const cell = styled.get(`${at},${column}`);
        if (cell?.formula) return `=${cell.formula}`;
        return cell?.type === 'error' ? String(value) : entry(value);
      }),
    ),
    numberFormats: numberFormats(styled),
    tables: (sheet.tables ?? []).flatMap(({ name, range, style }) =>
      range ? [{ name, address: range, ...(style && { style }) }] : [],
    ),
    merges: (sheet.merges ?? []).map(
      (merge) => `${address(merge.startRow, merge.startCol)}:${address(merge.endRow, merge.endCol)}`,
    ),
    columnWidths: Object.fromEntries(
      (sheet.columns ?? []).flatMap(({ width }, column) =>
        width ? [[`${letters(column)}:${letters(column)}`, pointsOf(width)] as const] : [],
      ),
    ),
    ...(sheet.hidden && { visibility: 'Hidden' as const }),
  };
}

/** The entry that leaves a value as it is: a text that Excel would take for something else gets the apostrophe. */
function entry(value: CellValue): CellEntry {
  if (value instanceof Date) return serial(value);
  if (typeof value === 'string') return /^[=']|^#[A-Z]/.test(value) ? `'${value}` : value;
  return value;
}

/** Excel counts days from 1899-12-30. */
const serial = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

/** Number formats by address, equal neighbours in a column taken together. */
function numberFormats(cells: ReadonlyMap<string, Cell>): Record<string, string> {
  const runs = new Map<number, { from: number; to: number; format: string }[]>();
  for (const [place, cell] of cells) {
    const format = cell.style?.numFmt;
    if (format === undefined || format === 'General') continue;
    const [row, column] = place.split(',').map(Number);
    const before = runs.get(column) ?? [];
    const last = before.at(-1);
    if (last?.format === format && last.to === row - 1) last.to = row;
    else runs.set(column, [...before, { from: row, to: row, format }]);
  }
  return Object.fromEntries(
    [...runs].flatMap(([column, parts]) =>
      parts.map(({ from, to, format }) => [`${address(from, column)}:${address(to, column)}`, format] as const),
    ),
  );
}

/** Character widths as points: seven pixels a character and five around, three quarters of a point each. */
const pointsOf = (characters: number): number => (7 * characters + 5) * 0.75;

const address = (row: number, column: number): string => `${letters(column)}${row + 1}`;

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}
