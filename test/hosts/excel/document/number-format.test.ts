import { CellError } from './cell-value';
import { excelLocale } from './locale';
import { formattedText } from './number-format';

const english = excelLocale('en-US');

test.each<[number, string, string]>([
  // value        format                  shows
  [1234.567, 'General', '1234.567'],
  [0.1 + 0.2, 'General', '0.3'],
  [1 / 3, 'General', '0.333333333'],
  [123456789012, 'General', '1.23457E+11'],
  [99999999999, 'General', '99999999999'],
  [0.000012, 'General', '1.2E-05'],
  [-0.5, 'General', '-0.5'],
  [1234.567, '0', '1235'],
  [2.5, '0', '3'],
  [1.005, '0.00', '1.01'],
  [0.285, '0%', '29%'],
  [-0.004, '0.00', '-0.00'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [999.995, '#,##0.00', '1,000.00'],
  [0.125, '0.0%', '12.5%'],
  [1234.5, '$#,##0.00', '$1,234.50'],
  [-1234, '#,##0;[Red](#,##0)', '(1,234)'],
  [0, '0;-0;"nil"', 'nil'],
  [1500000, '#,##0,"k"', '1,500k'],
  [1500000, '0.0,,"M"', '1.5M'],
  [1234.567, '0.00E+00', '1.23E+03'],
  [0.00012345, '0.0E+0', '1.2E-4'],
  [1.5, '# ?/?', '1 1/2'],
  [2000, '[>1000]"big";0', 'big'],
  [12, '[>1000]"big";0', '12'],
  [5551234, '000-0000', '555-1234'],
  [1200, '[$¥-804]#,##0', '¥1,200'],
  [45356, 'yyyy-mm-dd', '2024-03-05'],
  [45356, 'd-mmm-yy', '5-Mar-24'],
  [45356, 'dddd, mmmm d, yyyy', 'Tuesday, March 5, 2024'],
  [45356, '[$-804]yyyy"年"m"月"d"日"', '2024年3月5日'],
  [45356, '[$-412]aaaa', '화요일'],
  [45356.4375, 'm/d/yyyy h:mm', '3/5/2024 10:30'],
  [45356.75, 'h:mm AM/PM', '6:00 PM'],
  [1.5, '[h]:mm', '36:00'],
  [0.0001, 'mm:ss.0', '00:08.6'],
  [60, 'd mmm yyyy', '29 Feb 1900'],
  [1, 'd mmm yyyy', '1 Jan 1900'],
  [-1, 'yyyy', '########'],
])('%d under %s is %s', (value, format, shown) => {
  expect(formattedText(value, format, english)).toBe(shown);
});

test.each<[string, string, string]>([
  ['North', 'General', 'North'],
  ['North', '0.00', 'North'],
  ['North', '"<"@">"', '<North>'],
  ['North', '0;-0;0;"text"', 'text'],
])('the text %s under %s is %s', (value, format, shown) => {
  expect(formattedText(value, format, english)).toBe(shown);
});

test('truth values, errors and blanks are not formatted', () => {
  expect([true, CellError.named('#N/A'), undefined].map((value) => formattedText(value, '0.00', english))).toEqual([
    'TRUE',
    '#N/A',
    '',
  ]);
});

test.each([
  ['de-DE', '#,##0.00', '1.234,50'],
  ['fr-FR', '#,##0.00', '1\u00a0234,50'],
  ['zh-CN', '#,##0.00', '1,234.50'],
])('separators are those of %s', (tag, format, shown) => {
  expect(formattedText(1234.5, format, excelLocale(tag))).toBe(shown);
});

test.each([
  ['en-US', '3/5/2024'],
  ['en-GB', '05/03/2024'],
  ['de-DE', '05.03.2024'],
  ['zh-CN', '2024/3/5'],
  ['ko-KR', '2024-03-05'],
])('the short date is that of %s', (tag, shown) => {
  expect(formattedText(45356, 'm/d/yyyy', excelLocale(tag))).toBe(shown);
});
