import type { CellValue } from './account-list';

/** Letters of one mark. */
export const MARK_LENGTH = 4;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Four letters that tell whether a cell still holds what it held: 24 bits of a hash, so that a hundred thousand cells take 400 kB. Two
 * contents share a mark once in sixteen million. Numbers are looked at to twelve digits, since Excel hands on about fifteen.
 */
export function cellMark(cell: CellValue): string {
  const text = typeof cell === 'number' ? `n${cell.toPrecision(12)}` : `${typeof cell === 'string' ? 't' : 'b'}${cell}`;
  // FNV-1a over UTF-16 units, folded to 24 bits.
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  const bits = (hash ^ (hash >>> 24)) & 0xffffff;
  return LETTERS[bits >>> 18] + LETTERS[(bits >>> 12) & 63] + LETTERS[(bits >>> 6) & 63] + LETTERS[bits & 63];
}

/** The mark at a place in a run of marks; undefined beyond its end. */
export function markAt(marks: string, row: number): string | undefined {
  const mark = marks.slice(row * MARK_LENGTH, (row + 1) * MARK_LENGTH);
  return mark.length === MARK_LENGTH ? mark : undefined;
}
