import * as fc from 'fast-check';
import { ahpSynthesis } from './ahp-synthesis';
import { ahpWeights } from './ahp-weights';
import type { Judgement } from './comparison-matrix';
import { criticWeights } from './critic-weights';
import { deviationWeights } from './deviation-weights';
import { entropyWeights } from './entropy-weights';
import { rankOrderCentroid } from './rank-order-centroid';
import { swingWeights } from './swing-weights';
import type { WeightProposal, Weighting } from './weight-proposal';

function proposed<M extends string, P extends object>(weighting: Weighting<M, P>): WeightProposal<M, P> {
  if (!weighting.ok) throw new Error(`Refused: ${JSON.stringify(weighting.problems)}`);
  return weighting.proposal;
}

const problemsOf = (weighting: Weighting<string, object>) => (weighting.ok ? [] : weighting.problems);

function expectWeights(weighting: Weighting<string, object>, expected: readonly number[], digits = 4): void {
  const { weights } = proposed(weighting);
  expect(weights).toHaveLength(expected.length);
  weights.forEach((weight, k) => expect(weight).toBeCloseTo(expected[k], digits));
}

const columns = (...values: readonly (readonly number[])[]) => values.map((column) => Float64Array.from(column));

describe('from ratings and orders', () => {
  const rated = (...ratings: number[]) => swingWeights(ratings.map((rating, k) => ({ item: `k${k}`, rating })));

  test('swings of 100, 50 and 50 weigh a half and two quarters', () => {
    expect(proposed(rated(100, 50, 50))).toEqual({
      method: 'swing',
      parameters: { ratings: [100, 50, 50] },
      weights: [0.5, 0.25, 0.25],
    });
  });

  test('of an order of three the centroid is 11/18, 5/18, 2/18', () => {
    expectWeights(rankOrderCentroid(3), [11 / 18, 5 / 18, 2 / 18], 12);
    expectWeights(rankOrderCentroid(1), [1]);
  });

  test('ratings outside 0 to 100, none above 0, and none at all are refused', () => {
    expect(problemsOf(rated(100, 120, -1, NaN))).toEqual([
      { kind: 'ratingOutOfRange', item: 'k1', got: 120 },
      { kind: 'ratingOutOfRange', item: 'k2', got: -1 },
      { kind: 'ratingOutOfRange', item: 'k3', got: NaN },
    ]);
    expect(problemsOf(rated(0, 0))).toEqual([{ kind: 'allRatingsZero' }]);
    expect(problemsOf(rated())).toEqual([{ kind: 'nothingToWeigh' }]);
    expect(problemsOf(rankOrderCentroid(0))).toEqual([{ kind: 'nothingToWeigh' }]);
  });
});

describe('from judgements', () => {
  const abc = ['a', 'b', 'c'];

  test('judgements that agree give their ratios back, with a consistency ratio of 0', () => {
    const judgements: Judgement[] = [
      ['a', 'b', 2],
      ['b', 'c', 3],
      ['a', 'c', 6],
    ];
    const { weights, parameters } = proposed(ahpWeights(abc, judgements));
    [0.6, 0.3, 0.1].forEach((weight, k) => expect(weights[k]).toBeCloseTo(weight, 10));
    expect(parameters).toMatchObject({ randomIndex: 'saaty2005', consistent: true });
    expect(parameters.consistencyRatio).toBeCloseTo(0, 10);
  });

  test('a beats b beats c beats a, threefold each: equal weights, λ = 1 + 3 + 1/3, and no consistency', () => {
    const judgements: Judgement[] = [
      ['a', 'b', 3],
      ['b', 'c', 3],
      ['c', 'a', 3],
    ];
    const { weights, parameters } = proposed(ahpWeights(abc, judgements, 'saaty1980'));
    weights.forEach((weight) => expect(weight).toBeCloseTo(1 / 3, 10));
    expect(parameters.consistencyRatio).toBeCloseTo(4 / 3 / 2 / 0.58, 10);
    expect(parameters.consistent).toBe(false);
  });

  test('two items always agree, one has all the weight', () => {
    expect(proposed(ahpWeights(['a', 'b'], [['b', 'a', 3]])).parameters.consistencyRatio).toBe(0);
    expectWeights(ahpWeights(['a', 'b'], [['b', 'a', 3]]), [0.25, 0.75], 10);
    expectWeights(ahpWeights(['a'], []), [1], 12);
  });

  const whole: Judgement[] = [
    ['a', 'b', 2],
    ['b', 'c', 3],
    ['a', 'c', 6],
  ];
  test.each<[string, readonly string[], Judgement[], object[]]>([
    [
      'pairs left out',
      abc,
      [['a', 'b', 2]],
      [
        { kind: 'pairMissing', item: 'a', other: 'c' },
        { kind: 'pairMissing', item: 'b', other: 'c' },
      ],
    ],
    [
      'a pair judged both ways',
      abc,
      [...whole, ['b', 'a', 2]],
      [{ kind: 'pairContradicts', item: 'b', other: 'a', first: 0.5, second: 2 }],
    ],
    ['a pair judged twice alike', abc, [...whole, ['b', 'a', 0.5], ['a', 'a', 1]], []],
    ['an item that is not there', abc, [...whole, ['a', 'd', 2]], [{ kind: 'itemUnknown', item: 'd', items: abc }]],
    ['an item more than itself', abc, [...whole, ['a', 'a', 2]], [{ kind: 'comparedWithItself', item: 'a', got: 2 }]],
    [
      'no ratio',
      ['a', 'b'],
      [['a', 'b', 0]],
      [
        { kind: 'notARatio', item: 'a', other: 'b', got: 0 },
        { kind: 'pairMissing', item: 'a', other: 'b' },
      ],
    ],
    [
      'an item twice',
      ['a', 'a'],
      [['a', 'a', 1]],
      [
        { kind: 'itemRepeated', item: 'a' },
        { kind: 'pairMissing', item: 'a', other: 'a' },
      ],
    ],
    ['no items', [], [], [{ kind: 'nothingToWeigh' }]],
    [
      'more than there is a random index for',
      'abcdefghijklmnop'.split(''),
      [],
      [{ kind: 'tooManyItems', count: 16, most: 15 }],
    ],
  ])('%s', (_case, items, judgements, problems) => {
    expect(problemsOf(ahpWeights(items, judgements))).toEqual(problems);
  });

  test('alternatives are weighed under each criterion, then over all: ¾·¾ + ¼·⅓', () => {
    const hierarchy = {
      criteria: { items: ['amount', 'margin'], judgements: [['amount', 'margin', 3]] as const },
      alternatives: ['North', 'South'],
      byCriterion: { amount: [['North', 'South', 3]] as const, margin: [['South', 'North', 2]] as const },
    };
    expectWeights(ahpSynthesis(hierarchy), [31 / 48, 17 / 48], 10);
    const { margin: _left, ...byCriterion } = hierarchy.byCriterion;
    expect(problemsOf(ahpSynthesis({ ...hierarchy, byCriterion }))).toEqual([
      { kind: 'pairMissing', item: 'North', other: 'South' },
    ]);
  });
});

describe('from the list', () => {
  test('entropy: shares .2 .8 and 1/9 8/9 tell accounts apart by .278 and .497', () => {
    // 1 − (.2 ln 5 + .8 ln 1.25)/ln 2 = .27807; 1 − (ln 9 / 9 + 8 ln 1.125 / 9)/ln 2 = .49674
    expectWeights(entropyWeights(columns([1, 4], [2, 16])), [0.27807 / 0.77481, 0.49674 / 0.77481]);
  });

  test('deviation: 1.5 and 7', () => {
    expectWeights(deviationWeights(columns([1, 4], [2, 16])), [1.5 / 8.5, 7 / 8.5], 12);
  });

  test('CRITIC: of two columns that say the same and one that says the opposite, the last counts for half', () => {
    // scaled alike, all σ equal; conflict 2, 2 and 2 + 2
    expectWeights(
      criticWeights(columns([1, 2, 3], [10, 20, 30], [3, 2, 1]), ['higher', 'higher', 'higher']),
      [0.25, 0.25, 0.5],
      12,
    );
  });

  test('CRITIC: where less is better, the opposite says the same, so that nothing is left to weigh', () => {
    expect(problemsOf(criticWeights(columns([1, 2, 3], [3, 2, 1]), ['higher', 'lower']))).toEqual([
      { kind: 'noContrast' },
    ]);
  });

  test('Spearman goes by rank alone: 1 2 100 is as 1 2 3', () => {
    const bent = columns([1, 2, 100], [3, 1, 2]);
    const r = -0.5; // 1 − 6·(4 + 1 + 1)/(3·8)
    const deviations = [Math.sqrt((1 + (1 / 99) ** 2) / 3 - ((1 + 1 / 99) / 3) ** 2), Math.sqrt(1.25 / 3 - 0.25)];
    const expected = deviations.map((d) => (d * (1 - r)) / ((deviations[0] + deviations[1]) * (1 - r)));
    expectWeights(criticWeights(bent, ['higher', 'higher'], 'spearman'), expected, 12);
  });

  test.each([
    ['entropy', entropyWeights],
    ['deviation', deviationWeights],
    [
      'CRITIC',
      (list: readonly Float64Array[]) =>
        criticWeights(
          list,
          list.map(() => 'higher' as const),
        ),
    ],
  ])(
    '%s: a constant column has weight 0, a row with a blank is left out, one row and equal rows are refused',
    (_name, weigh) => {
      const list = columns([5, 5, 5, 5], [1, 2, 3, NaN], [2, 9, 4, 8]);
      const { weights, parameters } = proposed<string, { readonly rows: number }>(weigh(list));
      expect(weights[0]).toBe(0);
      expect(parameters.rows).toBe(3);
      expect(problemsOf(weigh(columns([1], [2])))).toEqual([{ kind: 'tooFewRows', count: 1, least: 2 }]);
      expect(problemsOf(weigh(columns([0, 0], [2, 2])))).toEqual([{ kind: 'nothingVaries' }]);
      expect(problemsOf(weigh([]))).toEqual([{ kind: 'nothingToWeigh' }]);
    },
  );

  test('entropy needs values of 0 or more', () => {
    expect(problemsOf(entropyWeights(columns([1, 2], [-3, 4])))).toEqual([
      { kind: 'negativeValue', column: 1, value: -3 },
    ]);
  });

  const finite = fc.double({ min: 0, max: 1e300, noNaN: true });
  const lists = fc.array(fc.tuple(finite, finite, finite), { minLength: 2, maxLength: 20 });
  test('law: weights add up to 1, whatever the size of the values, and the order of rows is irrelevant', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const list = (order: typeof rows) => [0, 1, 2].map((k) => Float64Array.from(order, (row) => row[k]));
        for (const weigh of [
          entropyWeights,
          deviationWeights,
          (given: readonly Float64Array[]) => criticWeights(given, ['higher', 'lower', 'higher'], 'spearman'),
        ]) {
          const weighting = weigh(list(rows));
          if (!weighting.ok) continue;
          expect(weighting.proposal.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          expect(weigh(list([...rows].reverse()))).toEqual(weighting);
        }
      }),
    );
  });
});
