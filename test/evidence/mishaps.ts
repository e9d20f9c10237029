import type { ExcelHost } from '../hosts/excel';
import type { Deed, Trial } from './faults-in-excel';

/** What another person, or the same in another window, does with the workbook while the pane is at work. */
const deedsOfOthers: readonly (readonly [string, (host: ExcelHost, list: Deed['list']) => void])[] = [
  ['the sheet of the list is deleted', (host, { sheet }) => host.user.deleteSheet(sheet)],
  ['the sheet of the list is renamed', (host, { sheet }) => host.user.renameSheet(sheet, 'Renamed')],
  ['the sheet of the list is protected', (host, { sheet }) => host.user.protectSheet(sheet)],
  ['the structure of the workbook is protected', (host) => host.user.protectStructure(true)],
  ['an id of the list is retyped', (host, { sheet, id }) => host.user.type(`${sheet}!${id}`, 'K-99')],
];

/** Each of these just before each of the syncs, and a cell that is being edited all along. */
export function mishaps(syncs: number, { list }: Pick<Deed, 'list'>): Trial[] {
  return [
    { name: 'a cell is being edited', arrange: (host) => host.user.startEditing() },
    ...Array.from({ length: syncs }, (_, k) =>
      deedsOfOthers.map(([name, act]): Trial => ({
        name: `${name} before sync ${k + 1}`,
        arrange: (host) => host.faults.add({ kind: 'meanwhile', sync: k + 1, act: () => act(host, list) }),
        meanwhile: (host) => act(host, list),
        ...(name.startsWith('the structure') && { mend: (host) => host.user.protectStructure(false) }),
        ...(name.endsWith('list is protected') && { mend: (host) => host.user.protectSheet(list.sheet, false) }),
      })),
    ).flat(),
  ];
}
