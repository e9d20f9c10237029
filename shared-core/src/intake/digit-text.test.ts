import fc from 'fast-check';
import { digitText } from './digit-text';
import { numberText } from './number-text';

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
  '1234567890123456',
  '1.234.56',
  '12,34,567',
])('“%s” goes the long way', (text) => expect(digitText(text)).toBeUndefined());

test('where the short way reads a text, the long way reads the same', () => {
  const characters = fc.constantFrom('0', '1', '5', '9', '9', '3', '.', ',', '-', '%', '.', ',');
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 18 }), (text) => {
      const short = digitText(text);
      if (short) expect([text, short]).toEqual([text, numberText(text)]);
    }),
    { numRuns: 20_000 },
  );
});
