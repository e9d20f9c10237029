import type { ModelProblem } from './model-problem';
import type { Tier } from './segmentation-model';

/** Each value that already stands before it. */
export function repeats(values: readonly string[], pathOf: (i: number) => string): ModelProblem[] {
  return values.flatMap((value, i) => {
    const first = values.indexOf(value);
    return first < i ? [{ kind: 'repeated', path: pathOf(i), value, firstPath: pathOf(first) } as const] : [];
  });
}

/** Each number that is not above the one before it. */
export function rising(values: readonly number[], pathOf: (i: number) => string): ModelProblem[] {
  return values.flatMap((got, i) =>
    i > 0 && !(got > values[i - 1])
      ? [{ kind: 'notRising', path: pathOf(i), before: values[i - 1], got } as const]
      : [],
  );
}

/** Each number that is not below the one before it. */
export function falling(cuts: readonly { from: number; path: string }[]): ModelProblem[] {
  return cuts.flatMap(({ from, path }, i) =>
    i > 0 && !(from < cuts[i - 1].from)
      ? [{ kind: 'notFalling', path, before: cuts[i - 1].from, got: from } as const]
      : [],
  );
}

export function unknownTier(tier: Tier, tiers: readonly Tier[], path: string): ModelProblem[] {
  return tiers.includes(tier) ? [] : [{ kind: 'unknownTier', path, tier, tiers }];
}
