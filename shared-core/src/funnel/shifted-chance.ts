/** A chance whose odds are multiplied by e^shift: 0.5 shifted by ln 3 is 0.75. What is certain, either way, stays so. */
export function shiftedChance(chance: number, shift: number): number {
  if (chance <= 0 || chance >= 1 || shift === 0) return chance;
  const odds = (chance / (1 - chance)) * Math.exp(shift);
  return odds === Infinity ? 1 : odds / (1 + odds);
}
