import type { TemplateProblem } from './template-problem';

/** Ids that stand twice, each told where it stands again. */
export function repeats(entries: readonly { id: string }[], path: string): TemplateProblem[] {
  return repeatedValues(
    entries.map(({ id }) => id),
    (i) => `${path}[${i}].id`,
  );
}

export function repeatedValues(values: readonly string[], pathOf: (i: number) => string): TemplateProblem[] {
  return values.flatMap((value, i) => {
    const first = values.indexOf(value);
    return first < i ? [{ kind: 'repeated', path: pathOf(i), value, firstPath: pathOf(first) } as const] : [];
  });
}
