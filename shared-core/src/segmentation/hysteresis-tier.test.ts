import * as fc from 'fast-check';
import { bandedCuts, hysteresisTier, widestHalfBand } from './hysteresis-tier';

const cuts = [{ from: 90 }, { from: 75 }, { from: 60 }];
const tiers = ['VIP', 'A', 'B', 'C'];

/** The latent tier after each score, the one before being what the next looks at. */
function follow(previous: string, scores: readonly number[], halfBand: number): string {
  const banded = bandedCuts(cuts, halfBand);
  let at = tiers.indexOf(previous);
  return scores.map((score) => tiers[(at = hysteresisTier(score, banded, at))]).join(' ');
}

test.each([
  // before   scores                           half-band  tiers
  ['none', [76, 74, 73.5, 72.9, 76, 77, 78], 2, 'A A A B B A A'], // methods §3.8: A is lost under 73, won at 77
  ['VIP', [89, 88, 87.9, 91.9, 92], 2, 'VIP VIP A A VIP'],
  ['A', [74.9, 75.1, 74.9], 0, 'B A B'], // no band: plain cut-offs
  ['C', [95], 2, 'VIP'], // several cut-offs at once
  ['VIP', [57.9], 2, 'C'],
  ['VIP', [58], 2, 'B'], // on the lower edge of 60: not below it
  ['C', [61.9, 62], 2, 'C B'],
  ['B', [75.1, 75.2], 0.2, 'B A'],
])('%s, then scores %j within ±%d: %s', (before, scores, halfBand, expected) => {
  expect(follow(before, scores, halfBand)).toBe(expected);
});

test('edges are compared to 9 decimals: 0.1 + 0.2 reaches 0.3, and a band of 0.1 around 0.2 ends at 0.3', () => {
  expect(hysteresisTier(0.3, bandedCuts([{ from: 0.2 }], 0.1), 1)).toBe(0);
  expect(hysteresisTier(0.1 + 0.2, bandedCuts([{ from: 0.4 }], 0.1), 0)).toBe(0);
});

test('without a score there is no tier', () => {
  expect(hysteresisTier(NaN, bandedCuts(cuts, 2), 1)).toBe(-1);
});

test.each([
  [[90, 75, 60], 7.5],
  [[90, 80, 75], 2.5],
  [[50], Infinity],
])('bands around %j may be %d points to either side', (from, expected) => {
  expect(widestHalfBand(from.map((cut) => ({ from: cut })))).toBe(expected);
});

const score = fc.double({ min: 0, max: 100, noNaN: true });
const tier = fc.integer({ min: -1, max: 3 });
const halfBand = fc.double({ min: 0, max: 7.5, noNaN: true });

test('law: a better score and a better past never lower the tier', () => {
  fc.assert(
    fc.property(score, score, tier, tier, halfBand, (x, y, a, b, half) => {
      const banded = bandedCuts(cuts, half);
      const past = [Math.max(0, Math.min(a, b)), Math.max(0, a, b)];
      expect(hysteresisTier(Math.max(x, y), banded, past[0])).toBeLessThanOrEqual(
        hysteresisTier(Math.min(x, y), banded, past[1]),
      );
    }),
  );
});

test('law: the same score twice moves nobody the second time', () => {
  fc.assert(
    fc.property(score, tier, halfBand, (x, past, half) => {
      const banded = bandedCuts(cuts, half);
      const once = hysteresisTier(x, banded, past);
      expect(hysteresisTier(x, banded, once)).toBe(once);
    }),
  );
});
