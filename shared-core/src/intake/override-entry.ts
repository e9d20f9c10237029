/** A tier that somebody gave an account by hand, as it was entered: texts, of which any may be missing. `readOverride` says what holds. */
export interface OverrideEntry {
  readonly tier?: string;
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
  readonly author?: string;
  readonly beatsCaps?: boolean;
  readonly approver?: string;
}
