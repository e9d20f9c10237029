import { compareTexts, type TextColumn } from '../basics/text-column';
import { forEachRun, positionAt, withRisingCards } from './rising-order';

/**
 * Positions by value, largest first, then by id in code point order; NaN (a blank) is left out. A list that comes sorted by id, as most do,
 * has its equals in order already.
 */
export function fallingOrder(ids: TextColumn, values: Float64Array): Uint32Array {
  const byId = (a: number, b: number) => compareTexts(ids, a, b);
  return withRisingCards(values, (cards, count) => {
    const order = new Uint32Array(count);
    forEachRun(cards, count, (from, to) => {
      const first = count - to;
      for (let place = from; place < to; place++) order[first + place - from] = positionAt(cards, place);
      // Asked of the whole list, one id after the other: within each run they would have to be fetched from all over the memory.
      if (to - from > 1 && !areSorted(ids)) order.subarray(first, first + to - from).sort(byId);
    });
    return order;
  });
}

/** Lists that were asked before: their ids do not change. */
const knownToBeSorted = new WeakMap<TextColumn, boolean>();

function areSorted(ids: TextColumn): boolean {
  const known = knownToBeSorted.get(ids);
  if (known !== undefined) return known;
  let sorted = true;
  for (let i = 1; sorted && i < ids.length; i++) sorted = compareTexts(ids, i - 1, i) <= 0;
  knownToBeSorted.set(ids, sorted);
  return sorted;
}
