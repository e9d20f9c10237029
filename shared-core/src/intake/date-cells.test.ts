import fc from 'fast-check';
import { dayNumber } from '../basics/calendar-date';
import { CellState } from './account-columns';
import { plainLocale } from './column-notation';
import { DateCells } from './date-cells';
import { readDate } from './read-date';

/** What a column's cells came to: a day, `blank`, or `unreadable`. */
function shown(cells: readonly unknown[]): { said: (number | string)[]; order: 'ymd' | 'dmy' | 'mdy'; rows: number[] } {
  const column = new DateCells();
  cells.forEach((cell, row) => column.add(cell, row));
  const { days, states, unreadableCells, notation } = column.read(plainLocale);
  const said = Array.from(days, (day, i) => {
    expect(Number.isNaN(day)).toBe(states[i] !== CellState.read);
    return states[i] === CellState.read ? day : states[i] === CellState.blank ? 'blank' : 'unreadable';
  });
  const order = notation?.order ?? plainLocale.dateOrder;
  return { said, order, rows: unreadableCells.map(({ row }) => row) };
}

test('each cell is the day it names alone, in the order of its column, the first time and again', () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>(
      '2026-11-20',
      '20.11.2026',
      '11/20/2026',
      '3/4/2026',
      '5.6.25',
      '20 Nov 2026',
      '2026年11月20日',
    ),
    fc.constantFrom<unknown>('20261120', '45981', '45981.5', ' 45981 ', 45981, 45981.25, 3, -1, 1e9),
    fc.constantFrom<unknown>('', ' ', null, undefined, 'soon', '#N/A', '31.2.2026', true, NaN, Infinity),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const { said, order, rows } = shown(cells);
      const alone = cells.map((one) => readDate(one, order));
      expect(said).toEqual(alone.map((one) => (one.kind === 'date' ? dayNumber(one.date) : one.kind)));
      expect(rows).toEqual(alone.flatMap((one, row) => (one.kind === 'unreadable' ? [row] : [])));
    }),
  );
});
