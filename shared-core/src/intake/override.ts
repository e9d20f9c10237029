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
