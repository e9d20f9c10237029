import type { CalendarDate } from '../basics/calendar-date';
import type { Evidence } from './condition-state';
import { evaluateExpr, type FactLookup } from './evaluate-expr';
import { withoutAge } from './without-age';

/** How old a fact may be. */
export interface Age {
  /** What was last observed before this day is left out. */
  readonly since?: CalendarDate;
  /** What happened once is within any number of days. */
  readonly ageless?: boolean;
}

/** The facts on file, those that follow from others among them, each worked out once. */
export function factLookup(
  { catalogue, values, observed, asOf }: Evidence,
  { since, ageless = false }: Age = {},
): FactLookup {
  const followed = new Map<string, unknown>();
  const facts: FactLookup = (path) => {
    const value = values.get(path);
    if (value !== undefined) {
      const seen = since === undefined ? undefined : observed.get(path);
      return seen !== undefined && seen < since! ? undefined : value;
    }
    const from = catalogue.derived.get(path);
    if (!from) return undefined;
    if (!followed.has(path)) {
      const truth = evaluateExpr(ageless ? withoutAge(from) : from, facts, asOf);
      followed.set(path, truth === 'unknown' ? undefined : truth === 'true');
    }
    return followed.get(path);
  };
  return facts;
}
