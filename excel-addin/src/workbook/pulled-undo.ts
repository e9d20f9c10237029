import type { CellValue } from './account-list';
import { isRecord } from './kept-entries';
import type { PulledMemory } from './pulled-memory';
import { xmlRoot, xmlText } from './xml-text';

/** A table that a pull refreshed: its bulk is in pieces. */
export interface RefreshedTable {
  readonly sheetId: string;
  readonly tableId: string;
  readonly sheetName: string;
  readonly idHeader: string;
  /** Headers of the columns that pieces speak of. */
  readonly headers: readonly string[];
  /** Of these, the columns that hold what was pulled, and those that were added. */
  readonly pulled: readonly string[];
  readonly added: readonly string[];
}

/** What the last pull did to the workbook. */
export interface PulledUndo {
  /** Under it its pieces are found. */
  readonly id: string;
  /** Being written, or left so when the pane was closed meanwhile. */
  readonly unfinished?: boolean;
  /** Sheets that were made, and what tells whether somebody has changed them since. */
  readonly made: readonly { readonly sheetId: string; readonly sheetName: string; readonly sum: number }[];
  readonly refreshed: readonly RefreshedTable[];
  /** What was remembered of pulls before. */
  readonly memoryBefore: PulledMemory;
}

/** Some rows of one refreshed table, as they stood before and what tells whether they stand as they were written. */
export interface PulledPiece {
  /** Which of the refreshed tables. */
  readonly table: number;
  /** By the id of the record: for each changed cell its header's place, what stood there, and the mark of what was written. */
  readonly rows: readonly (readonly [
    id: string,
    cells: readonly (readonly [header: number, before: CellValue, mark: string])[],
  ])[];
  /** Ids of records whose rows were added, and the row from which on they were; nothing stood there. */
  readonly appended?: readonly string[];
  readonly below?: number;
}

const NAMESPACE = 'urn:keystage:pulled-undo:1';

export function pulledUndoPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
}

/** What the part says; undefined where there is none or it was damaged: then there is nothing to undo. */
export function readPulledUndo(xml: string | undefined | null): PulledUndo | undefined {
  const record = parsed(xmlRoot(xml, NAMESPACE)?.textContent);
  const whole =
    isRecord(record) &&
    typeof record.id === 'string' &&
    Array.isArray(record.made) &&
    Array.isArray(record.refreshed) &&
    isRecord(record.memoryBefore);
  return whole ? (record as unknown as PulledUndo) : undefined;
}

/** Asks for the record to be kept; it is with the next sync. */
export function keepPulledUndo(context: Excel.RequestContext, part: Excel.CustomXmlPart, record: PulledUndo): void {
  const xml = `<pulledUndo xmlns="${NAMESPACE}">${xmlText(JSON.stringify(record))}</pulledUndo>`;
  if (part.isNullObject) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
}

export function pulledPieces(context: Excel.RequestContext, id: string): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(pieceNamespace(id));
}

export function keepPulledPiece(context: Excel.RequestContext, id: string, piece: PulledPiece): void {
  context.workbook.customXmlParts.add(`<piece xmlns="${pieceNamespace(id)}">${xmlText(JSON.stringify(piece))}</piece>`);
}

export function readPulledPiece(id: string, xml: string): PulledPiece | undefined {
  const piece = parsed(xmlRoot(xml, pieceNamespace(id))?.textContent);
  return isRecord(piece) && Array.isArray(piece.rows) ? (piece as unknown as PulledPiece) : undefined;
}

const pieceNamespace = (id: string) => `urn:keystage:pulled-piece:1:${id}`;

function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
