import * as fc from 'fast-check';
import { CellState } from '../intake/account-columns';
import { countedBands, numbersThatOccur } from './counted-bands';
import { Standing } from './segmentation';

const columnOf = (numbers: readonly number[]) => ({
  kind: 'number' as const,
  values: Float64Array.from(numbers),
  states: Uint8Array.from(numbers, (x) => (Number.isNaN(x) ? CellState.blank : CellState.read)),
});
const bandsOf = (numbers: readonly number[]) => countedBands(columnOf(numbers), new Uint8Array(numbers.length));
/** So many accounts that a table of bands is worth its memory. */
const many = (numbers: readonly number[], least = 3000) => Array.from({ length: least }, () => numbers).flat();

test.each([
  ['counts', [0, 3, 1, 3]],
  ['days before and after', [-400, 12, 0, -1]],
  ['years', [1998, 2026, 2011]],
  ['marks', [7.5, 10, 0.1, 9.9]],
  ['rates', [0.125, -0.031, 0.29, 1]],
  ['whole numbers far from zero', [2_000_000_000, 2_000_000_017]],
])('%s are bands of their own, in the order of the numbers', (_, numbers) => {
  const found = bandsOf(many(numbers))!;
  expect(Array.from(found.bands.subarray(0, numbers.length), (band) => found.numbers[band - 1])).toEqual(numbers);
  expect(found.count).toBe(3000 * numbers.length);
  expect(Array.from(numbersThatOccur(found))).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test.each([
  ['amounts in cents, which lie too far apart', [12.34, 98_765.43, 0.01]],
  ['numbers of all digits', [1 / 3, 2 / 3]],
  ['a number that only rounds to its decimals', [0.3, 0.1 + 0.2]],
  ['whole numbers beyond 32 bits', [2 ** 33, 2 ** 33 + 1]],
  ['no number at all', [NaN, NaN]],
])('none for %s', (_, numbers) => {
  expect(bandsOf(many(numbers))).toBeUndefined();
});

test('a few accounts whose numbers lie further apart than they are many have none either', () => {
  expect(bandsOf([1, 2, 3, 3])).toBeDefined();
  expect(bandsOf([1, 2, 3, 40])).toBeUndefined();
});

test('law: accounts without a number, and those that can have no tier, are in band 0 and nowhere counted', () => {
  const row = fc.record({
    number: fc.integer({ min: -3, max: 40 }).map((x) => x / 10),
    state: fc.constantFrom(CellState.blank, CellState.read, CellState.unreadable),
    standing: fc.constantFrom(Standing.tiered, Standing.prospect, Standing.notScored),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 60, maxLength: 120 }), (rows) => {
      const column = columnOf(rows.map(({ number, state }) => (state === CellState.read ? number : NaN)));
      const states = Uint8Array.from(rows, ({ state }) => state);
      const counts = rows.map(({ state, standing }) => state === CellState.read && standing === Standing.tiered);
      const present = rows.flatMap(({ number }, i) => (counts[i] ? [number] : []));
      const found = countedBands(
        { ...column, states },
        Uint8Array.from(rows, ({ standing }) => standing),
      );
      if (!found) {
        // As many bands as numbers are there, so a list with few of them has none; nor has one without any.
        if (present.length === 0) return;
        expect(10 * (Math.max(...present) - Math.min(...present))).toBeGreaterThan(present.length - 1.001);
        return;
      }
      expect(Array.from(found.bands, (band) => band > 0)).toEqual(counts);
      expect(found.count).toBe(present.length);
      expect(Array.from(found.counts)).toEqual(
        Array.from(found.numbers, (number) => present.filter((other) => other === number).length),
      );
    }),
  );
});
