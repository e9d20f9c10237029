import type { Expr, Literal } from '../stages';

/** An expression for an engine with two truth values and blanks: certainly true, and certainly false (methods §6.4). */
export interface Rails {
  readonly holds: string;
  readonly fails: string;
}

export type ComparisonSign = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** How an engine writes what an expression needs. What is not `known` is only ever asked beside `known`. */
export interface Dialect {
  known(path: string): string;
  yes(path: string): string;
  compare(path: string, sign: ComparisonSign, literal: Literal): string;
  within(path: string, days: number): string;
  count(count: Extract<Expr, { count: unknown }>['count']): Rails;
  and(parts: readonly string[]): string;
  or(parts: readonly string[]): string;
  not(part: string): string;
  /** At least so many of the parts hold. */
  atLeast(count: number, parts: readonly string[]): string;
}

/** An expression on two rails in a dialect. Facts that follow from others are written out in their place. */
export function compileRails(expr: Expr, dialect: Dialect, derived: ReadonlyMap<string, Expr> = new Map()): Rails {
  const compile = (one: Expr) => compileRails(one, dialect, derived);
  const guarded = (path: string, holds: string, fails = dialect.not(holds)): Rails => ({
    holds: dialect.and([dialect.known(path), holds]),
    fails: dialect.and([dialect.known(path), fails]),
  });

  if ('known' in expr) {
    const known = dialect.known(expr.known);
    return { holds: known, fails: dialect.not(known) };
  }
  if ('is' in expr) {
    const from = derived.get(expr.is);
    return from ? compile(from) : guarded(expr.is, dialect.yes(expr.is));
  }
  if ('not' in expr) {
    const { holds, fails } = compile(expr.not);
    return { holds: fails, fails: holds };
  }
  if ('all' in expr) {
    const parts = expr.all.map(compile);
    return { holds: dialect.and(parts.map(holdsOf)), fails: dialect.or(parts.map(failsOf)) };
  }
  if ('any' in expr) {
    const parts = expr.any.map(compile);
    return { holds: dialect.or(parts.map(holdsOf)), fails: dialect.and(parts.map(failsOf)) };
  }
  if ('atLeast' in expr) {
    const [count, of] = expr.atLeast;
    const parts = of.map(compile);
    // Too few can still be true once more than the rest are certainly false.
    const fails = dialect.atLeast(of.length - count + 1, parts.map(failsOf));
    return { holds: dialect.atLeast(count, parts.map(holdsOf)), fails };
  }
  if ('within' in expr) return guarded(expr.within[0], dialect.within(...expr.within));
  if ('count' in expr) return dialect.count(expr.count);
  if ('in' in expr) {
    const [path, literals] = expr.in;
    return compile({ any: literals.map((literal) => ({ eq: [path, literal] as const })) });
  }
  return comparison(expr);

  function comparison(leaf: Comparison): Rails {
    const [operator, [path, literal]] = Object.entries(leaf)[0] as [keyof typeof signs, [string, Literal]];
    const from = derived.get(path);
    const isYes = (literal === true) === (operator === 'eq');
    if (typeof literal === 'boolean') {
      if (from) return compile(isYes ? from : { not: from });
      return compile(isYes ? { is: path } : { not: { is: path } });
    }
    const [sign, opposite] = signs[operator];
    return guarded(path, dialect.compare(path, sign, literal), dialect.compare(path, opposite, literal));
  }
}

type Comparison = Extract<
  Expr,
  { eq: unknown } | { ne: unknown } | { lt: unknown } | { le: unknown } | { gt: unknown } | { ge: unknown }
>;

const signs = {
  eq: ['=', '<>'],
  ne: ['<>', '='],
  lt: ['<', '>='],
  le: ['<=', '>'],
  gt: ['>', '<='],
  ge: ['>=', '<'],
} as const satisfies Record<string, readonly [ComparisonSign, ComparisonSign]>;

const holdsOf = ({ holds }: Rails) => holds;
const failsOf = ({ fails }: Rails) => fails;
