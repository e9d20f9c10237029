import { factCatalogue, pathsBehind, type Expr, type StageTemplate } from '../stages';

/**
 * The facts behind a condition that are worth asking for at a stage, counted from 1. Of several ways to meet it, one that is itself a gate of a later
 * stage is left out while another is there: a signed contract keeps a budget from going stale, and still nobody asks for it on a second visit.
 */
export function pathsToAsk(expr: Expr, template: StageTemplate, stage: number): readonly string[] {
  const laterGates = new Set(
    template.stages
      .slice(stage)
      .flatMap(({ milestones, successCriteria }) => [...milestones, ...successCriteria])
      .flatMap((gate) => ('is' in gate.expr ? [gate.expr.is] : [])),
  );
  const isLater = (one: Expr) => 'is' in one && laterGates.has(one.is);
  const present = (one: Expr): Expr => {
    if ('all' in one) return { all: one.all.map(present) };
    if (!('any' in one)) return one;
    const ways = one.any.filter((way) => !isLater(way));
    return { any: (ways.length > 0 ? ways : one.any).map(present) };
  };
  return pathsBehind(present(expr), factCatalogue(template));
}
