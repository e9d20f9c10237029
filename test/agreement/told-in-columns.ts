import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { textAt } from '../../shared-core/src/basics/text-column';
import { readByCore } from './core-road';
import type { ListCase } from './road';

/** What `case.json` tells of one account beside the list, by the headers that intake knows such columns by. */
function cellsBeside({ earlier, kinds, overrides }: ListCase['setting'], id: string): Record<string, string> {
  const before = earlier?.[id];
  const override = overrides?.[id];
  return {
    ...(kinds && { 'Account kind': kinds[id] ?? '' }),
    ...(earlier && {
      'Latent tier': before?.tier ?? '',
      'Waiting for': before?.waits?.towards ?? '',
      'Runs waited': before?.waits ? String(before.waits.run) : '',
      'Wait counted on': before?.waits?.on ?? '',
    }),
    ...(overrides && {
      Override: override?.tier ?? '',
      'Override from': override?.from ?? '',
      'Override until': override?.until ?? '',
      'Override reason': override?.reason ?? '',
      'Override author': override?.author ?? '',
      'Override approver': override?.approver ?? '',
      'Override beats caps': override?.beatsCaps ? 'yes' : '',
    }),
  };
}

/**
 * The case as a list says it all by itself: what stands beside the list becomes columns of it, in a file of its own. The core is told
 * without that way round, so that a host that arrives where the core does has read them right.
 */
export function toldInColumns(list: ListCase, folder: string): ListCase {
  const { earlier, kinds, overrides } = list.setting;
  if (!earlier && !kinds && !overrides) return list;
  const read = readByCore(list);
  if (!read.ok) throw new Error(`${list.name}: tells of accounts beside a list that is refused.`);
  const [headers, ...rows] = parseCsv(readFileSync(list.accountsPath, 'utf8')).map((row) => row.map(String));
  const told = rows.map((row, k) => [
    ...row,
    ...Object.values(cellsBeside(list.setting, textAt(read.accounts.ids, read.accountOfRow[k]) ?? '')),
  ]);
  const accountsPath = join(folder, 'accounts.csv');
  const lines = [[...headers, ...Object.keys(cellsBeside(list.setting, ''))], ...told];
  writeFileSync(accountsPath, lines.map((cells) => cells.map(quoted).join(',')).join('\n'));
  return { ...list, accountsPath };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
