/** What a column of an account list may be taken for besides an indicator. */
export const accountRoles = [
  'accountId',
  'accountName',
  /** The account that this one belongs to, by its id. */
  'parent',
  /** Contractor, adviser, developer …: accounts of different kinds may have scorecards of their own. */
  'accountKind',
  /** What currency the amounts of an account are in: they are compared, so all have to be in one. */
  'currency',
  'previousTier',
  /** Since when the previous tier holds. */
  'previousSince',
  /**
   * The tier that an earlier run wanted the account in, for how many runs in a row, and as of which day the last of them was, under a model
   * that waits for several.
   */
  'previousWaitFor',
  'previousWaitRuns',
  'previousWaitOn',
  'overrideTier',
  'overrideFrom',
  'overrideUntil',
  'overrideReason',
  'overrideAuthor',
  'overrideApprover',
  'overrideBeatsCaps',
] as const;

export type AccountRole = (typeof accountRoles)[number];

/** Of these, whose cells are days. */
export const dateRoles: readonly string[] = [
  'previousSince',
  'previousWaitOn',
  'overrideFrom',
  'overrideUntil',
] satisfies AccountRole[];

export function isAccountRole(role: string): role is AccountRole {
  return (accountRoles as readonly string[]).includes(role);
}
