import type { Expr } from './expr';
import type { FactCatalogue } from './fact-catalogue';
import { pathsOfExpr } from './paths-of-expr';

/** The facts a person can find out behind a condition, each once: what follows from others is led back to those. */
export function pathsBehind(expr: Expr, { derived }: Pick<FactCatalogue, 'derived'>): readonly string[] {
  const behind = (path: string): readonly string[] => {
    const from = derived.get(path);
    return from ? pathsOfExpr(from).flatMap(behind) : [path];
  };
  return [...new Set(pathsOfExpr(expr).flatMap(behind))];
}
