import { calendarDate, daysBetween, type CalendarDate } from '../basics/calendar-date';
import { compareCodePoints } from '../basics/compare-code-points';
import type { Expr, Literal } from './expr';

/** Strong Kleene logic: what is not known stays unknown until it no longer matters. */
export type Truth = 'true' | 'false' | 'unknown';

/** The value of a fact by its path; undefined, null or an empty text where it is not known. */
export type FactLookup = (path: string) => unknown;

/**
 * Whether a condition holds, given what is known on a day (methods §6.3). A fact that is missing, or of a type that the operator cannot
 * look at, is unknown; `known` alone answers yes or no. `within` counts days back from `asOf`; a day ahead of it is not within.
 */
export function evaluateExpr(expr: Expr, facts: FactLookup, asOf: CalendarDate): Truth {
  return evaluatorOf(expr)(facts, asOf);
}

type Evaluator = (facts: FactLookup, asOf: CalendarDate) => Truth;

const evaluators = new WeakMap<Expr, Evaluator>();

/** Ten thousand deals ask the same hundred conditions: which operator each has is looked at once. */
function evaluatorOf(expr: Expr): Evaluator {
  const known = evaluators.get(expr);
  if (known) return known;
  const made = makeEvaluator(expr);
  evaluators.set(expr, made);
  return made;
}

function makeEvaluator(expr: Expr): Evaluator {
  if ('is' in expr) return (facts) => ofYesNo(facts(expr.is));
  if ('known' in expr) return (facts) => truthOf(!isBlank(facts(expr.known)));
  if ('all' in expr) {
    const parts = expr.all.map(evaluatorOf);
    return (facts, asOf) => allOf(parts, facts, asOf);
  }
  if ('any' in expr) {
    const parts = expr.any.map(evaluatorOf);
    return (facts, asOf) => anyOf(parts, (one) => one(facts, asOf));
  }
  if ('not' in expr) {
    const denied = evaluatorOf(expr.not);
    return (facts, asOf) => negated(denied(facts, asOf));
  }
  if ('atLeast' in expr) {
    const [least, of] = expr.atLeast;
    const parts = of.map(evaluatorOf);
    return (facts, asOf) => atLeast(least, parts, (one) => one(facts, asOf));
  }
  if ('count' in expr) {
    const { of, where, ge } = expr.count;
    const fits: Evaluator = where ? evaluatorOf(where) : () => 'true';
    return (facts, asOf) => {
      const items = facts(of);
      return Array.isArray(items) ? atLeast(ge, items, (item) => fits(factsIn(item), asOf)) : 'unknown';
    };
  }
  if ('within' in expr) {
    const [path, days] = expr.within;
    return (facts, asOf) => within(facts(path), days, asOf);
  }
  if ('in' in expr) {
    const [path, literals] = expr.in;
    return (facts) => {
      const value = facts(path);
      return anyOf(literals, (literal) => compared(value, literal, (order) => order === 0));
    };
  }
  if ('eq' in expr) return comparison(expr.eq, (order) => order === 0);
  if ('ne' in expr) return comparison(expr.ne, (order) => order !== 0);
  if ('lt' in expr) return comparison(expr.lt, (order) => order < 0);
  if ('le' in expr) return comparison(expr.le, (order) => order <= 0);
  if ('gt' in expr) return comparison(expr.gt, (order) => order > 0);
  return comparison(expr.ge, (order) => order >= 0);
}

function comparison([path, literal]: readonly [string, Literal], holds: (order: number) => boolean): Evaluator {
  return (facts) => compared(facts(path), literal, holds);
}

/** Facts of an object: `budget.amount` is its member of that name, or else the member `amount` of its member `budget`. */
export function factsIn(object: unknown): FactLookup {
  return (path) => {
    const whole = memberOf(object, path);
    return whole === undefined && path.includes('.') ? path.split('.').reduce(memberOf, object) : whole;
  };
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** A text of spaces is as blank as an empty one; an empty list is known to be empty. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function truthOf(yes: boolean): Truth {
  return yes ? 'true' : 'false';
}

function ofYesNo(value: unknown): Truth {
  return typeof value === 'boolean' ? truthOf(value) : 'unknown';
}

function negated(truth: Truth): Truth {
  return truth === 'unknown' ? truth : truthOf(truth === 'false');
}

/** False as soon as one part is, true when all are. */
function allOf(parts: readonly Evaluator[], facts: FactLookup, asOf: CalendarDate): Truth {
  let verdict: Truth = 'true';
  for (const part of parts) {
    const truth = part(facts, asOf);
    if (truth === 'false') return truth;
    if (truth === 'unknown') verdict = truth;
  }
  return verdict;
}

function anyOf<T>(parts: readonly T[], truth: (part: T) => Truth): Truth {
  return atLeast(1, parts, truth);
}

/** True once enough parts are, false once too few can still be. */
function atLeast<T>(least: number, parts: readonly T[], truth: (part: T) => Truth): Truth {
  let yes = 0;
  let open = 0;
  for (const part of parts) {
    const verdict = truth(part);
    if (verdict === 'true') yes += 1;
    else if (verdict === 'unknown') open += 1;
    if (yes >= least) return 'true';
  }
  if (yes >= least) return 'true';
  return yes + open < least ? 'false' : 'unknown';
}

/** Numbers by size, texts and days by code point, yes after no; values of two types cannot be compared. */
function compared(value: unknown, literal: Literal, holds: (order: number) => boolean): Truth {
  if (isBlank(value) || typeof value !== typeof literal) return 'unknown';
  if (typeof value === 'string') return truthOf(holds(compareCodePoints(value, literal as string)));
  const order = Number(value) - Number(literal);
  return Number.isNaN(order) ? 'unknown' : truthOf(holds(order));
}

function within(value: unknown, days: number, asOf: CalendarDate): Truth {
  const date = typeof value === 'string' ? calendarDate(value) : null;
  if (date === null) return 'unknown';
  const age = daysBetween(date, asOf);
  return truthOf(age >= 0 && age <= days);
}
