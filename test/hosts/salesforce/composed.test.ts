import { Connection } from 'jsforce';
import { openOrg, startSalesforceServer, type Deployment, type Org, type SalesforceServer } from '.';
import { openDeployedOrg } from './deployed-org';
import { tableSources } from '../../../shared-core/salesforce';

let server: SalesforceServer;
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

async function serve(org: Org): Promise<Connection> {
  server = await startSalesforceServer({ org });
  const connection = new Connection({
    instanceUrl: server.url,
    accessToken: server.signIn().accessToken,
    version: '66.0',
  });
  connection.bulk2.pollInterval = 5;
  return connection;
}

/** Accounts with a number of another system that no two of them share. */
const numbered: Deployment = {
  objects: [],
  additions: [
    {
      object: 'Account',
      fields: [
        {
          ...{ name: 'Number__c', label: 'Number', type: 'string', custom: true, length: 20 },
          ...{ externalId: true, unique: true },
        },
      ],
    },
  ],
  permissionSets: [
    {
      name: 'Numbers',
      objects: {},
      fields: { 'Account.Number__c': { read: true, edit: true } },
      customPermissions: [],
    },
  ],
  translations: [],
};
const numberedOrg = () =>
  openOrg({
    deployments: [numbered],
    users: [{ username: 'admin@northgate.example', name: 'Admin', administrator: true, permissionSets: ['Numbers'] }],
    records: {
      Account: [
        { Name: 'Northgate', Number__c: '7' },
        { Name: 'Südwerk', Number__c: "O'8" },
      ],
    },
  });

const deal = (more: object) => ({ Name: 'Deal', StageName: 'Prospecting', CloseDate: '2027-01-31', ...more });

describe('queryAll', () => {
  test('has what was deleted beside what is there, by pages and by a job', async () => {
    const org = openOrg({ records: { Account: [{ Name: 'Here' }, { Name: 'Gone' }] } });
    const connection = await serve(org);
    const [, gone] = org.raw('Account');
    await connection.sobject('Account').destroy(String(gone.Id));
    const soql = 'SELECT Name, IsDeleted FROM Account ORDER BY Name';
    const shown = ({ records }: { records: { Name?: string; IsDeleted?: boolean }[] }) =>
      records.map(({ Name, IsDeleted }) => [Name, IsDeleted]);
    expect(shown(await connection.query(soql))).toEqual([['Here', false]]);
    const all = [
      ['Gone', true],
      ['Here', false],
    ];
    expect(shown(await connection.query(soql, { scanAll: true }))).toEqual(all);
    const rows: Record<string, string>[] = [];
    const stream = await connection.bulk2.query(soql, { scanAll: true, pollInterval: 5, pollTimeout: 30_000 });
    for await (const row of stream as AsyncIterable<Record<string, string>>) rows.push(row);
    expect(rows.map(({ Name, IsDeleted }) => [Name, IsDeleted])).toEqual([
      ['Gone', 'true'],
      ['Here', 'false'],
    ]);
  });

  test('goes on from page to page', async () => {
    const connection = await serve(
      openOrg({ records: { Account: Array.from({ length: 2001 }, () => ({ Name: 'x' })) } }),
    );
    const { records } = await connection.query('SELECT Id FROM Account', { scanAll: true, autoFetch: true });
    expect(records).toHaveLength(2001);
    const asked = server.exchanges.map(({ path }) => path.replace(/^.*v66\.0/, ''));
    // jsforce asks for later pages at the address of a query, which knows the locator too.
    expect(asked).toEqual(['/queryAll', expect.stringMatching(/^\/query\/01g\w+-2000$/)]);
    const { nextRecordsUrl } = await connection.request<{ nextRecordsUrl: string }>(
      '/queryAll?q=SELECT+Id+FROM+Account',
    );
    expect(nextRecordsUrl).toMatch(/\/queryAll\/01g\w+-2000$/);
    expect(await connection.request(nextRecordsUrl)).toMatchObject({ done: true, records: [{}] });
  });
});

describe('several requests in one', () => {
  test('a batch: each is answered for itself, behind one that is refused too unless it is to halt', async () => {
    const connection = await serve(openOrg());
    const batchRequests = [
      { method: 'POST', url: 'v66.0/sobjects/Account', richInput: { Name: 'First' } },
      { method: 'POST', url: 'v66.0/sobjects/Account', richInput: {} },
      { method: 'GET', url: 'v66.0/query?q=SELECT+COUNT()+FROM+Account' },
    ];
    const path = '/services/data/v66.0/composite/batch';
    expect(await connection.requestPost(path, { batchRequests })).toMatchObject({
      hasErrors: true,
      results: [
        { statusCode: 201, result: { success: true } },
        { statusCode: 400, result: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
        { statusCode: 200, result: { totalSize: 1 } },
      ],
    });
    expect(await connection.requestPost(path, { batchRequests, haltOnError: true })).toMatchObject({
      results: [
        { statusCode: 201 },
        { statusCode: 400 },
        { statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED' }] },
      ],
    });
    const tooMany = { batchRequests: Array.from({ length: 26 }, () => batchRequests[2]) };
    await expect(connection.requestPost(path, tooMany)).rejects.toMatchObject({ errorCode: 'LIMIT_EXCEEDED' });
  });

  test('a tree: records with their children, all of them or none', async () => {
    const org = openOrg();
    const connection = await serve(org);
    const named = (type: string, referenceId: string, more: object) => ({ attributes: { type, referenceId }, ...more });
    const tree = (contact: object) => ({
      records: [
        named('Account', 'ref-1', {
          Name: 'Northgate',
          Contacts: { records: [named('Contact', 'ref-2', contact)] },
          Opportunities: { records: [named('Opportunity', 'ref-3', deal({}))] },
        }),
        named('Account', 'ref-4', { Name: 'Südwerk' }),
      ],
    });
    const path = '/services/data/v66.0/composite/tree/Account';
    // jsforce knows no errors of this form, and hands their text on.
    const refused = await connection.requestPost(path, tree({})).catch((error: Error) => error.message);
    expect(JSON.parse(String(refused))).toMatchObject({
      hasErrors: true,
      results: [{ referenceId: 'ref-2', errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] }],
    });
    expect(org.raw('Account')).toEqual([]);
    const planted = await connection.requestPost<{ results: { referenceId: string; id: string }[] }>(
      path,
      tree({ LastName: 'Reyes' }),
    );
    expect(planted.results.map(({ referenceId }) => referenceId)).toEqual(['ref-1', 'ref-2', 'ref-3', 'ref-4']);
    const [account] = org.raw('Account');
    expect(planted.results[0].id).toBe(account.Id);
    expect(org.raw('Contact')).toMatchObject([{ LastName: 'Reyes', AccountId: account.Id }]);
    expect(org.raw('Opportunity')).toMatchObject([{ AccountId: account.Id }]);
    const many = { records: Array.from({ length: 201 }, (_none, k) => named('Account', `r${k}`, { Name: 'x' })) };
    await expect(connection.requestPost(path, many)).rejects.toMatchObject({ errorCode: 'INVALID_INPUT' });
  });

  test('graphs: each is done as a whole or not at all, whatever becomes of the other', async () => {
    const org = openOrg();
    const connection = await serve(org);
    const graph = (graphId: string, closes: object) => ({
      graphId,
      compositeRequest: [
        { method: 'POST', url: '/services/data/v66.0/sobjects/Account', referenceId: 'a', body: { Name: graphId } },
        {
          ...{ method: 'POST', url: '/services/data/v66.0/sobjects/Opportunity', referenceId: 'd' },
          body: { ...deal({ AccountId: '@{a.id}' }), ...closes },
        },
      ],
    });
    const answered = await connection.requestPost('/services/data/v66.0/composite/graph', {
      graphs: [graph('good', {}), graph('bad', { CloseDate: null })],
    });
    expect(answered).toMatchObject({
      graphs: [
        {
          graphId: 'good',
          isSuccessful: true,
          graphResponse: { compositeResponse: [{ httpStatusCode: 201 }, { httpStatusCode: 201 }] },
        },
        {
          ...{ graphId: 'bad', isSuccessful: false },
          graphResponse: {
            compositeResponse: [
              { body: [{ errorCode: 'PROCESSING_HALTED' }] },
              { body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
            ],
          },
        },
      ],
    });
    expect(org.raw('Account').map(({ Name }) => Name)).toEqual(['good']);
    const graphs = Array.from({ length: 76 }, (_none, k) => graph(`g${k}`, {}));
    await expect(connection.requestPost('/services/data/v66.0/composite/graph', { graphs })).rejects.toMatchObject({
      errorCode: 'LIMIT_EXCEEDED',
    });
  });
});

describe('a parent named by an external id of its own', () => {
  test('one by one, in collections and in composite requests', async () => {
    const org = numberedOrg();
    const connection = await serve(org);
    const deals = connection.sobject('Opportunity');
    await deals.create(deal({ Account: { Number__c: '7' } }));
    const [one, other] = (await deals.create([
      deal({ Account: { Number__c: "O'8" } }),
      deal({ Account: { Number__c: '9' } }),
    ])) as unknown as { success: boolean; errors: unknown[] }[];
    expect(one.success).toBe(true);
    expect(other.errors).toMatchObject([
      {
        statusCode: 'INVALID_FIELD',
        message: 'Foreign key external ID: 9 not found for field Number__c in entity Account',
      },
    ]);
    const [north, south] = org.raw('Account').map(({ Id }) => Id);
    expect(org.raw('Opportunity').map(({ AccountId }) => AccountId)).toEqual([north, south]);
    await expect(deals.create(deal({ Account: { Name: 'Northgate' } }))).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
  });

  test('as a column of a job, for rows that are created and for such that are found by a key', async () => {
    const org = numberedOrg();
    const connection = await serve(org);
    const load = (operation: 'insert' | 'upsert', object: string, input: Record<string, string>[], key?: string) =>
      connection.bulk2.loadAndWaitForResults({
        ...{ operation, object, input, pollTimeout: 30_000 },
        ...(key !== undefined && { externalIdFieldName: key }),
      });
    const inserted = await load('insert', 'Opportunity', [
      deal({ 'Account.Number__c': '7' }),
      deal({ 'Account.Number__c': '9' }),
    ]);
    expect(inserted.successfulResults).toHaveLength(1);
    expect(inserted.failedResults).toMatchObject([
      { sf__Error: 'INVALID_FIELD:Foreign key external ID: 9 not found for field Number__c in entity Account:--' },
    ]);
    expect(org.raw('Opportunity')).toMatchObject([{ AccountId: org.raw('Account')[0].Id }]);
    const upserted = await load(
      'upsert',
      'Account',
      [
        { Number__c: '7', 'Parent.Number__c': "O'8" },
        { Number__c: '10', Name: 'New', 'Parent.Number__c': '7' } as Record<string, string>,
      ].map((row) => ({ Name: 'Northgate', ...row })),
      'Number__c',
    );
    expect(upserted.failedResults).toEqual([]);
    const [north, south, fresh] = org.raw('Account');
    expect([north.ParentId, fresh.ParentId]).toEqual([south.Id, north.Id]);
  });
});

test('a job may bring its rows along in the request that makes it', async () => {
  const org = openOrg();
  const connection = await serve(org);
  const send = (content: string) => {
    const part = (name: string, type: string, text: string) =>
      `--BOUNDARY\r\nContent-Type: ${type}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
    const job = JSON.stringify({ object: 'Account', operation: 'insert', contentType: 'CSV', lineEnding: 'LF' });
    return connection.request<{ id: string; state: string }>({
      ...{ method: 'POST', url: '/services/data/v66.0/jobs/ingest' },
      headers: { 'content-type': 'multipart/form-data; boundary=BOUNDARY' },
      body: `${part('job', 'application/json', job)}${part('content', 'text/csv', content)}--BOUNDARY--\r\n`,
    });
  };
  const { id, state } = await send('Name\nNorthgate\n"Südwerk, Halle 3"\n');
  expect(state).toBe('UploadComplete');
  await connection.bulk2.job('ingest', { id }).poll(5, 30_000);
  expect(org.raw('Account').map(({ Name }) => Name)).toEqual(['Northgate', 'Südwerk, Halle 3']);
  await expect(send(`Name\n${'x'.repeat(100_001)}\n`)).rejects.toMatchObject({ errorCode: 'INVALIDJOB' });
});

test('describe has every field that a pull asks for, and limits what the platform says of a day', async () => {
  const connection = await serve(await openDeployedOrg({ currencies: [{ iso: 'USD', rate: 2 }] }));
  // The first user is a manager; activities and pushes are counted by orgs, not by this one.
  const counted = ['LastActivityDate', 'LastStageChangeDate', 'PushCount'];
  for (const source of Object.values(tableSources).flat()) {
    const { fields } = await connection.describe(source.object);
    const names = fields.map(({ name, relationshipName }) => (relationshipName === null ? name : relationshipName));
    const plain = fields.map(({ name }) => name);
    const missing = source.columns
      .map(({ path }) => path.split('.')[0])
      .filter((path) => !names.includes(path) && !plain.includes(path) && !counted.includes(path));
    expect([source.object, missing]).toEqual([source.object, []]);
  }
  expect(await connection.limits()).toMatchObject({
    DailyApiRequests: { Max: 100_000 },
    DailyBulkApiBatches: { Max: 15_000, Remaining: 15_000 },
    DailyBulkV2QueryJobs: { Max: 10_000, Remaining: 10_000 },
  });
});
