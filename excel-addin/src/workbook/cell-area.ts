/** A rectangle of cells on a sheet; rows and columns count from 0 as Excel's indexes do. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The address of one cell without its sheet: row 213 and column 5 are F214. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The address of a rectangle without its sheet: A1:H501, or A1 for a single cell. */
export function areaAddress({ top, left, rows, columns }: CellArea): string {
  const first = cellAddress(top, left);
  const last = cellAddress(top + rows - 1, left + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** The cells an address stands for, with or without a sheet before it; whole rows and whole columns reach to infinity. */
export function addressedArea(address: string): CellArea {
  const corners = address
    .slice(address.lastIndexOf('!') + 1)
    .split(':')
    .map((corner) => /^\$?([A-Z]*)\$?(\d*)$/i.exec(corner) ?? ['', '', '']);
  const [, letters, digits] = corners[0];
  const [, lastLetters, lastDigits] = corners[corners.length - 1];
  const top = digits === '' ? 0 : Number(digits) - 1;
  const left = letters === '' ? 0 : columnNumber(letters);
  return {
    top,
    left,
    rows: lastDigits === '' ? Infinity : Number(lastDigits) - top,
    columns: lastLetters === '' ? Infinity : columnNumber(lastLetters) - left + 1,
  };
}

/** Whether two rectangles have a cell in common. */
export function overlap(a: CellArea, b: CellArea): boolean {
  const rows = Math.min(a.top + a.rows, b.top + b.rows) > Math.max(a.top, b.top);
  return rows && Math.min(a.left + a.columns, b.left + b.columns) > Math.max(a.left, b.left);
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
