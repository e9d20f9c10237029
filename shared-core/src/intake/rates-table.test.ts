import { anyDay, rateColumns, ratesTable } from './rates-table';

test.each([
  ['iso, start, rate', { currency: 0, from: 1, rate: 2 }],
  ['Currency ISO Code, Conversion Rate, Start Date', { currency: 0, rate: 1, from: 2 }],
  ['Currency, Rate', { currency: 0, rate: 1 }],
  ['币种, 汇率, 生效日期', { currency: 0, rate: 1, from: 2 }],
  ['통화, 환율, 적용일', { currency: 0, rate: 1, from: 2 }],
  ['Währung, Kurs, Ab', { currency: 0, rate: 1, from: 2 }],
  ['Opportunity, Amount, Stage', undefined],
  ['Currency, Amount', undefined],
])('the columns of %s', (headers, columns) => {
  expect(rateColumns(headers.split(', '))).toEqual(columns);
});

test('rates with their days, whatever the cells are: text, serial number, sign', () => {
  // 46023 is the serial number of 2026-01-01.
  const rows = [
    ['EUR', 46023, 1],
    ['usd', '2026-01-01', '1.25'],
    ['', '', ''],
    ['€', '2026-07-01', 1],
  ];
  expect(ratesTable(rows, { currency: 0, from: 1, rate: 2 })).toEqual({
    rates: [
      { currency: 'EUR', from: '2026-01-01', rate: 1 },
      { currency: 'USD', from: '2026-01-01', rate: 1.25 },
      { currency: 'EUR', from: '2026-07-01', rate: 1 },
    ],
    unread: [],
  });
});

test('a rate without a day holds on any day', () => {
  expect(ratesTable([['USD', '1,25']], { currency: 0, rate: 1 }, { decimal: ',', dateOrder: 'dmy' })).toEqual({
    rates: [{ currency: 'USD', from: anyDay, rate: 1.25 }],
    unread: [],
  });
});

test('a row that gives no rate is named by its cell, and never taken for 1 : 1', () => {
  const rows = [
    ['shells', '2026-01-01', 2],
    ['USD', 'soon', 1.25],
    ['USD', '2026-01-01', 0],
    ['USD', '2026-01-01', ''],
  ];
  expect(ratesTable(rows, { currency: 0, from: 1, rate: 2 })).toEqual({
    rates: [],
    unread: [
      { row: 0, column: 'currency', text: 'shells' },
      { row: 1, column: 'from', text: 'soon' },
      { row: 2, column: 'rate', text: '0' },
      { row: 3, column: 'rate', text: '' },
    ],
  });
});
