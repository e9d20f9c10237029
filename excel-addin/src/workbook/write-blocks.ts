import { CHUNK_BYTES, wireBytes } from './chunk-rows';
import { sent } from './sent';
import { dress } from './sheet-look';
import type { CellBlock, PlannedCell } from './sheet-plan';
import { sheetSum } from './sheet-sum';
import { textForCell } from './text-for-cell';

/** Rows of a block that travel together. */
interface Piece {
  readonly block: CellBlock;
  readonly from: number;
  readonly to: number;
}

/**
 * Writes blocks of cells in as many syncs as their bytes ask for; the last piece is left for the next sync of whoever asked. Given back
 * is the sum by which somebody's changes can be told later.
 */
export async function writeBlocks(
  sheet: Excel.Worksheet,
  blocks: readonly CellBlock[],
  { signal, onRows }: { readonly signal?: AbortSignal; readonly onRows?: (rows: number) => void } = {},
): Promise<number> {
  let sum = 0;
  const loads = inLoads(blocks);
  for (const [k, load] of loads.entries()) {
    signal?.throwIfAborted();
    sheet.context.application.suspendApiCalculationUntilNextSync();
    for (const piece of load) sum = (sum + writePiece(sheet, piece)) >>> 0;
    if (k < loads.length - 1) await sent(sheet.context);
    onRows?.(load.reduce((rows, { from, to }) => rows + to - from, 0));
  }
  return sum;
}

/** Pieces cut so that what is sent at once stays about `CHUNK_BYTES`. */
function inLoads(blocks: readonly CellBlock[]): Piece[][] {
  const loads: Piece[][] = [[]];
  let free = CHUNK_BYTES;
  for (const block of blocks.filter(({ rows }) => rows.length > 0 && rows[0].length > 0)) {
    const perRow = Math.max(1, bytesOf(block) / block.rows.length);
    for (let from = 0; from < block.rows.length;) {
      if (free < perRow && loads[loads.length - 1].length > 0) {
        loads.push([]);
        free = CHUNK_BYTES;
      }
      const to = Math.min(block.rows.length, from + Math.max(1, Math.floor(free / perRow)));
      loads[loads.length - 1].push({ block, from, to });
      free -= (to - from) * perRow;
      from = to;
    }
  }
  return loads;
}

/** Number formats travel with every row. */
function bytesOf({ rows, numberFormats }: CellBlock): number {
  return wireBytes(rows) + (numberFormats ? JSON.stringify(numberFormats).length * rows.length : 0);
}

function writePiece(sheet: Excel.Worksheet, { block, from, to }: Piece): number {
  const { top, left, numberFormats } = block;
  const columns = block.rows[0].length;
  const range = sheet.getRangeByIndexes(top + from, left, to - from, columns);
  if (from === 0) dressBlock(sheet, block);
  if (numberFormats) {
    const formats = Array.from({ length: columns }, (_, c) => numberFormats[c] ?? null);
    range.numberFormat = Array.from({ length: to - from }, () => formats);
  }
  const rows = block.rows.slice(from, to);
  range.formulas = rows.map((row) => row.map(entry));
  return sheetSum(
    rows.map((row) => row.map(shown)),
    top + from,
    left,
  );
}

function dressBlock(
  sheet: Excel.Worksheet,
  { top, left, rows, role = 'body', wrap, toTheRight, merged }: CellBlock,
): void {
  const whole = sheet.getRangeByIndexes(top, left, rows.length, rows[0].length);
  if (merged) whole.merge(true);
  if (role !== 'body') dress(whole, role);
  for (const [column, isRight] of (toTheRight ?? []).entries()) {
    if (!isRight) continue;
    const cells = sheet.getRangeByIndexes(top, left + column, rows.length, 1);
    cells.format.horizontalAlignment = Excel.HorizontalAlignment.right;
  }
  if (wrap) {
    whole.format.wrapText = true;
    whole.format.verticalAlignment = Excel.VerticalAlignment.top;
  }
}

function entry(cell: PlannedCell): string | number | boolean {
  if (cell === null) return '';
  if (typeof cell === 'string') return textForCell(cell);
  return typeof cell === 'object' ? cell.formula : cell;
}

/** A planned cell as its formula bar will show it. */
function shown(cell: PlannedCell): string | number | boolean {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.formula : cell;
}
