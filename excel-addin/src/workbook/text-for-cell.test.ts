/** @jest-environment node */
import fc from 'fast-check';
import { couldBeFormula } from '../../../test/hosts/excel/document/could-be-formula';
import { injectionPayloads } from '../../test/injection-payloads';
import { textForCell } from './text-for-cell';

test.each([
  '=1+1',
  '+49 30 1234',
  '-5',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1',
  '﹦x',
  '⁺x',
  ' =x',
  '\u200b\u00a0=x',
  '#N/A',
  "'quoted",
  '1-2',
  '12%',
  '€ 1.200,00',
  'May 5',
  '３',
  'TRUE',
  '00123456789012345678901234567890123456789012345',
])('%j is written so that it stays a text', (text) => {
  expect(textForCell(text)).toBe(`'${text}`);
});

test.each(['VIP', 'A', 'C类', '71.4 points reach A, which starts at 70. Most came from amount.', '潜在客户(未成交)'])(
  '%j is a text anyway',
  (text) => {
    expect(textForCell(text)).toBe(text);
  },
);

test('whatever stands in it, no text is written so that some Excel could take it for a formula', () => {
  const sign = fc.constantFrom(...'=+-@＝＋－＠﹦﹢﹣﹫⁼₊', ' ', '\t', '\u200b', '"');
  const begun = fc.tuple(fc.array(sign, { maxLength: 4 }), fc.string({ unit: 'grapheme' }));
  const texts = fc.oneof(
    begun.map(([signs, rest]) => signs.join('') + rest),
    fc.constantFrom(...injectionPayloads),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const entry = textForCell(text);
      expect(entry.startsWith('=')).toBe(false);
      expect(couldBeFormula(entry)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
