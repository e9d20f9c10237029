import { columnCount, isEntireRow, readAddress, rowCount, wholeSheet, writeArea } from './address';
import { type CellFormat, plainFormat } from './cell-format';
import { CellError, type CellValue, plainValue } from './cell-value';
import type { AddressText, CellEntry, SheetContent, WorkbookContent } from './content';
import { loadObjects, objectsOn } from './sheet-objects';
import { fullAddress, type Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** Fills a new workbook from plain arrays. */
export function loadContent(workbook: Workbook, content: WorkbookContent): void {
  const [first, ...more] = content.sheets;
  if (!first) throw new Error('A workbook needs at least one sheet, got none. Give one, such as { name: "Accounts" }.');
  const [sheet] = workbook.worksheets;
  if (!sheet) return;
  if (sheet.name !== first.name) workbook.renameWorksheet(sheet, first.name);
  const sheets = [sheet, ...more.map(({ name }) => workbook.addWorksheet(name))];
  for (const [name, formula] of Object.entries(content.names ?? {}))
    workbook.addName(name, formula.startsWith('=') ? formula : `=${formula}`);
  for (const [at, { id }] of content.sheets.entries()) if (id !== undefined) sheets[at].id = id;
  for (const [at, each] of content.sheets.entries()) fill(sheets[at], each);
  for (const [at, each] of content.sheets.entries()) loadObjects(sheets[at], each);
  for (const xml of content.customXmlParts ?? []) workbook.addCustomXmlPart(xml);
  for (const [name, value] of Object.entries(content.settings ?? {}))
    workbook.settings.set(name, JSON.stringify(value));
  for (const [at, { visibility, protected: isProtected }] of content.sheets.entries()) {
    const each = sheets[at];
    if (visibility) workbook.setVisibility(each, visibility);
    if (isProtected) each.protection = { options: {}, password: undefined };
  }
  const place = content.selection === undefined ? undefined : workbook.locate(content.selection);
  const [visible] = workbook.visibleWorksheets;
  if (place) workbook.select(place.sheet, place.area);
  else if (visible) workbook.select(visible, { top: 0, left: 0, bottom: 0, right: 0 });
  if (content.structureProtected) workbook.structureProtection = { password: undefined };
}

function fill(sheet: Worksheet, content: SheetContent): void {
  for (const [address, numberFormat] of Object.entries(content.numberFormats ?? {}))
    sheet.changeFormat(areaOf(address), { numberFormat });
  for (const [address, format] of Object.entries(content.formats ?? {})) sheet.changeFormat(areaOf(address), format);
  if (content.cells) writeEntries(sheet, 0, 0, content.cells, content.typed ?? false);
  for (const { id, name, address, style, showTotals } of content.tables ?? []) {
    const table = sheet.workbook.addTable(sheet, areaOf(address), true, name);
    if (id !== undefined) table.id = id;
    if (style !== undefined) table.style = style;
    if (showTotals) table.showTotals = true;
  }
  for (const address of content.merges ?? []) sheet.merge(areaOf(address));
  for (const [address, width] of Object.entries(content.columnWidths ?? {}))
    sheet.setColumnWidth(areaOf(address), width);
  for (const area of (content.hidden ?? []).map(areaOf))
    if (isEntireRow(area)) for (let row = area.top; row <= area.bottom; row++) sheet.hiddenRows.set(row, true);
    else for (let column = area.left; column <= area.right; column++) sheet.hiddenColumns.set(column, true);
  sheet.frozen = { rows: 0, columns: 0, ...content.frozen };
  sheet.tabColor = content.tabColor ?? '';
}

const areaOf = (address: AddressText) => {
  const place = readAddress(address);
  if (!place) throw new Error(`Expected an address such as B2 or A1:C20, got "${address}".`);
  return place.area;
};

/** Puts entries into cells from the given place on; rows may differ in length. */
export function writeEntries(
  sheet: Worksheet,
  top: number,
  left: number,
  rows: readonly (readonly CellEntry[])[],
  typed = false,
): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const area = { top, left, bottom: top + rows.length - 1, right: left + width - 1 };
  if (typed)
    sheet.write(
      area,
      rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)),
    );
  else sheet.writeAsIs(area, (row, column) => asItStands(rows[row - top]?.[column - left]));
}

function asItStands(entry: CellEntry | undefined): CellValue | { formula: string } {
  if (entry === null || entry === undefined || entry === '') return undefined;
  if (typeof entry !== 'string') return entry;
  if (entry.startsWith("'")) return entry.slice(1);
  if (entry.startsWith('=') && entry.length > 1) return { formula: entry };
  return CellError.named(entry) ?? entry;
}

/** The same with the ids that sheets and tables keep for life: what a file holds. */
export function savedContentOf(workbook: Workbook): WorkbookContent {
  const picture = contentOf(workbook);
  return {
    ...picture,
    sheets: picture.sheets.map((sheet, s) => ({
      ...sheet,
      id: workbook.worksheets[s].id,
      ...(sheet.tables && {
        tables: sheet.tables.map((table, t) => ({ ...table, id: workbook.worksheets[s].tables[t].id })),
      }),
    })),
  };
}

/** A picture of the workbook as plain arrays, that `loadContent` can read again. */
export function contentOf(workbook: Workbook): WorkbookContent {
  workbook.settle();
  const { sheet: selectedSheet, area: selected } = workbook.selection;
  const names = [...workbook.names.values()].map(({ name, formula }) => [name, formula] as const);
  return {
    sheets: workbook.worksheets.map(sheetContent),
    ...(names.length > 0 && { names: Object.fromEntries(names) }),
    ...(workbook.customXmlParts.length > 0 && { customXmlParts: workbook.customXmlParts.map(({ xml }) => xml) }),
    ...(workbook.settings.size > 0 && {
      settings: Object.fromEntries([...workbook.settings].map(([name, text]) => [name, JSON.parse(text) as unknown])),
    }),
    ...(workbook.structureProtection && { structureProtected: true }),
    ...(selected && { selection: fullAddress(selectedSheet, selected) }),
  };
}

function sheetContent(sheet: Worksheet): SheetContent {
  const used = sheet.cells.usedArea(wholeSheet);
  const cells = used && cellRows(sheet, rowCount(used) + used.top, columnCount(used) + used.left);
  const numberFormats: Record<AddressText, string> = {};
  for (const { format, ...area } of sheet.formats.runs())
    if (format.numberFormat !== 'General') numberFormats[writeArea(area)] = format.numberFormat;
  const formats: Record<AddressText, Partial<CellFormat>> = {};
  for (const { format, ...area } of sheet.formats.runs()) {
    const { numberFormat: _, ...look } = format;
    const own = Object.entries(look).filter(([name, value]) => plainFormat[name as keyof CellFormat] !== value);
    if (own.length > 0) formats[writeArea(area)] = Object.fromEntries(own);
  }
  const hidden = [
    ...[...sheet.hiddenRows.keys()].map((row) => writeArea({ ...wholeSheet, top: row, bottom: row })),
    ...[...sheet.hiddenColumns.keys()].map((column) => writeArea({ ...wholeSheet, left: column, right: column })),
  ];
  const columnWidths = Object.fromEntries(
    [...sheet.columnWidths].map(([column, width]) => [
      writeArea({ top: 0, left: column, bottom: 1_048_575, right: column }),
      width,
    ]),
  );
  const merges = sheet.mergedAreas(wholeSheet).map(writeArea);
  return {
    name: sheet.name,
    ...(cells && { cells }),
    ...(Object.keys(numberFormats).length > 0 && { numberFormats }),
    ...(Object.keys(formats).length > 0 && { formats }),
    ...(sheet.tables.length > 0 && {
      tables: sheet.tables.map(({ name, area, style, showTotals }) => ({
        name,
        address: writeArea(showTotals ? { ...area, bottom: area.bottom - 1 } : area),
        style,
        ...(showTotals && { showTotals }),
      })),
    }),
    ...(merges.length > 0 && { merges }),
    ...(Object.keys(columnWidths).length > 0 && { columnWidths }),
    ...(hidden.length > 0 && { hidden }),
    ...((sheet.frozen.rows > 0 || sheet.frozen.columns > 0) && { frozen: sheet.frozen }),
    ...objectsOn(sheet),
    ...(sheet.tabColor !== '' && { tabColor: sheet.tabColor }),
    ...(sheet.visibility !== 'Visible' && { visibility: sheet.visibility }),
    ...(sheet.protection && { protected: true }),
  };
}

function cellRows(sheet: Worksheet, rows: number, columns: number): CellEntry[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const formula = sheet.cells.formula(row, column);
      if (formula !== undefined) return formula;
      const value = sheet.cells.isSpilled(row, column) ? undefined : sheet.cells.value(row, column);
      if (value === undefined) return null;
      const looksElse = typeof value === 'string' && (/^['=]/.test(value) || CellError.named(value));
      return looksElse ? `'${String(value)}` : plainValue(value);
    }),
  );
}
