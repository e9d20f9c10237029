import type { CellValue } from './account-list';
import type { TracedRows } from './run-trace';
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
  /** What the run gave these rows: the next run tells from it who moved. */
  readonly trace?: TracedRows;
}

/** Each writing has a namespace of its own, so that its pieces are found and taken away together. */
export function pieceNamespace(writeId: string): string {
  return `urn:keystage:undo-piece:1:${writeId}`;
}

/** The XML that keeps a piece. Contents that come again, as tiers do, are kept once. */
export function pieceXml(writeId: string, piece: UndoPiece): string {
  const { before, trace, ...rest } = piece;
  const kept = {
    ...rest,
    before: before.map((cells) => cells && packed(cells)),
    ...(trace && { trace: { ...trace, tiers: packed(trace.tiers) } }),
  };
  return `<piece xmlns="${pieceNamespace(writeId)}">${xmlText(JSON.stringify(kept))}</piece>`;
}

/** The piece in an XML part; undefined where it has been damaged. */
export function readPiece(writeId: string, xml: string): UndoPiece | undefined {
  const text = xmlRoot(xml, pieceNamespace(writeId))?.textContent;
  if (!text) return undefined;
  try {
    const { before, trace, ...kept } = JSON.parse(text) as KeptPiece;
    return {
      ...kept,
      before: before.map((cells) => cells && unpacked(cells)),
      ...(trace && { trace: { ...trace, tiers: unpacked(trace.tiers) } }),
    };
  } catch {
    return undefined;
  }
}

type KeptPiece = Omit<UndoPiece, 'before' | 'trace'> & {
  readonly before: readonly (Packed<CellValue> | null)[];
  readonly trace?: Omit<TracedRows, 'tiers'> & { readonly tiers: Packed<string | null> };
};

/** Cells as they are, or the different ones with which of them stands where. */
type Packed<Cell> = readonly Cell[] | { readonly of: readonly Cell[]; readonly at: readonly number[] };

function packed<Cell>(cells: readonly Cell[]): Packed<Cell> {
  const places = new Map<Cell, number>();
  const at = cells.map((cell) => {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return place;
  });
  return places.size * 2 > cells.length ? cells : { of: [...places.keys()], at };
}

function unpacked<Cell>(cells: Packed<Cell>): readonly Cell[] {
  return 'of' in cells ? cells.at.map((place) => cells.of[place]) : cells;
}
