import type { CellValue } from '../workbook';

/** How many bytes a result takes on its way to Excel: its JSON text in UTF-8. */
export function resultBytes(rows: readonly (readonly CellValue[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    bytes += 3;
    for (const cell of row) bytes += 1 + (typeof cell === 'string' ? textBytes(cell) : String(cell).length);
  }
  return bytes;
}

function textBytes(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22 || unit === 0x5c) bytes += 2;
    else if (unit < 0x20) bytes += 6;
    else if (unit < 0x80) bytes += 1;
    // A surrogate pair is two units and four bytes.
    else bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
