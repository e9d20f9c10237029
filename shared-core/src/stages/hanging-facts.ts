import type { HangingFact, OpenPart } from './condition-state';

/** Every fact that a condition hangs on, those of all its ways together: what there is to ask about, not what is needed at least. */
export function hangingFacts(parts: readonly OpenPart[]): HangingFact[] {
  return parts.flatMap((part) => (part.kind === 'ways' ? part.ways.flatMap(hangingFacts) : [part]));
}
