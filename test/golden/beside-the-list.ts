import type { AccountColumns } from '@keystage/core';
import { textsOf } from '../../shared-core/src/basics/text-column';
import type { GoldenSetting } from './read-golden-cases';
import { UnreadableStory } from './story-folder';

type Told = Pick<GoldenSetting, 'earlier' | 'kinds' | 'overrides'>;

/** The accounts of a list, and what `case.json` tells of them beside it: earlier tiers, kinds, tiers set by hand. */
export function withBesideTheList(accounts: AccountColumns, { earlier, kinds, overrides }: Told): AccountColumns {
  const ids = textsOf(accounts.ids);
  return {
    ...accounts,
    ...(earlier && earlierRun(earlier, ids)),
    ...(kinds && { accountKinds: kindsOf(kinds, ids) }),
    ...(overrides && { overrides: byPlace(overrides, ids) }),
  };
}

function earlierRun(
  earlier: NonNullable<Told['earlier']>,
  ids: readonly string[],
): Pick<AccountColumns, 'previousTiers' | 'previousWaits'> {
  const entries = byPlace(earlier, ids);
  return {
    previousTiers: ids.map((_, account) => entries.get(account)?.tier),
    previousWaits: new Map([...entries].flatMap(([account, { waits }]) => (waits ? [[account, waits] as const] : []))),
  };
}

function kindsOf(kinds: NonNullable<Told['kinds']>, ids: readonly string[]): AccountColumns['accountKinds'] {
  const entries = byPlace(kinds, ids);
  const labels = [...new Set(entries.values())];
  const codes = Int32Array.from(ids, (_, account) => labels.indexOf(entries.get(account) ?? ''));
  return { kind: 'category', labels, codes };
}

function byPlace<Entry>(entries: Readonly<Record<string, Entry>>, ids: readonly string[]): Map<number, Entry> {
  return new Map(
    Object.entries(entries).map(([id, entry]) => {
      const place = ids.indexOf(id);
      if (place < 0)
        throw new UnreadableStory(`case.json tells of “${id}”, and the list has no such account. Correct its id.`);
      return [place, entry];
    }),
  );
}
