import type { Expr } from '../stages';

/** Facts that follow from others, written out. */
export function withoutDerived(expr: Expr, derived: ReadonlyMap<string, Expr>): Expr {
  const inside = (one: Expr) => withoutDerived(one, derived);
  if ('is' in expr) {
    const from = derived.get(expr.is);
    return from ? inside(from) : expr;
  }
  if ('all' in expr) return { all: expr.all.map(inside) };
  if ('any' in expr) return { any: expr.any.map(inside) };
  if ('atLeast' in expr) return { atLeast: [expr.atLeast[0], expr.atLeast[1].map(inside)] };
  if ('not' in expr) return { not: inside(expr.not) };
  if ('eq' in expr || 'ne' in expr) {
    const [path, literal] = 'eq' in expr ? expr.eq : expr.ne;
    const from = derived.get(path);
    if (!from) return expr;
    return (literal === true) === 'eq' in expr ? inside(from) : { not: inside(from) };
  }
  return expr;
}
