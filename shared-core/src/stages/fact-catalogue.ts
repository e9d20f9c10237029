import type { Expr } from './expr';
import type { Fact, ItemFact, StageTemplate } from './stage-template';

/** A template's facts by path, and what each yes/no fact follows from, if it does. */
export interface FactCatalogue {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly derived: ReadonlyMap<string, Expr>;
  /** Of each list, what its items are made of. */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, ItemFact>>;
}

const catalogues = new WeakMap<object, FactCatalogue>();

/** The catalogue of a template, made once for each: a list of ten thousand deals asks for it ten thousand times. */
export function factCatalogue(template: Pick<StageTemplate, 'facts'>): FactCatalogue {
  const known = catalogues.get(template);
  if (known) return known;
  const made = {
    facts: new Map(template.facts.map((fact) => [fact.path, fact])),
    derived: new Map(
      template.facts.flatMap((fact) => (fact.type === 'yesNo' && fact.from ? [[fact.path, fact.from] as const] : [])),
    ),
    items: new Map(
      template.facts.flatMap((fact) => (fact.type === 'list' ? [[fact.path, itemsByPath(fact.items)] as const] : [])),
    ),
  };
  catalogues.set(template, made);
  return made;
}

const itemsByPath = (items: readonly ItemFact[]): ReadonlyMap<string, ItemFact> =>
  new Map(items.map((item) => [item.path, item]));
