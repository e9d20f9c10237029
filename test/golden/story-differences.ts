import type { GoldenAccount, GoldenOutcome } from './read-golden-cases';

/** Where an outcome departs from its story, a line for each place; none where they agree. Told in the words of `expected.json`. */
export function storyDifferences(expected: GoldenOutcome, got: GoldenOutcome): string[] {
  if ('refused' in expected || 'refused' in got) return unequal('refused', refusals(expected), refusals(got));
  const strangers = Object.keys(got.accounts).filter((id) => !Object.hasOwn(expected.accounts, id));
  return [
    ...strangers.map((id) => `“${id}” stands in the list, and the story does not tell of it. Add it to expected.json.`),
    ...Object.entries(expected.accounts).flatMap(([id, account]) =>
      Object.hasOwn(got.accounts, id)
        ? accountDifferences(id, account, got.accounts[id])
        : [`“${id}” is expected, and the list has no such account. Correct its id.`],
    ),
    ...unequal('counts', expected.counts, got.counts),
    ...unequal('subsidiaries', expected.subsidiaries ?? 0, got.subsidiaries ?? 0),
    ...unequal('unread', expected.unread, got.unread),
  ];
}

function accountDifferences(id: string, expected: GoldenAccount, got: GoldenAccount): string[] {
  const told = ['tier', 'latent', 'score', 'brings', 'reasons', 'lift'] as const;
  const ifTold = (['current', 'potential'] as const).filter((part) => expected[part] !== undefined);
  return [...told, ...ifTold].flatMap((part) => unequal(`“${id}” ${part}`, expected[part], got[part]));
}

function refusals(outcome: GoldenOutcome): readonly string[] {
  return 'refused' in outcome ? outcome.refused : [];
}

function unequal(where: string, expected: unknown, got: unknown): string[] {
  const [one, other] = [inOrder(expected), inOrder(got)];
  return one === other ? [] : [`${where}: expected ${one}, got ${other}.`];
}

/** As JSON, the keys of an object in order: which indicator is named first is no part of a story. */
function inOrder(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
