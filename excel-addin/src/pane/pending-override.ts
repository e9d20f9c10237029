import type { OverrideEntry } from '@keystage/core';

/** What an org keeps of an override: an approver where it goes past the caps. */
const kept = ['tier', 'reason', 'author', 'from', 'until', 'approver'] as const;

const partOf = (entry: OverrideEntry | undefined, part: (typeof kept)[number]) =>
  ((part === 'approver' && !entry?.beatsCaps ? undefined : entry?.[part]) ?? '').trim();

/** By the account's id in the list, the override its record was last known to hold. */
export type KnownOverrides = Readonly<Record<string, OverrideEntry>>;

/** The one of an account; undefined where its record held none. */
export const knownOverride = (known: KnownOverrides, id: string): OverrideEntry | undefined =>
  Object.hasOwn(known, id) ? known[id] : undefined;

/**
 * Whether the override of an account in the list differs from the one that its record was last known to hold: until it is pushed it is
 * the list's alone. Undefined stands for none.
 */
export function isPendingOverride(inList: OverrideEntry | undefined, inOrg: OverrideEntry | undefined): boolean {
  return kept.some((part) => partOf(inList, part) !== partOf(inOrg, part));
}
