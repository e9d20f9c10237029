import { calendarDate } from '../basics/calendar-date';
import type { Expr, Literal, Operator } from './expr';
import type { Fact, FactType } from './stage-template';
import type { TemplateProblem } from './template-problem';

type Facts = ReadonlyMap<string, Fact>;

/** Which facts an operator can look at. */
const fits: Readonly<Partial<Record<Operator, readonly FactType[]>>> = {
  is: ['yesNo'],
  eq: ['yesNo', 'number', 'date', 'text', 'choice'],
  ne: ['yesNo', 'number', 'date', 'text', 'choice'],
  in: ['yesNo', 'number', 'date', 'text', 'choice'],
  lt: ['number', 'date'],
  le: ['number', 'date'],
  gt: ['number', 'date'],
  ge: ['number', 'date'],
  within: ['date'],
  count: ['list'],
};

/** What is wrong with a condition whose shape is right: facts nobody knows, operators and literals that do not fit them. */
export function problemsOfExpr(expr: Expr, facts: Facts, path: string): TemplateProblem[] {
  if ('known' in expr) return problemsOfFact(expr.known, 'known', [], facts, `${path}.known`);
  if ('is' in expr) return problemsOfFact(expr.is, 'is', [], facts, `${path}.is`);
  if ('in' in expr) return problemsOfFact(expr.in[0], 'in', expr.in[1], facts, `${path}.in`);
  if ('within' in expr) return problemsOfFact(expr.within[0], 'within', [], facts, `${path}.within`);
  if ('not' in expr) return problemsOfExpr(expr.not, facts, `${path}.not`);
  if ('all' in expr) return expr.all.flatMap((one, i) => problemsOfExpr(one, facts, `${path}.all[${i}]`));
  if ('any' in expr) {
    const inside = expr.any.flatMap((one, i) => problemsOfExpr(one, facts, `${path}.any[${i}]`));
    return expr.any.length === 0 ? [{ kind: 'neverTrue', path: `${path}.any`, needs: 1, of: 0 }] : inside;
  }
  if ('atLeast' in expr) {
    const [needs, of] = expr.atLeast;
    const inside = of.flatMap((one, i) => problemsOfExpr(one, facts, `${path}.atLeast[1][${i}]`));
    if (needs <= of.length) return inside;
    return [{ kind: 'neverTrue', path: `${path}.atLeast`, needs, of: of.length }, ...inside];
  }
  if ('count' in expr) {
    const { of, where } = expr.count;
    const list = facts.get(of);
    const inside =
      where && list?.type === 'list'
        ? problemsOfExpr(where, new Map(list.items.map((item) => [item.path, item])), `${path}.count.where`)
        : [];
    return [...problemsOfFact(of, 'count', [], facts, `${path}.count.of`), ...inside];
  }
  const [operator, [fact, literal]] = Object.entries(expr)[0] as [Operator, [string, Literal]];
  return problemsOfFact(fact, operator, [literal], facts, `${path}.${operator}`);
}

function problemsOfFact(
  name: string,
  operator: Operator,
  literals: readonly Literal[],
  facts: Facts,
  path: string,
): TemplateProblem[] {
  const fact = facts.get(name);
  if (!fact) return [{ kind: 'unknownPath', path, fact: name, known: [...facts.keys()] }];
  const { type } = fact;
  if (fits[operator]?.includes(type) === false)
    return [{ kind: 'operatorDoesNotFit', path, fact: name, type, operator }];
  if (operator === 'known' && type === 'yesNo' && fact.from) return [{ kind: 'knownOfDerived', path, fact: name }];
  return literals
    .filter((literal) => !literalFits(literal, fact))
    .map((literal) =>
      fact.type === 'choice'
        ? { kind: 'notOneOf', path, allowed: fact.choices.map(({ id }) => id), got: JSON.stringify(literal) }
        : { kind: 'literalDoesNotFit', path, fact: name, type, got: JSON.stringify(literal) },
    );
}

function literalFits(literal: Literal, fact: Fact): boolean {
  switch (fact.type) {
    case 'yesNo':
      return typeof literal === 'boolean';
    case 'number':
      return typeof literal === 'number';
    case 'date':
      return typeof literal === 'string' && calendarDate(literal) !== null;
    case 'text':
      return typeof literal === 'string' && literal.trim() !== '';
    case 'choice':
      return fact.choices.some(({ id }) => id === literal);
    case 'list':
      return false;
  }
}
