import { OrgConnection, type OrgRecord } from '../org-connection';
import type { SalesforceSession } from '../salesforce-session';
import { listedObjects, type Chosen, type ChosenView, type ListedObject, type Whose } from './pull-selection';

/** By what a pull can be narrowed in this org. */
export interface PullChoices {
  /** The ways there are: teams and territories only where the org has them. */
  readonly ways: readonly Whose[];
  /** Active users, by name; the first two thousand. */
  readonly owners: readonly Chosen[];
  readonly territories: readonly Chosen[];
  readonly listViews: readonly ChosenView[];
  readonly recordTypes: Readonly<Record<ListedObject, readonly Chosen[]>>;
}

const mostUsers = 2000;

/** Looks up by what a pull can be narrowed: people, teams, territories, list views, record types. */
export async function readPullChoices(session: SalesforceSession, signal?: AbortSignal): Promise<PullChoices> {
  const org = new OrgConnection(session, { signal });
  const has = async (object: string, field: string) => (await org.describe(object))?.fields.has(field) ?? false;
  const named = async (soql: string) => (await org.query(soql)).map(chosenOf);
  const hasTeams = await has('AccountTeamMember', 'UserId');
  const hasTerritories =
    (await has('Territory2', 'Name')) && (await has('ObjectTerritory2Association', 'Territory2Id'));
  const territories = hasTerritories ? await named('SELECT Id, Name FROM Territory2 ORDER BY Name, Id') : [];
  const owners = await named(
    `SELECT Id, Name FROM User WHERE IsActive = TRUE ORDER BY Name, Id LIMIT ${String(mostUsers)}`,
  );
  const listViews: ChosenView[] = [];
  for (const object of listedObjects) listViews.push(...(await listViewsOf(org, object)));
  const types = await org.query('SELECT Id, Name, SobjectType FROM RecordType WHERE IsActive = TRUE ORDER BY Name, Id');
  const typesOf = (object: ListedObject) => types.filter(({ SobjectType }) => SobjectType === object).map(chosenOf);
  return {
    ways: [
      ...(['mine', 'owners'] as const),
      ...(hasTeams ? (['team'] as const) : []),
      ...(territories.length > 0 ? (['territories'] as const) : []),
      ...(listViews.length > 0 ? (['listView'] as const) : []),
      'all',
    ],
    ...{ owners, territories, listViews },
    recordTypes: { Account: typesOf('Account'), Opportunity: typesOf('Opportunity') },
  };
}

interface ListViewsPage {
  readonly listviews?: readonly { readonly id: string; readonly label: string; readonly soqlCompatible: boolean }[];
  readonly nextRecordsUrl?: string | null;
}

/** Those that a query can say; what was viewed last is none of them. */
async function listViewsOf(org: OrgConnection, object: ListedObject): Promise<ChosenView[]> {
  const found: ChosenView[] = [];
  for (let path: string | undefined = `/sobjects/${object}/listviews`; path !== undefined;) {
    const { listviews = [], nextRecordsUrl }: ListViewsPage = await org.callJson<ListViewsPage>({
      method: 'GET',
      path,
    });
    const sayable = listviews.filter(({ soqlCompatible }) => soqlCompatible);
    found.push(...sayable.map(({ id, label }) => ({ id, name: label, object })));
    // It comes with the version in front, which a path here goes without.
    path = nextRecordsUrl?.replace(/^.*\/v\d+\.\d+(?=\/)/, '');
  }
  return found;
}

const chosenOf = ({ Id, Name }: OrgRecord): Chosen => ({ id: String(Id), name: String(Name) });
