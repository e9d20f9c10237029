import { dayNumber, fromDayNumber, type CalendarDate } from '../basics/calendar-date';
import { evaluateExpr, type FactLookup } from './evaluate-expr';
import type { FactCatalogue } from './fact-catalogue';
import { factLookup } from './fact-lookup';
import { hasOldEvidence, openParts } from './open-parts';
import { pathsBehind } from './paths-behind';
import type { Condition } from './stage-template';
import { withoutAge } from './without-age';

/** A fact an open condition hangs on, and what it says now. */
export type HangingFact =
  | { readonly kind: 'notKnown'; readonly path: string }
  | { readonly kind: 'says'; readonly path: string; readonly value: unknown }
  | { readonly kind: 'expired'; readonly path: string; readonly observed: CalendarDate; readonly validDays: number }
  /** It happened, yet longer ago than the condition allows. */
  | { readonly kind: 'longAgo'; readonly path: string; readonly date: CalendarDate; readonly days: number }
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
  const judged = judgeBy(evidence);
  return (condition) => {
    const since = condition.latch ? latchedSince(condition, evidence) : undefined;
    if (since !== undefined) return { kind: 'met', since };
    const { paths, state } = whileUnknown(condition, evidence.catalogue);
    const now = hasAny(evidence.values, paths) ? judged(condition) : state;
    return condition.latch && now.kind === 'met' ? { kind: 'met', since: evidence.asOf } : now;
  };
}

function judgeBy(evidence: Evidence): (condition: Condition) => ConditionState {
  const { asOf } = evidence;
  const always = factLookup(evidence);
  const ageless = factLookup(evidence, { ageless: true });
  const fresh = new Map<number, FactLookup>();
  const freshWithin = (validDays: number) => {
    const known = fresh.get(validDays) ?? factLookup(evidence, { since: daysBefore(asOf, validDays) });
    fresh.set(validDays, known);
    return known;
  };
  return ({ expr, validDays }) => {
    const facts = validDays === undefined ? always : freshWithin(validDays);
    const truth = evaluateExpr(expr, facts, asOf);
    if (truth === 'true') return met;
    const hangsOn = openParts(expr, { facts, evidence, validDays });
    const aged = hasOldEvidence(hangsOn) && evaluateExpr(withoutAge(expr), ageless, asOf) === 'true';
    return { kind: aged ? 'expired' : truth === 'false' ? 'notMet' : 'notKnown', hangsOn };
  };
}

const met: ConditionState = { kind: 'met' };

function hasAny(values: ReadonlyMap<string, unknown>, paths: readonly string[]): boolean {
  for (const path of paths) if (values.has(path)) return true;
  return false;
}

/** How a condition is while nothing that it looks at is on file, and the facts that it looks at, those behind others among them. */
interface WhileUnknown {
  readonly catalogue: FactCatalogue;
  readonly paths: readonly string[];
  readonly state: ConditionState;
}

const whilesUnknown = new WeakMap<Condition, WhileUnknown>();

/** Most conditions of most deals lie ahead, open for each of them in the same way: that is worked out once. */
function whileUnknown(condition: Condition, catalogue: FactCatalogue): WhileUnknown {
  const known = whilesUnknown.get(condition);
  if (known?.catalogue === catalogue) return known;
  const nothing = { catalogue, values: new Map(), observed: new Map(), metSince: new Map(), asOf: firstDay };
  const made = { catalogue, paths: pathsBehind(condition.expr, catalogue), state: judgeBy(nothing)(condition) };
  whilesUnknown.set(condition, made);
  return made;
}

function latchedSince({ id, validDays }: Condition, { metSince, asOf }: Evidence): CalendarDate | undefined {
  const since = metSince.get(id);
  const stale = since !== undefined && validDays !== undefined && since < daysBefore(asOf, validDays);
  return stale ? undefined : since;
}

const firstDay = '0001-01-01' as CalendarDate;

/** Days compare as texts; none lies before the first. */
function daysBefore(day: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(Math.max(dayNumber(firstDay), dayNumber(day) - days));
}
