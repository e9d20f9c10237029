import { type Area, columnIndex, columnLetters, columnLimit, quotedSheetName, rowLimit } from './address';

interface Corner {
  row?: number;
  column?: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

/** A reference to cells within a formula, such as `$A2`, `B:B` or `'My list'!A1:C3`. */
interface FormulaReference {
  kind: 'reference';
  text: string;
  sheet: string | undefined;
  from: Corner;
  to: Corner | undefined;
  area: Area;
}

/** A piece of a formula: references, names and table references are told from everything else. */
export type FormulaPiece =
  | { kind: 'other'; text: string }
  | { kind: 'name'; text: string }
  | { kind: 'table'; text: string; table: string; inside: string }
  | FormulaReference;

const sheetPattern = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const cellPattern = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(![])/uy;
const columnsPattern = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(![])/uy;
const rowsPattern = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(![])/uy;
const wordPattern = /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy;
const numberPattern = /\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+/y;

const pieces = new Map<string, readonly FormulaPiece[]>();

/** Takes a formula apart without changing a letter: the pieces' texts in order are the formula. */
export function formulaPieces(formula: string): readonly FormulaPiece[] {
  const known = pieces.get(formula);
  if (known) return known;
  if (pieces.size > 20_000) pieces.clear();
  const result = takeApart(formula);
  pieces.set(formula, result);
  return result;
}

function takeApart(formula: string): FormulaPiece[] {
  const result: FormulaPiece[] = [];
  let at = 0;
  const match = (pattern: RegExp, from = at): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(formula);
  };
  const other = (text: string) => {
    const last = result[result.length - 1];
    if (last?.kind === 'other') last.text += text;
    else result.push({ kind: 'other', text });
    at += text.length;
  };
  while (at < formula.length) {
    const letter = formula[at];
    if (letter === '"') {
      let end = at + 1;
      while (end < formula.length && (formula[end] !== '"' || formula[end + 1] === '"'))
        end += formula[end] === '"' ? 2 : 1;
      other(formula.slice(at, end + 1));
      continue;
    }
    if (letter === '[') {
      const inside = bracketed(formula, at);
      result.push({ kind: 'table', text: inside, table: '', inside: inside.slice(1, -1) });
      at += inside.length;
      continue;
    }
    const sheet = match(sheetPattern);
    const from = at + (sheet?.[0].length ?? 0);
    const reference = readReference(match, from);
    if (reference) {
      const text = formula.slice(at, reference.end);
      const name = sheet ? (sheet[1]?.replaceAll("''", "'") ?? sheet[2]) : undefined;
      result.push({ kind: 'reference', text, sheet: name, ...reference.parts });
      at = reference.end;
      continue;
    }
    if (sheet) {
      other(sheet[0]);
      continue;
    }
    const word = match(wordPattern);
    if (word) {
      const text = word[0];
      if (formula[at + text.length] === '[') {
        const inside = bracketed(formula, at + text.length);
        result.push({ kind: 'table', text: text + inside, table: text, inside: inside.slice(1, -1) });
        at += text.length + inside.length;
      } else if (formula[at + text.length] === '(') other(text);
      else {
        result.push({ kind: 'name', text });
        at += text.length;
      }
      continue;
    }
    other(match(numberPattern)?.[0] ?? letter);
  }
  return result;
}

function bracketed(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const letter = formula[at];
    if (letter === "'") at++;
    else if (letter === '[') depth++;
    else if (letter === ']' && --depth === 0) return formula.slice(from, at + 1);
  }
  return formula.slice(from);
}

type Match = (pattern: RegExp, from?: number) => RegExpExecArray | null;

function readReference(
  match: Match,
  from: number,
): { end: number; parts: Pick<FormulaReference, 'from' | 'to' | 'area'> } | undefined {
  const columns = match(columnsPattern, from);
  if (columns) {
    const a = { column: columnIndex(columns[2] ?? ''), columnFixed: columns[1] === '$', rowFixed: true };
    const b = { column: columnIndex(columns[4] ?? ''), columnFixed: columns[3] === '$', rowFixed: true };
    return reference(a, b, from + columns[0].length);
  }
  const rows = match(rowsPattern, from);
  if (rows) {
    const a = { row: Number(rows[2]) - 1, rowFixed: rows[1] === '$', columnFixed: true };
    const b = { row: Number(rows[4]) - 1, rowFixed: rows[3] === '$', columnFixed: true };
    return reference(a, b, from + rows[0].length);
  }
  const first = match(cellPattern, from);
  if (!first) return undefined;
  const end = from + first[0].length;
  const second = match(colon, end) ? match(cellPattern, end + 1) : null;
  return second
    ? reference(corner(first), corner(second), end + 1 + second[0].length)
    : reference(corner(first), undefined, end);
}

const colon = /:/y;

const corner = (match: RegExpExecArray): Corner => ({
  columnFixed: match[1] === '$',
  column: columnIndex(match[2] ?? ''),
  rowFixed: match[3] === '$',
  row: Number(match[4]) - 1,
});

function reference(from: Corner, to: Corner | undefined, end: number) {
  const last = to ?? from;
  const area = {
    top: Math.min(from.row ?? 0, last.row ?? 0),
    left: Math.min(from.column ?? 0, last.column ?? 0),
    bottom: Math.max(from.row ?? rowLimit - 1, last.row ?? rowLimit - 1),
    right: Math.max(from.column ?? columnLimit - 1, last.column ?? columnLimit - 1),
  };
  if (area.bottom >= rowLimit || area.right >= columnLimit) return undefined;
  return { end, parts: { from, to, area } };
}

/** The formula with each reference replaced by what the function makes of it; undefined leaves it as it is. */
export function mapReferences(formula: string, map: (reference: FormulaReference) => string | undefined): string {
  return formulaPieces(formula)
    .map((piece) => (piece.kind === 'reference' ? (map(piece) ?? piece.text) : piece.text))
    .join('');
}

/** Writes a reference for another area, with the dollar signs it had. */
export function writeReference(reference: FormulaReference, area: Area, sheet = reference.sheet): string {
  const { from, to } = reference;
  const cell = (corner: Corner, row: number, column: number) =>
    (corner.column === undefined ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(column)}`) +
    (corner.row === undefined ? '' : `${corner.rowFixed ? '$' : ''}${row + 1}`);
  const first = cell(from, area.top, area.left);
  const prefix = sheet === undefined ? '' : `${quotedSheetName(sheet)}!`;
  return prefix + (to ? `${first}:${cell(to, area.bottom, area.right)}` : first);
}

/** The formula as it reads when copied so many rows down and columns to the right; what leaves the sheet is `#REF!`. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const { from, to } = reference;
    const moved = (corner: Corner): Corner => ({
      ...corner,
      ...(corner.row !== undefined && { row: corner.rowFixed ? corner.row : corner.row + rows }),
      ...(corner.column !== undefined && { column: corner.columnFixed ? corner.column : corner.column + columns }),
    });
    const a = moved(from);
    const b = moved(to ?? from);
    const onSheet = [a, b].every(
      ({ row = 0, column = 0 }) => row >= 0 && row < rowLimit && column >= 0 && column < columnLimit,
    );
    if (!onSheet) return '#REF!';
    const area = { top: a.row ?? 0, left: a.column ?? 0, bottom: b.row ?? 0, right: b.column ?? 0 };
    return writeReference(reference, area);
  });
}
