import { fullId } from '../account-id';
import { quoted, type OrgConnection, type OrgRecord } from '../org-connection';
import { SalesforceTrouble } from '../salesforce-problem';
import { listViewQuery, type ListViewQuery } from './list-view-query';
import { isNarrowed, type PullSelection } from './pull-selection';
import type { TableSource } from './pulled-tables';

/** Which records a pull is narrowed to, as far as their own fields do not say it. */
export interface Narrowing {
  /** The list view itself, for the table of the object that it lists. */
  readonly view?: ListViewQuery;
  /** Ids of accounts, and of deals where the list view is one of deals: what belongs to them follows. */
  readonly accounts: readonly string[];
  readonly deals?: readonly string[];
}

/** What a query is to hold beside its object: the scope, and conditions that all have to hold. */
export interface Narrowed {
  readonly scope: string;
  readonly conditions: readonly string[];
}

/**
 * Whose records a selection is narrowed to by a team, territories or a list view. They are looked up, not asked for within each query:
 * Salesforce lets no such question stand inside another. Undefined where the records themselves say whose they are.
 */
export async function narrowPull(
  org: OrgConnection,
  selection: PullSelection,
  userId: string | undefined,
): Promise<Narrowing | undefined> {
  if (!isNarrowed(selection)) throw new Error('A selection that narrows by something says by what.');
  const { whose, territories = [], listView } = selection;
  const accountsIn = async (soql: string, field: string) => ({ accounts: idsOf(await org.query(soql), field) });
  if (whose === 'team') {
    return accountsIn(`SELECT AccountId FROM AccountTeamMember WHERE UserId = ${quoted(userId ?? '')}`, 'AccountId');
  }
  if (whose === 'territories') {
    const ids = territories.map(({ id }) => quoted(id)).join(',');
    const of = `FROM ObjectTerritory2Association WHERE Territory2Id IN (${ids})`;
    const found = await accountsIn(`SELECT ObjectId ${of}`, 'ObjectId');
    return { accounts: found.accounts.filter((id) => id.startsWith('001')) };
  }
  if (whose !== 'listView' || !listView) return undefined;
  const { object, id } = listView;
  const { query } = await org.callJson<{ readonly query?: string }>({
    method: 'GET',
    path: `/sobjects/${object}/listviews/${encodeURIComponent(id)}/describe`,
  });
  const view = listViewQuery(query ?? '');
  if (!view) throw new SalesforceTrouble({ kind: 'refused', code: 'NOT_A_QUERY', message: listView.name });
  const fields = object === 'Opportunity' ? 'Id, AccountId' : 'Id';
  const records = await org.query(
    `SELECT ${fields} FROM ${object}${view.scope && ` ${view.scope}`}${view.where === undefined ? '' : ` WHERE ${view.where}`}`,
  );
  if (object === 'Account') return { view, accounts: idsOf(records, 'Id') };
  return { view, accounts: idsOf(records, 'AccountId'), deals: idsOf(records, 'Id') };
}

/** How each query of a table is narrowed: by the view at once, else by ids, as many as an address has room for. */
export function narrowed({ object, account, deal }: TableSource, narrowing: Narrowing | undefined): Narrowed[] {
  if (!narrowing) return [{ scope: '', conditions: [] }];
  const { view, accounts, deals } = narrowing;
  if (view?.object === object) {
    return [{ scope: view.scope, conditions: view.where === undefined ? [] : [`(${view.where})`] }];
  }
  const [field, ids] = deals && deal !== undefined ? [deal, deals] : [account, accounts];
  return slices(ids).map((some) => ({ scope: '', conditions: [`${field} IN (${some.map(quoted).join(',')})`] }));
}

/** Ids in one query; the address of a request may have 16,384 characters, and each id takes 27 of them. */
const idsInQuery = 300;

function slices(ids: readonly string[]): (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / idsInQuery) }, (_none, k) =>
    ids.slice(k * idsInQuery, (k + 1) * idsInQuery),
  );
}

function idsOf(records: readonly OrgRecord[], field: string): string[] {
  const ids = records.flatMap((record) => (typeof record[field] === 'string' ? [fullId(record[field])] : []));
  return [...new Set(ids)];
}
