import { factCatalogue } from './fact-catalogue';
import { pathsOfExpr } from './paths-of-expr';
import { problemsOfExpr } from './problems-of-expr';
import { repeatedValues, repeats } from './repeats';
import type { ItemFact, StageTemplate } from './stage-template';
import type { TemplateProblem } from './template-problem';

/** What is wrong with a template's catalogue of facts: paths that stand twice or inside each other, and facts that follow in a circle. */
export function rulesOfFacts(template: StageTemplate): TemplateProblem[] {
  const { facts } = template;
  const known = new Map(facts.map((fact) => [fact.path, fact]));
  return [
    ...repeatedValues(
      facts.map((fact) => fact.path),
      (i) => `facts[${i}].path`,
    ),
    ...insideOthers(facts, 'facts'),
    ...facts.flatMap((fact, i) => {
      if (fact.type === 'choice') return repeats(fact.choices, `facts[${i}].choices`);
      if (fact.type === 'list') return rulesOfItems(fact.items, `facts[${i}].items`);
      return fact.type === 'yesNo' && fact.from ? problemsOfExpr(fact.from, known, `facts[${i}].from`) : [];
    }),
    ...cycles(template),
  ];
}

function rulesOfItems(items: readonly ItemFact[], path: string): TemplateProblem[] {
  return [
    ...repeatedValues(
      items.map((item) => item.path),
      (i) => `${path}[${i}].path`,
    ),
    ...insideOthers(items, path),
    ...items.flatMap((item, i) => (item.type === 'choice' ? repeats(item.choices, `${path}[${i}].choices`) : [])),
  ];
}

function insideOthers(facts: readonly { path: string }[], path: string): TemplateProblem[] {
  return facts.flatMap((fact, i) => {
    const outer = facts.find((other) => fact.path.startsWith(`${other.path}.`));
    return outer
      ? [{ kind: 'factInsideFact', path: `${path}[${i}].path`, fact: fact.path, inside: outer.path } as const]
      : [];
  });
}

/** Each circle is told once, from the fact of it that stands first. */
function cycles(template: StageTemplate): TemplateProblem[] {
  const { derived } = factCatalogue(template);
  const told = new Set<string>();
  const circleFrom = (fact: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(fact)) return [...trail.slice(trail.indexOf(fact)), fact];
    const from = derived.get(fact);
    if (!from || told.has(fact)) return undefined;
    for (const next of pathsOfExpr(from)) {
      const circle = circleFrom(next, [...trail, fact]);
      if (circle) return circle;
    }
    told.add(fact); // leads nowhere back: not to be walked again
    return undefined;
  };
  return template.facts.flatMap(({ path: fact }, i) => {
    const circle = circleFrom(fact, []);
    if (!circle || circle.some((one) => told.has(one))) return [];
    circle.forEach((one) => told.add(one));
    return [{ kind: 'cycle', path: `facts[${i}].from`, facts: circle } as const];
  });
}
