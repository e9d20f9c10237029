import type { CalendarDate } from '../basics/calendar-date';
import type { BuyingRole } from './committee';

/** What is wrong with a committee as recorded, or worth a second look; `contact` is the person's id. */
export type CommitteeProblem =
  | { readonly kind: 'committeeNotReadable'; readonly got: string }
  | { readonly kind: 'contactNotReadable'; readonly position: number; readonly got: string }
  | { readonly kind: 'contactWithoutId'; readonly position: number }
  | { readonly kind: 'contactWithoutRole'; readonly contact: string }
  | { readonly kind: 'unknownRole'; readonly contact: string; readonly got: string; readonly known: readonly string[] }
  /** Allowed: each role counts, the person is one thread. Told, so that nobody takes it for two people. */
  | { readonly kind: 'severalRoles'; readonly contact: string; readonly roles: readonly BuyingRole[] }
  /** The same person stands in the list more than once; the entries were joined. */
  | { readonly kind: 'listedTwice'; readonly contact: string; readonly times: number }
  | {
      readonly kind: 'wrongMember';
      readonly contact: string;
      readonly member: string;
      readonly expected: MemberExpected;
      readonly got: string;
    }
  | {
      readonly kind: 'datedLater';
      /** Null for the committee as a whole. */
      readonly contact: string | null;
      readonly member: string;
      readonly date: CalendarDate;
      readonly asOf: CalendarDate;
    };

export type MemberExpected =
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'day' }
  | { readonly kind: 'days' }
  | { readonly kind: 'impression' }
  | { readonly kind: 'roles' }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] };
