import { plainText } from './plain-text';

/** Whether no cell of a row holds anything but spaces. */
export function isBlankRow(cells: readonly unknown[]): boolean {
  for (const cell of cells) {
    if (cell === null || cell === undefined || cell === '') continue;
    if (typeof cell !== 'string' || beginsVisibly(cell) || plainText(cell) !== '') return false;
  }
  return true;
}

/** Nearly every text does, and need not be looked through. */
function beginsVisibly(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x7f;
}
