import * as fc from 'fast-check';
import { measuresAt } from './measures-at';
import { relationshipStage } from './relationship-stage';
import { companyDepths, personalDepths, relationshipStrength } from './relationship-strength';
import { serviceMode } from './service-mode';
import { tieOf } from './tie-of';

test.each([
  // ours, theirs  stage            over
  [0, 100, 'incubation', false],
  [-5, 100, 'incubation', false], // more came back than was bought
  [0.01, 100, 'initial', false],
  [29.99, 100, 'initial', false],
  [30, 100, 'middle', false],
  [0.3, 1, 'middle', false],
  [0.07, 0.14, 'partner', false], // exactly half
  [99.99, 100, 'partner', false],
  [100, 100, 'collaborative', false],
  [130, 100, 'collaborative', true],
  [5, 0, 'unknown', false],
  [5, -1, 'unknown', false],
  [5, NaN, 'unknown', false],
  [NaN, 100, 'unknown', false],
])('%d of %d: %s', (ours, theirs, stage, over) => {
  expect(relationshipStage(ours, theirs)).toMatchObject({ stage, over });
});

test('a relationship that was broken off is so, whatever the share; the share stays to be seen', () => {
  expect(relationshipStage(40, 100, true)).toEqual({ stage: 'brokenOff', share: 0.4, over: false });
  expect(relationshipStage(40, NaN, true)).toEqual({ stage: 'brokenOff', over: false });
});

test('law: a larger share never leads to an earlier stage, and the unit of money is irrelevant', () => {
  const order = ['incubation', 'initial', 'middle', 'partner', 'collaborative'];
  const cents = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(cents, cents, cents, (a, b, all) => {
      const at = (ours: number) => relationshipStage(ours / 100, (all + 1) / 100).stage;
      expect(order.indexOf(at(Math.max(a, b)))).toBeGreaterThanOrEqual(order.indexOf(at(Math.min(a, b))));
      expect(relationshipStage(a, all + 1).stage).toBe(at(a));
    }),
  );
});

test('the 25 cells: 10 + 90 · steps/8, to the nearest ten, halves up', () => {
  const grid = personalDepths.map((personal) =>
    companyDepths.map((company) => relationshipStrength(personal, company)),
  );
  // 10, 21.25, 32.5, 43.75, 55, 66.25, 77.5, 88.75, 100
  expect(grid).toEqual([
    [10, 20, 30, 40, 60],
    [20, 30, 40, 60, 70],
    [30, 40, 60, 70, 80],
    [40, 60, 70, 80, 90],
    [60, 70, 80, 90, 100],
  ]);
});

test.each([
  [false, false, 'outsider', 'factory'],
  [false, true, 'friend', 'chain'],
  [true, false, 'supplier', 'deep'],
  [true, true, 'partner', 'personal'],
])('organisation or advice %s, person or friendship %s: %s, %s', (first, second, tie, mode) => {
  expect(tieOf({ organisation: first, person: second })).toBe(tie);
  expect(serviceMode({ advice: first, friendship: second })).toBe(mode);
});

test('each stage has measures of its own before those that are good throughout; none where there is no relationship to tend', () => {
  const throughout = ['raiseLevelOfContact', 'tailorSolution', 'betterQualityAndService'];
  const stages = ['incubation', 'initial', 'middle', 'partner', 'collaborative'] as const;
  for (const stage of stages) expect(measuresAt(stage).slice(-3)).toEqual(throughout);
  expect(measuresAt('collaborative')[0]).toBe('sharedBusiness');
  expect(new Set(stages.map((stage) => measuresAt(stage)[0])).size).toBe(5);
  expect([...measuresAt('brokenOff'), ...measuresAt('unknown')]).toEqual([]);
});
