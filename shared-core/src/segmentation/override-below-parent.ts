import { calendarDate, type CalendarDate } from '../basics/calendar-date';
import { textAt } from '../basics/text-column';
import type { AccountColumns } from '../intake/account-columns';
import type { ParentProblem } from '../intake/row-problem';

type OverrideBelowParent = Extract<ParentProblem, { kind: 'overrideBelowParent' }>;

/**
 * The override of a company below the account `parent` at the top of its group, which is passed over; undefined where there is none, where
 * the account stands at the top itself, and where it has run out, so that nobody is asked to move what is over.
 */
export function overrideBelowParent(
  { ids, overrides }: Pick<AccountColumns, 'ids' | 'overrides'>,
  member: number,
  parent: string,
  asOf: CalendarDate,
): OverrideBelowParent | undefined {
  const entry = overrides?.get(member);
  const account = textAt(ids, member);
  if (!entry || account === parent) return undefined;
  const until = calendarDate((entry.until ?? '').trim());
  if (until && until <= asOf) return undefined;
  return { kind: 'overrideBelowParent', account, parent, tier: (entry.tier ?? '').trim() };
}
