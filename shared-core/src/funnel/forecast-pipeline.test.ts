import { forecastPipeline } from './forecast-pipeline';
import { day, letters, weighed } from './pipeline.test-data';
import { scoreForecast } from './score-forecast';
import { shiftedChance } from './shifted-chance';
import { takeSnapshot } from './take-snapshot';

const lettersTable = [
  'ID|Amount|Stage|Evidenced stage',
  'd1|100|F|',
  'd2|250|E|E',
  'd3|80|D|D',
  'd4|400|C|E',
  'd5|120|B|B',
  'd6|60|A|',
  'd7|90|Lost|',
  'd8|tbd|C|',
];

test('what will really be won of the letters, won deals in, lost and unreadable ones out', () => {
  const { certain, openDeals, distribution, p10, p50, p90, chanceOfTarget, nothing, deals } = forecastPipeline(
    weighed({}, ...lettersTable),
    { target: 500 },
  );
  expect([certain, openDeals, distribution.mean]).toEqual([60, 5, 446.5]);
  expect([p10.value, p50.value, p90.value]).toEqual([180, 460, 790]);
  expect(chanceOfTarget?.value).toBe(0.475625);
  expect(nothing).toBeCloseTo(0.9 * 0.75 * 0.7 * 0.5 * 0.25, 15);
  // 0.059 for none; one at most 0.327, two 0.748, three 0.956
  expect(deals).toEqual({ p10: 1, p50: 2, p90: 3 });
});

test('by evidence alone less is to be expected: 0 + 62.5 + 24 + 100 + 90 beside the 60 that are won', () => {
  expect(forecastPipeline(weighed({}, ...lettersTable), { by: 'evidenced' }).distribution.mean).toBe(336.5);
  expect(forecastPipeline(weighed({}, ...lettersTable), { by: 'prudent' }).distribution.mean).toBe(336.5);
});

test('scenarios widen the spread and leave deals that are certain alone', () => {
  const pipeline = weighed({}, 'ID|Amount|Stage', 'd1|100|C', 'd2|100|C', 'd3|10|A');
  const alone = forecastPipeline(pipeline);
  const shift = Math.log(3); // ½ becomes ¼ or ¾
  const mixed = forecastPipeline(pipeline, {
    scenarios: [
      { weight: 1, shift },
      { weight: 1, shift: -shift },
    ],
  });
  expect(mixed.distribution.mean).toBeCloseTo(alone.distribution.mean, 12);
  // both lost: (1/16 + 9/16)/2; one won: 3/8; both won as both lost
  expect([...mixed.distribution.values]).toEqual([10, 110, 210]);
  [0.3125, 0.375, 0.3125].forEach((chance, k) => expect(mixed.distribution.chances[k]).toBeCloseTo(chance, 14));
  expect(mixed.distribution.sd).toBeCloseTo(Math.sqrt(0.625) * 100, 10);
});

test.each([
  [0, 5, 0],
  [1, -5, 1],
  [0.3, 0, 0.3],
  [0.5, Math.log(3), 0.75],
  [0.5, 2000, 1],
  [0.5, -2000, 0],
])('chance %d shifted by %d is %d', (chance, shift, expected) => {
  expect(shiftedChance(chance, shift)).toBeCloseTo(expected, 15);
});

test('one deal of many, and none', () => {
  const pipeline = weighed({}, ...lettersTable);
  expect(forecastPipeline(pipeline, { among: (deal) => deal === 3 }).distribution.mean).toBe(200);
  const none = forecastPipeline(pipeline, { among: () => false });
  expect([none.p50.value, none.nothing, none.deals.p90]).toEqual([0, 1, 0]);
});

test('a forecast is scored as it was made, by the deals that have closed since', () => {
  const snapshot = {
    madeOn: day('2026-06-30'),
    ids: ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'],
    chances: [0.9, 0.8, 0.1, 0.3, 0.5, 0.5],
    baselines: { rate: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], sure: [1, 1, 0, 0, 1, 1] },
  };
  const outcomes: Record<string, 'won' | 'lost' | 'open'> = {
    d1: 'won',
    d2: 'won',
    d3: 'lost',
    d4: 'lost',
    d5: 'open',
  };
  const score = scoreForecast(snapshot, (id) => outcomes[id]);
  expect(score).toMatchObject({ scored: 4, won: 2, stillOpen: 1, gone: 1 });
  expect(score.brier).toBeCloseTo((0.01 + 0.04 + 0.01 + 0.09) / 4, 15);
  expect(score.skill.rate).toBeCloseTo(1 - 0.0375 / 0.25, 12);
  expect(score.skill.sure).toBeNaN();
  expect(score.reliability.reduce((count, bin) => count + bin.count, 0)).toBe(4);
});

test('a snapshot holds the open deals with an id, and two plain rules beside each', () => {
  const typed = weighed(
    {},
    'ID|Amount|Stage|Probability',
    'd1|100|F|70',
    'd2|100|C|',
    '|100|C|',
    'd4|100|A|',
    'd5|100|Lost|',
    'd1|100|C|',
    'd6||E|',
    'd7|1|C|120',
  );
  expect(takeSnapshot(typed, [letters])).toEqual({
    madeOn: '2026-11-20',
    ids: ['d1', 'd2', 'd6'], // the third has no amount, but a chance
    chances: [0.7, 0.5, 0.25],
    baselines: { winRate: [0.5, 0.5, 0.5], template: [0.1, 0.5, 0.25] },
  });
  expect(takeSnapshot(weighed({}, 'ID|Amount|Stage', 'd1|1|C'), [letters]).baselines).toEqual({ template: [0.5] });
});
