import * as fc from 'fast-check';
import { decideByTable, type DecisionTable, type TableCell } from './decide-by-table';
import { tableCoverage } from './table-coverage';

/** `high low → B` per line; `-` for any value, `high|mid` for either. */
function tableOf(hitPolicy: DecisionTable['hitPolicy'], lines: readonly string[]): DecisionTable {
  const cell = (text: string): TableCell => (text.includes('|') ? text.split('|') : text);
  const rules = lines.map((line) => {
    const [when, then] = line.split(' → ');
    return { when: when.split(' ').map(cell), then };
  });
  return { hitPolicy, inputs: ['current', 'potential'], rules };
}

const matrix = tableOf('unique', [
  'high high → VIP',
  'high mid → A',
  'mid high → A',
  'high low → B',
  'mid mid → B',
  'low high → B',
  'mid|low low → C',
  'low mid → C',
]);
const first = tableOf('first', ['high - → A', '- high → B', '- - → C']);
const overlapping = ['high - → A', '- high → B', 'low high → B'];

test.each<[DecisionTable, string | null, string | null, unknown]>([
  // table     current, potential   decision
  [matrix, 'high', 'high', { kind: 'decided', outcome: 'VIP', rule: 0 }],
  [matrix, 'low', 'low', { kind: 'decided', outcome: 'C', rule: 6 }],
  [matrix, 'none', 'high', { kind: 'noRule' }],
  [matrix, null, 'high', { kind: 'noRule' }],
  [first, 'high', 'high', { kind: 'decided', outcome: 'A', rule: 0 }],
  [first, 'low', 'high', { kind: 'decided', outcome: 'B', rule: 1 }],
  [first, null, null, { kind: 'decided', outcome: 'C', rule: 2 }],
  [tableOf('unique', overlapping), 'high', 'high', { kind: 'rulesClash', rules: [0, 1] }],
  [tableOf('unique', overlapping), 'low', 'high', { kind: 'rulesClash', rules: [1, 2] }],
  [tableOf('any', overlapping), 'low', 'high', { kind: 'decided', outcome: 'B', rule: 1 }], // they agree
  [tableOf('any', overlapping), 'high', 'high', { kind: 'rulesClash', rules: [0, 1] }],
])('table %#: current %s, potential %s', (table, current, potential, expected) => {
  expect(decideByTable(table, { current, potential })).toEqual(expected);
});

const levels = [
  ['high', 'mid', 'low'],
  ['high', 'mid', 'low'],
];
const whole = { uncovered: [], clashing: [], idle: [] };

test.each<[string, DecisionTable, unknown]>([
  ['the matrix is whole', matrix, whole],
  ['a last rule catches the rest', first, whole],
  [
    'cells nobody answers',
    tableOf('unique', ['high - → A', 'mid high|mid → B', 'low mid|low → C']),
    {
      ...whole,
      uncovered: [
        ['mid', 'low'],
        ['low', 'high'],
      ],
    },
  ],
  [
    'cells answered twice',
    tableOf('unique', ['- high → A', 'high - → B', 'mid|low mid|low → C']),
    { ...whole, clashing: [{ values: ['high', 'high'], rules: [0, 1] }] },
  ],
  ['rules that agree', tableOf('any', ['- high → A', 'high - → A', 'mid|low mid|low → C']), whole],
  ['a rule behind one that always decides', tableOf('first', ['- - → A', 'high high → VIP']), { ...whole, idle: [1] }],
  ['a value there is not', tableOf('first', ['great - → A', '- - → B']), { ...whole, idle: [0] }],
])('%s', (_case, table, expected) => {
  expect(tableCoverage(table, levels)).toEqual(expected);
});

test('law: a table without a gap or clash decides every combination', () => {
  const cell = fc.constantFrom<TableCell>('high', 'mid', 'low', '-', ['high', 'mid']);
  const rule = fc.record({ when: fc.tuple(cell, cell), then: fc.constantFrom('A', 'B') });
  const tables = fc.record({
    hitPolicy: fc.constantFrom('unique' as const, 'any' as const, 'first' as const),
    inputs: fc.constant(['current', 'potential']),
    rules: fc.array(rule, { maxLength: 6 }),
  });
  fc.assert(
    fc.property(tables, (table) => {
      const { uncovered, clashing } = tableCoverage(table, levels);
      const decided = levels[0].flatMap((current) =>
        levels[1].filter((potential) => decideByTable(table, { current, potential }).kind === 'decided'),
      );
      expect(decided.length + uncovered.length + clashing.length).toBe(9);
    }),
  );
});
