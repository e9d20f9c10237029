import type { TierReason } from '../../segmentation';

/** The reasons of an account from the column `facts` of a result: what `tierReasons` says of the same run, to be worded as ever. */
export function reasonsOfText(facts: string): TierReason[] {
  return JSON.parse(facts) as TierReason[];
}
