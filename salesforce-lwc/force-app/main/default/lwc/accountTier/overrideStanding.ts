import type { OverrideEntry } from 'c/keystageCore';
import { entryOf, type StoredOverride } from './storedTier';

/** Which of two overrides counts: what somebody entered on the record goes before what came with the account list. */
export interface OverrideStanding {
  readonly entry?: OverrideEntry;
  readonly from?: 'record' | 'list';
  /** One of the list that says something else and does not count. */
  readonly passedOver?: OverrideEntry;
}

export function overrideStanding(stored: StoredOverride, ofList: OverrideEntry | undefined): OverrideStanding {
  if (stored.tier === '') return ofList ? { entry: ofList, from: 'list' } : {};
  const agree = ofList?.tier === stored.tier && ofList.from === stored.from && ofList.until === stored.until;
  return { entry: entryOf(stored), from: 'record', ...(ofList && !agree && { passedOver: ofList }) };
}
