import { calendarDate, type CalendarDate } from '../basics/calendar-date';
import type { CurrencyRates } from './currency-rates';
import { rebasedRates } from './rebased-rates';

const day = (text: string) => calendarDate(text) as CalendarDate;
const [first, march, june] = ['2026-01-01', '2026-03-01', '2026-06-01'].map(day);

/** Per euro: 2 USD, from June on 4; 8 CNY, from March on 10. */
const perEuro: CurrencyRates = {
  corporate: 'EUR',
  rates: [
    { currency: 'USD', from: first, rate: 2 },
    { currency: 'USD', from: june, rate: 4 },
    { currency: 'CNY', from: first, rate: 8 },
    { currency: 'CNY', from: march, rate: 10 },
  ],
};

test('the rates of two currencies against a third say what they are to each other, from each day on which one changed', () => {
  expect(rebasedRates(perEuro, 'USD')).toEqual({
    corporate: 'USD',
    rates: [
      { currency: 'CNY', from: first, rate: 4 }, // 8 ÷ 2
      { currency: 'CNY', from: march, rate: 5 }, // 10 ÷ 2
      { currency: 'CNY', from: june, rate: 2.5 }, // 10 ÷ 4
      { currency: 'EUR', from: first, rate: 0.5 },
      { currency: 'EUR', from: june, rate: 0.25 },
    ],
  });
});

test('a day on which one of the two has no rate yet has none', () => {
  const late: CurrencyRates = {
    corporate: 'EUR',
    rates: [perEuro.rates[1], perEuro.rates[2]], // USD from June on
  };
  expect(rebasedRates(late, 'USD')?.rates).toEqual([
    { currency: 'CNY', from: june, rate: 2 },
    { currency: 'EUR', from: june, rate: 0.25 },
  ]);
});

test('into their own currency they stay; into one without a rate there are none', () => {
  expect(rebasedRates(perEuro, 'EUR')).toBe(perEuro);
  expect(rebasedRates(perEuro, 'KRW')).toBeUndefined();
});
