import type { CallProblem, LatestOfTrail, OrgLack } from '@keystage/core/salesforce';
import type { PaneProblem } from '../workbook';

export type OrgTrailProblem =
  | { readonly kind: 'call'; readonly problem: CallProblem }
  /** Something else than the org: what the pane is made of did not come. */
  | { readonly kind: 'pane'; readonly problem: PaneProblem };

/** Everything the screen knows on which the trail of an org is read. */
export interface OrgTrailState {
  readonly isReading: boolean;
  /** What was read last; it stays in sight while more is read. */
  readonly read?: LatestOfTrail;
  /** Why nothing could be read. */
  readonly lacks: readonly OrgLack[];
  readonly problem?: OrgTrailProblem;
}

export type OrgTrailEvent =
  /** From the beginning, or more of what is in sight. */
  | { readonly kind: 'reading'; readonly more: boolean }
  | { readonly kind: 'read'; readonly read: LatestOfTrail }
  | { readonly kind: 'unread'; readonly lacks: readonly OrgLack[] }
  | { readonly kind: 'stopped'; readonly problem: CallProblem };
