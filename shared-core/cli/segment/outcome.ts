import {
  explainAccount,
  scoredAt,
  textAt,
  tierCounts,
  tierOf,
  type ColumnReading,
  type Segmentation,
  type TierCounts,
  type TierReason,
} from '@keystage/core';
import type { ListRead } from './read-list';

/** An account, the one at the top of its group where groups count as one, that has no tier though it is no prospect, and why. */
export interface Untiered {
  readonly account: number;
  readonly reasons: readonly TierReason[];
}

/** What came of a run, in sum. */
export interface Outcome {
  readonly counts: TierCounts;
  readonly untiered: readonly Untiered[];
  /** Columns of the list with cells that could not be read. */
  readonly unreadable: readonly ColumnReading[];
  /** 0 done; 3 done in part: an account has no tier for a cell that could not be read, or none has for whatever reason. */
  readonly code: 0 | 3;
}

export function outcomeOf({
  segmentation,
  list,
}: {
  readonly segmentation: Segmentation;
  readonly list?: ListRead;
}): Outcome {
  const { accounts } = segmentation;
  const counts = tierCounts(segmentation);
  const untiered: Untiered[] = [];
  let inPart = false;
  for (let account = 0; account < accounts.ids.length; account++) {
    if (tierOf(segmentation, account) !== undefined) continue;
    const { run, place } = scoredAt(segmentation, account);
    if (textAt(run.accounts.ids, place) !== textAt(accounts.ids, account)) continue;
    const { standing, reasons } = explainAccount(segmentation, account);
    if (standing !== 'notScored') continue;
    untiered.push({ account, reasons });
    if (reasons.some(({ kind }) => kind === 'unreadable')) inPart = true;
  }
  const tiered = counts.tiers.reduce((sum, { accounts }) => sum + accounts, 0);
  if (tiered === 0 && untiered.length > 0) inPart = true;
  return {
    counts,
    untiered,
    unreadable: (list?.report.columns ?? []).filter(({ unreadable }) => unreadable > 0),
    code: inPart ? 3 : 0,
  };
}
