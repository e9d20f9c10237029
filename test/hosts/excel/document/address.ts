import { ExcelError } from '../excel-error';

/** Rows and columns of one worksheet. */
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** A rectangle of cells, counted from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: rowLimit - 1, right: columnLimit - 1 };

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === rowLimit - 1;
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === columnLimit - 1;

/** Excel calls a range of whole rows or columns unbounded: its cells cannot be read or written one by one. */
export const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** The cells both rectangles have, or undefined when there are none. */
export function intersection(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

/** The smallest rectangle that holds both. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The rectangle if it lies on the sheet; otherwise Excel's refusal. */
export function onSheet(area: Area): Area {
  if (!contains(wholeSheet, area) || area.top > area.bottom || area.left > area.right)
    throw new ExcelError('InvalidArgument');
  return area;
}

/** `A` for 0, `XFD` for 16,383. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 0 for `A`; the case of letters does not matter. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `'My list'` with quotes where Excel needs them, `Accounts` without. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `A1:C20`, `5:6`, `C:C` or `B2`: the shortest way to write the rectangle. */
export function writeArea(area: Area): string {
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumn(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:${columnLetters(area.right)}${area.bottom + 1}`;
}

/** `Accounts!$A$2:$C$20`, as a name refers to cells. */
export const absoluteAddress = (sheetName: string, area: Area): string =>
  `${quotedSheetName(sheetName)}!${writeArea(area).replace(/[A-Z]+|\d+/g, '$$$&')}`;

const sheetPart = /^(?:'((?:[^']|'')+)'|([^'!]+))!/;
const cellPart = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Reads `Sheet1!A1:C20` and its kin; undefined when the text is no address. */
export function readAddress(text: string): { sheet: string | undefined; area: Area } | undefined {
  const trimmed = text.trim();
  const named = sheetPart.exec(trimmed);
  const sheet = named ? (named[1]?.replaceAll("''", "'") ?? named[2]) : undefined;
  const area = readArea(trimmed.slice(named ? named[0].length : 0));
  return area && { sheet, area };
}

function readArea(text: string): Area | undefined {
  const [first = '', second = first, ...more] = text.split(':');
  if (more.length > 0) return undefined;
  const a = readCorner(first);
  const b = readCorner(second);
  if (!a || !b) return undefined;
  const oneCell = text.includes(':') ? false : a.row === undefined || a.column === undefined;
  if (
    oneCell ||
    (a.row === undefined) !== (b.row === undefined) ||
    (a.column === undefined) !== (b.column === undefined)
  )
    return undefined;
  const area = {
    top: Math.min(a.row ?? 0, b.row ?? 0),
    left: Math.min(a.column ?? 0, b.column ?? 0),
    bottom: Math.max(a.row ?? rowLimit - 1, b.row ?? rowLimit - 1),
    right: Math.max(a.column ?? columnLimit - 1, b.column ?? columnLimit - 1),
  };
  return contains(wholeSheet, area) ? area : undefined;
}

function readCorner(text: string): { row?: number; column?: number } | undefined {
  const cell = cellPart.exec(text);
  if (cell?.[1] && cell[2]) return { column: columnIndex(cell[1]), row: Number(cell[2]) - 1 };
  const column = /^\$?([A-Za-z]{1,3})$/.exec(text)?.[1];
  if (column) return { column: columnIndex(column) };
  const row = /^\$?(\d{1,7})$/.exec(text)?.[1];
  return row ? { row: Number(row) - 1 } : undefined;
}
