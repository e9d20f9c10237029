/**
 * Shares a whole number of seats, points or tenths out in proportion to `weights` (none negative), so that the parts add up to `total`
 * exactly: `apportion(100, [1, 1, 1])` is 34, 33, 33. Largest remainder (Hare); equal remainders go to the earlier part.
 * Where all weights are 0 nothing is given out.
 */
export function apportion(total: number, weights: ArrayLike<number>): number[] {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i];
  const parts = new Array<number>(weights.length).fill(0);
  if (!(sum > 0)) return parts;

  const remainders = new Array<number>(weights.length);
  let left = total;
  for (let i = 0; i < weights.length; i++) {
    const quota = (weights[i] * total) / sum;
    // A quota that is whole but for the last bits of the division counts as whole.
    const whole = Math.floor(quota + 1e-9);
    parts[i] = whole;
    // Remainders that differ by the last bits only are equal, and the order of the parts decides.
    remainders[i] = Math.max(0, Math.round((quota - whole) * 1e9));
    left -= whole;
  }
  const byRemainder = remainders.map((_, i) => i).sort((a, b) => remainders[b] - remainders[a] || a - b);
  for (let k = 0; k < left; k++) parts[byRemainder[k % byRemainder.length]] += 1;
  return parts;
}
