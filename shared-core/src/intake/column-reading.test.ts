import fc from 'fast-check';
import { CellState } from './account-columns';
import { columnReading } from './column-reading';
import { WrittenAs } from './number-cells';

const named = { column: 2, header: 'Umsatz', role: 'amount' };
const { blank, read, unreadable } = CellState;

test('the line of a column says what became of its cells', () => {
  const states = Uint8Array.of(read, blank, read, unreadable, read, unreadable);
  const { number, text, percent } = WrittenAs;
  const writtenAs = Uint8Array.of(text, number, percent, text, number, number);
  // The fourth is a text that could not be read, and counts as that alone.
  expect(columnReading(named, { states, writtenAs, unreadableCells: [], currency: 'EUR' })).toEqual({
    ...{ ...named, numbers: 3, blanks: 1, unreadable: 2, fromText: 2 },
    ...{ unreadableCells: [], currency: 'EUR' },
  });
});

test('columns of any length are counted to their last cell', () => {
  const state = fc.constantFrom(blank, read, read, read, unreadable);
  fc.assert(
    fc.property(fc.array(state, { maxLength: 40 }), (cells) => {
      const counts = columnReading(named, { states: Uint8Array.from(cells), unreadableCells: [] });
      const count = (wanted: number) => cells.filter((cell) => cell === wanted).length;
      expect(counts).toMatchObject({ numbers: count(read), blanks: count(blank), unreadable: count(unreadable) });
    }),
  );
});
