import type { CalendarDate } from '@keystage/core';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../../test/hosts/salesforce';
import {
  countPull,
  pullTables,
  SalesforceTrouble,
  type PulledBatch,
  type PulledTable,
  type PullSelection,
  type SalesforceSession,
} from '..';

let org: Org;
let server: SalesforceServer;
let now = new Date('2026-11-20T10:00:00Z');

beforeAll(async () => {
  org = await openDeployedOrg({ now: () => now });
  server = await startSalesforceServer({ org });
});
afterEach(() => expect(server.unimplemented).toEqual([]));
afterAll(() => server.close());

// Thousands of records go over the wire, on a machine that may be busy.
jest.setTimeout(60_000);

const signedIn = (username: string = people.manager): SalesforceSession => ({
  instanceUrl: server.url,
  accessToken: server.signIn(username).accessToken,
});
const userId = (username: string) => org.users.find((user) => user.username === username)!.id;

const nothing: PullSelection = {
  ...{ accounts: false, deals: false, history: false, people: false, roles: false, evidence: false },
  ...{ whose: 'all', fields: {} },
};
const only = (more: Partial<PullSelection>): PullSelection => ({ ...nothing, ...more });

type Pulled = Partial<Record<PulledTable, Record<string, unknown>[]>>;

/** What a selection brings, each row by the names of its columns, or their paths. */
async function pulled(
  selection: PullSelection,
  { as, ...options }: Partial<Parameters<typeof pullTables>[2]> & { readonly as?: string } = {},
) {
  const tables: Pulled = {};
  const batches: PulledBatch[] = [];
  const report = await pullTables(signedIn(as), selection, {
    ...options,
    onBatch: async (batch) => {
      batches.push(batch);
      const { columns, table } = batch.table;
      const rows = batch.rows.map((row) =>
        Object.fromEntries(columns.map(({ name, path }, k) => [name ?? path, row[k]])),
      );
      tables[table] = [...(tables[table] ?? []), ...rows];
      await options.onBatch?.(batch);
    },
  });
  return { tables, report, batches };
}

const put = (object: string, record: Parameters<Org['put']>[1][number]) => org.put(object, [record])[0];

test('a deal with its history, its people, its roles and its evidence: ids of 18 characters, days, moments, numbers, yes and no', async () => {
  now = new Date('2026-11-20T10:00:00Z');
  const account = put('Account', { Name: 'Northgate Systems', AnnualRevenue: 12_000_000, Keystage_Tier__c: 'B' });
  const deal = put('Opportunity', {
    ...{ Name: '=1+1', AccountId: account, StageName: 'Prospecting', Amount: 230_000.5, CloseDate: '2027-03-31' },
  });
  now = new Date('2026-11-24T23:30:00Z');
  org.as(people.admin).update('Opportunity', [{ Id: deal, StageName: 'Needs Analysis' }]);
  org.as(people.admin).update('Opportunity', [{ Id: deal, NextStep: 'Call' }]);
  const contact = put('Contact', { FirstName: 'Ines', LastName: 'Roth', AccountId: account, Title: 'Head of quality' });
  put('OpportunityContactRole', { OpportunityId: deal, ContactId: contact, Role: 'Evaluator', IsPrimary: true });
  put('Keystage_Buying_Role__c', { Opportunity__c: deal, Contact__c: contact, Roles__c: 'technical;coach' });
  put('Keystage_Evidence__c', {
    ...{ Opportunity__c: deal, Condition__c: 'buyer-interested', Answer__c: 'Yes', Observed_On__c: '2026-11-19' },
    Note__c: 'Line 1\r\nLine 2',
  });

  const all = only({ accounts: true, deals: true, history: true, people: true, roles: true, evidence: true });
  const { tables, report } = await pulled(all);
  expect(report.rows).toEqual({
    ...{ accounts: 1, deals: 1, history: 2, contacts: 1, contactRoles: 1, buyingRoles: 1, evidence: 1 },
  });
  expect(report.absent).toEqual([]);
  expect(account).toHaveLength(18);
  expect(tables.accounts).toEqual([
    expect.objectContaining({ accountId: account, accountName: 'Northgate Systems', annualRevenue: 12_000_000 }),
  ]);
  expect(tables.deals![0]).toMatchObject({
    ...{ dealId: deal, dealName: '=1+1', accountId: account, accountName: 'Northgate Systems' },
    ...{ stage: 'Needs Analysis', amount: 230_000.5, probability: 20, closeDate: '2027-03-31', closed: false },
    ...{ openedOn: '2026-11-20T10:00:00.000Z', changedAt: '2026-11-24T23:30:00.000Z', recordType: null },
  });
  // What was saved without another stage, amount, chance or close date makes no history.
  expect(tables.history!.map(({ dealId, toStage, movedOn }) => [dealId, toStage, movedOn])).toEqual([
    [deal, 'Prospecting', '2026-11-20T10:00:00.000Z'],
    [deal, 'Needs Analysis', '2026-11-24T23:30:00.000Z'],
  ]);
  expect(tables.contacts).toEqual([
    expect.objectContaining({ contactId: contact, contactName: 'Ines Roth', accountName: 'Northgate Systems' }),
  ]);
  expect(tables.contactRoles).toEqual([
    expect.objectContaining({ dealName: '=1+1', contactName: 'Ines Roth', contactRole: 'Evaluator', primary: true }),
  ]);
  expect(tables.buyingRoles).toEqual([
    expect.objectContaining({ dealId: deal, contactId: contact, buyingRoles: 'technical;coach', finalDecider: false }),
  ]);
  expect(tables.evidence).toEqual([
    expect.objectContaining({ conditionKey: 'buyer-interested', answer: 'Yes', seenOn: '2026-11-19', details: null }),
  ]);
  expect(tables.evidence![0].note).toBe('Line 1\nLine 2');
});

test('4,500 accounts come in pages of 2,000, one at a time', async () => {
  const before = org.raw('Account').length;
  org.put(
    'Account',
    Array.from({ length: 4_500 - before }, (_none, k) => ({ Name: `Account ${String(k).padStart(4, '0')}` })),
  );
  let inHand = 0;
  const onBatch = async () => {
    inHand++;
    await new Promise((settle) => setTimeout(settle, 1));
    expect(inHand).toBe(1);
    inHand--;
  };
  const { batches, tables } = await pulled(only({ accounts: true }), { onBatch });
  const handedOver = Array.from({ length: 9 }, (_none, k) => [500, 500 * (k + 1), 4500]);
  expect(batches.map(({ rows, done, of }) => [rows.length, done, of])).toEqual(handedOver);
  expect(server.exchanges.filter(({ path }) => /query\/./.test(path))).toHaveLength(2);
  expect(new Set(tables.accounts!.map(({ accountId }) => accountId)).size).toBe(4500);
});

test('a table of many records comes by a job, cell for cell what pages bring', async () => {
  const wanted = only({ accounts: true, fields: { accounts: ['Description'] } });
  const byPages = await pulled(wanted);
  const { tables, batches, report } = await pulled(wanted, { jobFrom: 4_000 });
  expect(server.exchanges.some(({ path }) => path.includes('/jobs/query'))).toBe(true);
  expect(batches.at(-1)).toMatchObject({ done: 4500, of: 4500 });
  expect(tables).toEqual(byPages.tables);
  expect(report.rows).toEqual({ accounts: 4500 });
});

test('whose, and since when: of the owner of the deal, by the day on which the deal was last changed', async () => {
  now = new Date('2026-11-25T10:00:00Z');
  const [mine] = org
    .as(people.rep)
    .create('Opportunity', [{ Name: 'Mine', StageName: 'Prospecting', CloseDate: '2027-01-31' }]);
  put('Keystage_Evidence__c', { Opportunity__c: mine.id!, Condition__c: 'buyer-interested', Answer__c: 'No' });
  const wanted = { deals: true, evidence: true, history: true, whose: 'mine' } as const;
  const { tables } = await pulled(only(wanted), { as: people.rep, userId: userId(people.rep) });
  expect(tables.deals!.map(({ dealName }) => dealName)).toEqual(['Mine']);
  expect(tables.evidence!.map(({ dealId }) => dealId)).toEqual([mine.id]);
  expect(tables.history).toHaveLength(1);

  const since = (day: string) => ({ ...wanted, whose: 'all', since: day as CalendarDate }) as const;
  const { tables: late } = await pulled(only(since('2026-11-25')));
  expect(late.deals!.map(({ dealName }) => dealName)).toEqual(['Mine']);
  expect(late.evidence).toHaveLength(1);
  const { rows } = await countPull(signedIn(), only(since('2026-11-20')));
  expect(rows).toEqual({ deals: 2, evidence: 2, history: 3 });
});

test('a field that this person may not read is left out and named; so is one that is chosen and no longer there', async () => {
  org.restrictField(people.manager, 'Account.AnnualRevenue', 'none');
  const { tables, report } = await pulled(only({ accounts: true, fields: { accounts: ['Website', 'Region__c'] } }));
  org.restrictField(people.manager, 'Account.AnnualRevenue', 'granted');
  // That it has one currency, and so no field for it, is nothing to be told.
  expect(report.tables[0].unreadable).toEqual(['AnnualRevenue', 'Region__c']);
  expect(tables.accounts![0]).toHaveProperty('Website', null);
  expect(tables.accounts![0]).not.toHaveProperty('annualRevenue');
});

test('without the objects of Keystage, roles are contact roles alone, and what is not there is named', async () => {
  const { report } = await pulled(only({ roles: true, evidence: true }), { as: people.stranger });
  expect(report.tables.map(({ table }) => table)).toEqual(['contactRoles']);
  expect(report.absent).toEqual([
    { table: 'buyingRoles', objects: ['Keystage_Buying_Role__c'] },
    { table: 'evidence', objects: ['Keystage_Evidence__c'] },
  ]);
});

test('cancelled between two pages, it asks for no more', async () => {
  const stopping = new AbortController();
  const asked = server.exchanges.length;
  const pulling = pulled(only({ accounts: true }), { signal: stopping.signal, onBatch: () => stopping.abort() });
  await expect(pulling).rejects.toThrow(SalesforceTrouble);
  const paths = server.exchanges.slice(asked).map(({ path }) => path);
  expect(paths.filter((path) => path.includes('/query'))).toHaveLength(1);
});

test('a field that is deleted while others are read is left out after all, and named', async () => {
  const { tables, report } = await pulled(only({ accounts: true, people: true, since: '2026-11-01' as CalendarDate }), {
    onBatch: ({ table }) => {
      if (table.table === 'accounts') org.removeField('Contact', 'Department');
    },
  });
  expect(report.tables[1]).toMatchObject({ table: 'contacts', unreadable: ['Department'] });
  expect(report.rows).toEqual({ accounts: 4500, contacts: 1 });
  expect(tables.contacts).toHaveLength(1);
});

describe('where the history of deals that every org keeps cannot be read, that of the stage stands in', () => {
  let own: Org;
  let beside: SalesforceServer;
  const username = 'analyst@northgate.example';
  beforeAll(async () => {
    const objects = { OpportunityHistory: { read: false } };
    const analyst = { username, name: 'Analyst', permissionSets: ['Keystage_Manager'] };
    own = await openDeployedOrg({
      now: () => now,
      users: [
        { username: people.manager, name: 'Sales manager', permissionSets: ['Keystage_Manager'] },
        { ...analyst, objects },
        { ...analyst, username: 'half@northgate.example', hiddenFields: ['OpportunityHistory.StageName'] },
        {
          ...{ ...analyst, username: 'none@northgate.example' },
          objects: { ...objects, OpportunityFieldHistory: { read: false } },
        },
      ],
    });
    beside = await startSalesforceServer({ org: own });
    now = new Date('2026-11-20T10:00:00Z');
    const [Id] = own.put('Opportunity', [{ Name: 'Deal', StageName: 'Prospecting', CloseDate: '2027-01-31' }]);
    now = new Date('2026-11-21T10:00:00Z');
    own.as(people.manager).update('Opportunity', [{ Id, StageName: 'Qualification', Amount: 500 }]);
    now = new Date('2026-11-22T10:00:00Z');
    own.as(people.manager).update('Opportunity', [{ Id, Amount: 900 }]);
  });
  afterAll(async () => {
    expect(beside.unimplemented).toEqual([]);
    await beside.close();
  });

  const historyAs = async (user: string) => {
    const session = { instanceUrl: beside.url, accessToken: beside.signIn(user).accessToken };
    const rows: unknown[][] = [];
    const report = await pullTables(session, only({ history: true }), {
      onBatch: (batch) => void rows.push(...batch.rows.map((row) => [...row])),
    });
    const names = report.tables[0]?.columns.map(({ name }) => name) ?? [];
    const told = (row: unknown[]) =>
      ['dealName', 'fromStage', 'toStage', 'movedOn', 'movedBy'].map((name) => row[names.indexOf(name as never)]);
    return { object: report.tables[0]?.object, absent: report.absent, rows: rows.map(told) };
  };
  const ofField = [['Deal', 'Prospecting', 'Qualification', '2026-11-21T10:00:00.000Z', 'Sales manager']];

  test.each([
    ['the object is not there for this person', username],
    ['its stage may not be read', 'half@northgate.example'],
  ])('%s: the moves alone, with the stage they came from', async (_why, user) => {
    expect(await historyAs(user)).toEqual({ object: 'OpportunityFieldHistory', absent: [], rows: ofField });
  });

  test('neither of them: the table is named as absent', async () => {
    expect(await historyAs('none@northgate.example')).toEqual({
      object: undefined,
      absent: [{ table: 'history', objects: ['OpportunityHistory', 'OpportunityFieldHistory'] }],
      rows: [],
    });
  });

  test('who may read it has every line of it', async () => {
    const { object, rows } = await historyAs(people.manager);
    expect([object, rows.length]).toEqual(['OpportunityHistory', 3]);
  });
});
