/**
 * Places in the order of the ages at which watching ended; with `entered`, only those watched for any time at all. An end at the very age
 * of the entry is no end that was waited for: it would count as an event among nobody at risk.
 */
export function inOrderOfEnds(ends: ArrayLike<number>, entered?: ArrayLike<number>): number[] {
  return Array.from(ends, (_, i) => i)
    .filter((i) => entered === undefined || entered[i] < ends[i])
    .sort((a, b) => ends[a] - ends[b]);
}
