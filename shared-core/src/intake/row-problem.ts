import type { CalendarDate } from '../basics/calendar-date';

/** What an override has to have. An approver only where it beats caps. */
export type OverridePart = 'until' | 'reason' | 'author' | 'approver';

/** What is wrong with one account of a list, which is read all the same; words for it are in `language`. `row` counts data rows from 0. */
export type RowProblem =
  | {
      readonly kind: 'overrideLacks';
      readonly row: number;
      readonly account: string;
      readonly tier: string;
      readonly lacks: readonly OverridePart[];
    }
  | {
      readonly kind: 'overrideEndsFirst';
      readonly row: number;
      readonly account: string;
      readonly from: CalendarDate;
      readonly until: CalendarDate;
    }
  | {
      readonly kind: 'overrideTooLong';
      readonly row: number;
      readonly account: string;
      readonly days: number;
      readonly most: number;
    }
  /** Whether the override beats caps is answered neither yes nor no: then it does not. */
  | {
      readonly kind: 'overrideBeatsCapsUnclear';
      readonly row: number;
      readonly account: string;
      readonly got: string;
    }
  /** So many accounts are of a kind that the model has no scorecard for. */
  | { readonly kind: 'kindWithoutScorecard'; readonly name: string; readonly accounts: number }
  | ParentProblem;

/** What stands against scoring an account with its parent. */
export type ParentProblem =
  | { readonly kind: 'parentUnknown'; readonly account: string; readonly parent: string }
  /** Accounts that are each other's parents, in a circle. */
  | { readonly kind: 'parentCycle'; readonly accounts: readonly string[] }
  /** A tier set by hand for a company that is scored as one with its group, whose tier is set at the account at its top, `parent`. */
  | {
      readonly kind: 'overrideBelowParent';
      readonly account: string;
      readonly parent: string;
      readonly tier: string;
    };
