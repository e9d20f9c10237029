import * as fc from 'fast-check';
import { brier, logLoss, murphy } from './forecast-scores';
import { reliabilityCurve } from './reliability-curve';

test('Brier of 10, 90, 80 and 30 % where the second and third came about: 0.15/4', () => {
  expect(brier([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3])).toBeCloseTo(0.0375, 15);
  expect(brier([], [])).toBeNaN();
});

test('a certainty that proves wrong costs as much as a millionth, not everything', () => {
  expect(logLoss([1, 0], [0, 0.5], 1e-6)).toBeCloseTo((Math.log(1e6) + Math.log(2)) / 2, 12);
  expect(logLoss([0], [1])).toBeCloseTo(Math.log(1e6), 9);
  expect(logLoss([0, 1], [0, 1])).toBeCloseTo(1e-6, 9);
});

test('the parts of twelve forecasts, by fractions', () => {
  // at .1: 0 of 2; .25: 1 of 3; .5: 2 of 3; .75: 3 of 3; 1: 1 of 1; in all 7 of 12
  const outcomes = [0, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1];
  const chances = [0.1, 0.1, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.75, 0.75, 0.75, 1];
  const parts = murphy(outcomes, chances);
  expect(parts.brier).toBeCloseTo(0.13708333333333333, 15);
  expect(parts.uncertainty).toBeCloseTo(35 / 144, 15);
  expect(parts.skill).toBeCloseTo(0.436, 12);
  expect(murphy([1, 1], [0.5, 0.9]).skill).toBeNaN();
});

test('the parts make up the score, and the overall rate said each time has no skill', () => {
  const forecast = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 10 }));
  fc.assert(
    fc.property(fc.array(forecast, { minLength: 1, maxLength: 60 }), (list) => {
      const [outcomes, chances] = [list.map(([y]) => y), list.map(([, tenths]) => tenths / 10)];
      const { brier: score, reliability, resolution, uncertainty } = murphy(outcomes, chances);
      expect(reliability - resolution + uncertainty).toBeCloseTo(score, 12);
      const rate = outcomes.reduce((sum, y) => sum + y, 0) / outcomes.length;
      const plain = murphy(
        outcomes,
        outcomes.map(() => rate),
      );
      if (plain.uncertainty > 0) expect(plain.skill).toBeCloseTo(0, 12);
    }),
  );
});

describe('reliability', () => {
  test('three bins, closed on the right, as scikit-learn asserts', () => {
    const curve = reliabilityCurve([0, 0, 0, 0, 1, 1, 1, 1, 1], [0.1, 0.2, 0.3, 0.4, 0.65, 0.7, 0.8, 0.9, 1], 3);
    expect(curve.map(({ observed }) => observed)).toEqual([0, 0.5, 1]);
    expect(curve.map(({ predicted }) => predicted.toFixed(3))).toEqual(['0.200', '0.525', '0.850']);
    expect(curve.map(({ count, won }) => `${won} of ${count}`)).toEqual(['0 of 3', '1 of 2', '4 of 4']);
    expect(curve[0].interval[0]).toBe(0);
  });

  test('an inner edge falls into the lower bin, 0 and 1 into the outer ones, and empty bins are left out', () => {
    const edges = Array.from({ length: 11 }, (_, k) => k / 10);
    const curve = reliabilityCurve(
      edges.map(() => 1),
      edges,
      10,
    );
    expect(curve.map(({ count }) => count)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(reliabilityCurve([1], [0.95], 10)).toHaveLength(1);
    expect(reliabilityCurve([], [], 10)).toEqual([]);
  });
});
