/** The platform's limits: characters of a formula, bytes of it compiled, characters of a message and a filter value, roll-ups of an object. */
export const orgLimits = { formula: 3900, compiled: 5000, message: 255, filterValue: 255, rollUps: 25 };

/** Characters, or, where that is the tighter limit, the bytes it may compile to. */
export function lengthOf(formula: string): { length: number; most: number } {
  const compiled = compiledSize(formula);
  return compiled > orgLimits.compiled
    ? { length: compiled, most: orgLimits.compiled }
    : { length: formula.length, most: orgLimits.formula };
}

/** The platform alone knows; its two limits stand 3,900 to 5,000, so a formula of plain letters is taken to grow by that, and others by their bytes. */
function compiledSize(formula: string): number {
  let bytes = 0;
  for (const character of formula) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return Math.ceil((bytes * orgLimits.compiled) / orgLimits.formula);
}
