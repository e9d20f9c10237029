import fc from 'fast-check';
import { CellState } from './account-columns';
import { plainLocale } from './column-notation';
import { NumberCells, WrittenAs, type NumberCellsRead } from './number-cells';
import { readCell } from './read-cell';

const commaLocale = { decimal: ',', dateOrder: 'dmy' } as const;

/** A column of cells, taken some rows at a time. */
function inBlocks(cells: readonly unknown[], ofRows: number, expected?: number): NumberCells {
  const column = new NumberCells(expected);
  for (let from = 0; from < cells.length; from += ofRows) {
    const rows = cells.slice(from, from + ofRows).map((cell) => ['beside', cell]);
    column.addColumn({ count: rows.length, rows, first: 0, places: rows.map((_, k) => from + k) }, 1);
  }
  return column;
}

/** A number, a sheet's blank, a text that is a number in one notation or in both, or what is none. */
const cell = fc.oneof(
  fc.double(),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom<unknown>('', null, undefined, ' ', -0, NaN, Infinity, true, '#N/A', 'n/a', {}),
  fc.constantFrom('1,234', '1.234', '1,5', '1.5', '0.8372910283746152', '12%', '-7', '12,5 %', '1 234,5', '(3)'),
);

test('cells that come in blocks are read as cells that come one by one', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 150 }), fc.integer({ min: 1, max: 70 }), (cells, ofRows) => {
      const oneByOne = new NumberCells();
      cells.forEach((one, row) => oneByOne.add(one, row));
      expect(inBlocks(cells, ofRows).read(commaLocale, false)).toEqual(oneByOne.read(commaLocale, false));
    }),
  );
});

test('each cell is what it says alone, in the notation of its column, however many were expected', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 150 }), fc.nat({ max: 200 }), (cells, expected) => {
      const read = inBlocks(cells, 64, expected).read(plainLocale, false);
      const alone = cells.map((one) => readCell(one, read.notation ?? plainLocale));
      expect(shown(read)).toEqual(alone.map((one) => (one.kind === 'number' ? one.value : one.kind)));
      const unreadable = alone.flatMap((one, row) => (one.kind === 'unreadable' ? [row] : []));
      expect(read.unreadableCells.map(({ row }) => row)).toEqual(unreadable);
    }),
  );
});

function shown({ values, states }: NumberCellsRead): (number | string)[] {
  expect(states.length).toBe(values.length);
  return Array.from(values, (value, i) => {
    if (states[i] === CellState.read) return value;
    return states[i] === CellState.blank ? 'blank' : 'unreadable';
  });
}

test('how a number was written is told of a column that holds a text, before its first and after its last', () => {
  const { number, text, percent } = WrittenAs;
  const early = Array.from({ length: 100 }, () => 1);
  const { writtenAs } = inBlocks([...early, '2', 3, '4%', '', 5], 64).read(plainLocale, false);
  expect([...writtenAs!]).toEqual([...early.map(() => number), text, number, percent, number, number]);
  expect(inBlocks([1, 2, ''], 64).read(plainLocale, false).writtenAs).toBeUndefined();
});
