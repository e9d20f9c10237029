import fc from 'fast-check';
import { compareCodePoints } from './compare-code-points';
import {
  areSame,
  compareTexts,
  emptyPlaces,
  isEmptyAt,
  pickTexts,
  textAt,
  textColumn,
  TextPacker,
  textsOf,
} from './text-column';

/** Of every width a unit has, with surrogates that stand alone among them: nothing a cell may hold is lost. */
const text = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.string({
    unit: fc.constantFrom('', 'K', 'é', 'ÿ', 'Ā', '公', '회', '\ud83d\ude00', '\ud83d', '\uffff'),
    maxLength: 4,
  }),
);
const texts = fc.array(text, { maxLength: 40 });

test('each text is at its place, to the last unit', () => {
  fc.assert(
    fc.property(texts, fc.nat({ max: 60 }), (list, expected) => {
      const packer = new TextPacker(expected);
      for (const one of list) packer.add(one);
      const column = packer.toColumn();
      expect(textsOf(column)).toEqual(list);
      expect(column).toEqual(textColumn(list));
      expect(column).toHaveLength(list.length);
    }),
  );
});

test('where there is no place, there is no text', () => {
  const column = textColumn(['A', 'B']);
  expect([-1, 2, 7, NaN].map((place) => textAt(column, place))).toEqual(['', '', '', '']);
  expect(textAt(textColumn([]), 0)).toBe('');
});

test('letters take a byte each until one needs two', () => {
  expect(textColumn(['Zürich', 'ÿ']).units).toEqual(Uint8Array.of(90, 252, 114, 105, 99, 104, 255));
  expect(textColumn(['Ā', 'K']).units).toEqual(Uint16Array.of(0x100, 0x4b));
});

test('a text of any length is kept whole', () => {
  const long = Array.from({ length: 40_000 }, (_, k) => String.fromCharCode(0x4e00 + (k % 20_000))).join('');
  const column = textColumn(['before', long, long.slice(1), 'after']);
  expect(textsOf(column)).toEqual(['before', long, long.slice(1), 'after']);
});

test('what was expected too much takes no room', () => {
  const packer = new TextPacker(100_000);
  packer.add('alone');
  const { units, ends } = packer.toColumn();
  expect([units.buffer.byteLength, ends.buffer.byteLength]).toEqual([5, 4]);
});

test('a few long texts at the beginning of a long list ask for no room as if all were as long', () => {
  const packer = new TextPacker(1_000_000);
  const long = 'x'.repeat(32_767);
  for (const one of [long, long, long, 'short']) packer.add(one);
  const column = packer.toColumn();
  expect([textsOf(column), column.units.buffer.byteLength]).toEqual([[long, long, long, 'short'], 3 * 32_767 + 5]);
});

test('the last text can be taken back, and another put in its place', () => {
  const packer = new TextPacker();
  for (const one of ['A', '', '합계']) packer.add(one);
  expect(packer.dropLast()).toBe('합계');
  packer.add('BC');
  expect([packer.length, textsOf(packer.toColumn())]).toEqual([3, ['A', '', 'BC']]);
});

test('order, equality and emptiness are those of the texts themselves', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (list) => {
      const column = textColumn(list);
      list.forEach((one, a) => {
        expect(isEmptyAt(column, a)).toBe(one === '');
        list.forEach((other, b) => {
          expect(Math.sign(compareTexts(column, a, b))).toBe(Math.sign(compareCodePoints(one, other)));
          expect(areSame(column, a, b)).toBe(one === other);
        });
      });
      expect(emptyPlaces(column)).toEqual(list.flatMap((one, place) => (one === '' ? [place] : [])));
    }),
  );
});

test('texts are picked in any order, also into a column of another width', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.integer({ min: -1, max: 45 }), { maxLength: 30 }), (list, places) => {
      expect(textsOf(pickTexts(textColumn(list), places))).toEqual(places.map((place) => list[place] ?? ''));
    }),
  );
  const packer = new TextPacker();
  packer.addFrom(textColumn(['公']), 0);
  packer.addFrom(textColumn(['é']), 0);
  packer.addFrom(textColumn(['公', 'K']), 1);
  expect(textsOf(packer.toColumn())).toEqual(['公', 'é', 'K']);
});
