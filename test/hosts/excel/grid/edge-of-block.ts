import { columnLimit, rowLimit } from '../document/address';
import type { Worksheet } from '../document/worksheet';

/** Where Ctrl and an arrow key lead: to the end of a block of filled cells, or over blank ones to the next. */
export function edgeOfBlock(
  sheet: Worksheet,
  row: number,
  column: number,
  direction: string,
): { row: number; column: number } {
  const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[direction] ?? [
    0, 0,
  ];
  const filled = (r: number, c: number) => sheet.value(r, c) !== undefined;
  const on = (r: number, c: number) => r >= 0 && c >= 0 && r < rowLimit && c < columnLimit;
  const used = sheet.usedArea(true);
  let [r, c] = [row, column];
  const inBlock = filled(r, c) && on(r + down, c + right) && filled(r + down, c + right);
  while (on(r + down, c + right) && (down !== 0 || right !== 0)) {
    if (inBlock && !filled(r + down, c + right)) break;
    r += down;
    c += right;
    if (!inBlock && filled(r, c)) break;
    const past = !used || r > used.bottom || c > used.right;
    if (past && (down > 0 || right > 0))
      return { row: down > 0 ? rowLimit - 1 : r, column: right > 0 ? columnLimit - 1 : c };
  }
  return { row: r, column: c };
}
