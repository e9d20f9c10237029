import { wordsOf } from '../basics/words-of';
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
  const { numbers, unreadable } = counted(states);
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

/** How many cells were read and how many could not be, four at a time: a list has millions. */
function counted(states: Uint8Array): { readonly numbers: number; readonly unreadable: number } {
  let [numbers, unreadable] = [0, 0];
  const fours = wordsOf(states);
  for (let i = 0; i < fours.length; i++) {
    // Of a byte the lowest bit says that its cell was read, the next one that it could not be.
    numbers += sumOfBytes(fours[i] & lowestBits);
    unreadable += sumOfBytes((fours[i] >>> 1) & lowestBits);
  }
  for (let i = 4 * fours.length; i < states.length; i++) {
    numbers += Number(states[i] === CellState.read);
    unreadable += Number(states[i] === CellState.unreadable);
  }
  return { numbers, unreadable };
}

const lowestBits = 0x01010101;

/** Multiplied so, four small bytes are added up in the highest one. */
const sumOfBytes = (four: number): number => Math.imul(four, 0x01010101) >>> 24;
