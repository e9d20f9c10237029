import { calendarDate } from '../basics/calendar-date';
import { CountBackCells } from './count-back-cells';
import { DateCells } from './date-cells';
import type { LocaleNotation } from './intake-report';
import { NumberCells } from './number-cells';
import { RatioCells } from './ratio-cells';

const english: LocaleNotation = { decimal: '.', dateOrder: 'mdy' };
const german: LocaleNotation = { decimal: ',', dateOrder: 'dmy' };
const chinese: LocaleNotation = { decimal: '.', dateOrder: 'ymd' };
const asOf = calendarDate('2026-11-20')!;

interface Cells {
  add(cell: unknown, row: number): void;
}
function filled<Column extends Cells>(column: Column, cells: readonly unknown[]): Column {
  cells.forEach((cell, row) => column.add(cell, row));
  return column;
}
const numbers = (cells: readonly unknown[], locale = english, money = true) =>
  filled(new NumberCells(), cells).read(locale, money);
const dates = (cells: readonly unknown[], locale = english) => filled(new DateCells(), cells).read(locale);
const isoOf = (day: number) => (Number.isNaN(day) ? '?' : new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('the notation of numbers is decided by the whole column', () => {
  test.each([
    // cells                                           locale    reads                  as    decided by
    ['1.234,50 · 1.234', english, [1234.5, 1234], ',', 'cells'],
    ['1,234.50 · 1,234', german, [1234.5, 1234], '.', 'cells'],
    ['1,234 · 1,234,567', german, [1234, 1234567], '.', 'cells'],
    ['1,234 · 2,345', english, [1234, 2345], '.', 'locale'],
    ['1,234 · 2,345', german, [1.234, 2.345], ',', 'locale'],
    ['1.5 · 2,5 · 3.5', german, [1.5, NaN, 3.5], '.', 'cells'],
    ['1.5 · 2,5', english, [1.5, NaN], '.', 'locale'],
    ['1.5 · 2,5', german, [NaN, 2.5], ',', 'locale'],
    ['0,123 · 1,234', english, [0.123, 1.234], ',', 'cells'],
    ['35,5% · 12,5% · 7.5%', english, [0.355, 0.125, NaN], ',', 'cells'],
    ['1.2万 · 1,5万', english, [12000, NaN], '.', 'locale'],
    ['1.234,50 · １．２３４，５０ · k.A.', english, [1234.5, 1234.5, NaN], ',', 'cells'],
  ] as const)('%s', (cells, locale, values, decimal, decidedBy) => {
    const read = numbers(cells.split(' · '), locale);
    expect([...read.values]).toEqual(values);
    expect(read.notation).toEqual({ decimal, decidedBy });
  });

  test('numbers and whole texts decide nothing, and nothing is said', () => {
    expect(numbers([1.5, '12', '-7', '1 234', '€5', '', null])).not.toHaveProperty('notation');
  });

  test('a contradicting cell is unreadable, in its row, with its text', () => {
    expect(numbers(['1.5', 'n/a', '2,5', '#N/A', '3.5', true]).unreadableCells).toEqual([
      { row: 1, text: 'n/a', why: 'text' },
      { row: 2, text: '2,5', why: 'notation' },
      { row: 3, text: '#N/A', why: 'error' },
      { row: 5, text: 'TRUE', why: 'text' },
    ]);
  });

  test('of very many unreadable cells the first thousand are kept, in row order', () => {
    const cells = Array.from({ length: 5000 }, (_, row) => (row % 2 ? `text ${row}` : '1,5'));
    const { unreadableCells } = numbers([...cells, ...Array<string>(6000).fill('2.5')]);
    expect(unreadableCells).toHaveLength(1000);
    expect(unreadableCells.map(({ row }) => row)).toEqual(Array.from({ length: 1000 }, (_, row) => row));
  });
});

describe('amounts in another currency than the column are not added to it', () => {
  test.each([
    ['€5 · 6 € · EUR 7 · $8 · 9', [5, 6, 7, NaN, 9], 'EUR'],
    ['¥5 · 6元 · CNY 7', [5, 6, 7], 'CNY'],
    ['5元 · 6円 · 7元', [5, NaN, 7], 'CNY'],
    ['$5 · US$6 · 7 USD', [5, 6, 7], 'USD'],
    ['5 · 6', [5, 6], undefined],
  ] as const)('%s', (cells, values, currency) => {
    const read = numbers(cells.split(' · '));
    expect([...read.values]).toEqual(values);
    expect(read.currency).toBe(currency);
  });

  test('the cell says why', () => {
    expect(numbers(['€5', '€6', '£7']).unreadableCells).toEqual([{ row: 2, text: '£7', why: 'currency' }]);
  });

  test('where no money is counted, a sign is only a sign', () => {
    expect([...numbers(['€5', '£7'], english, false).values]).toEqual([5, 7]);
  });
});

describe('the order of dates is decided by the whole column', () => {
  test.each([
    ['3/4/2026 · 20/11/2026', english, '2026-04-03 2026-11-20', 'dmy', 'cells'],
    ['3/4/2026 · 11/20/2026', german, '2026-03-04 2026-11-20', 'mdy', 'cells'],
    ['3/4/2026', english, '2026-03-04', 'mdy', 'locale'],
    ['3/4/2026', german, '2026-04-03', 'dmy', 'locale'],
    ['3/4/2026', chinese, '?', 'ymd', 'locale'],
    ['26.11.20 · 25.03.14', chinese, '2026-11-20 2025-03-14', 'ymd', 'locale'],
    ['20/11/2026 · 11/20/2026 · 11/21/2026', german, '? 2026-11-20 2026-11-21', 'mdy', 'cells'],
    ['2026-11-20 · 3.4.2026', german, '2026-11-20 2026-04-03', 'dmy', 'locale'],
  ] as const)('%s', (cells, locale, days, order, decidedBy) => {
    const read = dates(cells.split(' · '), locale);
    expect([...read.days].map(isoOf).join(' ')).toBe(days);
    expect(read.notation).toEqual({ order, decidedBy });
  });

  test('a contradicting cell is unreadable', () => {
    expect(dates(['20/11/2026', '21/11/2026', '11/22/2026', 'soon', '#REF!']).unreadableCells).toEqual([
      { row: 2, text: '11/22/2026', why: 'notation' },
      { row: 3, text: 'soon', why: 'text' },
      { row: 4, text: '#REF!', why: 'error' },
    ]);
  });
});

describe('a column that counts back', () => {
  const countBack = (cells: readonly unknown[], locale = english) =>
    filled(new CountBackCells(), cells).read(locale, asOf, (index) => index);

  test.each([
    ['days as numbers', [0, 30, 10_950], [0, 30, 10_950], 'days'],
    ['dates as serial numbers', [46346, 46316.5, '46345'], [0, 30, 1], 'dates'],
    ['dates as text', ['2026-11-20', '20.10.2026'], [0, 31], undefined],
    ['dates as text and as serial numbers', ['2026-11-20', 46345], [0, 1], 'dates'],
    ['dates as one number', [20261120, 20261119], [0, 1], 'dates'],
    ['days among dates', [46346, 46345, 30], [0, 1, NaN], 'dates'],
    ['dates as one number, and numbers that are none', [20261120, 99991231, '20250230'], [0, NaN, NaN], 'dates'],
  ])('%s', (_, cells, days, bareNumbersAre) => {
    const read = countBack(cells);
    expect([...read.values]).toEqual(days);
    expect(read.bareNumbersAre).toBe(bareNumbersAre);
  });

  test('a number that stands for a day and is none is unreadable, and says so', () => {
    const read = countBack([20261120, 99991231, '20250230', 20261119]);
    expect([...read.states]).toEqual([1, 2, 2, 1]);
    expect(read.unreadableCells).toEqual([
      { row: 1, text: '99991231', why: 'text' },
      { row: 2, text: '20250230', why: 'text' },
    ]);
  });

  test('a day after the as-of date is unreadable, and says so', () => {
    const read = countBack(['2026-11-21', 46347, '2026-11-19', null]);
    expect([...read.values]).toEqual([NaN, NaN, 1, NaN]);
    expect(read.unreadableCells).toEqual([
      { row: 0, text: '2026-11-21', why: 'future' },
      { row: 1, text: '2026-11-21', why: 'future' },
    ]);
  });
});

describe('ratios are shares of one', () => {
  const ratios = (cells: readonly unknown[], bareNumbersAre?: 'shares' | 'percents' | 'percentsAboveOne') =>
    filled(new RatioCells(), cells).read(english, bareNumbersAre);

  test.each([
    ['percentages as text', ['35%', '12.5%', '0%', '150%'], undefined, [0.35, 0.125, 0, 1.5]],
    ['bare numbers up to 1', [0.35, 1, -0.2, '0.5'], undefined, [0.35, 1, -0.2, 0.5]],
    ['said to be percents', [35, '12%', 0.5, 35.7, 57], 'percents', [0.35, 0.12, 0.005, 0.357, 0.57]],
    ['said to be shares', [35, '12%', 0.5], 'shares', [35, 0.12, 0.5]],
    ['said to be mixed', [35, '12%', 0.5, -8], 'percentsAboveOne', [0.35, 0.12, 0.5, -0.08]],
  ] as const)('%s', (_, cells, bareNumbersAre, values) => {
    const read = ratios(cells, bareNumbersAre);
    expect([...read.values]).toEqual(values);
    expect(read.unexplained).toBeUndefined();
  });

  test('a bare 35 is asked about', () => {
    expect(ratios([0.2, '40%', 35, 39]).unexplained).toEqual({ index: 2, value: 35 });
    expect(ratios(['-35.5']).unexplained).toEqual({ index: 0, value: -35.5 });
  });

  test('a comma in a column of points is no ratio, whatever the scale', () => {
    const read = ratios(['12.5%', '7.5%', '35,5%']);
    expect([...read.values]).toEqual([0.125, 0.075, NaN]);
    expect(read.unreadableCells).toEqual([{ row: 2, text: '35,5%', why: 'notation' }]);
  });
});
