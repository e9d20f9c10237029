/** What a population stability index means: nothing to see, worth a look, or another population. */
export type StabilityReading = 'stable' | 'look' | 'shifted';

/** Under 0.10 stable, up to 0.25 worth a look, above it shifted: a rule of thumb that ignores how long the list is (methods §4). */
export function stabilityReading(index: number): StabilityReading {
  if (index < 0.1) return 'stable';
  return index <= 0.25 ? 'look' : 'shifted';
}
