import type { CellValue } from './account-list';
import { xmlRoot, xmlText } from './xml-text';

/** What it takes to undo some rows of one writing: what we wrote, as marks, and what stood there before. */
export interface UndoPiece {
  /** The first of these rows, from 0. */
  readonly from: number;
  readonly rows: number;
  /** Marks of the cells that tell the accounts apart. */
  readonly ids: string;
  /** Marks of what we wrote, by column. */
  readonly marks: readonly string[];
  /** Contents that were replaced, by column; null for a column that was new. */
  readonly before: readonly (readonly CellValue[] | null)[];
}

/** Each writing has a namespace of its own, so that its pieces are found and taken away together. */
export function pieceNamespace(writeId: string): string {
  return `urn:keystage:undo-piece:1:${writeId}`;
}

/** The XML that keeps a piece. Contents that come again, as tiers do, are kept once. */
export function pieceXml(writeId: string, piece: UndoPiece): string {
  const { before, ...rest } = piece;
  const kept = { ...rest, before: before.map((cells) => cells && packed(cells)) };
  return `<piece xmlns="${pieceNamespace(writeId)}">${xmlText(JSON.stringify(kept))}</piece>`;
}

/** The piece in an XML part; undefined where it has been damaged. */
export function readPiece(writeId: string, xml: string): UndoPiece | undefined {
  const text = xmlRoot(xml, pieceNamespace(writeId))?.textContent;
  if (!text) return undefined;
  try {
    const kept = JSON.parse(text) as Omit<UndoPiece, 'before'> & { before: (Packed | null)[] };
    return { ...kept, before: kept.before.map((cells) => cells && unpacked(cells)) };
  } catch {
    return undefined;
  }
}

/** Cells as they are, or the different ones with which of them stands where. */
type Packed = readonly CellValue[] | { readonly of: readonly CellValue[]; readonly at: readonly number[] };

function packed(cells: readonly CellValue[]): Packed {
  const places = new Map<CellValue, number>();
  const at = cells.map((cell) => {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return place;
  });
  return places.size * 2 > cells.length ? cells : { of: [...places.keys()], at };
}

function unpacked(cells: Packed): readonly CellValue[] {
  return 'of' in cells ? cells.at.map((place) => cells.of[place]) : cells;
}
