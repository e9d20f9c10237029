import { inOrderOfEnds } from './in-order-of-ends';

/** How many are still without the event: `survival[k]` from `time[k]` on, at the times when one happened. */
export interface SurvivalCurve {
  readonly time: number[];
  readonly survival: number[];
}

/**
 * The share that has had no event by each time at which one happened (Kaplan–Meier). `happened[i]` says whether at `times[i]` the event
 * came, or the watching ended; who was watched up to a time is at risk at it. With `entered`, only from that time on (delayed entry:
 * at risk at t > entered). Right for the time until a deal closes; for winning see `cumulativeIncidence` (methods §5.2).
 */
export function kaplanMeier(
  times: ArrayLike<number>,
  happened: ArrayLike<number | boolean>,
  entered?: ArrayLike<number>,
): SurvivalCurve {
  const order = inOrderOfEnds(times, entered);
  const entries = entered && Float64Array.from(order, (i) => entered[i]).sort();
  const curve: SurvivalCurve = { time: [], survival: [] };
  let share = 1;
  let inYet = 0;
  for (let k = 0; k < order.length;) {
    const now = times[order[k]];
    let events = 0;
    let next = k;
    for (; next < order.length && times[order[next]] === now; next++) if (happened[order[next]]) events++;
    while (entries && inYet < entries.length && entries[inYet] < now) inYet++;
    const atRisk = (entries ? inYet : order.length) - k;
    if (events > 0) {
      share *= (atRisk - events) / atRisk;
      curve.time.push(now);
      curve.survival.push(share);
    }
    k = next;
  }
  return curve;
}
