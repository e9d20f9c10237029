import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { teamsAndTerritories } from '../../../test/hosts/salesforce/org/team-objects';
import { openOrg, startSalesforceServer, type Org, type SalesforceServer } from '../../../test/hosts/salesforce';
import { countPull, pullTables, readPullChoices, type PulledTable, type PullSelection } from '..';

let org: Org;
let server: SalesforceServer;
/** Accounts by name, and their deals: each account has one. */
const accounts = new Map<string, string>();
let territory: string;
let rep: string;
let manager: string;

beforeAll(async () => {
  org = await openDeployedOrg();
  org.deploy(teamsAndTerritories);
  const views = Array.from({ length: 30 }, (_none, k) => ({ id: `00B${k}`, object: 'Account', label: `View ${k}` }));
  server = await startSalesforceServer({
    org,
    listViews: [
      ...views.map((view) => ({ ...view, query: "WHERE (Industry = 'Energy' AND Name LIKE '%o%')" })),
      { id: '00BLAST', object: 'Account', label: 'Recently viewed', query: '', soqlCompatible: false },
      { id: '00BDEAL', object: 'Opportunity', label: 'Large deals', query: 'WHERE Amount > 250' },
    ],
  });
  [rep, manager] = [people.rep, people.manager].map((one) => org.users.find(({ username }) => username === one)!.id);
  [territory] = org.put('Territory2', [{ Name: 'North' }]);
  const names = ['Oslo', 'Bonn', 'Lyon', 'Riga'];
  names.forEach((name, k) => {
    const OwnerId = k % 2 === 0 ? manager : rep;
    const [account] = org.put('Account', [{ Name: name, OwnerId, Industry: k < 3 ? 'Energy' : 'Retail' }]);
    accounts.set(name, account);
    const deal = {
      Name: `Deal ${name}`,
      AccountId: account,
      OwnerId,
      StageName: 'Prospecting',
      CloseDate: '2027-03-31',
    };
    const [id] = org.put('Opportunity', [{ ...deal, Amount: 100 * (k + 1) }]);
    org.put('Keystage_Evidence__c', [{ Opportunity__c: id, Condition__c: `c-${name}`, Answer__c: 'Yes' }]);
  });
  org.put('AccountTeamMember', [{ AccountId: accounts.get('Riga')!, UserId: manager }]);
  org.put('ObjectTerritory2Association', [{ ObjectId: accounts.get('Bonn')!, Territory2Id: territory }]);
});
afterEach(() => expect(server.unimplemented).toEqual([]));
afterAll(() => server.close());

const signedIn = () => ({ instanceUrl: server.url, accessToken: server.signIn(people.admin).accessToken });
const asManager = () => ({ instanceUrl: server.url, accessToken: server.signIn(people.manager).accessToken });

const tables = { accounts: true, deals: true, history: false, people: false, roles: false, evidence: true } as const;

async function pulled(selection: Partial<PullSelection>) {
  const found: Partial<Record<PulledTable, string[]>> = { accounts: [], deals: [], evidence: [] };
  const whole: PullSelection = { ...tables, whose: 'all', fields: {}, ...selection };
  const { rows } = await pullTables(asManager(), whole, {
    onBatch: ({ table: { table, columns }, rows }) => {
      const name = { accounts: 'accountName', deals: 'dealName', evidence: 'conditionKey' }[table as 'accounts'];
      const at = columns.findIndex((column) => column.name === name);
      found[table]!.push(...rows.map((row) => String(row[at]).replace(/^(?:Deal |c-)/, '')));
    },
  });
  expect((await countPull(asManager(), whole)).rows).toEqual(rows);
  return [found.accounts, found.deals, found.evidence].map((names) => names!.sort());
}

const inAll = (...names: string[]) => [names.sort(), names.sort(), names.sort()];

test('by owners: theirs, and what belongs to their deals', async () => {
  expect(await pulled({ whose: 'owners', owners: [{ id: rep, name: 'Rep' }] })).toEqual(inAll('Bonn', 'Riga'));
});

test('by team: the accounts that whoever pulls is on the team of, their deals, and what belongs to these', async () => {
  expect(await pulled({ whose: 'team' })).toEqual(inAll('Riga'));
});

test('by territory, and by one that has no accounts', async () => {
  const north = [{ id: territory, name: 'North' }];
  expect(await pulled({ whose: 'territories', territories: north })).toEqual(inAll('Bonn'));
  const nowhere = [{ id: '0MIHs0000000009AAA', name: 'Nowhere' }];
  expect(await pulled({ whose: 'territories', territories: nowhere })).toEqual(inAll());
});

test('by a list view of accounts: what it lists, as the org describes it', async () => {
  const listView = { id: '00B3', name: 'View 3', object: 'Account' as const };
  expect(await pulled({ whose: 'listView', listView })).toEqual(inAll('Bonn', 'Lyon', 'Oslo'));
});

test('by a list view of deals: these, and their accounts', async () => {
  const listView = { id: '00BDEAL', name: 'Large deals', object: 'Opportunity' as const };
  expect(await pulled({ whose: 'listView', listView })).toEqual(inAll('Lyon', 'Riga'));
});

test('a list view that is gone is said, and nothing pulled', async () => {
  const listView = { id: '00BGONE', name: 'Gone', object: 'Account' as const };
  await expect(pulled({ whose: 'listView', listView })).rejects.toMatchObject({ problem: { kind: 'refused' } });
});

test('more accounts than an address has room for are asked for in parts', async () => {
  const many = org.put(
    'Account',
    Array.from({ length: 650 }, (_none, k) => ({ Name: `Many ${k}` })),
  );
  const [wide] = org.put('Territory2', [{ Name: 'Wide' }]);
  org.put(
    'ObjectTerritory2Association',
    many.map((ObjectId) => ({ ObjectId, Territory2Id: wide })),
  );
  const before = server.exchanges.length;
  const [names] = await pulled({ ...tables, whose: 'territories', territories: [{ id: wide, name: 'Wide' }] });
  expect(new Set(names).size).toBe(650);
  const asked = server.exchanges.slice(before).filter(({ status }) => status !== 200);
  expect(asked).toEqual([]);
});

test('what there is to choose: the ways this org has, people, territories, views that a query can say', async () => {
  const choices = await readPullChoices(signedIn());
  expect(choices.ways).toEqual(['mine', 'owners', 'team', 'territories', 'listView', 'all']);
  expect(choices.owners.map(({ name }) => name)).toContain('Sales rep');
  expect(choices.territories.map(({ name }) => name)).toEqual(['North', 'Wide']);
  expect(choices.listViews).toHaveLength(31);
  expect(choices.listViews.at(-1)).toEqual({ id: '00BDEAL', name: 'Large deals', object: 'Opportunity' });
});

test('an org without teams, territories and views has fewer ways', async () => {
  const plain = await startSalesforceServer({ org: openOrg() });
  const { accessToken } = plain.signIn();
  const { ways } = await readPullChoices({ instanceUrl: plain.url, accessToken });
  expect(ways).toEqual(['mine', 'owners', 'all']);
  await plain.close();
});
