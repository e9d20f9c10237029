import { CellState } from './account-columns';
import type { ColumnReading } from './intake-report';
import { WrittenAs } from './number-cells';

/** What was read of a column, as far as the report tells it. */
export interface ColumnRead extends Pick<
  ColumnReading,
  'unreadableCells' | 'notation' | 'dateNotation' | 'bareNumbersAre' | 'currency'
> {
  readonly states: Uint8Array;
  readonly writtenAs?: Uint8Array;
}

/** The line of the report that counts what became of a column's cells. */
export function columnReading(
  { column, header, role }: Pick<ColumnReading, 'column' | 'header' | 'role'>,
  { states, writtenAs, ...decided }: ColumnRead,
): ColumnReading {
  const counts = [0, 0, 0];
  let fromText = 0;
  for (let i = 0; i < states.length; i++) {
    counts[states[i]]++;
    if (writtenAs && states[i] === CellState.read && writtenAs[i] !== WrittenAs.number) fromText++;
  }
  return {
    column,
    header,
    role,
    numbers: counts[CellState.read],
    blanks: counts[CellState.blank],
    unreadable: counts[CellState.unreadable],
    fromText,
    ...decided,
  };
}
