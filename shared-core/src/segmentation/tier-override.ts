import { calendarDate, daysBetween, type CalendarDate } from '../basics/calendar-date';
import { longestOverride, type OverrideEntry } from '../intake/override-entry';
import type { Tier } from '../model/segmentation-model';

/** A tier that a person gives an account for a while, from the first day up to, not with, the last. */
export interface TierOverride {
  /** Index into the model's tiers. */
  readonly tier: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly reason: string;
  readonly author: string;
  /** That it stands against caps too, which somebody else than its author has to approve. */
  readonly beatsCaps?: { readonly approver: string };
}

/** What keeps an entry from counting. */
export type OverrideProblem =
  | { readonly kind: 'overrideTierUnknown'; readonly got: string; readonly tiers: readonly Tier[] }
  | { readonly kind: 'overrideDateUnreadable'; readonly field: 'from' | 'until'; readonly got: string }
  | { readonly kind: 'overrideWithoutEnd'; readonly mostDays: number }
  | { readonly kind: 'overrideEndsBeforeItBegins'; readonly from: CalendarDate; readonly until: CalendarDate }
  | { readonly kind: 'overrideTooLong'; readonly days: number; readonly mostDays: number }
  | { readonly kind: 'overrideWithoutReason' }
  | { readonly kind: 'overrideWithoutAuthor' }
  | { readonly kind: 'overrideWithoutApprover'; readonly author: string };

/**
 * Reads an override that somebody entered, or says everything that is wrong with it: an unknown tier, no beginning, no end, one that is
 * more than 366 days away, no reason, no author, and, where it is to beat caps, no approver other than its author.
 */
export function readOverride(
  entry: OverrideEntry,
  tiers: readonly Tier[],
): { readonly override: TierOverride } | { readonly problems: readonly OverrideProblem[] } {
  const text = (value: string | undefined) => (value ?? '').trim();
  const [reason, author, approver] = [entry.reason, entry.author, entry.approver].map(text);
  const tier = tiers.indexOf(text(entry.tier));
  const [from, until] = [entry.from, entry.until].map((day) => calendarDate(text(day)));

  const problems: OverrideProblem[] = [];
  if (tier < 0) problems.push({ kind: 'overrideTierUnknown', got: text(entry.tier), tiers });
  if (!from) problems.push({ kind: 'overrideDateUnreadable', field: 'from', got: text(entry.from) });
  if (text(entry.until) === '') problems.push({ kind: 'overrideWithoutEnd', mostDays: longestOverride });
  else if (!until) problems.push({ kind: 'overrideDateUnreadable', field: 'until', got: text(entry.until) });
  if (from && until) problems.push(...problemsOfSpan(from, until));
  if (reason === '') problems.push({ kind: 'overrideWithoutReason' });
  if (author === '') problems.push({ kind: 'overrideWithoutAuthor' });
  if (entry.beatsCaps && (approver === '' || approver === author)) {
    problems.push({ kind: 'overrideWithoutApprover', author });
  }
  if (problems.length > 0 || !from || !until) return { problems };
  return { override: { tier, from, until, reason, author, ...(entry.beatsCaps && { beatsCaps: { approver } }) } };
}

function problemsOfSpan(from: CalendarDate, until: CalendarDate): OverrideProblem[] {
  const days = daysBetween(from, until);
  if (days <= 0) return [{ kind: 'overrideEndsBeforeItBegins', from, until }];
  return days > longestOverride ? [{ kind: 'overrideTooLong', days, mostDays: longestOverride }] : [];
}
