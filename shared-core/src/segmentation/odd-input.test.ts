import { calendarDate } from '../basics/calendar-date';
import { textsOf } from '../basics/text-column';
import { explainAccount } from '../explanation/explain-account';
import { accountsFromLedger } from '../intake/accounts-from-ledger';
import { readAccounts, type AccountsRead } from '../intake/read-accounts';
import { words } from '../language/en';
import { speaker } from '../language/speaker';
import type { SegmentationModel } from '../model/segmentation-model';
import { asPercentile, listOf, modelOf, plainPoints, type Cell } from './account-list.test-data';
import { concentration, gini, herfindahl } from './concentration';
import { freezeReferences } from './freeze-references';
import { lorenzCurve } from './lorenz-curve';
import { segmentAccounts } from './segment-accounts';
import { tierOf, type Segmentation } from './segmentation';

const asOf = calendarDate('2026-11-20')!;
const tiers = (run: Segmentation) =>
  textsOf(run.accounts.ids)
    .map((_, i) => tierOf(run, i) ?? '–')
    .join(' ');
const sentences = (run: Segmentation, i: number) =>
  explainAccount(run, i).reasons.map((reason) => speaker(words, run.model).reason(reason));

/** A list of one column beside the ids, as cells come from a host. */
const readColumn = (role: string, cells: readonly unknown[]): AccountsRead =>
  readAccounts(
    cells.map((cell, i) => [`K${i + 1}`, cell]),
    {
      mapping: [
        { column: 0, header: 'Account', role: 'accountId' },
        { column: 1, header: 'Figures', role },
      ],
      asOf,
    },
  );
function runOn(read: AccountsRead, model: SegmentationModel): Segmentation {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return segmentAccounts(read.accounts, model, asOf);
}

const bands = modelOf({ indicators: [plainPoints('amount', 1)] });
const scored = (by: string, more: Record<string, unknown> = {}) =>
  modelOf({ indicators: [{ id: 'amount', weight: 1, points: { by, ...more } }] });
const way = (one: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  modelOf({ indicators: [plainPoints('amount', 1)], way: one, ...more });
const limits = [
  { tier: 'VIP', upTo: 0.5 },
  { tier: 'A', upTo: 0.8 },
  { tier: 'B', upTo: 0.95 },
  { tier: 'C', upTo: 1 },
];
const quotas = [
  { tier: 'VIP', share: 0.1 },
  { tier: 'A', share: 0.3 },
  { tier: 'B', share: 0.4 },
  { tier: 'C', share: 0.2 },
];
const quadrant = (cut: string) => ({
  by: 'quadrant',
  cut,
  tiers: { star: 'VIP', cashCow: 'A', elephant: 'B', dog: 'C' },
});
const three = { tiers: ['VIP', 'A', 'B'] };
const ways = {
  bands,
  percentiles: modelOf({ indicators: [asPercentile('amount', 1)] }),
  minMax: scored('minMax'),
  log: scored('log'),
  robust: scored('robust'),
  pareto: way({ by: 'pareto', indicator: 'amount', limits }),
  quotas: way({ by: 'quotas', of: 'amount', quotas }),
  computedAbc: way({ by: 'computedAbc', indicator: 'amount' }, three),
  naturalBreaks: way({ by: 'naturalBreaks', of: 'amount' }, three),
  quadrant: way(quadrant('median')),
  quadrantOfMeans: way(quadrant('mean')),
  rfm: way({ by: 'rfm', bins: 2, segments: [], otherwise: { name: 'All', tier: 'C' } }),
  indicator: way({
    by: 'indicator',
    indicator: 'amount',
    cutOffs: [
      { tier: 'VIP', from: 90 },
      { tier: 'A', from: 75 },
      { tier: 'B', from: 60 },
    ],
  }),
} satisfies Record<string, SegmentationModel>;
type WayName = keyof typeof ways;
const wayNames = Object.keys(ways) as WayName[];

describe('a number that is none', () => {
  test.each([
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [-Infinity, '-Infinity'],
    ['Infinity', 'Infinity'],
    ['NaN', 'NaN'],
  ])('%s gives no tier, and says which cell', (cell, shown) => {
    const read = readColumn('amount', [95, cell]);
    const run = runOn(read, bands);
    expect([tiers(run), sentences(run, 1)]).toEqual([
      'VIP –',
      ['Amount could not be read. Correct the cell to have the account scored.'],
    ]);
    expect(read.report.columns[1].unreadableCells).toEqual([{ row: 1, text: shown, why: 'text' }]);
  });

  test('minus zero is zero: an account of it is a prospect, and no loss is sold as one', () => {
    const run = runOn(readColumn('amount', [-0, 95]), bands);
    expect([tiers(run), sentences(run, 0)]).toEqual(['– VIP', ['No transactions yet: a prospect, outside the tiers.']]);
    const profit = runOn(readColumn('profit', [-0, 1]), modelOf({ indicators: [plainPoints('profit', 1)] }));
    expect(Object.is(explainAccount(profit, 0).contributions[0].value, 0)).toBe(true);
  });
});

describe('amounts whose sum no double holds', () => {
  const huge = [1e308, 1.5e308, 1.7e308, 1e308, 1e308, 1e308, 1e308, 1e308, 1e308, 1e308, 1e308, 1e307];

  test('their shares are those of the same amounts, smaller', () => {
    const small = huge.map((amount) => amount / 1e300);
    const run = (amount: readonly number[], name: WayName) =>
      segmentAccounts(listOf({ amount, profit: amount }), ways[name], asOf);
    for (const name of ['pareto', 'quotas', 'computedAbc', 'naturalBreaks', 'quadrant', 'quadrantOfMeans'] as const) {
      expect([name, tiers(run(huge, name))]).toEqual([name, tiers(run(small, name))]);
    }
    for (const name of ['percentiles', 'minMax', 'log', 'robust'] as const) {
      const [one, other] = [run(huge, name).scores, run(small, name).scores];
      one.forEach((score, i) => expect(score).toBeCloseTo(other[i], 9));
    }
  });

  test('it is told in sentences without gaps', () => {
    const run = segmentAccounts(listOf({ amount: [1e308, 1e308, 1e308] }), ways.pareto, asOf);
    expect(tiers(run)).toBe('VIP VIP A');
    expect(sentences(run, 1)).toEqual([
      'Ranked by amount, the accounts ahead bring 33.3% of the sum and this one carries it to 66.7%: VIP runs from 0% to 50%.',
    ]);
  });

  test('the list’s concentration as well', () => {
    const equal = Float64Array.from([1e308, 1e308, 1e308, 1e308]);
    expect([...concentration(equal).shares]).toEqual([0.25, 0.5, 0.75, 1]);
    expect([gini(equal), herfindahl(equal)]).toEqual([0, 0.25]);
    expect(lorenzCurve(equal)[2]).toEqual({ part: 0.5, share: 0.5 });
  });
});

test.each<[WayName, string, string]>([
  // way          tiers of twelve accounts of 70        since
  ['bands', 'A', 'the band says so, whoever else is there'],
  ['percentiles', 'C', 'all stand in the middle, 50 points'],
  ['minMax', 'C', 'nobody is told apart, 50 points'],
  ['log', 'C', 'likewise'],
  ['robust', 'C', 'likewise'],
  ['quotas', 'VIP', 'equals rise together'],
  ['naturalBreaks', '–', 'there is no gap'],
  ['quadrant', 'VIP', 'everybody reaches the median'],
  ['quadrantOfMeans', 'VIP', 'and the mean'],
  ['rfm', 'C', 'no segment asked for'],
  ['indicator', 'B', 'a cut is a cut'],
])('all equal, by %s: %s, since %s', (name, tier) => {
  const seventy = new Array<Cell>(12).fill(name === 'bands' ? 75 : 70);
  const list = listOf({ amount: seventy, profit: seventy, recency: seventy, transactionCount: seventy });
  const run = segmentAccounts(list, ways[name], asOf);
  expect(new Set(tiers(run).split(' '))).toEqual(new Set([tier]));
});

test('all equal and cut along a sum, somebody has to come first: by id', () => {
  const run = segmentAccounts(listOf({ amount: [70, 70, 70, 70] }, ['D', 'B', 'C', 'A']), ways.pareto, asOf);
  // In the order of ids 0, 25, 50 and 75 % lie ahead: below 50 % VIP, below 80 % A.
  expect(tiers(run)).toBe('A VIP A VIP');
  // X = ¼ … 1 against Y the same: (½)² + (½)² = ½ is nearest to the corner; all reach the mean. So A ends at two, and B at the last.
  expect(tiers(segmentAccounts(run.accounts, ways.computedAbc, asOf))).toBe('A VIP A VIP');
});

test('all equal leaves natural breaks nothing to part, and says so', () => {
  const run = segmentAccounts(listOf({ amount: [70, 70, 70] }), ways.naturalBreaks, asOf);
  expect(sentences(run, 0)).toEqual([
    'Amount has only one value in this list, too few to part 3 tiers. Use cut-offs, or fewer tiers.',
  ]);
});

test.each<[WayName, string]>([
  ['bands', 'Only 0% of the weight is known; the model asks for 60%.'],
  ['percentiles', 'Only 0% of the weight is known; the model asks for 60%.'],
  ['minMax', 'Only 0% of the weight is known; the model asks for 60%.'],
  ['robust', 'Only 0% of the weight is known; the model asks for 60%.'],
])('a column of blanks, by %s: “%s”', (name, sentence) => {
  const run = segmentAccounts(listOf({ amount: [null, null, null] }), ways[name], asOf);
  expect([tiers(run), sentences(run, 1)]).toEqual(['– – –', [sentence]]);
});

test.each<[WayName, string[]]>([
  ['quotas', ['profit']],
  ['pareto', ['profit']],
  ['computedAbc', ['profit']],
  ['naturalBreaks', ['profit']],
  ['indicator', ['profit']],
  ['quadrant', ['profit']],
  ['rfm', ['recency', 'transactionCount', 'profit']],
])('a column of blanks to rank by, by %s: no tier for want of %j', (name, missing) => {
  const own = { ...ways[name], way: { ...ways[name].way, ...onProfit(ways[name]) } } as SegmentationModel;
  const run = segmentAccounts(listOf({ amount: [95, 80], profit: [null, null] }), own, asOf);
  expect(tiers(run)).toBe('– –');
  const told = explainAccount(run, 0).reasons;
  expect(told).toEqual(missing.map((indicator) => ({ kind: 'noValueToRank', indicator })));
  expect(JSON.stringify(freezeReferences(run.accounts, own))).not.toContain('null');
});

/** The same way, looking at profit where it looked at the amount. */
function onProfit({ way: { by } }: SegmentationModel): Record<string, string> {
  if (by === 'quotas' || by === 'naturalBreaks') return { of: 'profit' };
  return by === 'rfm' ? { monetary: 'profit' } : by === 'quadrant' ? {} : { indicator: 'profit' };
}

test.each<[WayName, string]>([
  ['bands', 'VIP'],
  ['percentiles', '–'],
  ['minMax', '–'],
  ['pareto', 'VIP'], // nobody is ahead of it
  ['quotas', 'B'], // of one, 10 % and 40 % round to nobody, 80 % to one
  ['computedAbc', 'VIP'],
  ['naturalBreaks', '–'],
  ['quadrant', 'VIP'], // it is the median
  ['rfm', '–'],
  ['indicator', 'VIP'],
])('one row, by %s: %s', (name, tier) => {
  const one = listOf({ amount: [95], profit: [95], recency: [3], transactionCount: [9] });
  const run = segmentAccounts(one, ways[name], asOf);
  expect(tiers(run)).toBe(tier);
  if (['percentiles', 'minMax', 'rfm'].includes(name)) {
    expect(sentences(run, 0)).toEqual([
      'Amount is scored by where a value stands among the others, which needs 10 accounts with one; this list has 1. Use bands, or a model frozen on a larger list.',
    ]);
  }
});

test.each(wayNames)('no rows, by %s: nothing, and nothing to freeze', (name) => {
  const none = listOf({ amount: [], profit: [], recency: [], transactionCount: [] });
  const run = segmentAccounts(none, ways[name], asOf);
  expect([run.tiers.length, run.scores.length]).toEqual([0, 0]);
  expect(freezeReferences(none, ways[name])).toEqual({ ...ways[name], references: {} });
});

test('no rows are refused where a list is read', () => {
  const read = readColumn('amount', []);
  expect(!read.ok && read.problems.map((problem) => speaker(words, bands).intakeProblem(problem))).toEqual([
    'The list has no rows below its headers. Choose a table or a range that holds accounts.',
  ]);
});

describe('more returned than bought', () => {
  const losses = listOf({ amount: [-5, -20, -10], profit: [-5, -20, -10] });

  test('has no part of a sum', () => {
    const run = segmentAccounts(losses, ways.pareto, asOf);
    expect([tiers(run), sentences(run, 1)]).toEqual([
      'C C C',
      ['Amount is -20, nothing that counts toward the sum: C.'],
    ]);
    expect(tiers(segmentAccounts(losses, ways.computedAbc, asOf))).toBe('B B B');
    expect([gini(Float64Array.of(-5, -20)), herfindahl(Float64Array.of(-5, -20))]).toEqual([NaN, NaN]);
  });

  test('still stands in an order', () => {
    expect(tiers(segmentAccounts(losses, ways.naturalBreaks, asOf))).toBe('VIP B A');
    // The median is −10: what reaches it is high, losses or not.
    expect(tiers(segmentAccounts(losses, ways.quadrant, asOf))).toBe('VIP C VIP');
  });

  test('and a cut between losses is told as the loss it is', () => {
    const mixed = listOf({ amount: [3, -1, -2, -60] });
    const run = segmentAccounts(mixed, way({ by: 'naturalBreaks', of: 'amount' }, { tiers: ['VIP', 'A'] }), asOf);
    expect(explainAccount(run, 0).reasons[0]).toMatchObject({ kind: 'computedCut', tier: 'VIP', value: 3, from: -2 });
    const frozen = segmentAccounts(mixed, freezeReferences(mixed, run.model), asOf);
    expect(explainAccount(frozen, 0).reasons[0]).toMatchObject({ kind: 'frozenCut', tier: 'VIP', value: 3, from: -2 });
  });
});

test('a category never seen takes `other`; without it, it is not known', () => {
  const points = { by: 'categories', points: { North: 90 } };
  const list = listOf({ region: ['North', 'Atlantis'] });
  const without = segmentAccounts(list, modelOf({ indicators: [{ id: 'region', weight: 1, points }] }), asOf);
  expect([tiers(without), sentences(without, 1)]).toEqual([
    'VIP –',
    [
      'Only 0% of the weight is known; the model asks for 60%.',
      'Region “Atlantis” has no points in the model, so it counts as not known. Correct the cell, or give it points in the model.',
    ],
  ]);
  const other = modelOf({ indicators: [{ id: 'region', weight: 1, points: { ...points, other: 60 } }] });
  expect(tiers(segmentAccounts(list, other, asOf))).toBe('VIP B');
});

test('a date in the future is no recency', () => {
  const read = readColumn('recency', ['2026-11-19', '2026-11-21']);
  const run = runOn(read, modelOf({ indicators: [plainPoints('recency', 1)] }));
  expect(tiers(run)).toBe('C –');
  const [cell] = read.report.columns[1].unreadableCells;
  expect(cell).toEqual({ row: 1, text: '2026-11-21', why: 'future' });
  const { unreadableCells, expectedIn } = words;
  expect(
    unreadableCells[cell.why]({ where: 'Row 3', header: 'Figures', text: cell.text, expected: expectedIn.date }),
  ).toBe(
    'Row 3, “Figures”: expected a date up to the as-of date, got “2026-11-21”. Correct it, or choose a later as-of date.',
  );
});

test('two currencies and no rate are not added up', () => {
  const read = accountsFromLedger(
    [
      ['K1', 5, 'EUR', '2026-11-01'],
      ['K1', 6, 'USD', '2026-11-02'],
    ],
    {
      mapping: (['accountId', 'amount', 'currency', 'orderDate'] as const).map((role, column) => ({
        column,
        header: role,
        role,
      })),
      asOf,
      window: 'all',
    },
  );
  expect(!read.ok && read.problems.map((problem) => speaker(words, bands).intakeProblem(problem))).toEqual([
    'The amounts are in EUR and USD; they cannot be added without rates. Give a file of rates.',
  ]);
});

test.each([
  // what is in      currencies           refused
  ['amount', ['EUR', 'USD', ''], true],
  ['amount', ['EUR', 'eur ', ''], false],
  ['recency', ['EUR', 'USD', ''], false], // no money, nothing to compare
])('a list whose %s is in %j: refused %s', (role, said, refused) => {
  const read = readAccounts(
    said.map((currency, i) => [`K${i + 1}`, 5, currency]),
    {
      mapping: ['accountId', role, 'currency'].map((one, column) => ({ column, header: one, role: one })),
      asOf,
    },
  );
  expect(read.ok ? [] : read.problems).toEqual(
    refused ? [{ kind: 'severalCurrencies', header: 'currency', currencies: ['EUR', 'USD'] }] : [],
  );
});

test('a tier set by hand without an end does not count, and says how to mend it', () => {
  const entry = { tier: 'VIP', from: '2026-10-01', reason: 'Contract', author: 'Sales desk' };
  const run = segmentAccounts({ ...listOf({ amount: [70] }), overrides: new Map([[0, entry]]) }, bands, asOf);
  expect([tiers(run), sentences(run, 0)[0]]).toEqual([
    'B',
    'The tier set by hand does not count: it has no end (up to 366 days away).',
  ]);
});
