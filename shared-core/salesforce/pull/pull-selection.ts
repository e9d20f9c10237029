import type { CalendarDate } from '@keystage/core';
import { pulledTables, type PulledTable } from './pulled-tables';

/** Something of the org that a person has chosen, as it was called then. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** A list view of the org, and whose records it lists. */
export interface ChosenView extends Chosen {
  readonly object: ListedObject;
}

/** Objects whose list views narrow a pull. */
export const listedObjects = ['Account', 'Opportunity'] as const;
export type ListedObject = (typeof listedObjects)[number];

/** Whose records are pulled: by their owner, by the account's team or territory, by a list view, or whatever whoever pulls may see. */
export const waysToNarrow = ['mine', 'owners', 'team', 'territories', 'listView', 'all'] as const;
export type Whose = (typeof waysToNarrow)[number];

/** What is pulled from an org, whose, and which fields: to be kept and pulled again. */
export interface PullSelection {
  readonly accounts: boolean;
  readonly deals: boolean;
  /** How deals moved from stage to stage. */
  readonly history: boolean;
  readonly people: boolean;
  /** Who plays which part in a deal: contact roles, and the buying roles of Keystage. */
  readonly roles: boolean;
  readonly evidence: boolean;
  readonly whose: Whose;
  /** The owners, the territories and the list view that it is narrowed by, each where `whose` says so. */
  readonly owners?: readonly Chosen[];
  readonly territories?: readonly Chosen[];
  readonly listView?: ChosenView;
  /** Record types of accounts and of deals; what belongs to a deal follows it. Left out or empty: of every type. */
  readonly recordTypes?: Readonly<Partial<Record<ListedObject, readonly Chosen[]>>>;
  /** Only what was changed on this day or later; what belongs to a deal follows its deal. */
  readonly since?: CalendarDate;
  /** Further fields by their API names, beside those that always come. */
  readonly fields: Readonly<Partial<Record<PulledTable, readonly string[]>>>;
}

/** Whether a selection says what its way of narrowing needs: somebody, a territory, a list view. */
export function isNarrowed({ whose, owners = [], territories = [], listView }: PullSelection): boolean {
  if (whose === 'owners') return owners.length > 0;
  if (whose === 'territories') return territories.length > 0;
  return whose !== 'listView' || listView !== undefined;
}

/** The tables a selection asks for, in the order they are pulled. */
export function tablesOf(selection: PullSelection): PulledTable[] {
  const { accounts, deals, history, people, roles, evidence } = selection;
  const wanted: Readonly<Record<PulledTable, boolean>> = {
    ...{ accounts, deals, history, evidence, contacts: people },
    ...{ contactRoles: roles, buyingRoles: roles },
  };
  return pulledTables.filter((table) => wanted[table]);
}
