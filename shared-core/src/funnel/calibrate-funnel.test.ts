import { calibrateFunnel, calibrationRules } from './calibrate-funnel';
import { calibrateStage } from './calibrate-stage';
import { chanceAtAge } from './chance-at-age';
import { cumulativeIncidence } from './cumulative-incidence';
import type { FunnelProcess } from './funnel-process';
import { day, dealsOf } from './pipeline.test-data';
import { poolSegments } from './pool-segments';
import { stagePaths } from './stage-paths';
import { watchedFrom } from './watched-from';

const twoSteps: FunnelProcess = {
  id: 'two',
  stages: [
    { id: 'talk', entered: 0.2, completed: 0.3 },
    { id: 'offer', entered: 0.5 },
  ],
};
const map = [
  { label: 'Talk', outcome: 'open', process: 'two', stage: 'talk' },
  { label: 'Offer', outcome: 'open', process: 'two', stage: 'offer' },
  { label: 'Won', outcome: 'won' },
  { label: 'Lost', outcome: 'lost' },
] as const;
const asOf = day('2026-12-31');

/** So many deals that took a way: `talk offer won` is a move a month from January on. */
function history(...ways: [count: number, way: string][]) {
  const moves = ways.flatMap(([count, way], w) =>
    Array.from({ length: count }, (_, i) =>
      way.split(' ').map((stage, month) => `w${w}d${i}|${stage}|2026-0${month + 1}-01`),
    ).flat(),
  );
  return stagePaths(dealsOf('Deal ID|To stage|Changed on', ...moves), map, [twoSteps], 0, asOf);
}

test('each stage from the deals that ever reached it, drawn toward the template; open deals are no losses', () => {
  const paths = history([10, 'talk offer won'], [5, 'talk offer lost'], [15, 'talk lost'], [3, 'talk offer']);
  const { stages, process } = calibrateFunnel(paths, asOf);
  expect(stages.map(({ won, closed, open, rate }) => [won, closed, open, rate.toFixed(4)])).toEqual([
    [10, 30, 3, '0.3333'],
    [10, 15, 3, '0.6667'],
  ]);
  // talk: (4 + 10) / (20 + 30); offer: 15 closed are too few
  expect(stages[0].weight).toBe(14 / 50);
  expect(stages[1]).toMatchObject({ weight: 0.5, notFitted: 'tooFew' });
  expect(stages[1].estimate).toBe(20 / 35);
  expect(process.stages[0].provenance).toMatchObject({ kind: 'fitted', deals: 30, confidence: 0.9 });
  expect(process.stages[1].provenance).toEqual({ kind: 'houseDefault', closed: 15, least: 20 });
  // Completing the talk stays worth what the template says, within its weight and the next.
  expect(process.stages[0].completed).toBe(0.3);
});

test('a later stage never weighs less than an earlier one', () => {
  const paths = history([29, 'talk offer won'], [3, 'talk lost']);
  const { stages } = calibrateFunnel(paths, asOf, [], { ...calibrationRules, least: 30 });
  // talk (4 + 29)/52 = 0.635 with weight 52, offer the template's 0.5 with weight 20: together (33 + 10)/72
  expect(stages.map(({ notFitted }) => notFitted)).toEqual([undefined, 'tooFew']);
  for (const { weight, levelled } of stages) {
    expect(weight).toBeCloseTo(43 / 72, 12);
    expect(levelled).toBe(true);
  }
});

test('where many are open they are counted in as censored: won ÷ closed would be too high', () => {
  const paths = history([20, 'talk offer won'], [20, 'talk offer lost'], [40, 'talk']);
  const [talk] = calibrateFunnel(paths, asOf).stages;
  expect(talk.rate).toBe(0.5);
  expect(talk.provenance).toMatchObject({ kind: 'fittedWithOpen', deals: 40, open: 40, days: 364 });
  // At day 59 all 80 are at risk, 20 are won and 20 lost: 1/4 each, and half stay open.
  expect(talk.weight).toBe(0.25);
  expect(talk.incidence?.open.at(-1)).toBe(0.5);
});

describe('deals that were under way before their history begins', () => {
  const many = (count: number, name: string, ...rows: string[]) =>
    Array.from({ length: count }, (_, i) => rows.map((row) => `${name}${i}|${row}`)).flat();

  // 20 opened on 1 June, of which 10 are lost after 10 days; 20 opened on 2 May whose first move, on 1 June, was to the offer.
  const moves = [
    ...many(10, 'lost', 'Talk|2026-06-01|2026-06-01', 'Lost|2026-06-11|2026-06-01'),
    ...many(10, 'open', 'Talk|2026-06-01|2026-06-01'),
    ...many(20, 'late', 'Offer|2026-06-01|2026-05-02', 'Won|2026-06-21|2026-05-02'),
  ];
  const paths = stagePaths(dealsOf('Deal ID|To stage|Changed on|Created date', ...moves), map, [twoSteps], 0, asOf);

  test('are at risk in the first stage from their first move on: those that closed within 30 days are not in it', () => {
    const [talk, offer] = calibrateFunnel(paths, asOf).stages;
    // At 10 days 20 are at risk and 10 lost; at 50 days the 10 open and the 20 late, which are won: 1/2 · 20/30. Taken as watched from the
    // first it would be 3/4 · 20/30 = 1/2, and won ÷ closed says 2/3.
    expect(talk.weight).toBeCloseTo(1 / 3, 12);
    expect(talk).toMatchObject({ won: 20, closed: 30, open: 10, late: 20 });
    expect(talk.provenance).toMatchObject({ kind: 'fittedWithOpen', deals: 30, open: 10, late: 20, days: 213 });
    // The offer they were seen to enter: (10 + 20) / (20 + 20)
    expect(offer).toMatchObject({ weight: 0.75, late: 0, provenance: { kind: 'fitted' } });
  });

  const closedAt = [
    { label: 'Talk', outcome: 'open', process: 'two', stage: 'talk' },
    { label: 'Won to be', outcome: 'won', process: 'two', stage: 'talk' },
    { label: 'Lost to be', outcome: 'lost', process: 'two', stage: 'talk' },
  ] as const;
  const headers = 'Deal ID|Stage|Stage since|Close date';
  const early = (count: number) => many(count, 'early', 'Won to be|2026-01-01|2026-04-01');
  const quick = (count: number) => many(count, 'quick', 'Lost to be|2026-03-01|2026-03-11');
  const talkOf = (from: string | undefined, ...rows: string[]) => {
    const all = stagePaths(dealsOf(headers, ...rows), closedAt, [twoSteps], 0, asOf);
    return calibrateFunnel(from === undefined ? all : watchedFrom(all, day(from)), asOf).stages[0];
  };

  test('in a list, that is for the user to say: the day from which on it is complete', () => {
    const rows = [...early(20), ...quick(10), ...many(10, 'open', 'Talk|2026-03-01|')];
    // All 40 at risk at 10 days, 10 lost; at 90 days 30, of which 20 won: 3/4 · 20/30
    expect(talkOf(undefined, ...rows)).toMatchObject({ weight: 0.5, late: 0 });
    expect(talkOf('2026-01-01', ...rows)).toMatchObject({ weight: 0.5, late: 0 });
    // Complete from March on, the 20 of January are not at risk at 10 days: 1/2 · 20/30
    const late = talkOf('2026-03-01', ...rows);
    expect(late.weight).toBeCloseTo(1 / 3, 12);
    expect(late.late).toBe(20);
  });

  test('where all that were watched young have closed, nothing leads from them to the old: the closed deals alone decide', () => {
    // (4 + 20) / (20 + 40), where the curve would say 0
    expect(talkOf('2026-03-01', ...early(20), ...quick(20))).toMatchObject({ weight: 0.4, late: 20 });
  });

  test('too few watched from the first say nothing of the young: the closed deals alone decide', () => {
    const rows = [...early(30), ...quick(5), ...many(4, 'open', 'Talk|2026-03-01|')];
    // (4 + 30) / (20 + 35), levelled with the offer's house weight of 50 %, worth 20 deals; with one more open there are ten at 10 days,
    // and it is 1/2 · 30/35
    expect(talkOf('2026-03-01', ...rows).weight).toBeCloseTo((34 + 10) / (55 + 20), 12);
    expect(talkOf('2026-03-01', ...rows, 'one|Talk|2026-03-01|').weight).toBeCloseTo(3 / 7, 12);
  });
});

test('losses that nobody placed count for the first stage alone', () => {
  const deals = dealsOf('ID|Stage', ...Array.from({ length: 60 }, (_, i) => `d${i}|${i < 30 ? 'Won' : 'Lost'}`));
  const { stages, unplacedLosses } = calibrateFunnel(stagePaths(deals, map, [twoSteps], 0, asOf), asOf);
  expect(unplacedLosses).toBe(30);
  expect(stages[0]).toMatchObject({ won: 30, closed: 60, weight: 34 / 80 });
  expect(stages[1]).toMatchObject({ notFitted: 'lossesUnplaced', weight: 0.5 });
});

test('a stage at which no deal was ever seen is not at 100 %, though every deal that passed it was won', () => {
  const { stages } = calibrateFunnel(history([30, 'talk won'], [30, 'talk lost']), asOf);
  expect(stages.map(({ closed, notFitted, weight }) => [closed, notFitted, weight])).toEqual([
    [60, undefined, 34 / 80],
    [30, 'neverSeen', 0.5],
  ]);
});

test('nothing closed: the house default everywhere', () => {
  const { stages } = calibrateFunnel(history([3, 'talk']), asOf);
  expect(stages.map(({ weight, provenance }) => [weight, provenance.kind])).toEqual([
    [0.2, 'houseDefault'],
    [0.5, 'houseDefault'],
  ]);
  expect(stages[0].rate).toBeNaN();
  expect(stages[0].rateInterval).toEqual([0, 1]);
});

test('a weight that somebody set holds until its day', () => {
  const paths = history([3, 'talk']);
  const set = [{ stage: 'talk', weight: 0.35, by: 'Sales board', until: day('2027-01-01') }];
  const weightOn = (date: string) => calibrateFunnel(paths, day(date), set).stages[0];
  expect(weightOn('2026-12-31')).toMatchObject({
    weight: 0.35,
    provenance: { kind: 'set', by: 'Sales board', until: '2027-01-01' },
  });
  expect(weightOn('2027-01-01').weight).toBe(0.2);
});

test('more wins never lower the estimate, and the interval holds it', () => {
  let before = 0;
  for (let won = 0; won <= 24; won++) {
    const { mean, interval } = calibrateStage(0.25, won, 24, 0.9);
    expect(mean).toBeGreaterThan(before);
    expect(interval[0]).toBeLessThan(mean);
    expect(interval[1]).toBeGreaterThan(mean);
    before = mean;
  }
  expect(calibrateStage(1, 5, 5, 0.9)).toEqual({ mean: 1, interval: [1, 1] });
  expect(calibrateStage(0.5, 0, 0, 0.9, 0).mean).toBeNaN();
});

test('the chance of an open deal by its age: what the curve still rises, out of what is open', () => {
  const curve = cumulativeIncidence([10, 20, 30, 40], ['won', 'lost', 'won', 'open']);
  expect([0, 10, 25].map((age) => chanceAtAge(curve, age))).toEqual([0.5, 1 / 3, 0.5]);
  expect([40, 99].map((age) => chanceAtAge(curve, age))).toEqual([NaN, NaN]);
});

describe('segments', () => {
  const list = [
    { label: 'Kim', won: 12, closed: 60 },
    { label: 'Lee', won: 30, closed: 90 },
    { label: 'Oh', won: 3, closed: 3 },
  ];

  test('are drawn toward what they have in common; three deals are too few to rank anybody on', () => {
    const { segments, prior } = poolSegments(list);
    for (const { rate, estimate, interval } of segments) {
      expect(Math.abs(estimate - prior.mean)).toBeLessThan(Math.abs(rate - prior.mean));
      expect(interval[0]).toBeLessThan(estimate);
    }
    expect(segments.map(({ thin }) => thin)).toEqual([false, false, true]);
  });

  test('that do not differ beyond chance have the common rate', () => {
    const { segments } = poolSegments([
      { label: 'Kim', won: 5, closed: 20 },
      { label: 'Lee', won: 6, closed: 20 },
    ]);
    expect(segments.map(({ estimate }) => estimate)).toEqual([11 / 40, 11 / 40]);
  });
});
