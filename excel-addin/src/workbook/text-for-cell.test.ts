/** @jest-environment node */
import { textForCell } from './text-for-cell';

test.each([
  '=1+1',
  '+49 30 1234',
  '-5',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1',
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
