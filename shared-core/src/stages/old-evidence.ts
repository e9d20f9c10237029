import { calendarDate, daysBetween, type CalendarDate } from '../basics/calendar-date';
import { evaluateExpr, factsIn, type FactLookup } from './evaluate-expr';
import type { Expr } from './expr';
import { withoutAge } from './without-age';

/** The day of the last evidence, and for how many days such evidence counts. */
export interface OldEvidence {
  readonly date: CalendarDate;
  readonly days: number;
}

/**
 * The last evidence for a condition on one fact that would hold, had it not grown old; null where its age is not what is wrong. Of a list that is the newest of
 * the items that would fit.
 */
export function oldEvidence(expr: Expr, facts: FactLookup, asOf: CalendarDate): OldEvidence | null {
  if (withoutAge(expr) === expr || evaluateExpr(withoutAge(expr), facts, asOf) !== 'true') return null;
  if ('within' in expr) return outlived(expr.within, facts, asOf);
  if (!('count' in expr) || !expr.count.where) return null;
  const { of, where } = expr.count;
  const items = facts(of) as readonly unknown[];
  const old = items
    .map(factsIn)
    .filter((item) => evaluateExpr(withoutAge(where), item, asOf) === 'true')
    .flatMap((item) => withinsOf(where).flatMap((one) => outlived(one, item, asOf) ?? []));
  return old.reduce<OldEvidence | null>((last, one) => (last && last.date >= one.date ? last : one), null);
}

type Within = readonly [path: string, days: number];

function outlived([path, days]: Within, facts: FactLookup, asOf: CalendarDate): OldEvidence | null {
  const value = facts(path);
  const date = typeof value === 'string' ? calendarDate(value) : null;
  return date !== null && daysBetween(date, asOf) > days ? { date, days } : null;
}

function withinsOf(expr: Expr): readonly Within[] {
  if ('within' in expr) return [expr.within];
  if ('all' in expr) return expr.all.flatMap(withinsOf);
  if ('any' in expr) return expr.any.flatMap(withinsOf);
  return 'atLeast' in expr ? expr.atLeast[1].flatMap(withinsOf) : [];
}
