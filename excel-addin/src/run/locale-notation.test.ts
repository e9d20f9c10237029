/** @jest-environment node */
import { localeNotation } from './locale-notation';

test.each([
  ['en-US', '.', 'mdy'],
  ['en-GB', '.', 'dmy'],
  ['de-DE', ',', 'dmy'],
  ['zh-CN', '.', 'ymd'],
  ['ko-KR', '.', 'ymd'],
  ['fr-FR', ',', 'dmy'],
])('%s writes numbers with "%s" and dates as %s', (locale, decimal, dateOrder) => {
  expect(localeNotation(locale)).toEqual({ decimal, dateOrder });
});
