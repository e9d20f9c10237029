import type { UnreadableCell, UnreadableWhy } from './intake-report';
import { shortened } from './read-cell';

const most = 1000;

/** Unreadable cells of one kind as they are met, the first thousand. */
export class UnreadableCells {
  readonly cells: UnreadableCell[] = [];

  add(row: number, text: string, why: UnreadableWhy): void {
    if (this.cells.length < most) this.cells.push({ row, text: shortened(text), why });
  }
}

/** The first thousand of several kinds, in row order. A cell that is unreadable in two ways stands once, for the first. */
export function firstUnreadable(kinds: readonly { readonly cells: readonly UnreadableCell[] }[]): UnreadableCell[] {
  const rows = new Set<number>();
  const all = kinds.flatMap((kind) => kind.cells).filter(({ row }) => !rows.has(row) && rows.add(row));
  return all.sort((one, other) => one.row - other.row).slice(0, most);
}
