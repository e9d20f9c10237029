import { compareCodePoints } from '../basics/compare-code-points';
import { sharedSigns } from './currency-marks';
import type { GrowingArray } from './growing-array';
import { sameCurrency } from './number-text';

/** The currency of a column, and which of the marks found in it agree with it (by code; code 0, no mark, always does). */
export interface CommonCurrency {
  readonly name: string;
  readonly fits: readonly boolean[];
}

/**
 * The currency that most marked cells agree with; of equals a code before a sign that several currencies share, then the first by name.
 * Undefined where no cell is marked.
 */
export function commonCurrency(names: readonly string[], codes: GrowingArray<Uint8Array>): CommonCurrency | undefined {
  if (names.length < 2) return undefined;
  const counts = names.map(() => 0);
  for (let i = 0; i < codes.length; i++) counts[codes.at(i)]++;

  let best: CommonCurrency | undefined;
  let most = 0;
  const isShared = (name: string): number => (Object.hasOwn(sharedSigns, name) ? 1 : 0);
  const candidates = names.slice(1).sort((a, b) => isShared(a) - isShared(b) || compareCodePoints(a, b));
  for (const name of candidates) {
    const fits = names.map((other) => sameCurrency(name, other) !== null);
    const cells = counts.reduce((sum, count, code) => (code > 0 && fits[code] ? sum + count : sum), 0);
    if (cells <= most) continue;
    most = cells;
    best = { name, fits };
  }
  return best;
}
