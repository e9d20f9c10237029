import { parseModel, textColumn } from 'c/keystageCore';
import { accountFacts, columnsOfOne } from 'c/accountFacts';

const whole = { keystage: 1, id: 'C-1', asOf: '2026-11-20', values: { amount: 5 }, unreadable: [] };

test.each([
  ['', { kind: 'missing' }],
  ['   ', { kind: 'missing' }],
  [null, { kind: 'missing' }],
  [undefined, { kind: 'missing' }],
  ['{"keystage":1', { kind: 'notJson' }],
  ['[1]', { kind: 'notJson' }],
  ['"text"', { kind: 'notJson' }],
  [
    { ...whole, keystage: 3 },
    { kind: 'unknownForm', got: '3', known: 2 },
  ],
  [
    { ...whole, keystage: undefined },
    { kind: 'unknownForm', got: '—', known: 2 },
  ],
  [
    { ...whole, id: '' },
    { kind: 'malformed', where: 'id', expected: 'text', got: '""' },
  ],
  [
    { ...whole, asOf: '2026-02-30' },
    { kind: 'malformed', where: 'asOf', expected: 'YYYY-MM-DD', got: '"2026-02-30"' },
  ],
  [
    { ...whole, asOf: 46000 },
    { kind: 'malformed', where: 'asOf', expected: 'YYYY-MM-DD', got: '46000' },
  ],
  [
    { ...whole, values: [] },
    { kind: 'malformed', where: 'values', expected: 'object', got: '[]' },
  ],
  [
    { ...whole, values: { amount: true } },
    { kind: 'malformed', where: 'values.amount', expected: 'number, text or null', got: 'true' },
  ],
  [
    { ...whole, unreadable: 'amount' },
    { kind: 'malformed', where: 'unreadable', expected: 'array', got: '"amount"' },
  ],
  [
    { ...whole, unreadable: [7] },
    { kind: 'malformed', where: 'unreadable', expected: 'text', got: '7' },
  ],
  [
    { ...whole, kind: 7 },
    { kind: 'malformed', where: 'kind', expected: 'text', got: '7' },
  ],
  [
    { ...whole, before: 'A' },
    { kind: 'malformed', where: 'before', expected: 'object', got: '"A"' },
  ],
  [
    { ...whole, before: {} },
    { kind: 'malformed', where: 'before.tier', expected: 'text', got: '—' },
  ],
  [
    { ...whole, before: { tier: 'A', wait: { run: '1', towards: 'B' } } },
    { kind: 'malformed', where: 'before.wait.run', expected: 'number', got: '"1"' },
  ],
  [
    { ...whole, before: { tier: 'A', wait: { run: 1, towards: 'B', on: 7 } } },
    { kind: 'malformed', where: 'before.wait.on', expected: 'text', got: '7' },
  ],
  [
    { ...whole, override: { tier: 'A', beatsCaps: 'yes' } },
    { kind: 'malformed', where: 'override.beatsCaps', expected: 'boolean', got: '"yes"' },
  ],
  [
    { ...whole, group: { id: 'P-1', name: 'North' } },
    { kind: 'malformed', where: 'group.companies', expected: 'number', got: '—' },
  ],
])('%j is refused: %j', (source, problem) => {
  const text = typeof source === 'object' && source !== null ? JSON.stringify(source) : source;
  expect(accountFacts(text)).toEqual({ ok: false, problem });
});

test('a record without the list of unreadable cells has none', () => {
  const { unreadable: _left, ...without } = whole;
  expect(accountFacts(JSON.stringify(without))).toMatchObject({ ok: true, facts: { unreadable: [] } });
});

test('what a record says beside its values becomes the columns of the one account, and of its group', () => {
  const said = {
    kind: 'Contractor',
    before: { tier: 'A', wait: { run: 1, towards: 'B', on: '2026-10-20' } },
    override: { tier: 'VIP', reason: 'Framework contract' },
    group: { id: 'P-1', name: 'North', companies: 2 },
  };
  const reasons = [
    { kind: 'tooFewValues', by: 'amount', count: 3, least: 4 },
    { kind: 'overrideBelowParent', tier: 'VIP', parent: 'P-1' },
    { kind: 'overrideBelowParent', tier: 'VIP' },
    ...[{ kind: 'tooFewValues' }, 'none'],
  ];
  const read = accountFacts(JSON.stringify({ ...whole, keystage: 2, ...said, reasons }));
  if (!read.ok || !model) throw new Error('The sample is not sound.');
  expect(read.facts).toMatchObject({ ...said, refusals: [reasons[0]], passedOver: [reasons[1]] });
  expect(columnsOfOne(read.facts, model, 'Northgate Systems')).toMatchObject({
    accounts: {
      ids: textColumn(['P-1']),
      accountKinds: { labels: ['Contractor'] },
      previousTiers: ['A'],
      previousWaits: new Map([[0, { run: 1, towards: 'B', on: '2026-10-20' }]]),
      overrides: new Map([[0, said.override]]),
    },
  });
});

const parsed = parseModel({
  keystage: 1,
  id: 'sample',
  version: 1,
  name: 'Sample',
  groups: [
    {
      id: 'profile',
      weight: 1,
      indicators: [
        { id: 'region', weight: 1, points: { by: 'categories', points: { North: 100 } } },
        { id: 'amount', weight: 1, points: { by: 'bands', cuts: [1], points: [0, 100] } },
      ],
    },
  ],
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 90 },
      { tier: 'A', from: 75 },
      { tier: 'B', from: 60 },
    ],
  },
});
const model = parsed.ok ? parsed.model : undefined;

/** One column in short: its numbers with their states, or its categories. */
function columnFor(value: number | string | null, indicator = 'amount', unreadable: string[] = []) {
  const facts = { id: 'C-1', asOf: '2026-11-20', values: { [indicator]: value }, unreadable };
  const read = accountFacts(JSON.stringify({ keystage: 1, ...facts }));
  if (!read.ok || !model) throw new Error('The sample is not sound.');
  const columns = columnsOfOne(read.facts, model, 'Northgate Systems');
  if ('problem' in columns) return columns.problem;
  const column = columns.accounts.indicators.get(indicator);
  if (column?.kind === 'category') return { labels: column.labels, code: column.codes[0] };
  return column && { value: column.values[0], state: ['blank', 'read', 'unreadable'][column.states[0]] };
}

test.each([
  ['a number', columnFor(5), { value: 5, state: 'read' }],
  ['zero', columnFor(0), { value: 0, state: 'read' }],
  ['a blank', columnFor(null), { value: NaN, state: 'blank' }],
  ['a cell that could not be read', columnFor(null, 'amount', ['amount']), { value: NaN, state: 'unreadable' }],
  ['a category', columnFor('North', 'region'), { labels: ['North'], code: 0 }],
  ['a blank category', columnFor(null, 'region'), { labels: [], code: -1 }],
  [
    'a category of the catalogue that the model does not use',
    columnFor('Retail', 'industry'),
    { labels: ['Retail'], code: 0 },
  ],
  [
    'a number for a category',
    columnFor(7, 'region'),
    { kind: 'malformed', where: 'values.region', expected: 'text', got: '7' },
  ],
  [
    'a text for a number',
    columnFor('5'),
    { kind: 'malformed', where: 'values.amount', expected: 'number', got: '"5"' },
  ],
])('%s', (_name, column, expected) => {
  expect(column).toEqual(expected);
});
