/** Fills of tiers on a sheet, the best first, all light enough for dark text; the text says the same, so nobody depends on them. */
const FILLS = ['#96C6FA', '#B4D6FA', '#CFE4FA', '#E3EFFB', '#F3F8FD'];

/** Which fill each tier has; with more tiers than fills the last stands for the rest. */
export function tierFills(tiers: readonly string[]): { readonly text: string; readonly fill: string }[] {
  return tiers.map((text, rank) => ({ text, fill: FILLS[Math.min(rank, FILLS.length - 1)] }));
}
