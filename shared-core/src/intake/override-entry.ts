/** An override must be looked at again within a year, leap day included (◆ methods §3.9). */
export const longestOverride = 366;

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
