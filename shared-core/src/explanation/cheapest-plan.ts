import { roundHalfAway } from '../basics/round-half-away';

/** One thing that can be done about one of several matters: `of` numbers the matter, `step` the thing. */
export interface Choice {
  readonly of: number;
  readonly step: number;
  readonly cost: number;
  readonly gain: number;
}

export interface Plan {
  readonly cost: number;
  readonly gain: number;
  /** In the order of the matters. */
  readonly taken: readonly Choice[];
}

/**
 * The cheapest plan, at most one choice a matter, that gains what is needed: least cost, then fewest choices, then the first matters, then
 * the first steps. Undefined where nothing does. `given[k]` are the choices of matter k; costs are not negative, gains positive; both are
 * compared to 9 decimals.
 *
 * A multiple-choice knapsack, matter by matter. Of the plans made so far only those are kept that no better-placed plan matches in gain:
 * whatever is added later is added to both, so the order between them stands. A plan is dropped when even the best slices of what is left
 * could not bring it to the need at the cost of a plan that is known.
 */
export function cheapestPlan(given: readonly (readonly Choice[])[], need: number): Plan | undefined {
  const reaches = (gain: number) => roundHalfAway(gain - need, 9) >= 0;
  const nothing: Plan = { cost: 0, gain: 0, taken: [] };
  if (reaches(0)) return nothing;

  // Rounded on entry, so that sums of them, in whatever order, are rounded to the same.
  const choices = given.map((choice) => choice.map((step) => ({ ...step, cost: roundHalfAway(step.cost, 9) })));
  const slices = choices.map(slicesOf);
  const later = choices.map((_, k) => bestFirst(slices.slice(k + 1).flat()));
  let most = roundHalfAway(costOf(bestFirst(slices.flat()), need).whole, 9);
  let best: Plan | undefined;
  let plans: readonly Plan[] = [nothing];
  choices.forEach((choice, k) => {
    const next = [...plans];
    for (const plan of plans) {
      for (const step of choice) {
        const cost = roundHalfAway(plan.cost + step.cost, 9);
        if (cost > most) continue;
        const longer = { cost, gain: plan.gain + step.gain, taken: [...plan.taken, step] };
        if (!reaches(longer.gain)) next.push(longer);
        else if (!best || comparePlans(longer, best) < 0) {
          best = longer;
          most = cost;
        }
      }
    }
    const promising = next.filter(({ cost, gain }) => {
      const { least, whole } = costOf(later[k], need - gain);
      most = Math.min(most, roundHalfAway(cost + whole, 9));
      return cost + least <= most + 1e-9;
    });
    plans = worthKeeping(promising);
  });
  return best;
}

/** The plans in order, without those that gain no more than one before them. */
function worthKeeping(plans: Plan[]): Plan[] {
  let most = -1;
  return plans.sort(comparePlans).filter(({ gain }) => {
    if (gain <= most) return false;
    most = gain;
    return true;
  });
}

function comparePlans(a: Plan, b: Plan): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.taken.length !== b.taken.length) return a.taken.length - b.taken.length;
  for (const by of ['of', 'step'] as const) {
    const differs = a.taken.findIndex((choice, k) => choice[by] !== b.taken[k][by]);
    if (differs >= 0) return a.taken[differs][by] - b.taken[differs][by];
  }
  return 0;
}

interface Slice {
  readonly cost: number;
  readonly gain: number;
}

const gainsMoreForItsCost = (a: Slice, b: Slice) => b.gain * a.cost - a.gain * b.cost;
const bestFirst = (slices: Slice[]) => slices.sort(gainsMoreForItsCost);

/** The choices of one matter from nothing upwards, cut into slices each of which gains less for its cost than the one before. */
function slicesOf(choices: readonly Choice[]): Slice[] {
  const slices: Slice[] = [];
  for (const { cost, gain } of [...choices].sort((a, b) => a.cost - b.cost || b.gain - a.gain)) {
    const so = slices.reduce((sum, slice) => ({ cost: sum.cost + slice.cost, gain: sum.gain + slice.gain }), {
      cost: 0,
      gain: 0,
    });
    if (gain <= so.gain) continue;
    let slice: Slice = { cost: cost - so.cost, gain: gain - so.gain };
    while (slices.length > 0 && gainsMoreForItsCost(slice, slices[slices.length - 1]) <= 0) {
      const before = slices.pop()!;
      slice = { cost: slice.cost + before.cost, gain: slice.gain + before.gain };
    }
    slices.push(slice);
  }
  return slices;
}

/**
 * What so much gain costs in slices, the best first: the least it can cost, were slices divisible, and what whole ones cost, which is what
 * some plan does, since those of a matter come in their order. Infinity beyond all of them.
 */
function costOf(slices: readonly Slice[], need: number): { least: number; whole: number } {
  let [cost, left] = [0, need];
  for (const slice of slices) {
    if (left <= slice.gain) {
      return {
        least: cost + (slice.cost * Math.max(0, left)) / slice.gain,
        whole: left > 0 ? cost + slice.cost : cost,
      };
    }
    cost += slice.cost;
    left -= slice.gain;
  }
  // Short by the last bits of a sum is not short.
  return left <= 1e-9 ? { least: cost, whole: cost } : { least: Infinity, whole: Infinity };
}
