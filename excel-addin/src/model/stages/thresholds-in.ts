import type { Expr } from '@keystage/core';

/** A number that a condition holds facts against, and where it stands in the file. */
export interface Threshold {
  readonly path: string;
  readonly kind: 'count' | 'lt' | 'le' | 'gt' | 'ge' | 'within' | 'atLeast';
  /** The path of the fact; empty where it is a number of conditions. */
  readonly fact: string;
}

/** The numbers in a condition, in its order; `path` is where the condition stands. Conditions over the items of a list are looked into. */
export function thresholdsIn(expr: Expr, path: string): readonly Threshold[] {
  if ('all' in expr) return several(expr.all, `${path}.all`);
  if ('any' in expr) return several(expr.any, `${path}.any`);
  if ('not' in expr) return thresholdsIn(expr.not, `${path}.not`);
  if ('atLeast' in expr) {
    const [, of] = expr.atLeast;
    return [{ path: `${path}.atLeast[0]`, kind: 'atLeast', fact: '' }, ...several(of, `${path}.atLeast[1]`)];
  }
  if ('count' in expr) {
    const { of, where } = expr.count;
    const inside = where ? thresholdsIn(where, `${path}.count.where`) : [];
    return [{ path: `${path}.count.ge`, kind: 'count', fact: of }, ...inside];
  }
  if ('within' in expr) return [{ path: `${path}.within[1]`, kind: 'within', fact: expr.within[0] }];
  return (['lt', 'le', 'gt', 'ge'] as const).flatMap((kind): Threshold[] => {
    const compared = (expr as Partial<Record<typeof kind, readonly [string, unknown]>>)[kind];
    if (!compared || typeof compared[1] !== 'number') return [];
    return [{ path: `${path}.${kind}[1]`, kind, fact: compared[0] }];
  });
}

function several(exprs: readonly Expr[], path: string): Threshold[] {
  return exprs.flatMap((expr, k) => thresholdsIn(expr, `${path}[${k}]`));
}
