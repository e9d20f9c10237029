import type { OverrideEntry } from '@keystage/core';

/** What an org keeps of an override: approvals to go past caps stay in the list. */
const kept = ['tier', 'reason', 'author', 'from', 'until'] as const;

/**
 * Whether the override of an account in the list differs from the one that its record was last known to hold: until it is pushed it is
 * the list's alone. Undefined stands for none.
 */
export function isPendingOverride(inList: OverrideEntry | undefined, inOrg: OverrideEntry | undefined): boolean {
  return kept.some((part) => (inList?.[part] ?? '').trim() !== (inOrg?.[part] ?? '').trim());
}
