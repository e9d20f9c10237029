import type { Expr } from './expr';

const ageless = new WeakMap<Expr, Expr>();

/** The same condition for facts that never grow old: whatever day has come once stays within. The condition itself where it looks at no age. */
export function withoutAge(expr: Expr): Expr {
  const known = ageless.get(expr);
  if (known) return known;
  const made = freed(expr);
  ageless.set(expr, made);
  return made;
}

function freed(expr: Expr): Expr {
  if ('within' in expr) return { within: [expr.within[0], Infinity] };
  if ('not' in expr) return withoutAge(expr.not) === expr.not ? expr : { not: withoutAge(expr.not) };
  if ('all' in expr) return hasAge(expr.all) ? { all: expr.all.map(withoutAge) } : expr;
  if ('any' in expr) return hasAge(expr.any) ? { any: expr.any.map(withoutAge) } : expr;
  if ('atLeast' in expr) {
    const [least, of] = expr.atLeast;
    return hasAge(of) ? { atLeast: [least, of.map(withoutAge)] } : expr;
  }
  if ('count' in expr && expr.count.where) {
    const where = withoutAge(expr.count.where);
    return where === expr.count.where ? expr : { count: { ...expr.count, where } };
  }
  return expr;
}

function hasAge(parts: readonly Expr[]): boolean {
  return parts.some((part) => withoutAge(part) !== part);
}
