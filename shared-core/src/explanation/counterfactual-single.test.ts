import * as fc from 'fast-check';
import { counterfactualSingle } from './counterfactual-single';

const of = (weight: number, points: number, adjustable = true) => ({ weight, points, adjustable });
const account = [of(30, 0.8), of(20, 0.5), of(20, 1), of(10, 0.25), of(20, 0.6, false)];

test.each([
  // target, gap to 68.5   what each alone would need: u + gap ÷ its weight
  [75, 6.5, [null, 0.825, null, 0.9, null]],
  [69, 0.5, [0.8 + 0.5 / 30, 0.525, null, 0.3, null]],
  [78.5, 10, [null, 1, null, null, null]], // exactly all of it
  [68.5, 0, [0.8, 0.5, 1, 0.25, null]],
  [60, -8.5, [0.8 - 8.5 / 30, 0.075, 0.575, 0, null]], // how far each might fall
])('for a target of %d the gap is %d and %j is needed', (target, gap, needed) => {
  const found = counterfactualSingle(account, target);
  expect(found.gap).toBeCloseTo(gap, 10);
  needed.forEach((points, k) => {
    if (points === null) expect(found.required[k]).toBeNull();
    else expect(found.required[k]).toBeCloseTo(points, 10);
  });
});

test('what is left out or weighs nothing cannot help, and the weight is that of the others', () => {
  expect(counterfactualSingle([of(1, 0.5), of(1, NaN), of(0, 0.5)], 80)).toEqual({
    gap: 30,
    required: [0.8, null, null],
  });
});

test('law: put in place, what is required gives the target', () => {
  const indicator = fc.record({
    weight: fc.integer({ min: 1, max: 9 }),
    points: fc.integer({ min: 0, max: 100 }).map((x) => x / 100),
    adjustable: fc.boolean(),
  });
  const list = fc.array(indicator, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 100 }), (indicators, target) => {
      const { required, gap } = counterfactualSingle(indicators, target);
      required.forEach((points, k) => {
        if (points === null || (points === 0 && gap < 0)) return;
        const changed = indicators.map((each, j) => (j === k ? { ...each, points } : each));
        expect(counterfactualSingle(changed, target).gap).toBeCloseTo(0, 8);
      });
    }),
  );
});
