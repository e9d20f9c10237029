import type { ChangedValues, Goal, Lever, Lift } from '@keystage/core';

/** Values that somebody tries for an account, by indicator. */
export type Tried = ChangedValues;

/** What a lift asks for, as values to be tried; undefined where it asks for nothing that can be set. */
export function afterLift(lift: Lift, levers: readonly Lever[]): Tried | undefined {
  switch (lift.kind) {
    case 'oneChange':
      return new Map(
        lift.steps.slice(0, 1).map((step) => [step.indicator, reached(step, stepOf(step.indicator, levers))]),
      );
    case 'severalChanges':
      return new Map(lift.steps.map((step) => [step.indicator, reached(step, stepOf(step.indicator, levers))]));
    case 'reachValue':
      return new Map([[lift.indicator, reached(lift.goal, stepOf(lift.indicator, levers))]]);
    case 'liftCap':
      return new Map([[lift.indicator, lift.limit]]);
    case 'moreAmount':
      return new Map([[lift.indicator, lift.atLeast]]);
    default:
      return undefined;
  }
}

/** A goal that lies past a value is reached one step of the slider beyond it. */
function reached({ to, direction }: Goal, step: number): number {
  if (direction === 'above') return to + step;
  return direction === 'below' ? to - step : to;
}

function stepOf(indicator: string, levers: readonly Lever[]): number {
  const lever = levers.find((one) => one.indicator === indicator);
  return lever?.kind === 'number' ? lever.step : 1;
}

/** The values that are tried, with one of them changed; back at what it is, it is tried no longer. */
export function withTried(tried: Tried, lever: Lever, value: number | string | null): Tried {
  const next = new Map(tried);
  if (value === lever.value) next.delete(lever.indicator);
  else next.set(lever.indicator, value);
  return next;
}
