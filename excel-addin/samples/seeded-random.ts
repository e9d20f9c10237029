/** Draws that come out the same on every machine for the same seed. */
export interface SeededRandom {
  /** A number in [0, 1). */
  uniform(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** A draw from the normal distribution. */
  normal(mean: number, deviation: number): number;
  /** True in `share` of all draws (0–1). */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** A small generator (mulberry32: 32 bits of state, plenty for a sample list) with the draws the sample needs. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;

  function uniform(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const whole = (low: number, high: number): number => low + Math.floor(uniform() * (high - low + 1));

  return {
    uniform,
    whole,
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    chance: (share) => uniform() < share,
    pick: (items) => items[whole(0, items.length - 1)],
    shuffled(items) {
      const order = [...items];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [order[last], order[other]] = [order[other], order[last]];
      }
      return order;
    },
  };
}

/** Splits a whole number into whole parts in proportion to the weights; every part gets at least one. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const spare = total - weights.length;
  const sum = weights.reduce((so, weight) => so + weight, 0);
  const exact = weights.map((weight) => (spare * weight) / sum);
  const parts = exact.map((part) => 1 + Math.floor(part));
  const left = total - parts.reduce((so, part) => so + part, 0);
  exact
    .map((part, at) => ({ at, rest: part - Math.floor(part) }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at)
    .slice(0, left)
    .forEach(({ at }) => (parts[at] += 1));
  return parts;
}
