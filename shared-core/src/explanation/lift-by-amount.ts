import { bisectLeft, bisectRight } from 'd3-array';
import type { Tier } from '../model/segmentation-model';
import type { ParetoWay } from '../model/way';
import type { Segmentation } from '../segmentation/segmentation';
import { roundUp } from './round-up';

/** The positive amounts of the accounts in the tiers, rising, and their running sums: `sums[k]` is that of the first k. */
interface Ladder {
  readonly amounts: Float64Array;
  readonly sums: Float64Array;
}

/**
 * The least amount that puts an account of amount `from` among those of the next tier, the others' amounts unchanged: with P the sum of
 * the accounts above it and R that of all others, P must stay below the limit's share of R + amount (`crossing`), or P + amount within it
 * (`atMost`). A band around the limit makes it that much stricter. Undefined where no amount does.
 */
export function liftByAmount(segmentation: Segmentation, way: ParetoWay, from: number, to: Tier): number | undefined {
  const { limits, rule } = way;
  const limit = limits.find(({ tier }) => tier === to)!.upTo - segmentation.model.stability.band;
  const { count, amountOf, sumOf, countUpTo } = othersOf(ladderOf(segmentation, way), from);
  const rest = sumOf(count);
  // Step k lies above the first k of the others and at or below the next one.
  const floorOf = (k: number) => (k > 0 ? amountOf(k - 1) : 0);
  const ceilingOf = (k: number) => (k < count ? amountOf(k) : Infinity);
  const mayHold = (k: number) => {
    const above = rest - sumOf(k);
    if (rule === 'crossing') return above <= limit * (rest + ceilingOf(k));
    return above + floorOf(k) <= limit * (rest + floorOf(k));
  };

  // From the first step where it may hold, it may hold in all that follow: what lies above only shrinks. Equal amounts leave no room
  // between them, so the next step is above them all: half of a list may have the same.
  const first = firstThat(count, (step) => ceilingOf(step) > from && mayHold(step));
  for (let k = first; k <= count; k = Math.max(k + 1, countUpTo(ceilingOf(k)))) {
    const above = rest - sumOf(k);
    const needed = rule === 'crossing' ? above / limit - rest : 0;
    // A cent more than the account it has to pass, so that it passes.
    const atLeast = roundUp(Math.max(floorOf(k), needed, from) + 0.01);
    if (atLeast > ceilingOf(k)) continue;
    const holds = rule === 'crossing' ? above < limit * (rest + atLeast) : above + atLeast <= limit * (rest + atLeast);
    if (holds) return atLeast;
  }
  return undefined;
}

/** The ladder without one account of this amount. */
function othersOf({ amounts, sums }: Ladder, own: number) {
  const at = own > 0 ? bisectLeft(amounts, own) : amounts.length;
  const isThere = at < amounts.length && amounts[at] === own;
  const past = (k: number) => isThere && k > at;
  return {
    count: amounts.length - (isThere ? 1 : 0),
    amountOf: (k: number) => amounts[past(k + 1) ? k + 1 : k],
    sumOf: (k: number) => (past(k) ? sums[k + 1] - own : sums[k]),
    countUpTo: (amount: number) => bisectRight(amounts, amount) - (isThere && own <= amount ? 1 : 0),
  };
}

const remembered = new WeakMap<Segmentation, Ladder>();

function ladderOf(segmentation: Segmentation, way: ParetoWay): Ladder {
  const known = remembered.get(segmentation);
  if (known) return known;
  const column = segmentation.accounts.indicators.get(way.indicator);
  const values = column?.kind === 'number' ? column.values : new Float64Array();
  const amounts = values.filter((value, i) => segmentation.latentTiers[i] >= 0 && value > 0).sort();
  const sums = new Float64Array(amounts.length + 1);
  for (let k = 0; k < amounts.length; k++) sums[k + 1] = sums[k] + amounts[k];
  const ladder = { amounts, sums };
  remembered.set(segmentation, ladder);
  return ladder;
}

/** The first of 0 … last for which something holds, which then holds for all that follow; last + 1 where it never does. */
function firstThat(last: number, holds: (k: number) => boolean): number {
  let [low, high] = [0, last + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
