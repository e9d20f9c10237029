import { calendarDate } from '../basics/calendar-date';
import { convertAmount } from './convert-amount';
import { pipelineCoverage } from './pipeline-coverage';
import { salesVelocity } from './sales-velocity';
import { dkwSampleSize } from './dkw-sample-size';

const day = (text: string) => calendarDate(text)!;
const rates = {
  corporate: 'USD',
  rates: [
    { currency: 'EUR', from: day('2026-01-01'), rate: 0.95 },
    { currency: 'EUR', from: day('2025-01-01'), rate: 0.92 },
  ],
};

test.each([
  // amount  currency  on            US dollars
  [9200, 'EUR', '2025-12-31', 10_000],
  [9500, 'EUR', '2026-01-01', 10_000],
  [9500, 'eur', '2026-11-20', 10_000],
  [500, 'usd', '1999-01-01', 500],
  [9200, 'EUR', '2024-12-31', NaN], // before the first rate: never 1 : 1
  [100, 'JPY', '2026-01-01', NaN],
])('%d %s on %s are %d dollars', (amount, currency, on, dollars) => {
  expect(convertAmount(amount, currency, day(on), rates)).toBe(dollars);
});

test('coverage of 3× at a win rate of 22 % is 66 % of what is asked for; a quota reached has none', () => {
  const { coverage, required, expectedShare } = pipelineCoverage(4_800_000, 1_600_000, 0.22);
  expect([coverage, required.toFixed(2), expectedShare.toFixed(2)]).toEqual([3, '4.55', '0.66']);
  expect(pipelineCoverage(100, 0, 0.5)).toEqual({ coverage: NaN, required: 2, expectedShare: NaN });
  expect(pipelineCoverage(100, 50, 0).required).toBeNaN();
});

test('40 deals of 25,000 at 25 % in 90 days are 2,777.78 a day; without days there is no speed', () => {
  const figures = { opportunities: 40, averageValue: 25_000, winRate: 0.25, cycleDays: 90 };
  expect(salesVelocity(figures).toFixed(2)).toBe('2777.78');
  expect(salesVelocity({ ...figures, cycleDays: 0 })).toBeNaN();
});

test('18,445 runs for one hundredth at 95 %', () => {
  expect(dkwSampleSize(0.01, 0.05)).toBe(18_445);
});
