import type { Expr } from './expr';
import type { FactCatalogue } from './fact-catalogue';

/**
 * The facts that an answer to a condition speaks of: those a person can find out behind it, each once; of several ways to meet it, those of the
 * first ◆.
 */
export function factsAsked(expr: Expr, { derived }: Pick<FactCatalogue, 'derived'>): readonly string[] {
  const of = (one: Expr): readonly string[] => {
    if ('all' in one) return one.all.flatMap(of);
    if ('any' in one) return one.any.slice(0, 1).flatMap(of);
    if ('atLeast' in one) return one.atLeast[1].flatMap(of);
    if ('not' in one) return of(one.not);
    if ('count' in one) return [one.count.of];
    const [operand] = Object.values(one) as [string | readonly [string, unknown]];
    const path = typeof operand === 'string' ? operand : operand[0];
    const from = derived.get(path);
    return from ? of(from) : [path];
  };
  return [...new Set(of(expr))];
}
