import * as fc from 'fast-check';
import { originAt, originNotes } from './origins';

const origin = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) },
);
const lists = fc
  .record({ size: fc.integer({ min: 1, max: 40 }), indicators: fc.integer({ min: 1, max: 5 }) })
  .chain(({ size, indicators }) =>
    fc.array(fc.array(origin, { minLength: size, maxLength: size }), { minLength: indicators, maxLength: indicators }),
  );

/** Notes columns of origins, of each account those that are no value. */
function noted(columns: readonly (readonly number[])[]) {
  const notes = originNotes(columns[0].length, columns.length);
  columns.forEach((column, k) => {
    notes.turnTo(k);
    column.forEach((one, i) => one > 0 && notes.note(i, one));
  });
  return notes;
}

test('law: what was noted of an account is read again, and accounts with the same origins have the same pattern', () => {
  fc.assert(
    fc.property(lists, (columns) => {
      const taken = noted(columns).taken();
      expect(taken.map((origins) => columns[0].map((_, i) => originAt(origins, i)))).toEqual(columns);
      const combinations = new Set(columns[0].map((_, i) => columns.map((column) => column[i]).join()));
      expect(new Set(taken[0].patternOf).size).toBe(combinations.size);
      taken.forEach(({ patternOf }) => expect(patternOf).toBe(taken[0].patternOf));
    }),
  );
});

test('what is noted at a later turn replaces what was noted before', () => {
  const notes = noted([
    [0, 1, 0],
    [1, 1, 0],
  ]);
  notes.turnTo(0);
  notes.note(1, 5);
  notes.note(2, 5);
  expect(notes.taken().map((origins) => [0, 1, 2].map((i) => originAt(origins, i)))).toEqual([
    [0, 5, 5],
    [1, 1, 0],
  ]);
});

test('accounts that have hardly anything in common are each a pattern of their own', () => {
  // 17 indicators, and each account the blanks that its number has bits: 131,072 combinations; then some are noted again.
  const size = 1 << 17;
  const notes = noted(Array.from({ length: 17 }, (_, c) => Array.from({ length: size }, (_row, i) => (i >> c) & 1)));
  notes.turnTo(3);
  notes.note(0, 5);
  notes.note(size - 1, 5);
  const taken = notes.taken();
  expect(new Set(taken[0].patternOf).size).toBe(size);
  const expected = (i: number, c: number) => (c === 3 && (i === 0 || i === size - 1) ? 5 : (i >> c) & 1);
  const wrong = Array.from({ length: size }, (_, i) => i).filter((i) =>
    taken.some((origins, c) => originAt(origins, i) !== expected(i, c)),
  );
  expect(wrong).toEqual([]);
});
