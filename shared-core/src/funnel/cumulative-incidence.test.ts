import * as fc from 'fast-check';
import { cumulativeIncidence } from './cumulative-incidence';
import { kaplanMeier } from './kaplan-meier';
import type { DealOutcome } from './risk-sets';

test('two won at 10 and 30 days, one lost at 20, one open at 20: worked by fractions', () => {
  // at 10: 1/4 won, 3/4 open; at 20 three at risk, one lost: 1/4 lost, 1/2 open; at 30 one at risk, won: 3/4 won
  const days = [10, 20, 20, 30];
  const outcomes: DealOutcome[] = ['won', 'lost', 'open', 'won'];
  expect(cumulativeIncidence(days, outcomes)).toEqual({
    time: [10, 20, 30],
    won: [0.25, 0.25, 0.75],
    lost: [0, 0.25, 0.25],
    open: [0.75, 0.5, 0],
  });
});

test('no deal, no curve', () => {
  expect(cumulativeIncidence([], [])).toEqual({ time: [], won: [], lost: [], open: [] });
});

test('with nothing open, it is won ÷ all in the end; won, lost and open always add up to 1', () => {
  const deal = fc.record({
    age: fc.integer({ min: 0, max: 60 }),
    end: fc.constantFrom<DealOutcome>('won', 'lost', 'open'),
  });
  fc.assert(
    fc.property(fc.array(deal, { minLength: 1, maxLength: 40 }), (deals) => {
      const ages = deals.map(({ age }) => age);
      const { time, won, lost, open } = cumulativeIncidence(
        ages,
        deals.map(({ end }) => end),
      );
      time.forEach((_, k) => expect(won[k] + lost[k] + open[k]).toBeCloseTo(1, 12));
      const closed = deals.map(({ end }) => (end === 'open' ? 'lost' : end));
      const wins = closed.filter((end) => end === 'won').length;
      expect(cumulativeIncidence(ages, closed).won.at(-1)).toBeCloseTo(wins / deals.length, 12);
    }),
  );
});

test('who enters late is at risk only from then on', () => {
  // The second deal is first seen at 15: at 10 one of one is at risk, at 20 one of one.
  const late = cumulativeIncidence([10, 20], ['lost', 'won'], [0, 15]);
  expect(late.lost).toEqual([1, 1]);
  const watched = cumulativeIncidence([10, 20, 30], ['lost', 'won', 'won'], [0, 15, 0]);
  expect(watched.lost[0]).toBe(0.5); // two at risk
  expect(watched.won).toEqual([0, 0.25, 0.5]); // then two of which one, then one of one
});

test('under way before the watching began: at risk from then on, and who left by then was never watched', () => {
  // at 10 two are at risk, one lost: 1/2; at 30 three, one won: 1/2 · 1/3; at 40 two, one won: 1/3 · 1/2; the fifth is in none of them
  const { time, won, lost, open } = cumulativeIncidence(
    [10, 30, 40, 50, 10],
    ['lost', 'won', 'won', 'open', 'lost'],
    [-1, -1, 20, 20, 10],
  );
  const rounded = (chances: number[]) => chances.map((chance) => chance.toFixed(12));
  const parts = (...chances: number[]) => rounded(chances);
  expect(time).toEqual([10, 30, 40, 50]);
  expect(rounded(won)).toEqual(parts(0, 1 / 6, 1 / 3, 1 / 3));
  expect(rounded(lost)).toEqual(parts(1 / 2, 1 / 2, 1 / 2, 1 / 2));
  expect(rounded(open)).toEqual(parts(1 / 2, 1 / 3, 1 / 6, 1 / 6));
});

describe('Kaplan–Meier', () => {
  test('5 of 6 at 1 when one event comes, half of that when one of two comes at 3', () => {
    expect(kaplanMeier([1, 2, 2, 2, 3, 4], [1, 0, 0, 0, 1, 0])).toEqual({ time: [1, 3], survival: [5 / 6, 5 / 12] });
  });

  test('an event at the time when others are no longer watched still finds them at risk', () => {
    expect(kaplanMeier([5, 5, 5, 5], [true, false, false, false]).survival).toEqual([0.75]);
  });

  test('delayed entry leaves a deal out before it was first seen', () => {
    expect(kaplanMeier([10, 20, 20], [1, 1, 0], [0, 12, 12])).toEqual({ time: [10, 20], survival: [0, 0] });
  });

  test('an event at the age of the entry is none that was waited for', () => {
    expect(kaplanMeier([10, 20], [1, 1], [10, 0])).toEqual({ time: [20], survival: [0] });
  });

  test('without an event there is no step', () => {
    expect(kaplanMeier([3, 4], [0, 0])).toEqual({ time: [], survival: [] });
  });
});
