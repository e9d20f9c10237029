/**
 * The amount from which on deals are large ◆: the smallest of the fewest that hold half of the whole amount. Many small deals are won by
 * the number of calls, few large ones by a plan for each (K1), so the two are told apart. Infinity where nothing is open.
 */
export function largeDealsFrom(amounts: Float64Array): number {
  const falling = amounts.slice().sort().reverse();
  const whole = falling.reduce((sum, amount) => sum + amount, 0);
  let held = 0;
  for (const amount of falling) {
    held += amount;
    if (whole > 0 && 2 * held >= whole) return amount;
  }
  return Infinity;
}
