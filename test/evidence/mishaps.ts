import type { ExcelHost } from '../hosts/excel';
import type { Trial } from './faults-in-excel';

/** What another person, or the same in another window, does with the workbook while the pane is at work. */
const deedsOfOthers: readonly (readonly [string, (host: ExcelHost) => void])[] = [
  ['the sheet of the list is deleted', (host) => host.user.deleteSheet('Accounts')],
  ['the sheet of the list is renamed', (host) => host.user.renameSheet('Accounts', 'Key accounts')],
  ['the sheet of the list is protected', (host) => host.user.protectSheet('Accounts')],
  ['the structure of the workbook is protected', (host) => host.user.protectStructure(true)],
  ['an id of the list is retyped', (host) => host.user.type('Accounts!A5', 'K-99')],
];

/** Each of these just before each of the syncs, and a cell that is being edited all along. */
export function mishaps(syncs: number): Trial[] {
  return [
    { name: 'a cell is being edited', arrange: (host) => host.user.startEditing() },
    ...Array.from({ length: syncs }, (_, k) =>
      deedsOfOthers.map(([name, act]): Trial => ({
        name: `${name} before sync ${k + 1}`,
        arrange: (host) => host.faults.add({ kind: 'meanwhile', sync: k + 1, act: () => act(host) }),
        meanwhile: act,
        ...(name.startsWith('the structure') && { mend: (host) => host.user.protectStructure(false) }),
      })),
    ).flat(),
  ];
}
