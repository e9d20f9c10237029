import { textOf } from './read-cell';

/**
 * A cell as a name or key: its text without spaces around it, a number in plain digits (4711, never 1e+21), empty for a blank. Nothing
 * else is changed: keys are compared exactly.
 */
export function identifierText(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return textOf(cell);
  if (Number.isInteger(cell)) return Math.abs(cell) < 1e21 ? String(cell + 0) : String(BigInt(cell));
  return Math.abs(cell) < 1e-6 ? cell.toFixed(20).replace(/0+$/, '') : String(cell);
}
