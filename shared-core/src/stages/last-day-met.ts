import { calendarDate, dayNumber, fromDayNumber, type CalendarDate } from '../basics/calendar-date';
import { conditionStates, type Evidence } from './condition-state';
import type { Expr } from './expr';
import type { PlannedCondition } from './planned-stages';

/**
 * The last day on which a condition that is met still is, if nothing else becomes known: by then its evidence has grown old, or what happened is too
 * long ago. Null where it goes on counting.
 */
export function lastDayMet(planned: PlannedCondition, evidence: Evidence): CalendarDate | null {
  const isMetOn = (asOf: number) => conditionStates({ ...evidence, asOf: fromDayNumber(asOf) })(planned).kind === 'met';
  const turns = [...new Set(daysThatEnd(planned, evidence).filter((day) => day >= dayNumber(evidence.asOf)))];
  const last = turns.sort((a, b) => a - b).find((day) => !isMetOn(day + 1));
  return last === undefined ? null : fromDayNumber(last);
}

/** Days, numbered, after which a part of the condition may no longer hold. */
function daysThatEnd({ condition: { expr, validDays }, paths }: PlannedCondition, evidence: Evidence): number[] {
  const observed = validDays === undefined ? [] : paths.flatMap((path) => evidence.observed.get(path) ?? []);
  return [...observed.map((day) => dayNumber(day) + validDays!), ...spansIn(expr, evidence, valuesOf(evidence))];
}

/** The last days of what must have happened within some days, `datesAt` being what is on file under a path. */
function spansIn(expr: Expr, evidence: Evidence, datesAt: (path: string) => readonly unknown[]): number[] {
  const inside = (one: Expr) => spansIn(one, evidence, datesAt);
  if ('all' in expr) return expr.all.flatMap(inside);
  if ('any' in expr) return expr.any.flatMap(inside);
  if ('atLeast' in expr) return expr.atLeast[1].flatMap(inside);
  if ('not' in expr) return inside(expr.not);
  if ('is' in expr) {
    const from = evidence.catalogue.derived.get(expr.is);
    return from ? inside(from) : [];
  }
  if ('count' in expr) {
    const { of, where } = expr.count;
    const items = datesAt(of).flatMap((list) =>
      Array.isArray(list) ? (list as Readonly<Record<string, unknown>>[]) : [],
    );
    return where ? spansIn(where, evidence, (member) => items.map((item) => item[member])) : [];
  }
  if (!('within' in expr)) return [];
  const [path, days] = expr.within;
  return datesAt(path).flatMap((value) => {
    const day = typeof value === 'string' ? calendarDate(value) : null;
    return day === null ? [] : [dayNumber(day) + days];
  });
}

function valuesOf({ values }: Evidence): (path: string) => readonly unknown[] {
  return (path) => [values.get(path)];
}
