import type { MidRanks } from './mid-ranks';

/**
 * At most so many of a distribution's points, chosen so that straight lines between them stay close to all of it: beginning with the
 * ends, always the point that lies farthest from its line is added next. A distribution with no more points than that is kept whole.
 */
export function fewestKnots(ranks: MidRanks, most: number): MidRanks {
  const { count, values, shares } = ranks;
  if (values.length <= most) return ranks;

  const kept = new Set([0, values.length - 1]);
  const queue = new WorstFirst();
  queue.add(farthest(ranks, 0, values.length - 1));
  while (kept.size < most) {
    const stretch = queue.takeWorst();
    if (!stretch || stretch.distance === 0) break;
    kept.add(stretch.at);
    queue.add(farthest(ranks, stretch.from, stretch.at));
    queue.add(farthest(ranks, stretch.at, stretch.to));
  }
  const places = [...kept].sort((a, b) => a - b);
  return {
    count,
    values: Float64Array.from(places, (k) => values[k]),
    shares: Float64Array.from(places, (k) => shares[k]),
  };
}

/** A stretch between two knots, and the point in it that lies farthest from the line between them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly distance: number;
}

function farthest({ values, shares }: MidRanks, from: number, to: number): Stretch | undefined {
  if (to - from < 2) return undefined;
  const slope = (shares[to] - shares[from]) / (values[to] - values[from]);
  let at = from + 1;
  let distance = -1;
  for (let k = from + 1; k < to; k++) {
    const apart = Math.abs(shares[k] - (shares[from] + slope * (values[k] - values[from])));
    if (apart > distance) {
      distance = apart;
      at = k;
    }
  }
  return { from, to, at, distance };
}

/** A heap of stretches, the one with the farthest point on top; equal ones by their place, so that the choice is always the same. */
class WorstFirst {
  readonly #heap: Stretch[] = [];

  add(stretch: Stretch | undefined): void {
    if (!stretch) return;
    const heap = this.#heap;
    let place = heap.push(stretch) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!worse(heap[place], heap[parent])) break;
      [heap[place], heap[parent]] = [heap[parent], heap[place]];
      place = parent;
    }
  }

  takeWorst(): Stretch | undefined {
    const heap = this.#heap;
    const worst = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return worst;
    heap[0] = last;
    for (let place = 0; ;) {
      const left = 2 * place + 1;
      const right = left + 1;
      let top = place;
      if (left < heap.length && worse(heap[left], heap[top])) top = left;
      if (right < heap.length && worse(heap[right], heap[top])) top = right;
      if (top === place) return worst;
      [heap[place], heap[top]] = [heap[top], heap[place]];
      place = top;
    }
  }
}

function worse(a: Stretch, b: Stretch): boolean {
  return a.distance > b.distance || (a.distance === b.distance && a.from < b.from);
}
