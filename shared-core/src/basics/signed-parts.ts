/**
 * Parts that may be positive or negative, in whole units, each as near to what it is as can be and together exactly `total`, a whole number
 * at most a unit or so from their sum: for gains and losses that are shown in tenths and have to add up. Equal remainders go to the
 * earlier part.
 */
export function signedParts(total: number, parts: readonly number[]): number[] {
  // A part that is whole but for the last bits of a sum counts as whole.
  const whole = parts.map((part) => Math.floor(part + 1e-9));
  const left = total - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts.map((_, k) => k).sort((a, b) => parts[b] - whole[b] - (parts[a] - whole[a]) || a - b);
  const order = left < 0 ? byRemainder.reverse() : byRemainder;
  for (let k = 0; k < Math.abs(left) && order.length > 0; k++) whole[order[k % order.length]] += Math.sign(left);
  return whole;
}
