import type { ColumnPlace } from './plan-columns';
import type { ResultHeaders } from './result-column';
import { pieceNamespace } from './undo-piece';
import { xmlRoot, xmlText } from './xml-text';

/** One writing of result columns. */
export interface UndoWrite {
  /** Under it its pieces are found. */
  readonly id: string;
  readonly sheetId: string;
  readonly tableId?: string;
  readonly headerRow: number;
  readonly rows: number;
  /** The header of the column that tells the accounts apart. */
  readonly idHeader: string;
  readonly columns: readonly ColumnPlace[];
}

/** One sheet that was written. */
export interface UndoSheet {
  readonly key: string;
  readonly sheetId: string;
  /** The plan of our sheet that stood there before; empty where it was not kept, left out where there was none. */
  readonly planBefore?: string;
}

/** A run whose writing can be undone. */
export interface UndoableRun {
  readonly run: string;
  readonly listKey: string;
  readonly listName: string;
  /** Still being written, or left so when the pane was closed meanwhile. */
  readonly unfinished?: boolean;
}

/** What the last run wrote into the workbook, and what it takes to undo it. Its bulk is in pieces. */
export interface UndoRecord extends UndoableRun {
  /** The result columns as they were remembered before. */
  readonly resultsBefore?: ResultHeaders;
  readonly writes: readonly UndoWrite[];
  readonly sheets: readonly UndoSheet[];
  /** Pieces of earlier runs, to be taken away when this one is finished. */
  readonly stale?: readonly string[];
}

const NAMESPACE = 'urn:keystage:undo:1';

/** Our part with the record; a null object where nothing can be undone. */
export function undoPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
}

/** The pieces of one writing. */
export function undoPieces(context: Excel.RequestContext, writeId: string): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(pieceNamespace(writeId));
}

/** What the part says; undefined when there is none, or when it was damaged: then there is nothing to undo. */
export function readUndoRecord(xml: string | undefined | null): UndoRecord | undefined {
  const text = xmlRoot(xml, NAMESPACE)?.textContent;
  if (!text) return undefined;
  try {
    const record = JSON.parse(text) as Partial<UndoRecord>;
    const whole = typeof record.run === 'string' && Array.isArray(record.writes) && Array.isArray(record.sheets);
    return whole ? (record as UndoRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** The XML that keeps this record. */
export function undoRecordXml(record: UndoRecord): string {
  return `<undo xmlns="${NAMESPACE}">${xmlText(JSON.stringify(record))}</undo>`;
}

/** Asks for the record to be kept; it is with the next sync. Given back is the part that has it from then on. */
export function keepUndoRecord(
  context: Excel.RequestContext,
  part: Excel.CustomXmlPart | undefined,
  record: UndoRecord,
): Excel.CustomXmlPart {
  if (!part) return context.workbook.customXmlParts.add(undoRecordXml(record));
  part.setXml(undoRecordXml(record));
  return part;
}

/**
 * The record to begin with for what a run writes: what the same run has written already belongs to it, and so does what a closed pane
 * left unfinished on the same list; the pieces of any other run are stale.
 */
export function recordFor(
  run: string,
  list: { readonly key: string; readonly name: string },
  former: UndoRecord | undefined,
): UndoRecord {
  const goesOn = former !== undefined && former.listKey === list.key && (former.run === run || former.unfinished);
  if (goesOn) return { ...former, run };
  const stale = [...(former?.stale ?? []), ...(former?.writes.map(({ id }) => id) ?? [])];
  return {
    run,
    listKey: list.key,
    listName: list.name,
    writes: [],
    sheets: [],
    ...(stale.length > 0 && { stale }),
  };
}
