import type { Speaker } from '@keystage/core';
import type { ColumnName, PulledTable, Whose } from '@keystage/core/salesforce';

/** What can be chosen to be pulled. */
export type PullPart = 'accounts' | 'deals' | 'history' | 'people' | 'roles' | 'evidence';

type Counted = (count: number, say: Speaker) => string;

/** What the tables of an org say, in one language: their headers, and the screen they are chosen on. */
export interface OrgTablesWords {
  /** Headers that the parts of the pane find their columns by; other fields are called as the org calls them. */
  readonly headers: Readonly<Record<ColumnName, string>>;
  /** The header over the day since when a record is no longer found. */
  readonly gone: string;
  /** What sheets are called. */
  readonly tables: Readonly<Record<PulledTable, string>>;
  /** What stands at the end of a text that a cell cannot hold. */
  readonly cut: (length: string) => string;

  readonly title: string;
  readonly titleAgain: string;
  readonly from: (host: string) => string;
  readonly what: string;
  readonly parts: Readonly<Record<PullPart, string>>;
  readonly partHints: Readonly<Record<PullPart, string>>;
  readonly whose: string;
  readonly whoseOf: Readonly<Record<Whose, string>>;
  /** By what it is narrowed, and what to do where nothing is chosen yet. */
  readonly narrow: {
    readonly owners: string;
    readonly territories: string;
    readonly listView: string;
    readonly listViewHint: string;
    readonly recordTypes: (table: string) => string;
    readonly missing: Readonly<Record<'owners' | 'territories' | 'listView', string>>;
    /** How a selection that was pulled is narrowed. */
    readonly by: (way: string, names: string) => string;
  };
  readonly since: string;
  readonly sinceHint: string;
  readonly fields: {
    readonly show: string;
    readonly hide: string;
    readonly add: (table: string) => string;
    readonly remove: (field: string) => string;
  };
  readonly name: string;
  readonly usualName: string;
  readonly nothingChosen: string;
  readonly countButton: string;
  readonly counting: string;
  readonly pullButton: Counted;
  readonly refreshButton: string;
  readonly changeButton: string;
  readonly newButton: string;
  readonly back: string;
  readonly pulledOn: (when: string, host: string) => string;
  readonly rows: (table: string, count: number, say: Speaker) => string;
  readonly reassurance: string;

  readonly pulling: (table: string) => string;
  readonly preparing: string;
  readonly writing: string;
  readonly done: (done: string, of: string) => string;
  readonly nothingYet: string;

  readonly finished: string;
  readonly refreshed: string;
  readonly made: (count: number, say: Speaker) => string;
  readonly changes: (changed: number, added: number, vanished: number, say: Speaker) => string;
  readonly unchanged: string;
  readonly go: (sheet: string) => string;
  readonly unreadable: (table: string, fields: string) => string;
  readonly goneFields: (table: string, fields: string) => string;
  readonly notForCells: (table: string, fields: string) => string;
  readonly absent: (table: string, objects: string) => string;
  readonly leftAway: (table: string, columns: string) => string;
  readonly cutTexts: (count: number, cells: string, say: Speaker) => string;
  readonly heldOverrides: Counted;
  readonly byFieldHistory: string;
  /** What became of the template that a process of the org judges by. */
  readonly templates: {
    readonly taken: (process: string, template: string) => string;
    readonly ownStays: (process: string, template: string) => string;
    readonly unknown: (process: string) => string;
    readonly faulty: (process: string, problems: number, say: { number(x: number): string }) => string;
  };

  readonly undo: string;
  readonly undoing: string;
  readonly undone: string;
  readonly undoChanged: (count: number, places: string, say: Speaker) => string;
  readonly undoAnyway: string;
  readonly keep: string;
  readonly cancelled: string;
  readonly otherOrg: (host: string) => string;
}
