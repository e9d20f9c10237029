import { isoDay, type Cell } from '../files/open-table';

/** A cell as the core takes it: a date as ISO text, everything else as it is. */
export function intakeCell(cell: Cell): unknown {
  return cell instanceof Date ? isoDay(cell) : cell;
}
