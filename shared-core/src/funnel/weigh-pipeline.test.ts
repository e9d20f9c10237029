import { troubleKinds, type DealTrouble } from './deal-trouble';
import { dealTroubles, troubleCounts } from './deal-troubles';
import { letterRules, day, dealsOf, weighed } from './pipeline.test-data';
import { pipelineSums } from './pipeline-sums';
import { weighPipeline, type WeighedPipeline } from './weigh-pipeline';

const sums = (pipeline: WeighedPipeline) => pipelineSums(pipeline)[0];
const rates = (list: [currency: string, from: string, rate: number][], corporate = 'USD') => ({
  corporate,
  rates: list.map(([currency, from, rate]) => ({ currency, from: day(from), rate })),
});

test('the letters: 950,000 open are worth 386,500 and 60,000 are won', () => {
  // 100 · 10 % + 250 · 25 % + 80 · 30 % + 400 · 50 % + 120 · 75 %, in thousands; A is won in full
  const pipeline = weighed(
    {},
    'ID|Amount|Stage',
    'd1|100000|F',
    'd2|250000|E',
    'd3|80000|D',
    'd4|400000|C',
    'd5|120000|B',
    'd6|60000|A',
  );
  expect(sums(pipeline)).toMatchObject({
    open: { deals: 5, total: 950_000, declared: 386_500 },
    won: { deals: 1, amount: 60_000 },
    forecast: 446_500,
  });
});

test('declared, evidenced, prudent and the gap: claimed but not earned', () => {
  const pipeline = weighed(
    {},
    'ID|Amount|Stage|Evidenced stage|Evidenced state',
    'd1|100000|B|D|entered',
    'd2|40000|C|C|entered',
    'd3|250000|D||',
    'd4|10000|E|C|',
    'd5|1000|C|C|completed',
    'd6|1000|F|C|none',
  );
  // 75 + 20 + 75 + 2.5 + 0.5 + 0.1; 30 + 20 + 0 + 5 + 0.6 + 0; 30 + 20 + 0 + 2.5 + 0.5 + 0 (thousands)
  expect(sums(pipeline).open).toEqual({
    deals: 6,
    total: 402_000,
    declared: 173_100,
    evidenced: 55_600,
    gap: 117_500,
    prudent: 53_000,
  });
});

test('a list that does not speak of evidence has no evidenced chances', () => {
  expect(weighed({}, 'ID|Amount|Stage', 'd1|100|B').evidenced).toBeUndefined();
});

describe('five bugs of other systems', () => {
  test('lost deals add nothing (elsewhere: the forecast adds them at full expected value)', () => {
    const pipeline = weighed({}, 'ID|Amount|Stage|Probability', 'd1|1000|Lost|80', 'd2|1000|C|50');
    expect(sums(pipeline)).toMatchObject({ forecast: 500, open: { total: 1000 }, lost: { deals: 1, amount: 1000 } });
  });

  test('a typed 0 % and a stage of 0 % are 0 (elsewhere: replaced by the stage’s default, or by 50 %)', () => {
    const pipeline = weighed(
      {},
      'ID|Amount|Stage|Probability',
      'd1|1000|C|0',
      'd2|1000|Idea|',
      'd3|1000|C|40',
      'd4|1000|C|',
    );
    expect([...pipeline.declared]).toEqual([0, 0, 0.4, 0.5]);
  });

  test('a reopened deal starts again from its stage (elsewhere: stuck at 100 %)', () => {
    const pipeline = weighed(
      {},
      'ID|Amount|Stage|Probability|Reopened',
      'd1|1000|D|100|yes',
      'd2|1000|D|0|yes',
      'd3|1000|D|100|',
      'd4|1000|D|0|no',
    );
    expect([...pipeline.declared]).toEqual([0.3, 0.3, 0.3, 0]);
    expect(troubleCounts(pipeline).map(({ kind, leftOut, count }) => [kind, leftOut, count])).toEqual([
      ['reopened', false, 2],
      ['certainWhileOpen', false, 1],
    ]);
  });

  test('99.6 % and 0.4 % stay open (elsewhere: rounded to 100 and 0, open deals looked won or lost)', () => {
    const pipeline = weighed({}, 'ID|Amount|Stage|Probability (%)', 'd1|1000|B|99.6', 'd2|1000|B|0.4');
    expect(sums(pipeline)).toMatchObject({ open: { deals: 2, declared: 1000 }, won: { deals: 0 }, lost: { deals: 0 } });
    expect([...pipeline.declared]).toEqual([0.996, 0.004]);
  });

  test('50,000 deals moved at once are weighed as one is (elsewhere: a mass update misses the probability)', () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `d${i}|${1 + (i % 7)}|C`);
    const all = weighed({}, 'ID|Amount|Stage', ...lines);
    const alone = weighed({}, 'ID|Amount|Stage', lines[1234]);
    expect(all.declared.every((chance) => chance === alone.declared[0])).toBe(true);
    // 7,142 whole weeks of 1 + … + 7 and six days: 199,976 + 21, at 50 %
    expect(sums(all).open.declared).toBe((7142 * 28 + 21) / 2);
  });
});

describe('currency', () => {
  const table = [
    'ID|Amount|Currency|Stage|Close date',
    'd1|9200|EUR|C|2026-12-31',
    'd2|9200|eur|A|2025-06-30',
    'd3|500|USD|C|2026-12-31',
  ];
  const dated = rates([
    ['EUR', '2025-01-01', 0.92],
    ['EUR', '2026-01-01', 0.8],
  ]);

  test('open deals by the rate of the day, closed ones by that of their close date', () => {
    const pipeline = weighed({ rates: dated }, ...table);
    expect([...pipeline.amounts]).toEqual([11_500, 10_000, 500]);
    expect(pipeline.currency).toBe('USD');
    expect(sums(pipeline)).toMatchObject({ open: { declared: 6000 }, won: { amount: 10_000 }, forecast: 16_000 });
  });

  test('several currencies without rates are refused', () => {
    expect(weighPipeline(dealsOf(...table), letterRules, day('2026-11-20'))).toEqual({
      ok: false,
      problems: [{ kind: 'mixedCurrencies', currencies: ['EUR', 'USD'] }],
    });
  });

  test('yen do not outrank euro: groups are ordered by amounts in one currency', () => {
    const pipeline = weighed(
      {
        rates: rates([
          ['EUR', '2026-01-01', 0.8],
          ['JPY', '2026-01-01', 150],
        ]),
      },
      'ID|Amount|Currency|Stage|Owner',
      'd1|100000|JPY|C|Sato',
      'd2|8000|EUR|C|Berg',
    );
    expect(pipelineSums(pipeline, ['owner']).map(({ keys, forecast }) => [keys[0], forecast.toFixed(2)])).toEqual([
      ['Berg', '5000.00'],
      ['Sato', '333.33'],
    ]);
  });

  test('one missing rate among 50,000 rows keeps one row out, named, and counts the others', () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `d${i}|10|${i === 31_415 ? 'SEK' : 'USD'}|C`);
    const pipeline = weighed({ rates: dated }, 'ID|Amount|Currency|Stage', ...lines);
    expect(troubleCounts(pipeline)).toEqual([{ kind: 'rateMissing', leftOut: true, count: 1, deals: [31_415] }]);
    expect(dealTroubles(pipeline, 31_415)).toEqual([{ kind: 'rateMissing', currency: 'SEK', date: '2026-11-20' }]);
    expect(sums(pipeline).open).toMatchObject({ deals: 49_999, total: 499_990 });
  });
});

describe('a row that cannot be used stays, with its reason, and is in no sum', () => {
  const headers = 'ID|Amount|Currency|Stage|Status|Probability (%)|Close date|Reopened|Evidenced stage';
  const cases: [string, string, DealTrouble][] = [
    // what                      row                                                    trouble
    ['the same id again', 'd0|10|USD|C||||', { kind: 'duplicate', id: 'd0', firstRow: 0 }],
    ['no amount', 'd1||USD|C||||', { kind: 'noAmount' }],
    ['an amount in words', 'd1|tbd|USD|C||||', { kind: 'amountUnreadable' }],
    ['a negative amount', 'd1|-5|USD|C||||', { kind: 'negativeAmount', amount: -5 }],
    ['no stage', 'd1|10|USD|||||', { kind: 'noStage' }],
    ['a stage nobody knows', 'd1|10|USD|Limbo||||', { kind: 'stageUnknown', stage: 'Limbo' }],
    ['open at a stage of closed deals', 'd1|10|USD|Lost|open|||', { kind: 'openInClosedStage', stage: 'Lost' }],
    ['a probability in words', 'd1|10|USD|C||high||', { kind: 'chanceUnreadable' }],
    ['a probability of 120', 'd1|10|USD|C||120||', { kind: 'chanceOutOfRange', chance: 1.2 }],
    ['a negative probability', 'd1|10|USD|C||-1||', { kind: 'chanceOutOfRange', chance: -0.01 }],
    ['no currency', 'd1|10||C||||', { kind: 'noCurrency' }],
    ['a currency that is none', 'd1|10|shells|C||||', { kind: 'currencyUnknown', currency: 'shells' }],
    ['no rate', 'd1|10|CHF|C||||', { kind: 'rateMissing', currency: 'CHF', date: day('2026-11-20') }],
  ];

  test.each(cases)('%s', (_, row, trouble) => {
    const pipeline = weighed({ rates: rates([]) }, headers, 'd0|1000|USD|C||||', row);
    expect(dealTroubles(pipeline, 1)).toContainEqual(trouble);
    expect(sums(pipeline)).toMatchObject({ open: { deals: 1, total: 1000 }, forecast: 500 });
  });

  const noted: [string, string, DealTrouble, number][] = [
    ['a status nobody knows', 'd1|10|usd|C|limbo||2026-12-01|', { kind: 'statusUnknown', status: 'limbo' }, 5],
    ['no close date', 'd1|10|USD|C||||', { kind: 'noCloseDate' }, 5],
    ['a close date in words', 'd1|10|USD|C|||soon|', { kind: 'closeDateUnreadable' }, 5],
    ['a reopened deal', 'd1|10|USD|C||90|2026-12-01|yes', { kind: 'reopened', chance: 0.9 }, 5],
    ['100 % while open', 'd1|10|USD|C||100|2026-12-01|', { kind: 'certainWhileOpen' }, 5],
    ['evidence for no stage', 'd1|10|USD|C|||2026-12-01||Limbo', { kind: 'evidenceUnknown', stage: 'Limbo' }, 5],
  ];

  test.each(noted)('%s is noted, and counted in', (_, row, trouble, forecast) => {
    const pipeline = weighed({ rates: rates([]) }, headers, row);
    expect(dealTroubles(pipeline, 0)).toEqual([trouble]);
    expect(sums(pipeline).forecast).toBe(forecast);
  });

  test('every kind of trouble is shown above', () => {
    expect(
      [...cases, ...noted].map(([, , { kind }]) => kind).filter((kind, i, all) => all.indexOf(kind) === i),
    ).toEqual(troubleKinds);
  });
});

test.each([
  // closed  won      stage    status      is
  ['', '', 'C', '', 'open'],
  ['', '', 'A', '', 'won'],
  ['true', 'true', 'C', '', 'won'],
  ['TRUE', 'FALSE', 'C', '', 'lost'],
  ['false', 'false', 'C', '', 'open'],
  ['', 'no', 'C', '', 'open'],
  ['', '是', 'C', '', 'won'],
  ['', '', 'C', '输单', 'lost'],
  ['', '', 'C', '수주', 'won'],
  ['true', 'true', 'C', 'lost', 'lost'],
])('closed %s, won %s, stage %s, status %s: %s', (closed, won, stage, status, is) => {
  const pipeline = weighed({}, 'ID|Amount|Closed|Won|Stage|Status', `d1|10|${closed}|${won}|${stage}|${status}`);
  expect(['unknown', 'open', 'won', 'lost'][pipeline.outcomes[0]]).toBe(is);
});

test('one stage name may mean different things under different record types', () => {
  const stages = [
    { label: 'Proposal', outcome: 'open', process: 'letters', stage: 'C' },
    { label: 'Proposal', recordType: 'Renewal', outcome: 'open', process: 'letters', stage: 'B' },
  ] as const;
  const pipeline = weighed(
    { stages },
    'ID|Amount|Stage|Record type',
    'd1|100|Proposal|New',
    'd2|100|proposal|RENEWAL',
    'd3|100|Proposal|',
  );
  expect([...pipeline.declared]).toEqual([0.5, 0.75, 0.5]);
});

test('a map to a stage that is not there, and a list without amounts or stages, are refused', () => {
  const stages = [{ label: 'X', outcome: 'open', process: 'letters', stage: 'Z' }] as const;
  const weighing = weighPipeline(dealsOf('ID|Owner', 'd1|Kim'), { ...letterRules, stages }, day('2026-11-20'));
  expect(weighing).toEqual({
    ok: false,
    problems: [
      { kind: 'noDealAmount' },
      { kind: 'noDealStage' },
      { kind: 'mappedToNothing', label: 'X', process: 'letters', stage: 'Z' },
    ],
  });
});
