import fc from 'fast-check';
import { DigitText } from './digit-text';
import { numberText, type NumberText } from './number-text';

/** What the short way reads; undefined where it leaves a text to the long one. */
function digitText(text: string): NumberText | undefined {
  const digits = new DigitText();
  return digits.read(text) ? { ...digits } : undefined;
}

test.each([
  // text           with a point   with a comma
  ['1200', 1200, 1200],
  ['-5', -5, -5],
  ['1,234', 1234, 1.234],
  ['1,234,567.5', 1234567.5, NaN],
  ['1.234,5', NaN, 1234.5],
  ['0,123', NaN, 0.123],
  ['35.7%', 0.357, NaN],
  ['-0', 0, 0],
  // sixteen digits below 2⁵³, and more than that
  ['9007199254740991', 9007199254740991, 9007199254740991],
  ['0.8372910283746152', 0.8372910283746152, NaN],
  ['-0,9837291028374615', NaN, -0.9837291028374615],
  ['98.37291028374615%', 0.9837291028374615, NaN],
])('%s: %d with a decimal point, %d with a decimal comma', (text, point, comma) => {
  expect(digitText(text)).toEqual({ point, comma, percent: text.endsWith('%'), currency: '' });
});

test.each([
  '',
  '-',
  '%',
  '.',
  '5.',
  '1 234',
  '€5',
  '--5',
  '5%%',
  '1,23,4',
  '9007199254740993',
  '98372910283746152.345',
  '1.234.56',
  '12,34,567',
])('“%s” goes the long way', (text) => expect(digitText(text)).toBeUndefined());

test('where the short way reads a text, the long way reads the same', () => {
  const characters = fc.constantFrom('0', '1', '5', '9', '9', '3', '.', ',', '-', '%', '.', ',');
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 22 }), (text) => {
      const short = digitText(text);
      if (short) expect([text, short]).toEqual([text, numberText(text)]);
    }),
    { numRuns: 20_000 },
  );
});

test('of long decimals too, with either sign for them', () => {
  fc.assert(
    fc.property(fc.double({ min: -10, max: 10, noNaN: true }), fc.constantFrom('', '%'), (number, percent) => {
      for (const text of [`${number}${percent}`, `${number}${percent}`.replace('.', ',')]) {
        const short = digitText(text);
        if (short) expect([text, short]).toEqual([text, numberText(text)]);
      }
    }),
  );
});

test('one reading says what its latest text says, and nothing of the one before', () => {
  const digits = new DigitText();
  expect([digits.read('1,234'), digits.point, digits.comma, digits.percent]).toEqual([true, 1234, 1.234, false]);
  expect([digits.read('12.5%'), digits.point, digits.comma, digits.percent]).toEqual([true, 0.125, NaN, true]);
});
