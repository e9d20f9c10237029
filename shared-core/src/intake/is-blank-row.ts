import { plainText } from './plain-text';

/** Whether no cell of a row holds anything but spaces. */
export function isBlankRow(cells: readonly unknown[]): boolean {
  for (const cell of cells) {
    if (cell === null || cell === undefined || cell === '') continue;
    if (typeof cell !== 'string' || plainText(cell) !== '') return false;
  }
  return true;
}
