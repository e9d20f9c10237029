/** Orders two texts by Unicode code point, the same everywhere and in every engine; for `sort`. */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const difference = compareUnits(a.charCodeAt(i), b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Orders the first two UTF-16 code units in which texts differ; 0 where they are the same. */
export function compareUnits(a: number, b: number): number {
  // Surrogates stand for code points above all others, though their units sort below U+E000–U+FFFF.
  return a === b ? 0 : aboveSurrogates(a) - aboveSurrogates(b);
}

function aboveSurrogates(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
