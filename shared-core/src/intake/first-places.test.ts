import fc from 'fast-check';
import { textColumn } from '../basics/text-column';
import { firstPlaces } from './first-places';

test.each([
  [[], []],
  [['A'], [0]],
  [
    ['A', 'B', 'A', 'B', 'A'],
    [0, 1, 0, 1, 0],
  ],
  [
    ['k', 'K', '7', '07', '', 'k ', ''],
    [0, 1, 2, 3, 4, 5, 4],
  ],
  [
    ['公司', '회사', '公司'],
    [0, 1, 0],
  ],
])('%j stand first at %j', (texts, places) => expect([...firstPlaces(textColumn(texts))]).toEqual(places));

test('the place is that of the first text that is the same', () => {
  const text = fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom('A-1', 'A-2', 'B-1', '甲'));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      expect([...firstPlaces(textColumn(texts))]).toEqual(texts.map((one) => texts.indexOf(one)));
    }),
  );
});

test('of so many texts that some share a hash, each is told from the others, and a second one of each is found', () => {
  // Of 300,000 texts about ten pairs share 32 bits.
  const distinct = Array.from({ length: 300_000 }, (_, k) => `${k}/${Math.imul(k, 0x9e3779b1) >>> 0}`);
  const places = firstPlaces(textColumn([...distinct, ...distinct]));
  const astray = places.findIndex((first, place) => first !== place % distinct.length);
  expect(astray).toBe(-1);
});
