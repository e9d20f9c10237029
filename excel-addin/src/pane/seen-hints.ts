const KEY = 'keystage.hints';

/** What somebody is led through on the sample, in this order. */
export const tourHints = ['columns', 'segment', 'why'] as const;
export type HintName = (typeof tourHints)[number];

/** The hints that were seen on this machine. */
export function seenHints(): readonly HintName[] {
  try {
    const kept = (localStorage.getItem(KEY) ?? '').split(',');
    return tourHints.filter((hint) => kept.includes(hint));
  } catch {
    return [];
  }
}

export function seeHints(hints: readonly HintName[]): void {
  try {
    localStorage.setItem(KEY, hints.join());
  } catch {
    // A browser that keeps nothing for a frame of another site shows them again next time.
  }
}
