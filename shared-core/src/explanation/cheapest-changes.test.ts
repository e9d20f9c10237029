import * as fc from 'fast-check';
import { cheapestChanges, type SteppedIndicator } from './cheapest-changes';

/** `overdue 1, share 0 for 11 → 74.0`: which step of which indicator, the cost and the score. */
function inShort(indicators: readonly SteppedIndicator[], target: number): string {
  const found = cheapestChanges(indicators, target);
  if (!found) return 'out of reach';
  const changes = found.changes.map(({ indicator, step }) => `${indicator} ${step}`).join(', ');
  return `${changes} for ${found.cost} → ${found.score.toFixed(1)}`;
}

const account: SteppedIndicator[] = [
  {
    id: 'overdue',
    weight: 20,
    points: 40,
    steps: [
      { points: 70, cost: 2 },
      { points: 100, cost: 6 },
    ],
  },
  { id: 'share', weight: 40, points: 50, steps: [{ points: 80, cost: 9 }] },
  { id: 'complaints', weight: 10, points: 20, steps: [{ points: 90, cost: 1 }] },
  { id: 'size', weight: 30, points: 70 },
];

test.each([
  // the score is 8 + 20 + 2 + 21 = 51; overdue brings 6 or 12, share 12, complaints 7
  [51, ' for 0 → 51.0'],
  [57, 'complaints 0 for 1 → 58.0'],
  [58, 'complaints 0 for 1 → 58.0'],
  [64, 'complaints 0, overdue 0 for 3 → 64.0'],
  [70, 'complaints 0, overdue 1 for 7 → 70.0'],
  [70.1, 'complaints 0, overdue 0, share 0 for 12 → 76.0'],
  [82, 'complaints 0, overdue 1, share 0 for 16 → 82.0'],
  [82.1, 'out of reach'],
])('to reach %d: %s', (target, expected) => {
  expect(inShort(account, target)).toBe(expected);
});

const step = (id: string, points: number, cost: number): SteppedIndicator => ({
  id,
  weight: 1,
  points: 0,
  steps: [{ points, cost }],
});

test.each<[string, SteppedIndicator[], number, string]>([
  ['equal cost: the fewer changes', [step('a', 50, 1), step('b', 50, 1), step('c', 100, 2)], 33, 'c 0 for 2 → 33.3'],
  [
    'equal cost and number: the first ids',
    [step('c', 60, 1), step('b', 60, 1), step('a', 30, 1)],
    20,
    'b 0 for 1 → 20.0',
  ],
  [
    'costs as written: 0.1 + 0.2 is 0.3',
    [step('a', 50, 0.1), step('b', 50, 0.2), step('c', 100, 0.3)],
    33,
    'c 0 for 0.3 → 33.3',
  ],
  ['a step that leads down is none', [step('a', -5, 0), step('b', 40, 1)], 20, 'b 0 for 1 → 20.0'],
  [
    'scores to 9 decimals: three times 100/3 reach 100',
    [step('a', 100, 1), step('b', 100, 1), step('c', 100, 1)],
    100,
    'a 0, b 0, c 0 for 3 → 100.0',
  ],
])('%s', (_case, indicators, target, expected) => {
  expect(inShort(indicators, target)).toBe(expected);
});

/** Every way to choose, the plain way. */
function everyPlan(indicators: readonly SteppedIndicator[]): { cost: number; score: number; ids: string[] }[] {
  const whole = indicators.reduce((sum, { weight }) => sum + weight, 0);
  return indicators.reduce(
    (plans, { id, weight, points, steps = [] }) =>
      plans.flatMap(({ cost, score, ids }) => [
        { cost, score: score + (weight * points) / whole, ids },
        ...steps.map((taken) => ({
          cost: cost + taken.cost,
          score: score + (weight * taken.points) / whole,
          ids: [...ids, id],
        })),
      ]),
    [{ cost: 0, score: 0, ids: [] as string[] }],
  );
}

test('law: of all ways that do, none is cheaper, and none as cheap has fewer changes or earlier ids', () => {
  const steps = fc.array(
    fc.record({ points: fc.integer({ min: 0, max: 100 }), cost: fc.integer({ min: 0, max: 6 }) }),
    { maxLength: 3 },
  );
  const list = fc
    .array(fc.record({ weight: fc.integer({ min: 1, max: 4 }), points: fc.integer({ min: 0, max: 90 }), steps }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((indicators) => indicators.map((each, k) => ({ ...each, id: 'abcdef'[k] })));
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 100 }), (indicators, target) => {
      const ways = everyPlan(indicators)
        .filter(({ score }) => score >= target - 1e-9)
        .map(
          ({ cost, ids }) => `${String(cost).padStart(3, '0')} ${String(ids.length).padStart(2, '0')} ${ids.join('')}`,
        )
        .sort();
      const found = cheapestChanges(indicators, target);
      const inOrder = found?.changes.map(({ indicator }) => indicator).join('');
      const key =
        found && `${String(found.cost).padStart(3, '0')} ${String(found.changes.length).padStart(2, '0')} ${inOrder}`;
      expect(key).toBe(ways[0]);
    }),
  );
});

test('law: with costs of many decimals a way is found whenever there is one, and none costs less', () => {
  const real = fc.integer({ min: 1, max: 3000 }).map((x) => x / 700);
  const steps = fc.array(fc.record({ points: fc.integer({ min: 0, max: 100 }), cost: real }), { maxLength: 5 });
  const list = fc
    .array(fc.record({ weight: real, points: fc.integer({ min: 0, max: 90 }), steps }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((indicators) => indicators.map((each, k) => ({ ...each, id: 'abcd'[k] })));
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 100 }), (indicators, target) => {
      const costs = everyPlan(indicators).flatMap(({ cost, score }) => (score >= target - 1e-10 ? [cost] : []));
      const found = cheapestChanges(indicators, target);
      if (costs.length === 0) expect(found).toBeUndefined();
      else expect(found!.cost).toBeCloseTo(Math.min(...costs), 7);
    }),
    { numRuns: 500 },
  );
});

test('twenty-five indicators with five steps each: what the plain table of gains by cost finds', () => {
  const many = Array.from({ length: 25 }, (_, k): SteppedIndicator => ({
    id: `k${String(k).padStart(2, '0')}`,
    weight: 4,
    points: 20,
    // Gains that cost about as much as they bring are the hardest to choose among.
    steps: [1, 2, 3, 4, 5].map((s) => ({ points: 20 + 15 * s, cost: 15 * s + ((k * 7 + s * 5) % 11) })),
  }));
  const mostPoints = new Array<number>(3000).fill(0);
  for (const { steps = [] } of many) {
    for (let cost = mostPoints.length - 1; cost >= 0; cost--) {
      for (const step of steps) {
        if (step.cost > cost) continue;
        mostPoints[cost] = Math.max(mostPoints[cost], mostPoints[cost - step.cost] + step.points - 20);
      }
    }
  }
  // All weigh the same: a score of 63 is 43 points more on the average of 25.
  const least = mostPoints.findIndex((points) => points >= 25 * 43);
  expect(cheapestChanges(many, 63)?.cost).toBe(least);
});
