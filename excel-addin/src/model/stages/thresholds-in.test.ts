import { editModel, type Expr } from '@keystage/core';
import { thresholdsIn } from './thresholds-in';

const expr: Expr = {
  all: [
    { is: 'demo' },
    { count: { of: 'buyingRoles', where: { ge: ['age', 2] }, ge: 3 } },
    { any: [{ within: ['lastCall', 30] }, { not: { lt: ['budget.amount', 1000] } }] },
    { atLeast: [2, [{ is: 'a' }, { is: 'b' }, { gt: ['seen', '2026-01-01'] }]] },
  ],
};

test('every number of a condition is found, and each path leads to it; a day is none', () => {
  const found = thresholdsIn(expr, 'expr');
  expect(found.map(({ kind, fact }) => `${kind} ${fact}`.trim())).toEqual([
    'count buyingRoles',
    'ge age',
    'within lastCall',
    'lt budget.amount',
    'atLeast',
  ]);
  const raised = found.reduce<unknown>((file, { path }, k) => editModel(file, path, 100 + k), { expr });
  expect(raised).toEqual({
    expr: {
      all: [
        { is: 'demo' },
        { count: { of: 'buyingRoles', where: { ge: ['age', 101] }, ge: 100 } },
        { any: [{ within: ['lastCall', 102] }, { not: { lt: ['budget.amount', 103] } }] },
        { atLeast: [104, [{ is: 'a' }, { is: 'b' }, { gt: ['seen', '2026-01-01'] }]] },
      ],
    },
  });
});
