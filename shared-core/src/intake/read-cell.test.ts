import fc from 'fast-check';
import { readCell } from './read-cell';

const point = { decimal: '.' } as const;
const comma = { decimal: ',' } as const;

/** A reading in one word: the number, `blank`, or why it cannot be read. */
const read = (cell: unknown, notation: { decimal: '.' | ',' } = point): number | string => {
  const reading = readCell(cell, notation);
  if (reading.kind === 'number') return reading.value;
  return reading.kind === 'blank' ? 'blank' : reading.why;
};

test.each([
  // cell                      with a point   with a comma
  [1234.5, 1234.5, 1234.5],
  ['1,234.50', 1234.5, 'notation'],
  ['1.234,50', 'notation', 1234.5],
  ['1,234', 1234, 1.234],
  ['1.234', 1.234, 1234],
  ['1,234,567', 1234567, 'notation'],
  ['1.234.567', 'notation', 1234567],
  ['12,34', 'notation', 12.34],
  ['0,123', 'notation', 0.123],
  ['0.123', 0.123, 'notation'],
  ['1234,5', 'notation', 1234.5],
  ['.5', 0.5, 'notation'],
  ['007', 7, 7],
  // groups that are nobody's
  ['1,23,4.5.6', 'text', 'text'],
  ['1,2345.0', 'text', 'text'],
  ['1.234.56', 'text', 'text'],
  ['1 23', 'text', 'text'],
  ["1'23", 'text', 'text'],
  ["1'234,567.8", 'text', 'text'],
  ['5.', 'text', 'text'],
  ['1,', 'text', 'text'],
  // other groupings
  ['1 234 567', 1234567, 1234567],
  ['1\u00a0234,5', 'notation', 1234.5],
  ['1\u202f234,5', 'notation', 1234.5],
  ['1\u2009234.5', 1234.5, 'notation'],
  ["1'234.50", 1234.5, 'notation'],
  ['1’234’567,5', 'notation', 1234567.5],
  ['12,34,567.5', 1234567.5, 'notation'],
  // signs
  ['-5', -5, -5],
  ['−5', -5, -5],
  ['– 5', -5, -5],
  ['+5', 5, 5],
  ['5-', -5, -5],
  ['1,200.00-', -1200, 'notation'],
  ['(1,200)', -1200, -1.2],
  ['(1,200', 'text', 'text'],
  ['1,200)', 'text', 'text'],
  ['(-5)', 'text', 'text'],
  ['--5', 'text', 'text'],
  ['-5-', 'text', 'text'],
  ['▲5', 'text', 'text'],
  // currencies
  ['¥1,200', 1200, 1.2],
  ['￥１，２００', 1200, 1.2],
  ['€ 1.234,50', 'notation', 1234.5],
  ['1.234,50 €', 'notation', 1234.5],
  ['-$1,200.00', -1200, 'notation'],
  ['$-1,200.00', -1200, 'notation'],
  ['($1,200.00)', -1200, 'notation'],
  ['$(1,200.00)', -1200, 'notation'],
  ['(1.200,00) €', 'notation', -1200],
  ['1.200,00- EUR', 'notation', -1200],
  ['1.200,00 EUR-', 'notation', -1200],
  ['$.50', 0.5, 'notation'],
  ['USD 1,200.00', 1200, 'notation'],
  ['$1,200.00 USD', 1200, 'notation'],
  ['usd1,200.00', 1200, 'notation'],
  ['1 200 kr', 1200, 1200],
  ['1 200,50 kr.', 'notation', 1200.5],
  ['1,200元', 1200, 1.2],
  ['人民币 1,200.00', 1200, 'notation'],
  ['1,200원', 1200, 1.2],
  ['￦1,200', 1200, 1.2],
  ['CHF 1’234.50', 1234.5, 'notation'],
  ['Fr. 1’234.50', 1234.5, 'notation'],
  ['$1,200 EUR', 'text', 'text'],
  ['€5%', 'text', 'text'],
  ['ABC 123', 'text', 'text'],
  ['top 10', 'text', 'text'],
  // ratios
  ['12%', 0.12, 0.12],
  ['12 %', 0.12, 0.12],
  ['35.7%', 0.357, 'notation'],
  ['35,5%', 'notation', 0.355],
  ['１２．５％', 0.125, 'notation'],
  ['-3.1%', -0.031, 'notation'],
  ['(3.1%)', -0.031, 'notation'],
  ['5‰', 0.005, 0.005],
  ['5%%', 'text', 'text'],
  // full width, exponents, scales
  ['１２３４．５', 1234.5, 'notation'],
  ['（１，２００）', -1200, -1.2],
  ['1.2e3', 1200, 'notation'],
  ['1,2E+03', 'notation', 1200],
  ['1e-3', 0.001, 0.001],
  ['1e999', 'text', 'text'],
  ['1.2万', 12000, 'notation'],
  ['¥1.2万', 12000, 'notation'],
  ['1.2万元', 12000, 'notation'],
  ['3亿', 3e8, 3e8],
  ['3千万', 3e7, 3e7],
  ['1,200만 원', 12e6, 12e3],
  ['3억 5,000만원', 350e6, 300_050_000],
  ['1억2000', 100_002_000, 100_002_000],
  ['1.5억 3만', 'text', 'text'],
  ['3만 5억', 'text', 'text'],
  ['5천원', 5000, 5000],
  ['1,2 Mio. €', 'notation', 1.2e6],
  ['250 Tsd.', 250e3, 250e3],
  ['万', 'text', 'text'],
  // not numbers
  ['n/a', 'text', 'text'],
  ['k.A.', 'text', 'text'],
  ['-', 'text', 'text'],
  ['—', 'text', 'text'],
  ['%', 'text', 'text'],
  ['.', 'text', 'text'],
  ['€', 'text', 'text'],
  ['ca. 200', 'text', 'text'],
  ['2026-11-20', 'text', 'text'],
  ['12/5', 'text', 'text'],
  ['1-2', 'text', 'text'],
  ['10:30', 'text', 'text'],
  ['1.2.3', 'text', 'text'],
  ['0x1F', 'text', 'text'],
  ['Infinity', 'text', 'text'],
  ['NaN', 'text', 'text'],
  ['10²', 'text', 'text'],
  ['½', 'text', 'text'],
  ['####', 'text', 'text'],
  [NaN, 'text', 'text'],
  [Infinity, 'text', 'text'],
  [-Infinity, 'text', 'text'],
  [true, 'text', 'text'],
  [false, 'text', 'text'],
  [{}, 'text', 'text'],
  [[5], 'text', 'text'],
  // blanks
  ['', 'blank', 'blank'],
  ['   ', 'blank', 'blank'],
  ['\u00a0\u3000\t\n', 'blank', 'blank'],
  ['\u200b', 'blank', 'blank'],
  [null, 'blank', 'blank'],
  [undefined, 'blank', 'blank'],
])('%j: %s with a decimal point, %s with a decimal comma', (cell, withPoint, withComma) => {
  expect(read(cell, point)).toBe(withPoint);
  expect(read(cell, comma)).toBe(withComma);
});

test.each(
  (
    '#N/A #DIV/0! #VALUE! #REF! #NAME? #NUM! #NULL! #SPILL! #CALC! #BUSY! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #NV #BEZUG! #WERT! ' +
    '#n/a Err:502'
  ).split(' '),
)('%s is a formula error', (error) => {
  expect(readCell(error, point)).toEqual({ kind: 'unreadable', text: error, why: 'error' });
});

test('there is no negative zero', () => {
  for (const cell of [-0, '-0', '(0)', '0-', '-0.00', '-0%']) expect(read(cell)).toBe(0);
});

test('an unreadable cell shows its text as it stood, a long one cut', () => {
  expect(readCell(' k.A. ', point)).toEqual({ kind: 'unreadable', text: ' k.A. ', why: 'text' });
  expect(readCell(true, point)).toEqual({ kind: 'unreadable', text: 'TRUE', why: 'text' });
  expect(readCell('x'.repeat(500), point)).toEqual({ kind: 'unreadable', text: `${'x'.repeat(120)}…`, why: 'text' });
});

describe('what a locale writes is read back as the number it was', () => {
  const places: readonly (readonly [locale: string, decimal: '.' | ',', currency: string])[] = [
    ['en-US', '.', 'USD'],
    ['en-GB', '.', 'GBP'],
    ['en-IN', '.', 'INR'],
    ['zh-CN', '.', 'CNY'],
    ['zh-TW', '.', 'TWD'],
    ['ko-KR', '.', 'KRW'],
    ['ja-JP', '.', 'JPY'],
    ['de-DE', ',', 'EUR'],
    ['de-AT', ',', 'EUR'],
    ['de-CH', '.', 'CHF'],
    ['fr-FR', ',', 'EUR'],
    ['it-IT', ',', 'EUR'],
    ['es-ES', ',', 'EUR'],
    ['pt-BR', ',', 'BRL'],
    ['nl-NL', ',', 'EUR'],
    ['pl-PL', ',', 'PLN'],
    ['cs-CZ', ',', 'CZK'],
    ['hu-HU', ',', 'HUF'],
    ['sv-SE', ',', 'SEK'],
    ['nb-NO', ',', 'NOK'],
    ['da-DK', ',', 'DKK'],
    ['he-IL', '.', 'ILS'],
    ['tr-TR', ',', 'TRY'],
  ];
  const cents = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((whole) => whole / 100);

  test.each(places)('%s', (locale, decimal, currency) => {
    const writings: Intl.NumberFormatOptions[] = [
      { maximumFractionDigits: 2 },
      { useGrouping: false, maximumFractionDigits: 2 },
      { style: 'currency', currency, minimumFractionDigits: 2 },
      { style: 'currency', currency, minimumFractionDigits: 2, currencySign: 'accounting' },
      { style: 'currency', currency, minimumFractionDigits: 2, currencyDisplay: 'code' },
    ];
    const formats = writings.map((writing) => new Intl.NumberFormat(locale, writing));
    fc.assert(
      fc.property(cents, (number) => {
        for (const format of formats) {
          const text = format.format(number);
          expect([text, read(text, { decimal })]).toEqual([text, number + 0]);
        }
      }),
      { numRuns: 60 },
    );
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    // Turkish puts the sign in front; that writing is not read.
    if (locale === 'tr-TR') return;
    for (const share of [0, 0.125, 0.5, 12, -0.031]) {
      expect(read(percent.format(share), { decimal })).toBe(share);
    }
  });
});

test('a text never reads as different numbers in the two notations unless it holds one kind of separator, once', () => {
  const texts = fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '.', ',', "'", ' '), maxLength: 12 });
  fc.assert(
    fc.property(texts, (text) => {
      const [withPoint, withComma] = [read(text, point), read(text, comma)];
      if (typeof withPoint !== 'number' || typeof withComma !== 'number' || withPoint === withComma) return;
      expect(text.trim()).toMatch(/^[1-9]\d{0,2}[.,]\d{3}$/);
    }),
  );
});
