import { isoDay, type Cell, type Row } from '../files/open-table';

/** Shorter texts are copied out of the piece of the file they were read from; longer ones would keep it in memory. */
const copiedLength = 13;

/** A cell as the core takes it: a date as ISO text, everything else as it is. */
export function intakeCell(cell: Cell): unknown {
  return cell instanceof Date ? isoDay(cell) : cell;
}

/**
 * Makes rows as the core takes them. Texts of the columns named are copied, so that an id or a name that is kept does not keep the whole
 * piece of the file that it was cut from.
 */
export function intakeRows(mapping: readonly { readonly column: number }[]): (row: Row) => unknown[] {
  const kept = new Set(mapping.map(({ column }) => column));
  return (row) =>
    row.map((cell, column) =>
      typeof cell === 'string' && cell.length >= copiedLength && kept.has(column) ? copied(cell) : intakeCell(cell),
    );
}

function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
