import fc from 'fast-check';
import { CellError } from './cell-value';
import { excelLocale } from './locale';
import { readEntry } from './read-entry';

const read = (text: string, tag = 'en-US') => {
  const entry = readEntry(text, excelLocale(tag), 2026);
  if ('formula' in entry) return entry.formula;
  const value = entry.value instanceof CellError ? entry.value.name : (entry.value ?? null);
  return entry.numberFormat === undefined ? value : [value, entry.numberFormat];
};

test.each<[string, string, unknown]>([
  ['en-US', '1,234', [1234, '#,##0']],
  ['en-US', '1,23', '1,23'],
  ['en-US', '-$5', [-5, '$#,##0_);[Red]($#,##0)']],
  ['en-US', '($5.00)', [-5, '$#,##0.00_);[Red]($#,##0.00)']],
  ['en-US', '(12)', -12],
  ['en-US', '12.35%', [0.1235, '0.00%']],
  ['en-US', '1 1/2', [1.5, '# ?/?']],
  ['en-US', '1/2', [46024, 'd-mmm']],
  ['en-US', '3/5/24', [45356, 'm/d/yyyy']],
  ['en-US', '3/5/30', [11022, 'm/d/yyyy']],
  ['en-US', '13/5/2024', '13/5/2024'],
  ['en-US', 'Mar 5, 2024', [45356, 'd-mmm-yy']],
  ['en-US', 'Mar-2024', [45352, 'mmm-yy']],
  ['en-US', '2024-03-05 10:30', [45356.4375, 'm/d/yyyy h:mm']],
  ['en-US', '10:30 PM', [0.9375, 'h:mm AM/PM']],
  ['en-US', '30:00', [1.25, '[h]:mm:ss']],
  ['en-US', '٣', '٣'],
  ['en-US', '１２', '１２'],
  ['en-US', 'A1', 'A1'],
  ['en-US', '+49 89 1234', '=+49 89 1234'],
  ['de-DE', '1.234,5', [1234.5, '#,##0.00']],
  ['de-DE', '1.5', [46143, 'd-mmm']],
  ['de-DE', '5 €', [5, '#,##0 "€"']],
  ['zh-CN', '¥1,200', [1200, '"¥"#,##0']],
  ['zh-CN', '2024年3月5日', [45356, 'yyyy"年"m"月"d"日"']],
  ['ko-KR', '2024년 3월 5일', [45356, 'yyyy"년" m"월" d"일"']],
  ['ko-KR', '₩1,200', [1200, '"₩"#,##0']],
])('%s: %s', (tag, text, expected) => {
  expect(read(text, tag)).toEqual(expected);
});

test('a plain number typed the way it is shown is that number', () => {
  const plain = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !String(number).includes('e'));
  fc.assert(
    fc.property(plain, (number) => expect(read(String(number))).toBe(number === 0 ? Number(String(number)) : number)),
  );
});

test('an apostrophe keeps every text as it is', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => expect(read(`'${text}`)).toBe(text)));
});
