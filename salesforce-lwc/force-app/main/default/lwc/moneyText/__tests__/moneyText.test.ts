import { exactSum, moneyText, shownParts } from 'c/moneyText';

test.each([
  ['en-US', 1234.5, 'EUR', '€1,235'],
  ['zh-CN', 1200, 'CNY', '¥1,200'],
  ['ko', -1200, 'KRW', '-₩1,200'],
])('in %s, %d %s is %s', (lang, amount, currency, text) => {
  expect(moneyText(lang, amount, currency)).toBe(text);
});

test.each([
  [[0.1, 0.2], 0.3],
  [[], 0],
  [[9007199254740991, 9007199254740991, -9007199254740991], 9007199254740991],
  [[750.7, 99.3], 850],
])('%j make %d', (amounts, sum) => {
  expect(exactSum(amounts)).toBe(sum);
});

test('parts are shown so that they add up', () => {
  // 33.4 three times are 100.2, shown as 100: the first gets the one that is over.
  expect(shownParts([33.4, 33.4, 33.4])).toEqual({ parts: [34, 33, 33], total: 100 });
  expect(shownParts([])).toEqual({ parts: [], total: 0 });
});
