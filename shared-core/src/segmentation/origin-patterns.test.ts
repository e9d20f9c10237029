import * as fc from 'fast-check';
import { originPatterns } from './origin-patterns';

const origins = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { arbitrary: fc.integer({ min: 0, max: 5 }), weight: 1 },
);
const lists = fc
  .record({ size: fc.integer({ min: 1, max: 40 }), indicators: fc.integer({ min: 1, max: 5 }), at: fc.nat(4) })
  .chain(({ size, indicators, at }) =>
    fc.array(
      fc.array(origins, { minLength: size, maxLength: size }).map((column) => columnAt(column, at)),
      { minLength: indicators, maxLength: indicators },
    ),
  );

/** Columns of origins may lie anywhere in a larger piece of memory. */
function columnAt(origins: readonly number[], place: number): Uint8Array {
  const column = new Uint8Array(place + origins.length).subarray(place);
  column.set(origins);
  return column;
}

test('law: the pattern of an account says its origins, and each pattern stands for one combination', () => {
  fc.assert(
    fc.property(lists, (columns) => {
      const { patternOf, patterns } = originPatterns(columns)!;
      expect(patternOf).toHaveLength(columns[0].length);
      patternOf.forEach((pattern, i) => {
        expect(Array.from(patterns[pattern])).toEqual(columns.map((column) => column[i]));
      });
      const texts = patterns.map((pattern) => pattern.join());
      expect(new Set(texts).size).toBe(texts.length);
    }),
  );
});

test('a list whose accounts have hardly anything in common has no patterns', () => {
  // 17 indicators, and each account the blanks that its number has bits: 131,072 combinations.
  const columns = Array.from({ length: 17 }, (_, c) => Uint8Array.from({ length: 1 << 17 }, (_row, i) => (i >> c) & 1));
  expect(originPatterns(columns)).toBeUndefined();
});
