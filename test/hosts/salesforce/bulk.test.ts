import { Connection } from 'jsforce';
import { openOrg, startSalesforceServer, type Org, type SalesforceServer, type SalesforceServerOptions } from '.';
import { openDeployedOrg, people } from './deployed-org';

let server: SalesforceServer;
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

const serve = async (org: Org, options: Partial<SalesforceServerOptions> = {}) => {
  server = await startSalesforceServer({ org, ...options });
  return server;
};

/** jsforce with a short temper: asks for a job's state every few milliseconds. */
const connect = (username?: string) => {
  const connection = new Connection({
    instanceUrl: server.url,
    accessToken: server.signIn(username).accessToken,
    version: '66.0',
  });
  connection.bulk2.pollInterval = 5;
  return connection;
};

const accounts = (count: number) => Array.from({ length: count }, (_none, k) => ({ Name: `Account ${k + 1}` }));
const ids = (object = 'Account') => server.org.raw(object).map(({ Id }) => String(Id));
const names = () => server.org.raw('Account').map(({ Name }) => Name);

/** Every row of a bulk query, as jsforce streams them. */
async function bulkQuery(soql: string, username?: string): Promise<Record<string, string>[]> {
  const stream = await connect(username).bulk2.query(soql, { pollInterval: 5, pollTimeout: 30_000 });
  const rows: Record<string, string>[] = [];
  for await (const row of stream as AsyncIterable<Record<string, string>>) rows.push(row);
  return rows;
}

/** Writes rows by one job, from opening it to its results. */
const load = (
  operation: 'insert' | 'update' | 'upsert' | 'delete',
  input: string | Record<string, unknown>[],
  { object = 'Account', username, ...options }: { object?: string; username?: string } & Record<string, string> = {},
) =>
  connect(username).bulk2.loadAndWaitForResults({
    object,
    operation,
    input,
    pollTimeout: 30_000,
    ...options,
  });

describe('jobs that write', () => {
  test('insert, update, upsert and delete say of every row what became of it', async () => {
    await serve(await openDeployedOrg());
    const inserted = await load('insert', [{ Name: 'Northgate' }, { Name: 'Südwerk "Halle, 3"' }, { Name: null }]);
    expect(inserted.successfulResults).toMatchObject([
      { sf__Created: 'true', Name: 'Northgate' },
      { sf__Created: 'true', Name: 'Südwerk "Halle, 3"' },
    ]);
    expect(inserted.failedResults).toEqual([
      { sf__Id: '', sf__Error: 'REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --', Name: '#N/A' },
    ]);
    expect(inserted.unprocessedRecords).toEqual([]);
    const [first, second] = ids();

    const updated = await load('update', [
      { Id: first.slice(0, 15), Keystage_Tier__c: 'VIP' },
      { Id: second, Keystage_Tier__c: 'Z' },
    ]);
    expect(updated.successfulResults).toEqual([
      { sf__Id: first, sf__Created: 'false', Id: first.slice(0, 15), Keystage_Tier__c: 'VIP' },
    ]);
    expect(updated.failedResults[0]).toMatchObject({
      sf__Id: second,
      sf__Error: expect.stringMatching(/^INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST:.*:Keystage_Tier__c --$/) as string,
    });

    const model = { Name: 'Model', Fingerprint__c: '1111' };
    const models = { object: 'Keystage_Model__c', externalIdFieldName: 'Fingerprint__c', username: people.admin };
    expect((await load('upsert', [model], models)).successfulResults).toMatchObject([{ sf__Created: 'true' }]);
    expect((await load('upsert', [{ ...model, Name: 'Again' }], models)).successfulResults).toMatchObject([
      { sf__Created: 'false' },
    ]);
    expect(server.org.raw('Keystage_Model__c')).toMatchObject([{ Name: 'Again' }]);

    const deleted = await load('delete', [{ Id: first }, { Id: first }]);
    expect(deleted.successfulResults).toMatchObject([{ sf__Id: first }]);
    expect(deleted.failedResults).toMatchObject([{ sf__Error: 'ENTITY_IS_DELETED:entity is deleted:--' }]);
  });

  test('go through open, upload, close and poll, and count', async () => {
    await serve(openOrg({ records: { Account: accounts(3) } }));
    const { bulk2 } = connect();
    const job = bulk2.createJob({ object: 'Account', operation: 'update' });
    expect(await job.open()).toMatchObject({ state: 'Open', object: 'Account', contentType: 'CSV', apiVersion: 66 });
    await job.uploadData([...ids().map((Id) => ({ Id, Name: 'Renamed' })), { Id: '001', Name: 'Renamed' }]);
    expect(await job.check()).toMatchObject({ state: 'Open', numberRecordsProcessed: 0 });
    await job.close();
    await job.poll();
    expect(job.getInfo()).toMatchObject({
      state: 'JobComplete',
      numberRecordsProcessed: 4,
      numberRecordsFailed: 1,
      jobType: 'V2Ingest',
    });
    expect(names()).toEqual(['Renamed', 'Renamed', 'Renamed']);
    await job.delete();
    await expect(job.check()).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  });

  test('results do not stand in the order of the upload', async () => {
    await serve(openOrg({ records: { Account: accounts(450) } }));
    const { successfulResults } = await load(
      'update',
      ids().map((Id, k) => ({ Id, Name: `New ${k + 1}` })),
    );
    expect(successfulResults).toHaveLength(450);
    expect(successfulResults[0]).toMatchObject({ Name: 'New 401' });
    expect(new Set(successfulResults.map(({ sf__Id }) => sf__Id)).size).toBe(450);
  });

  test('keep to access, rules and locks as every other write does', async () => {
    await serve(await openDeployedOrg({ records: { Account: accounts(3) } }));
    const [first, second, third] = ids();
    server.org.lock([first]);
    server.org.restrict(people.manager, [second], 'read');
    const { failedResults, successfulResults } = await load(
      'update',
      [first, second, third].map((Id) => ({ Id, Keystage_Tier__c: 'A' })),
    );
    expect(successfulResults.map(({ sf__Id }) => sf__Id)).toEqual([third]);
    expect(failedResults.map(({ sf__Error }) => sf__Error.split(':')[0])).toEqual([
      'UNABLE_TO_LOCK_ROW',
      'INSUFFICIENT_ACCESS_OR_READONLY',
    ]);

    const readOnly = await load('update', [{ Id: third, Keystage_Tier__c: 'B' }], { username: people.rep });
    expect(readOnly.failedResults[0].sf__Error).toMatch(/^INVALID_FIELD_FOR_INSERT_UPDATE:/);
    await expect(load('update', [{ Id: third, Keystage_Tier__c: 'B' }], { username: people.stranger })).rejects.toThrow(
      'InvalidBatch : Field name not found : Keystage_Tier__c',
    );
  });

  test('a validation rule refuses the row', async () => {
    const org = openOrg({ records: { Account: accounts(2) } });
    org.deploy({
      ...{ objects: [], permissionSets: [], translations: [] },
      additions: [
        {
          object: 'Account',
          fields: [],
          validationRules: [
            {
              name: 'No_Closed',
              active: true,
              formula: 'Name = "Closed"',
              message: 'Closed is no name.',
              errorField: 'Name',
            },
          ],
        },
      ],
    });
    await serve(org);
    const { failedResults, successfulResults } = await load(
      'update',
      ids().map((Id, k) => ({ Id, Name: k === 0 ? 'Closed' : 'Open' })),
    );
    expect(successfulResults).toHaveLength(1);
    expect(failedResults[0].sf__Error).toBe('FIELD_CUSTOM_VALIDATION_EXCEPTION:Closed is no name.:Name --');
  });
});

describe('the CSV of an upload', () => {
  beforeEach(async () =>
    serve(openOrg({ records: { Account: [{ Name: 'First', Phone: '1', NumberOfEmployees: 5 }] } })),
  );
  const one = () => server.org.raw('Account')[0];

  test('an empty cell leaves the field, #N/A empties it', async () => {
    await load('update', `Id,Phone,NumberOfEmployees\n${ids()[0]},,#N/A\n`);
    expect([one().Phone, one().NumberOfEmployees]).toEqual(['1', null]);
  });

  test.each([
    ['line feeds, commas and quotes within quotes', '"a\nb, ""c"""', 'a\nb, "c"'],
    ['emoji and full-width letters', 'ＫＡ🚀', 'ＫＡ🚀'],
    ['what looks like a formula', '=1+1', '=1+1'],
  ])('%s', async (_what, cell, expected) => {
    await load('update', `Id,Description\n${ids()[0]},${cell}\n`);
    expect(one().Description).toBe(expected);
  });

  test.each([
    ['TAB', '\t'],
    ['SEMICOLON', ';'],
    ['PIPE', '|'],
    ['CARET', '^'],
    ['BACKQUOTE', '`'],
  ])('%s parts columns, CRLF ends lines where the job says so', async (columnDelimiter, sign) => {
    const { successfulResults } = await load('update', `Id${sign}Name\r\n${ids()[0]}${sign}a,b\r\n`, {
      columnDelimiter,
      lineEnding: 'CRLF',
    });
    expect([successfulResults.length, one().Name]).toEqual([1, 'a,b']);
  });

  test.each([
    ['Id,Nothing__c\nID,x\n', 'InvalidBatch : Field name not found : Nothing__c'],
    ['Id,Name\r\nID,x\r\n', 'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'],
    ['Id,Name\nID,x"y\n', 'Found unescaped quote'],
    ['\uFEFF"Id","Name"\n"ID","x"\n', 'Found unescaped quote'],
    ['Id,Name\nID,x,y\n', 'Row 2 has 3 values, expected 2'],
  ])('%j fails the job and writes nothing', async (upload, message) => {
    await expect(load('update', upload.replace('ID', ids()[0]))).rejects.toThrow(message);
    expect(one().Name).toBe('First');
  });

  test('a value of another type refuses its row', async () => {
    const { failedResults } = await load('update', `Id,NumberOfEmployees\n${ids()[0]},many\n`);
    expect(failedResults[0].sf__Error).toBe(
      'INVALID_TYPE_ON_FIELD_IN_RECORD:Employees: value not of required type: many:NumberOfEmployees --',
    );
  });

  test('comes once: after a second upload the job cannot be closed', async () => {
    server.faults.add({ kind: 'twice', path: /batches$/ });
    await expect(load('update', `Id,Name\n${ids()[0]},Twice\n`)).rejects.toThrow('Found multiple contents for job');
    expect(one().Name).toBe('First');
  });

  test('has at most so many bytes', async () => {
    await server.close();
    await serve(openOrg(), { bulk: { uploadBytes: 1000 } });
    await expect(load('insert', accounts(200))).rejects.toMatchObject({ errorCode: 'REQUEST_ENTITY_TOO_LARGE' });
    expect(names()).toEqual([]);
  });
});

describe('jobs that read', () => {
  test('stream what a query finds, parents beside their children', async () => {
    await serve(openOrg({ records: { Account: [{ Name: 'Müller, "KA"\nNord', AnnualRevenue: 12_500_000 }] } }));
    const [Id] = ids();
    server.org.put('Contact', [{ LastName: 'Kim', AccountId: Id }, { LastName: 'Alone' }]);
    const [account] = await bulkQuery('SELECT id, Name, annualRevenue, NumberOfEmployees, CreatedDate FROM Account');
    expect(account).toEqual({
      Id,
      Name: 'Müller, "KA"\nNord',
      AnnualRevenue: '1.25E7',
      NumberOfEmployees: '',
      CreatedDate: String(server.org.raw('Account')[0].CreatedDate).replace('+0000', 'Z'),
    });
    expect(await bulkQuery('SELECT LastName, Account.Name FROM Contact ORDER BY LastName')).toEqual([
      { LastName: 'Alone', 'Account.Name': '' },
      { LastName: 'Kim', 'Account.Name': 'Müller, "KA"\nNord' },
    ]);
    expect(await bulkQuery("SELECT Id FROM Account WHERE Name = 'Nobody'")).toEqual([]);
  });

  test('give only what the user may see', async () => {
    await serve(await openDeployedOrg({ records: { Account: accounts(2) } }));
    server.org.restrict(people.rep, [ids()[0]], 'none');
    expect(await bulkQuery('SELECT Name FROM Account', people.rep)).toEqual([{ Name: 'Account 2' }]);
    await expect(bulkQuery('SELECT Keystage_Tier__c FROM Account', people.stranger)).rejects.toMatchObject({
      errorCode: 'API_ERROR',
    });
  });

  test.each([
    'SELECT COUNT(Id) FROM Account',
    'SELECT Industry FROM Account GROUP BY Industry',
    'SELECT Name FROM Account OFFSET 2',
    'SELECT Name, (SELECT LastName FROM Contacts) FROM Account',
    'SELECT Name FORM Account',
    'SELECT Nothing__c FROM Account',
  ])('%s is refused', async (soql) => {
    await serve(openOrg());
    await expect(bulkQuery(soql)).rejects.toMatchObject({ errorCode: 'API_ERROR' });
  });

  test('answers come in pages, each with the locator of the next, as they stood when the job ran', async () => {
    await serve(openOrg({ records: { Account: accounts(450) } }), { bulk: { pageRows: 200 } });
    const { accessToken } = server.signIn();
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${server.url}/services/data/v66.0/jobs/query${path}`, {
        ...init,
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      });
    const created = await ask('', {
      method: 'POST',
      body: JSON.stringify({ operation: 'query', query: 'SELECT Name FROM Account', lineEnding: 'CRLF' }),
    });
    const { id } = (await created.json()) as { id: string };
    await connect().bulk2.job('query', { id }).poll(5, 30_000);
    expect(await (await ask(`/${id}`)).json()).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 450 });
    server.org.as().update('Account', [{ Id: ids()[449], Name: 'Later' }]);

    const pages: [string | null, string | null, number][] = [];
    for (let locator: string | null = ''; locator !== 'null';) {
      const page: Awaited<ReturnType<typeof fetch>> = await ask(
        `/${id}/results${locator ? `?locator=${locator}` : ''}`,
      );
      const text = await page.text();
      locator = page.headers.get('sforce-locator');
      pages.push([page.headers.get('sforce-numberofrecords'), locator, text.split('\r\n').length - 2]);
      if (locator === 'null') expect(text).toContain('"Account 450"');
    }
    expect(pages).toEqual([
      ['200', 'MjAw', 200],
      ['200', 'NDAw', 200],
      ['50', 'null', 50],
    ]);
    const few = await ask(`/${id}/results?maxRecords=3`);
    expect([few.headers.get('sforce-numberofrecords'), few.headers.get('sforce-locator')]).toEqual(['3', 'Mw']);
    const elsewhere = await fetch(`${server.url}/services/data/v65.0/jobs/query/${id}/results`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(elsewhere.status).toBe(409);
  });

  test('another user does not find a job', async () => {
    await serve(await openDeployedOrg());
    const { bulk2 } = connect(people.manager);
    const job = bulk2.createJob({ object: 'Account', operation: 'update' });
    const { id } = await job.open();
    const asOther = connect(people.rep).request(`/services/data/v66.0/jobs/ingest/${id}`);
    await expect(asOther).rejects.toMatchObject({
      errorCode: 'NOT_FOUND',
    });
  });
});

describe('a job that goes wrong', () => {
  const opened = async (count: number) => {
    await serve(openOrg({ records: { Account: accounts(count) } }));
    const job = connect().bulk2.createJob({ object: 'Account', operation: 'update' });
    await job.open();
    await job.uploadData(ids().map((Id, k) => ({ Id, Name: `New ${k + 1}` })));
    return job;
  };
  const written = () => names().filter((name) => String(name).startsWith('New')).length;

  test('half-way has written what it had done, and gives back the rest', async () => {
    const job = await opened(500);
    server.faults.add({ kind: 'job', after: 250, end: 'fails', message: 'InternalServerError : Out of luck' });
    await job.close();
    await expect(job.poll()).rejects.toThrow('Ingest job failed to complete due to: InternalServerError : Out of luck');
    const { successfulResults, failedResults, unprocessedRecords } = await job.getAllResults();
    expect([successfulResults.length, failedResults.length, unprocessedRecords.length, written()]).toEqual([
      250, 0, 250, 250,
    ]);
    expect(unprocessedRecords[0]).toEqual({ Id: ids()[250], Name: 'New 251' });
  });

  test('aborted while it runs, it stops where it is', async () => {
    const job = await opened(500);
    server.faults.add({ kind: 'job', after: 200, end: 'waits' });
    await job.close();
    await expect(job.poll(5, 60)).rejects.toThrow('Polling timed out');
    expect(await job.check()).toMatchObject({ state: 'InProgress', numberRecordsProcessed: 200 });
    await job.abort();
    server.releaseJobs();
    expect(await job.check()).toMatchObject({ state: 'Aborted', numberRecordsProcessed: 200 });
    expect([written(), (await job.getUnprocessedRecords()).length]).toEqual([200, 300]);
    await expect(job.abort()).rejects.toMatchObject({ errorCode: 'INVALIDJOBSTATE' });
  });

  test('held back and let go, it ends', async () => {
    const job = await opened(3);
    server.faults.add({ kind: 'job', after: 0, end: 'waits' });
    await job.close();
    await expect(job.getSuccessfulResults(true)).rejects.toThrow('cannot be asked for results');
    server.releaseJobs();
    await job.poll();
    expect(written()).toBe(3);
  });

  test('a field that is deleted before its turn fails it', async () => {
    const job = await opened(3);
    server.faults.add({ kind: 'job', after: 0, end: 'waits' });
    await job.close();
    server.org.removeField('Account', 'Name');
    server.releaseJobs();
    await expect(job.poll()).rejects.toThrow('InvalidBatch : Field name not found : Name');
    expect((await job.getUnprocessedRecords()).length).toBe(3);
  });

  test('a reading job fails without an answer', async () => {
    await serve(openOrg({ records: { Account: accounts(3) } }));
    server.faults.add({ kind: 'job', after: 2, end: 'fails' });
    await expect(bulkQuery('SELECT Id FROM Account')).rejects.toThrow('Query job failed to complete');
  });

  test('when the batches of the day are used up, the rest of the rows waits', async () => {
    await serve(openOrg(), { bulk: { batches: 1, batchRows: 300 } });
    const job = connect().bulk2.createJob({ object: 'Account', operation: 'insert' });
    await job.open();
    await job.uploadData(accounts(301));
    await job.close();
    await expect(job.poll()).rejects.toThrow('ExceededQuota : ApiBatchItems Limit exceeded.');
    expect([names().length, (await job.getUnprocessedRecords()).length]).toEqual([300, 1]);
    expect(await connect().limits()).toMatchObject({ DailyBulkApiBatches: { Max: 1, Remaining: 0 } });
  });

  test.each([
    [{ object: 'Nothing__c', operation: 'insert' }, 'INVALIDJOB'],
    [{ object: 'Account', operation: 'upsert' }, 'INVALIDJOB'],
    [{ object: 'Account', operation: 'upsert', externalIdFieldName: 'Name' }, 'INVALIDJOB'],
    [{ object: 'Account', operation: 'hardDelete' }, 'FEATURENOTENABLED'],
    [{ object: 'Account', operation: 'insert', lineEnding: 'CR' }, 'INVALIDJOB'],
  ] as const)('%j is no job', async (options, errorCode) => {
    await serve(openOrg());
    const job = connect().bulk2.createJob(options as Parameters<Connection['bulk2']['createJob']>[0]);
    await expect(job.open()).rejects.toMatchObject({ errorCode });
  });
});

describe('faults on the way of a job', () => {
  const update = (request: number) => {
    server.faults.add({ kind: 'cut', when: 'before', request });
    return load('update', [{ Id: ids()[0], Name: 'New' }]);
  };
  beforeEach(async () => serve(openOrg({ records: { Account: accounts(1) } })));

  // jsforce repeats by itself what it takes to be safe to repeat: GET and PUT, not POST and PATCH.
  test.each([
    ['create', 1],
    ['close', 3],
  ])('cut at %s, nothing is written', async (_name, request) => {
    await expect(update(request)).rejects.toThrow('socket hang up');
    expect(names()).toEqual(['Account 1']);
  });

  test.each([
    ['poll', 4],
    ['results', 5],
  ])('cut at %s, jsforce asks again', async (_name, request) => {
    expect((await update(request)).successfulResults).toHaveLength(1);
    expect(names()).toEqual(['New']);
  });

  test('cut at the upload, jsforce repeats it without its rows: the job ends well and has written nothing', async () => {
    expect(await update(2)).toEqual({ successfulResults: [], failedResults: [], unprocessedRecords: [] });
    expect(names()).toEqual(['Account 1']);
  });

  test('an answer that ends early as if it were whole is short of rows, and nothing says so', async () => {
    server.org.put('Account', accounts(9));
    server.faults.add({ kind: 'short', path: /results$/ });
    expect((await bulkQuery('SELECT Name FROM Account')).length).toBeLessThan(10);
  });
});

test('what Bulk API 2.0 has and the stand-in has not is answered loudly', async () => {
  await serve(openOrg());
  const results = connect().request(`${server.url}/services/data/v66.0/jobs/query/750/resultPages`);
  await expect(results).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  await expect(connect().request(`${server.url}/services/data/v66.0/jobs/export`)).rejects.toMatchObject({
    errorCode: 'NOT_IMPLEMENTED',
  });
  expect(server.unimplemented).toEqual(['GET /services/data/v66.0/jobs/export']);
  server.unimplemented.length = 0;
});
