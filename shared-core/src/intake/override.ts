import type { CalendarDate } from '../basics/calendar-date';

/** A tier that somebody gave an account by hand, for a time: active from `from` on and before `until`. */
export interface Override {
  readonly tier: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly reason: string;
  readonly author: string;
  readonly approver?: string;
  /** It holds against caps too; somebody other than the author has to approve that. */
  readonly beatsCaps?: true;
}

/** The same as somebody entered it: texts, of which any may be missing. Whatever is an override is such an entry. */
export interface OverrideEntry {
  readonly tier?: string;
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
  readonly author?: string;
  readonly beatsCaps?: boolean;
  readonly approver?: string;
}
