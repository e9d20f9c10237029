import { speaker } from '../language/speaker';
import { words as en } from '../language/en';
import { words as ko } from '../language/ko';
import { words as zh } from '../language/zh-cn';
import { fingerprint } from './fingerprint';
import { knownFormats, migrations } from './migrations';
import type { ModelProblem } from './model-problem';
import { parseModel } from './parse-model';

/** A small sound model, and what happens to it when one thing is changed. */
const sound = {
  keystage: 2,
  id: 'small',
  version: 1,
  name: 'Small',
  groups: [
    {
      id: 'transaction',
      weight: 1,
      indicators: [
        { id: 'amount', weight: 2, points: { by: 'percentile' } },
        { id: 'grossMargin', weight: 1, points: { by: 'bands', cuts: [0.1, 0.2], points: [0, 50, 100] } },
      ],
    },
    {
      id: 'profile',
      weight: 1,
      indicators: [{ id: 'region', weight: 1, points: { by: 'categories', points: { North: 80 } } }],
    },
  ],
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 80 },
      { tier: 'A', from: 60 },
      { tier: 'B', from: 40 },
    ],
  },
  caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
};
const pareto = {
  by: 'pareto',
  indicator: 'amount',
  limits: [
    { tier: 'VIP', upTo: 0.5 },
    { tier: 'A', upTo: 0.8 },
    { tier: 'B', upTo: 0.95 },
    { tier: 'C', upTo: 1 },
  ],
};

const quadrant = { by: 'quadrant', tiers: { star: 'VIP', elephant: 'B', cashCow: 'A', dog: 'C' } };
const matrix = {
  by: 'matrix',
  current: [
    { level: 'low', from: 0 },
    { level: 'high', from: 60 },
  ],
  potential: [
    { level: 'low', from: 0 },
    { level: 'high', from: 60 },
  ],
  cells: [
    { current: ['low'], tier: 'C' },
    { current: ['high'], potential: ['low'], tier: 'A' },
    { current: ['high'], potential: ['high'], tier: 'VIP' },
  ],
};

/** The sound model with one spot replaced; `undefined` takes the member out. */
function with_(path: string, value: unknown): unknown {
  const copy = structuredClone(sound) as unknown as Record<string, unknown>;
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop()!;
  const parent = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

function problemsOf(source: unknown): readonly ModelProblem[] {
  const parsed = parseModel(source);
  return parsed.ok ? [] : parsed.problems;
}

const say = speaker(en);

const faults: readonly (readonly [ModelProblem['kind'], unknown, string])[] = [
  [
    'unknownFormat',
    with_('keystage', 3),
    'keystage: format 3 is not known here, only 1, 2. Use a newer version of Keystage, or save the model in format 2.',
  ],
  ['wrongType', with_('name', 5), 'name: expected text, or { "en", "zh-CN", "ko" }, got 5.'],
  ['wrongType', with_('id', 'Two Words'), 'id: expected lower-case-words, got "Two Words".'],
  ['wrongType', with_('currency', 'Euro'), 'currency: expected a currency code such as EUR, got "Euro".'],
  ['missing', with_('groups', undefined), 'groups is missing: expected array.'],
  [
    'missing',
    with_('groups[0].indicators[0].points', {}),
    'groups[0].indicators[0].points.by is missing: expected percentile | bands | categories | minMax | log | robust.',
  ],
  [
    'unknownKey',
    with_('groups[0].colour', 'red'),
    'groups[0]: “colour” is not a part of the model file. Remove it, or correct its spelling.',
  ],
  [
    'notOneOf',
    with_('groups[0].id', 'weather'),
    'groups[0].id: expected one of transaction, finance, contact, profile; got "weather".',
  ],
  [
    'notOneOf',
    with_('way.by', 'dice'),
    'way.by: expected one of scorecard, indicator, quotas, pareto, computedAbc, naturalBreaks, matrix, quadrant, rfm; got "dice".',
  ],
  [
    'wrongType',
    with_('way', { ...quadrant, cut: 'middle' }),
    'way.cut: expected "median", "mean" or { "volume", "profit" }, got "middle".',
  ],
  [
    'wrongType',
    with_('groups[0].indicators[0].points', { by: 'log', outliers: 'drop' }),
    'groups[0].indicators[0].points.outliers: expected "keep", "leaveOut" or { "winsorise": { "low", "high" } }, got "drop".',
  ],
  [
    'outOfRange',
    with_('groups[0].indicators[0].weight', -1),
    'groups[0].indicators[0].weight: expected a number from 0 on, got -1.',
  ],
  ['outOfRange', with_('coverageFloor', 60), 'coverageFloor: expected a number up to 1, got 60.'],
  ['tooFew', with_('groups', []), 'groups: expected at least 1, got 0.'],
  [
    'notRising',
    with_('groups[0].indicators[1].points.cuts', [0.2, 0.1]),
    'groups[0].indicators[1].points.cuts[1]: expected more than 0.2, the one before it; got 0.1.',
  ],
  [
    'notFalling',
    with_('way.cutOffs[1].from', 85),
    'way.cutOffs[1].from: expected less than 80, where the better tier starts; got 85.',
  ],
  [
    'countMismatch',
    with_('groups[0].indicators[1].points.points', [0, 100]),
    'groups[0].indicators[1].points.points: expected 3 entries, got 2.',
  ],
  [
    'repeated',
    with_('groups[0].indicators[1].id', 'amount'),
    'groups[0].indicators[1].id: “amount” already stands at groups[0].indicators[0].id. Keep one.',
  ],
  ['unknownTier', with_('caps[0].atBest', 'Gold'), 'caps[0].atBest: “Gold” is not among the tiers VIP, A, B, C.'],
  [
    'tierWithoutCut',
    with_('way.cutOffs', sound.way.cutOffs.slice(0, 2)),
    'way.cutOffs: tier B has no entry. Say where it starts.',
  ],
  [
    'unknownIndicator',
    with_('caps[0].indicator', 'moonPhase'),
    'caps[0].indicator: “moonPhase” is not among the indicators amount, grossMargin, region.',
  ],
  [
    'natureMissing',
    with_('groups[0].indicators[0].id', 'shelfSpace'),
    'groups[0].indicators[0]: “shelfSpace” is not in the catalogue, so the model has to give its name, unit, polarity.',
  ],
  [
    'noWeight',
    with_('groups[1].indicators[0].weight', 0),
    'groups[1].indicators: every weight is 0. Give at least one indicator a weight.',
  ],
  [
    'pointsDoNotFit',
    with_('groups[1].indicators[0].points', { by: 'percentile' }),
    'groups[1].indicators[0].points.by: “region” is a category, which percentile cannot score. Use categories.',
  ],
  [
    'lastLimitNotWhole',
    with_('way', {
      ...pareto,
      limits: pareto.limits.map((limit) => (limit.tier === 'C' ? { ...limit, upTo: 0.99 } : limit)),
    }),
    'way.limits[3].upTo: the last tier takes the rest, so expected 1, got 0.99.',
  ],
  [
    'tooFineShare',
    with_('way', {
      ...pareto,
      limits: pareto.limits.map((limit) => (limit.tier === 'A' ? { ...limit, upTo: 0.80001 } : limit)),
    }),
    'way.limits[1].upTo: shares are exact to 0.0001, got 0.80001. Round it.',
  ],
  [
    'cellUncovered',
    with_('way', { ...matrix, cells: matrix.cells.slice(0, 2) }),
    'way.cells: no rule says which tier current value “high” with potential value “high” has. Add one.',
  ],
  [
    'cellCoveredTwice',
    with_('way', { ...matrix, cells: [...matrix.cells, { current: ['high'], potential: ['low'], tier: 'C' }] }),
    'way.cells[3]: current value “high” with potential value “low” already has its tier from way.cells[1]. Keep one.',
  ],
  [
    'unknownLevel',
    with_('way', { ...matrix, cells: [...matrix.cells, { current: ['middle'], tier: 'C' }] }),
    'way.cells[3].current[0]: “middle” is not among the levels low, high.',
  ],
  [
    'firstLevelNotZero',
    with_('way', {
      ...matrix,
      current: [
        { level: 'low', from: 10 },
        { level: 'high', from: 60 },
      ],
    }),
    'way.current[0].from: the first level takes the lowest values, so expected 0, got 10.',
  ],
  [
    'perspectiveEmpty',
    { ...sound, groups: sound.groups.slice(0, 1), way: matrix },
    'way.potential: no indicator belongs to the potential value. Add one of the customer or service perspective, or classify in another way.',
  ],
  [
    'tierCount',
    with_('way', { by: 'computedAbc', indicator: 'amount' }),
    'tiers: computedAbc cuts into 3 tiers, and the model has 4.',
  ],
  [
    'bandDoesNotFit',
    { ...sound, way: quadrant, stability: { band: 2 } },
    'stability.band: a band lies around a cut along one measure, which quadrant does not have. Use upAfter and downAfter.',
  ],
  [
    'bandTooWide',
    { ...sound, stability: { band: 11 } },
    'stability.band: expected at most 10, half of the smallest gap between two cuts, so that bands do not meet; got 11.',
  ],
  [
    'scoresOutOfBins',
    with_('way', {
      by: 'rfm',
      segments: [{ name: 'Best', recency: [4, 6], tier: 'VIP' }],
      otherwise: { name: 'Others', tier: 'C' },
    }),
    'way.segments[0].recency: expected two scores from 1 to 5, the lower first; got [4, 6].',
  ],
  [
    'traitWithoutNotice',
    with_('groups[1].indicators[0]', { id: 'age', weight: 1, points: { by: 'percentile' } }),
    'notice is missing: “age” is a personal trait that may be protected, and whoever reads the tiers has to be told that it counts.',
  ],
  [
    'outliersTakeAll',
    with_('groups[0].indicators[0].points', { by: 'minMax', outliers: { winsorise: { low: 0.5, high: 0.5 } } }),
    'groups[0].indicators[0].points.outliers.winsorise: low and high together take 1 of the values; expected less than 1.',
  ],
];

test.each(faults)('%s is refused with its sentence', (kind, source, sentence) => {
  const problems = problemsOf(source);
  expect(problems.map((problem) => say.modelProblem(problem))).toEqual([sentence]);
  expect(problems[0].kind).toBe(kind);
});

test('text that is not JSON says where', () => {
  const [problem] = problemsOf('{ "keystage": 1,');
  expect(say.modelProblem(problem)).toMatch(/^The model file is not valid JSON \(.+\)\. Correct it at that place\.$/);
});

test('every problem is reported, not the first', () => {
  const broken = with_('groups[0].indicators[0].weight', -1) as typeof sound;
  expect(
    problemsOf({ ...broken, version: 0, colour: 'red' })
      .map((problem) => problem.kind)
      .sort(),
  ).toEqual(['outOfRange', 'outOfRange', 'unknownKey']);
});

test('no kind of problem is without a case here, and each has words in all three languages', () => {
  const provoked = new Set<string>([...faults.map(([kind]) => kind), 'notJson']);
  expect([...provoked].sort()).toEqual(Object.keys(en.modelProblems).sort());
  for (const words of [zh, ko]) {
    for (const [, source] of faults) {
      for (const problem of problemsOf(source)) {
        expect(speaker(words).modelProblem(problem)).toMatch(words === zh ? /[\u4e00-\u9fff]/ : /[\uac00-\ud7af]/);
      }
    }
  }
});

test('a file of format 1 is brought to the present one, and means what it meant', () => {
  const [first, second] = [1, 2].map((keystage) => parseModel({ ...sound, keystage }));
  expect(first).toEqual(second);
  expect(first.ok && first.model.keystage).toBe(2);
});

test('every migration leads from one known format to the next', () => {
  expect(migrations.map(({ from }) => from)).toEqual(knownFormats.slice(0, -1));
  for (const { from, migrate } of migrations) expect(migrate({ keystage: from })).toEqual({ keystage: from + 1 });
});

test('where less is better, the cuts of a single indicator rise from the best tier on', () => {
  const by = (...froms: number[]) =>
    problemsOf({
      ...sound,
      way: {
        by: 'indicator',
        indicator: 'recency',
        cutOffs: froms.map((from, k) => ({ tier: ['VIP', 'A', 'B'][k], from })),
      },
    });
  expect(by(30, 90, 180)).toEqual([]);
  expect(by(30, 180, 90)).toEqual([{ kind: 'notRising', path: 'way.cutOffs[2].from', before: 180, got: 90 }]);
});

test('quotas are shares of one list: every tier has one, and together they are the whole', () => {
  const quotas = (...shares: number[]) =>
    problemsOf({
      ...sound,
      way: { by: 'quotas', quotas: shares.map((share, k) => ({ tier: ['VIP', 'A', 'B', 'C'][k], share })) },
    });
  expect(quotas(0.01, 0.04, 0.15, 0.8)).toEqual([]);
  expect(quotas(0.01, 0.04, 0.15, 0.7)).toEqual([{ kind: 'lastLimitNotWhole', path: 'way.quotas[3].share', got: 0.9 }]);
  expect(quotas(0.01, 0, 0.19, 0.8)).toEqual([
    { kind: 'notRising', path: 'way.quotas[1].share', before: 0.01, got: 0.01 },
  ]);
});

test('a kind is named once, and has a scorecard as sound as any', () => {
  const kinds = [
    { id: 'contractor', name: 'Contractors', names: ['contractor', '承包商'], groups: sound.groups },
    { id: 'adviser', name: 'Advisers', names: ['adviser', 'contractor'], groups: sound.groups.slice(1) },
  ];
  expect(problemsOf({ ...sound, kinds })).toEqual([
    { kind: 'repeated', path: 'kinds[1].names[1]', value: 'contractor', firstPath: 'kinds[0].names[0]' },
  ]);
});

test('a fingerprint tells how a model decides, not how its file is spelled', () => {
  const read = (source: unknown) => {
    const parsed = parseModel(source);
    if (!parsed.ok) throw new Error('not sound');
    return fingerprint(parsed.model);
  };
  const reordered = Object.fromEntries(Object.entries(sound).reverse());
  expect(read(sound)).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
  expect(read(reordered)).toBe(read(sound));
  expect(read({ ...sound, coverageFloor: 0.6, tiers: ['VIP', 'A', 'B', 'C'] })).toBe(read(sound));
  expect(read({ ...sound, name: 'Another name' })).toBe(read(sound));
  expect(read({ ...sound, $schema: './model.schema.json', weighting: { method: 'direct' } })).toBe(read(sound));
  expect(read(with_('groups[0].indicators[0].weight', 3))).not.toBe(read(sound));
});
