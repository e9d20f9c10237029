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
  const numbers = countOf(states, CellState.read);
  // Few columns hold any, and a look at the others is quickly taken.
  const unreadable = states.includes(CellState.unreadable) ? countOf(states, CellState.unreadable) : 0;
  let fromText = 0;
  if (writtenAs) {
    for (let i = 0; i < states.length; i++) {
      if (states[i] === CellState.read && writtenAs[i] !== WrittenAs.number) fromText++;
    }
  }
  return {
    column,
    header,
    role,
    numbers,
    blanks: states.length - numbers - unreadable,
    unreadable,
    fromText,
    ...decided,
  };
}

function countOf(states: Uint8Array, state: number): number {
  let count = 0;
  for (let i = 0; i < states.length; i++) if (states[i] === state) count++;
  return count;
}
