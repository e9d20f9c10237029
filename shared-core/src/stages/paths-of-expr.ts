import type { Expr } from './expr';

/** The facts a condition looks at, each once, in order; lists by their own path, not by their items'. */
export function pathsOfExpr(expr: Expr): readonly string[] {
  const paths = pathsIn(expr);
  return paths.length < 2 ? paths : [...new Set(paths)];
}

function pathsIn(expr: Expr): readonly string[] {
  if ('is' in expr) return [expr.is];
  if ('all' in expr) return expr.all.flatMap(pathsIn);
  if ('any' in expr) return expr.any.flatMap(pathsIn);
  if ('atLeast' in expr) return expr.atLeast[1].flatMap(pathsIn);
  if ('not' in expr) return pathsIn(expr.not);
  if ('count' in expr) return [expr.count.of];
  const [operand] = Object.values(expr) as [string | readonly [string, unknown]];
  return [typeof operand === 'string' ? operand : operand[0]];
}
