import { looksBelowList } from './looks-below-list';

test.each<[string, unknown[], string | undefined]>([
  [
    'a note',
    ['Confidential Information - Do Not Distribute', '', null],
    'Confidential Information - Do Not Distribute',
  ],
  ['a sum', ['Total', '', '76,500.00'], 'Total'],
  ['a sum of a report', ['Grand Totals (24 records)', '', 1], 'Grand Totals (24 records)'],
  ['a sum in the second column', ['', 'Summe:', 1], 'Summe:'],
  ['a Chinese sum', ['合计', '', 300000], '合计'],
  ['a Korean sum', ['총계', '', 1], '총계'],
  ['a deal', ['d1', 100, 'C'], undefined],
  ['a deal whose name begins so', ['Total refit of line 3', 100, 'C'], undefined],
  ['a Chinese note', ['导出时间：2026年11月20日', ''], '导出时间:2026年11月20日'],
  ['a deal that has its id alone', ['d7', '', ''], undefined],
  ['a number by itself', [12, '', ''], undefined],
])('%s', (_, cells, text) => {
  expect(looksBelowList(cells)).toBe(text);
});
