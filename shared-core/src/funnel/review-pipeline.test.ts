import { day, dealsOf, letters, letterStages } from './pipeline.test-data';
import { reviewPipeline, type PipelineReview, type ReviewRules } from './review-pipeline';

const asOf = day('2026-11-20');
const funnel = { processes: [letters], stages: letterStages, set: [] };
const deals = dealsOf(
  'ID|Amount|Stage|Evidenced stage|Owner|Close date|Last activity',
  'd1|1000|B|D|Kim|2026-12-31|2026-11-19', // claims 750, has earned 300
  'd2|400|C|C|Kim|2026-11-01|2026-11-19', // 200 and 200; past its close date
  'd3|100|C||Lee|2026-12-31|2026-01-01', // 50 and 0; idle
  'd4|500|A||Lee|2026-10-01|', // won
  'd5|500|Lost||Kim|2026-10-01|',
  'd6||C||Lee|2026-12-31|2026-11-19', // in no sum
);

function review(rules: Partial<ReviewRules> = {}): PipelineReview {
  const reviewing = reviewPipeline(deals, { funnel, ...rules }, asOf);
  if (!reviewing.ok) throw new Error(JSON.stringify(reviewing.problems));
  return reviewing.review;
}

test('claimed and earned side by side for each stage, adding up to the whole', () => {
  const { stages, whole } = review();
  const shown = stages.filter(({ open }) => open.deals > 0);
  expect(shown.map(({ stage, weight, open }) => [stage, weight, open.declared, open.evidenced, open.gap])).toEqual([
    ['C', 0.5, 250, 200, 50],
    ['B', 0.75, 750, 300, 450],
  ]);
  expect(stages.reduce((sum, { open }) => sum + open.gap, 0)).toBe(whole.open.gap);
  expect(shown.map(({ names, provenance }) => [names, provenance])).toEqual([
    [['C'], { kind: 'houseDefault' }],
    [['B'], { kind: 'houseDefault' }],
  ]);
});

test('deals whose chance was typed and whose stage has no place stand by themselves', () => {
  const typed = dealsOf('ID|Amount|Stage|Status|Probability', 'd1|1000|Limbo|open|40', 'd2|100|C|open|');
  const reviewing = reviewPipeline(typed, { funnel }, asOf);
  const stages = reviewing.ok ? reviewing.review.stages.filter(({ open }) => open.deals > 0) : [];
  expect(stages.map(({ stage, open }) => [stage, open.declared])).toEqual([
    ['C', 50],
    [null, 400],
  ]);
});

test('what will be won against a target, by what is claimed and by what is earned; what is still missing and its coverage', () => {
  const { forecast, earned, coverage, target } = review({ target: 1500 });
  // 500 are won; with d1 (75 %) the target is reached
  expect([target, forecast.certain, forecast.chanceOfTarget?.value]).toEqual([1500, 500, 0.75]);
  expect(earned?.chanceOfTarget?.value).toBeCloseTo(0.3, 12);
  // One of two closed deals was won: that is too few to say what it takes.
  expect(coverage).toEqual({ coverage: 1.5, required: 2, expectedShare: 0.75, closed: 2, thin: true });
  expect(review({ target: 400 }).coverage).toBeUndefined();
});

test('scenarios mix the forecast, and what independent deals would bring stands beside it', () => {
  const scenarios = [
    { weight: 1, shift: 0 },
    { weight: 1, shift: Math.log(1 / 3) },
  ];
  const { forecast, independent } = review({ target: 1500, scenarios });
  // odds of d1: 3 in one world and 1 in the other
  expect(forecast.chanceOfTarget?.value).toBeCloseTo((0.75 + 0.5) / 2, 12);
  expect(independent?.chanceOfTarget?.value).toBe(0.75);
});

test('deals that need a hand: those in no sum first, each with its row and what is to be done', () => {
  const { leftOut, noted, deals: untidy } = review().hygiene;
  expect([leftOut, noted]).toEqual([1, 0]);
  expect(untidy.map(({ row, name, troubles, stale }) => [row, name, troubles.map(({ kind }) => kind), stale])).toEqual([
    [5, 'd6', ['noAmount'], []],
    [1, 'd2', [], ['close-date-past']],
    [2, 'd3', [], ['idle']],
  ]);
});

test('with a history the stages weigh what it says, typed chances are not looked at, and each says what it rests on', () => {
  const moves = Array.from({ length: 30 }, (_, i) => [
    `w${i}|C|2026-01-01`,
    `w${i}|${i < 18 ? 'A' : 'Lost'}|2026-03-01`,
  ]).flat();
  const history = dealsOf('ID|To stage|Changed on', ...moves);
  const { stages, pipeline, fits } = review({ history });
  const ofC = stages.find(({ stage }) => stage === 'C');
  // (10 + 18) / (20 + 30)
  expect(ofC).toMatchObject({ weight: 0.56, provenance: { kind: 'fitted', deals: 30 }, conversion: 0.6 });
  expect(ofC?.calibrated).toMatchObject({ rate: 0.6, template: 0.5 });
  expect(pipeline.rules.chancesFrom).toBe('stage');
  expect(fits).toHaveLength(1);
});

test('win rates of owners, nobody ranked on few deals', () => {
  const { pooled } = review({ pool: 'owner' });
  expect(pooled?.segments.map(({ label, won, closed, thin }) => [label, won, closed, thin])).toEqual([
    ['Kim', 0, 1, true],
    ['Lee', 1, 1, true],
  ]);
});

test('by the history where it names the owners: a deal is theirs who had it last, and counts once', () => {
  const history = dealsOf(
    'ID|To stage|Changed on|Owner',
    ...['a|C|2026-01-01|Kim', 'a|A|2026-02-01|Lee', 'b|C|2026-01-01|Kim', 'b|Lost|2026-02-01|Kim'],
    ...['c|C|2026-01-01|Kim', 'd|C|2026-01-01|', 'd|A|2026-02-01|'],
  );
  const { pooled } = review({ pool: 'owner', history });
  expect(pooled?.from).toBe('history');
  expect(pooled?.segments.map(({ label, won, closed }) => [label, won, closed])).toEqual([
    ['Kim', 0, 1],
    ['Lee', 1, 1],
  ]);
  // What the history does not name the list tells.
  expect(review({ pool: 'stage', history }).pooled?.from).toBe('list');
});

test('a review is plain data: it crosses to a worker as it is', () => {
  const found = review({ target: 1500, pool: 'owner', history: dealsOf('ID|To stage|Changed on', 'x|C|2026-01-01') });
  expect(structuredClone(found)).toEqual(found);
});

test('what cannot be weighed is refused as weighPipeline refuses it', () => {
  expect(reviewPipeline(dealsOf('ID|Stage', 'd1|C'), { funnel }, asOf)).toEqual({
    ok: false,
    problems: [{ kind: 'noDealAmount' }],
  });
});
