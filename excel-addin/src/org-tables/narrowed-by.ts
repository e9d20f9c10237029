import type { Speaker } from '@keystage/core';
import type { PullSelection } from '@keystage/core/salesforce';
import type { OrgTablesWords } from '../language/org-tables/org-tables-words';
import type { RememberedPull } from '../workbook';

/** By what a selection that was kept is narrowed, in words; undefined where it takes one's own or all. */
export function narrowedBy(kept: RememberedPull['selection'], text: OrgTablesWords, say: Speaker): string | undefined {
  const { whose, owners = [], territories = [], listView, recordTypes = {} } = kept as Partial<PullSelection>;
  const named = { owners, territories, listView: listView ? [listView] : [] };
  const chosen = whose === 'owners' || whose === 'territories' || whose === 'listView' ? named[whose] : [];
  const types = Object.values(recordTypes).flat();
  const names = [...chosen, ...types].map(({ name }) => name);
  const way = whose === undefined || whose === 'mine' || whose === 'all' ? undefined : text.whoseOf[whose];
  if (names.length === 0) return way;
  return way === undefined ? say.list(names) : text.narrow.by(way, say.list(names));
}
