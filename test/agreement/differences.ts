import type { Answer, ToldRow } from './road';

/** Where two answers differ, a line for each place; none where they agree to the last digit. What one of them leaves out is passed over. */
export function differences(one: Answer, other: Answer): string[] {
  if ('refused' in one || 'refused' in other) {
    return unequal(
      'refused',
      'refused' in one ? one.refused : undefined,
      'refused' in other ? other.refused : undefined,
    );
  }
  return [
    ...unequal('rows', one.rows.length, other.rows.length),
    ...one.rows.flatMap((row, k) => rowDifferences(`row ${k + 2}`, row, other.rows[k])),
    ...whereBothTell('counts', one.counts, other.counts),
    ...whereBothTell('unread', one.unread, other.unread),
  ];
}

type Row = ToldRow | null | undefined;

function rowDifferences(where: string, one: Row, other: Row): string[] {
  if (!one || !other) return whereBothTell(where, one, other);
  const parts = ['tier', 'score', 'unrounded', 'latent', 'why', 'reasons', 'lift', 'brings'] as const;
  return parts.flatMap((part) => whereBothTell(`${where}, ${part}`, one[part], other[part]));
}

function whereBothTell(where: string, one: unknown, other: unknown): string[] {
  return one === undefined || other === undefined ? [] : unequal(where, one, other);
}

function unequal(where: string, one: unknown, other: unknown): string[] {
  const [first, second] = [inOrder(one), inOrder(other)];
  return first === second ? [] : [`${where}: ${first} and ${second}`];
}

/** As JSON, the parts of an object in order; a number is written with all the digits that tell it from its neighbours. */
function inOrder(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([first], [second]) => (first < second ? -1 : 1)))
      : part,
  );
}
