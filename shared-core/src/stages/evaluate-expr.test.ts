import * as fc from 'fast-check';
import { evaluateExpr, factsIn, type Truth } from './evaluate-expr';
import type { Expr } from './expr';
import { day } from './selling-template.test-data';

const asOf = day('2026-11-20');
const facts = {
  yes: true,
  no: false,
  ten: 10,
  word: 'tender',
  blank: '  ',
  nothing: null,
  budget: { amount: 100 },
  'flat.path': 3,
  seen: '2026-11-10',
  ahead: '2026-11-21',
  noDay: '2026-02-30',
  people: [{ role: 'coach', met: true }, { role: 'user', met: false }, { role: 'user' }],
  nobody: [],
};
const lookup = factsIn(facts);

test.each<[Expr, Truth]>([
  // whatever is missing is unknown, but for known
  [{ known: 'yes' }, 'true'],
  [{ known: 'no' }, 'true'],
  [{ known: 'gone' }, 'false'],
  [{ known: 'blank' }, 'false'],
  [{ known: 'nothing' }, 'false'],
  [{ known: 'nobody' }, 'true'], // an empty list is known to be empty
  [{ not: { known: 'gone' } }, 'true'],
  [{ is: 'yes' }, 'true'],
  [{ is: 'no' }, 'false'],
  [{ is: 'gone' }, 'unknown'],
  [{ is: 'word' }, 'unknown'], // not a yes or no
  [{ not: { is: 'gone' } }, 'unknown'],

  [{ eq: ['ten', 10] }, 'true'],
  [{ eq: ['ten', '10'] }, 'unknown'],
  [{ ne: ['ten', 9] }, 'true'],
  [{ ne: ['gone', 9] }, 'unknown'],
  [{ eq: ['no', false] }, 'true'],
  [{ eq: ['word', 'Tender'] }, 'false'],
  [{ lt: ['ten', 10] }, 'false'],
  [{ le: ['ten', 10] }, 'true'],
  [{ gt: ['budget.amount', 99] }, 'true'],
  [{ ge: ['budget.amount', 101] }, 'false'],
  [{ ge: ['budget.toString', 1] }, 'unknown'],
  [{ ge: ['flat.path', 3] }, 'true'],
  [{ ge: ['seen', '2026-11-10'] }, 'true'],
  [{ lt: ['seen', '2026-11-10'] }, 'false'],
  [{ in: ['word', ['direct', 'tender']] }, 'true'],
  [{ in: ['word', ['direct']] }, 'false'],
  [{ in: ['gone', ['direct']] }, 'unknown'],

  [{ within: ['seen', 10] }, 'true'],
  [{ within: ['seen', 9] }, 'false'],
  [{ within: ['ahead', 9] }, 'false'], // what lies ahead has not happened
  [{ within: ['noDay', 9] }, 'unknown'],

  [{ count: { of: 'people', ge: 3 } }, 'true'],
  [{ count: { of: 'people', ge: 4 } }, 'false'],
  [{ count: { of: 'people', where: { is: 'met' }, ge: 1 } }, 'true'],
  [{ count: { of: 'people', where: { is: 'met' }, ge: 2 } }, 'unknown'], // the third may have been met
  [{ count: { of: 'people', where: { is: 'met' }, ge: 3 } }, 'false'],
  [{ count: { of: 'nobody', ge: 1 } }, 'false'],
  [{ count: { of: 'gone', ge: 1 } }, 'unknown'],
  [{ count: { of: 'word', ge: 1 } }, 'unknown'],

  [{ all: [] }, 'true'],
  [{ any: [] }, 'false'],
  [{ all: [{ is: 'yes' }, { is: 'gone' }] }, 'unknown'],
  [{ all: [{ is: 'no' }, { is: 'gone' }] }, 'false'],
  [{ any: [{ is: 'yes' }, { is: 'gone' }] }, 'true'],
  [{ any: [{ is: 'no' }, { is: 'gone' }] }, 'unknown'],
  [{ atLeast: [0, []] }, 'true'],
  [{ atLeast: [2, [{ is: 'yes' }, { is: 'gone' }, { is: 'no' }]] }, 'unknown'],
  [{ atLeast: [3, [{ is: 'yes' }, { is: 'gone' }, { is: 'no' }]] }, 'false'],
])('%j is %s', (expr, truth) => {
  expect(evaluateExpr(expr, lookup, asOf)).toBe(truth);
});

/** Expressions over four yes/no facts, `known` left out: what is learnt there may turn a no into a yes. */
const expressions = fc.letrec<{ expr: Expr }>((tie) => {
  const leaf = fc.constantFrom('a', 'b', 'c', 'd').map((is): Expr => ({ is }));
  const several = fc.array(tie('expr'), { maxLength: 3 });
  return {
    expr: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      several.map((all): Expr => ({ all })),
      several.map((any): Expr => ({ any })),
      fc.tuple(fc.nat(3), several).map(([k, of]): Expr => ({ atLeast: [k, of] })),
      tie('expr').map((not): Expr => ({ not })),
    ),
  };
}).expr;
const perhaps = fc.option(fc.boolean(), { nil: undefined });
const knowledge = fc.record({ a: perhaps, b: perhaps, c: perhaps, d: perhaps });

test('law: what was settled stays settled when more is learnt', () => {
  fc.assert(
    fc.property(expressions, knowledge, knowledge, (expr, known, more) => {
      const before = evaluateExpr(expr, factsIn(known), asOf);
      const learnt = Object.fromEntries(
        Object.entries(more).map(([fact, value]) => [fact, known[fact as 'a'] ?? value]),
      );
      fc.pre(before !== 'unknown');
      expect(evaluateExpr(expr, factsIn(learnt), asOf)).toBe(before);
    }),
    { numRuns: 1000 },
  );
});

test('law: a denied “all” is an “any” of denials, and two denials are none', () => {
  fc.assert(
    fc.property(fc.array(expressions, { maxLength: 4 }), knowledge, (of, known) => {
      const truth = (expr: Expr) => evaluateExpr(expr, factsIn(known), asOf);
      expect(truth({ not: { all: of } })).toBe(truth({ any: of.map((not) => ({ not })) }));
      expect(truth({ not: { not: { any: of } } })).toBe(truth({ any: of }));
    }),
  );
});
