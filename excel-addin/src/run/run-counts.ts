import {
  accountsNearLimits,
  adjustedTiers,
  heldBack,
  placesOnLadder,
  risingAccounts,
  spreadOf,
  valuesOf,
  type IndicatorId,
  type Segmentation,
} from '@keystage/core';
import { breath, inSteps } from './in-slices';

/** What else a run found, in numbers of accounts. */
export interface RunCounts {
  readonly byBand: number;
  readonly waiting: number;
  readonly capped: readonly (readonly [IndicatorId, number])[];
  readonly near: number;
  readonly rising: number;
}

const remembered = new WeakMap<Segmentation, RunCounts>();

/**
 * How many accounts were held back, capped, are near a limit or rising; counted once a run. Where subsidiaries are rolled up, a group counts
 * as one, as it does in the tiers.
 */
export function runCounts(list: Segmentation): RunCounts {
  const known = remembered.get(list);
  if (known) return known;
  const counting = counted(list);
  for (;;) {
    const { done, value } = counting.next();
    if (done) return value;
  }
}

/**
 * Counts them before anybody asks, and works out what every explanation is measured by; the pane looks up in between: over a long list that
 * takes a while.
 */
export async function countAhead(list: Segmentation): Promise<void> {
  await inSteps(counted(list));
  const run = list.groups?.run ?? list;
  for (const part of run.indicators) {
    await breath();
    spreadOf(run, part);
  }
}

/** Stops before each way through the list. */
function* counted(list: Segmentation): Generator<undefined, RunCounts> {
  const run = list.groups?.run ?? list;
  yield;
  // What being near is told by, and remembered.
  if (run.ladder) placesOnLadder(run);
  yield;
  const near = accountsNearLimits(run) ?? 0;
  yield;
  // What rising is told by, and remembered.
  valuesOf(run);
  yield;
  const rising = risingAccounts(run).length;
  yield;
  const capped = [...adjustedTiers(run).capped].map(([indicator, accounts]) => [indicator, accounts.length] as const);
  const counts = { ...heldBack(run), capped, near, rising };
  remembered.set(list, counts);
  return counts;
}
