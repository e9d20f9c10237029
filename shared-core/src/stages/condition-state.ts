import { calendarDate, daysBetween, type CalendarDate } from '../basics/calendar-date';
import { evaluateExpr, isBlank, type FactLookup } from './evaluate-expr';
import type { Expr } from './expr';
import type { FactCatalogue } from './fact-catalogue';
import type { Condition } from './stage-template';

/** A fact an open condition hangs on, and what it says now. */
export type HangingFact =
  | { readonly kind: 'notKnown'; readonly path: string }
  | { readonly kind: 'says'; readonly path: string; readonly value: unknown }
  | { readonly kind: 'expired'; readonly path: string; readonly observed: CalendarDate; readonly validDays: number }
  /** A day that something must have happened by lies ahead. */
  | { readonly kind: 'ahead'; readonly path: string; readonly date: CalendarDate };

/** Whether a condition holds, and if not, what it hangs on. Unknown is not met (methods §6.1). */
export type ConditionState =
  /** `since`: a latched condition was first met then, whatever its facts say now. */
  | { readonly kind: 'met'; readonly since?: CalendarDate }
  | { readonly kind: 'notMet'; readonly hangsOn: readonly HangingFact[] }
  | { readonly kind: 'notKnown'; readonly hangsOn: readonly HangingFact[] }
  /** It would be met, had its evidence not gone stale. */
  | { readonly kind: 'expired'; readonly hangsOn: readonly HangingFact[] };

/** What is on file on a day, as `readFacts` has read it. */
export interface Evidence {
  readonly catalogue: FactCatalogue;
  readonly values: ReadonlyMap<string, unknown>;
  readonly observed: ReadonlyMap<string, CalendarDate>;
  readonly metSince: ReadonlyMap<string, CalendarDate>;
  readonly asOf: CalendarDate;
}

/** Whether one condition is met by what is on file. A fact without a day of observation does not go stale ◆. */
export function conditionState(condition: Condition, evidence: Evidence): ConditionState {
  const { expr, validDays } = condition;
  const fresh = lookup(evidence, validDays);
  const truth = evaluateExpr(expr, fresh, evidence.asOf);
  const since = condition.latch ? latchedSince(condition, evidence) : undefined;
  if (since !== undefined) return { kind: 'met', since };
  if (truth === 'true') return condition.latch ? { kind: 'met', since: evidence.asOf } : { kind: 'met' };

  const hangsOn = distinct(hanging(expr, fresh, { ...evidence, validDays }));
  if (validDays !== undefined && evaluateExpr(expr, lookup(evidence), evidence.asOf) === 'true') {
    return { kind: 'expired', hangsOn };
  }
  return { kind: truth === 'false' ? 'notMet' : 'notKnown', hangsOn };
}

function latchedSince({ id, validDays }: Condition, { metSince, asOf }: Evidence): CalendarDate | undefined {
  const since = metSince.get(id);
  const stale = since !== undefined && validDays !== undefined && daysBetween(since, asOf) > validDays;
  return stale ? undefined : since;
}

/** The facts on file, those that follow from others among them; with `validDays`, without those observed longer ago. */
function lookup(evidence: Evidence, validDays?: number): FactLookup {
  const { catalogue, values, observed, asOf } = evidence;
  const facts: FactLookup = (path) => {
    const from = catalogue.derived.get(path);
    if (from) {
      const truth = evaluateExpr(from, facts, asOf);
      return truth === 'unknown' ? undefined : truth === 'true';
    }
    const seen = validDays === undefined ? undefined : observed.get(path);
    if (seen !== undefined && daysBetween(seen, asOf) > validDays!) return undefined;
    return values.get(path);
  };
  return facts;
}

type Surroundings = Evidence & { readonly validDays: number | undefined };

/** The facts by which an expression is not true: of parts that hold already none. */
function hanging(expr: Expr, facts: FactLookup, around: Surroundings): readonly HangingFact[] {
  if (evaluateExpr(expr, facts, around.asOf) === 'true') return [];
  if ('all' in expr) return expr.all.flatMap((one) => hanging(one, facts, around));
  if ('any' in expr) return expr.any.flatMap((one) => hanging(one, facts, around));
  if ('atLeast' in expr) return expr.atLeast[1].flatMap((one) => hanging(one, facts, around));
  if ('not' in expr) return hangingLeaves(expr.not, facts, around);
  return hangingLeaves(expr, facts, around);
}

function hangingLeaves(expr: Expr, facts: FactLookup, around: Surroundings): readonly HangingFact[] {
  if ('all' in expr) return expr.all.flatMap((one) => hangingLeaves(one, facts, around));
  if ('any' in expr) return expr.any.flatMap((one) => hangingLeaves(one, facts, around));
  if ('atLeast' in expr) return expr.atLeast[1].flatMap((one) => hangingLeaves(one, facts, around));
  if ('not' in expr) return hangingLeaves(expr.not, facts, around);
  const path = 'count' in expr ? expr.count.of : pathOf(expr);
  const from = around.catalogue.derived.get(path);
  if (from) {
    const inside = hanging(from, facts, around);
    return inside.length > 0 ? inside : hangingLeaves(from, facts, around);
  }
  const value = facts(path);
  if (isBlank(value)) {
    const observed = around.observed.get(path);
    const stale = observed !== undefined && !isBlank(around.values.get(path));
    return [stale ? { kind: 'expired', path, observed, validDays: around.validDays! } : { kind: 'notKnown', path }];
  }
  const date = 'within' in expr && typeof value === 'string' ? calendarDate(value) : null;
  return [date !== null && date > around.asOf ? { kind: 'ahead', path, date } : { kind: 'says', path, value }];
}

function pathOf(leaf: Expr): string {
  const [operand] = Object.values(leaf) as [string | readonly [string, unknown]];
  return typeof operand === 'string' ? operand : operand[0];
}

function distinct(facts: readonly HangingFact[]): readonly HangingFact[] {
  return facts.filter((fact, i) => facts.findIndex(({ path }) => path === fact.path) === i);
}
