import type { CalendarDate } from '@keystage/core';
import { pulledTables, type PulledTable } from './pulled-tables';

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
  /** Of whoever pulls, by the owner of the account or the deal, or whatever they may see. */
  readonly whose: 'mine' | 'all';
  /** Only what was changed on this day or later; what belongs to a deal follows its deal. */
  readonly since?: CalendarDate;
  /** Further fields by their API names, beside those that always come. */
  readonly fields: Readonly<Partial<Record<PulledTable, readonly string[]>>>;
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
