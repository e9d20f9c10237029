import { calendarDate, dayNumber, fromDayNumber, type CalendarDate } from '../basics/calendar-date';
import { evaluateExpr, isBlank, type FactLookup } from './evaluate-expr';
import type { Expr } from './expr';
import type { FactCatalogue } from './fact-catalogue';
import { pathsOfExpr } from './paths-of-expr';
import type { Condition } from './stage-template';

/** A fact an open condition hangs on, and what it says now. */
export type HangingFact =
  | { readonly kind: 'notKnown'; readonly path: string }
  | { readonly kind: 'says'; readonly path: string; readonly value: unknown }
  | { readonly kind: 'expired'; readonly path: string; readonly observed: CalendarDate; readonly validDays: number }
  /** A day that something must have happened by lies ahead. */
  | { readonly kind: 'ahead'; readonly path: string; readonly date: CalendarDate };

/** Several ways to the same end, each with all the facts that it hangs on: so many of them are enough. */
export interface OpenWays {
  readonly kind: 'ways';
  readonly needs: number;
  readonly ways: readonly (readonly OpenPart[])[];
}

/** A part of a condition that keeps it open. Parts in a list are wanted all. */
export type OpenPart = HangingFact | OpenWays;

/** Whether a condition holds, and if not, what it hangs on. Unknown is not met (methods §6.1). */
export type ConditionState =
  /** `since`: a latched condition was first met then, whatever its facts say now. */
  | { readonly kind: 'met'; readonly since?: CalendarDate }
  | { readonly kind: 'notMet'; readonly hangsOn: readonly OpenPart[] }
  | { readonly kind: 'notKnown'; readonly hangsOn: readonly OpenPart[] }
  /** It would be met, had its evidence not gone stale. */
  | { readonly kind: 'expired'; readonly hangsOn: readonly OpenPart[] };

/** What is on file on a day, as `readFacts` has read it. */
export interface Evidence {
  readonly catalogue: FactCatalogue;
  readonly values: ReadonlyMap<string, unknown>;
  readonly observed: ReadonlyMap<string, CalendarDate>;
  readonly metSince: ReadonlyMap<string, CalendarDate>;
  readonly asOf: CalendarDate;
}

/** Whether a condition is met by what is on file. A fact without a day of observation does not go stale ◆. */
export function conditionStates(evidence: Evidence): (condition: Condition) => ConditionState {
  const { asOf } = evidence;
  const always = lookup(evidence);
  const fresh = new Map<number, FactLookup>();
  const freshWithin = (validDays: number) => {
    const known = fresh.get(validDays) ?? lookup(evidence, daysBefore(asOf, validDays));
    fresh.set(validDays, known);
    return known;
  };
  return (condition) => {
    const { expr, validDays } = condition;
    const since = condition.latch ? latchedSince(condition, evidence) : undefined;
    if (since !== undefined) return { kind: 'met', since };
    const facts = validDays === undefined ? always : freshWithin(validDays);
    const truth = evaluateExpr(expr, facts, asOf);
    if (truth === 'true') return condition.latch ? { kind: 'met', since: asOf } : { kind: 'met' };

    const hangsOn = distinct(hanging(expr, { facts, evidence, validDays }));
    const stale = validDays !== undefined && evaluateExpr(expr, always, asOf) === 'true';
    return { kind: stale ? 'expired' : truth === 'false' ? 'notMet' : 'notKnown', hangsOn };
  };
}

function latchedSince({ id, validDays }: Condition, { metSince, asOf }: Evidence): CalendarDate | undefined {
  const since = metSince.get(id);
  const stale = since !== undefined && validDays !== undefined && since < daysBefore(asOf, validDays);
  return stale ? undefined : since;
}

/** The facts on file, those that follow from others among them, without those last observed before a day. */
function lookup({ catalogue, values, observed, asOf }: Evidence, since?: CalendarDate): FactLookup {
  const facts: FactLookup = (path) => {
    const from = catalogue.derived.get(path);
    if (from) {
      const truth = evaluateExpr(from, facts, asOf);
      return truth === 'unknown' ? undefined : truth === 'true';
    }
    if (since === undefined) return values.get(path);
    const seen = observed.get(path);
    return seen !== undefined && seen < since ? undefined : values.get(path);
  };
  return facts;
}

const firstDay = '0001-01-01' as CalendarDate;

/** Days compare as texts; none lies before the first. */
function daysBefore(day: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(Math.max(dayNumber(firstDay), dayNumber(day) - days));
}

interface Surroundings {
  readonly facts: FactLookup;
  readonly evidence: Evidence;
  readonly validDays: number | undefined;
}

/** The facts by which an expression that does not hold does not: of its parts that hold already none. */
function hanging(expr: Expr, around: Surroundings): readonly OpenPart[] {
  if ('is' in expr) return hangingLeaf(expr, around);
  const holds = (one: Expr) => evaluateExpr(one, around.facts, around.evidence.asOf) === 'true';
  const open = (one: Expr) => (holds(one) ? [] : hanging(one, around));
  if ('all' in expr) return expr.all.flatMap(open);
  if ('any' in expr) return severalWays(1, expr.any.map(open));
  if ('atLeast' in expr) {
    const [least, of] = expr.atLeast;
    return severalWays(least - of.filter(holds).length, of.map(open));
  }
  // What is denied holds by all that it says.
  return 'not' in expr ? pathsOfExpr(expr.not).map((path) => leaf(path, expr.not, around)) : hangingLeaf(expr, around);
}

function hangingLeaf(expr: Expr, around: Surroundings): readonly OpenPart[] {
  const [path] = pathsOfExpr(expr);
  const from = around.evidence.catalogue.derived.get(path);
  return from ? hanging(from, around) : [leaf(path, expr, around)];
}

/** Ways of which some are enough. Two that hang on the same facts are one to a reader; where all are needed, nothing is left to choose. */
function severalWays(needs: number, ways: readonly (readonly OpenPart[])[]): readonly OpenPart[] {
  const open = ways.map(distinct).filter((way) => way.length > 0);
  const told = open.filter((way, i) => open.findIndex((other) => keyOf(other) === keyOf(way)) === i);
  const needed = Math.max(1, needs - (open.length - told.length));
  return needed < told.length ? [{ kind: 'ways', needs: needed, ways: told }] : told.flat();
}

function leaf(path: string, expr: Expr, { facts, evidence, validDays }: Surroundings): HangingFact {
  const value = facts(path);
  if (isBlank(value)) {
    const observed = evidence.observed.get(path);
    const stale = observed !== undefined && !isBlank(evidence.values.get(path));
    return stale ? { kind: 'expired', path, observed, validDays: validDays! } : { kind: 'notKnown', path };
  }
  const date = 'within' in expr && typeof value === 'string' ? calendarDate(value) : null;
  return date !== null && date > evidence.asOf ? { kind: 'ahead', path, date } : { kind: 'says', path, value };
}

function distinct(parts: readonly OpenPart[]): readonly OpenPart[] {
  if (parts.length < 2) return parts;
  const keys = parts.map((part) => keyOf([part]));
  return parts.filter((_, i) => keys.indexOf(keys[i]) === i);
}

/** The same for parts that hang on the same facts in the same way. */
function keyOf(parts: readonly OpenPart[]): string {
  return JSON.stringify(parts.map((part) => (part.kind === 'ways' ? [part.needs, part.ways.map(keyOf)] : part.path)));
}
