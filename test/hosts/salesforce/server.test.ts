import { request as httpRequest } from 'node:http';
import { Connection, OAuth2 } from 'jsforce';
import { openOrg, startSalesforceServer, type Org, type SalesforceServer, type SalesforceServerOptions } from '.';
import { openDeployedOrg, people } from './deployed-org';

const redirectUri = 'https://localhost:3000/signed-in.html';
const pane = 'https://localhost:3000';

let server: SalesforceServer;
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

const serve = async (org: Org, options: Partial<SalesforceServerOptions> = {}) => {
  server = await startSalesforceServer({ org, corsOrigins: [pane], ...options });
  return server;
};

const connect = (username?: string) =>
  new Connection({ instanceUrl: server.url, accessToken: server.signIn(username).accessToken, version: '66.0' });

const accounts = (count: number) => Array.from({ length: count }, (_none, k) => ({ Name: `Account ${k + 1}` }));

describe('signing in', () => {
  const oauth2 = () => new OAuth2({ loginUrl: server.url, clientId: 'keystage', redirectUri, useVerifier: true });

  /** Goes through the consent page as a person does: read it, press a button, be sent back. */
  async function consent(address: string, button: 'allow' | 'deny', username: string = people.manager): Promise<URL> {
    const html = await (await fetch(address)).text();
    const hidden = [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const form = new URLSearchParams(hidden.map(([, name, value]) => [name, value.replaceAll('&amp;', '&')]));
    form.set('username', username);
    form.set('consent', button);
    const answer = await fetch(`${server.url}/services/oauth2/authorize`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });
    expect(answer.status).toBe(302);
    return new URL(answer.headers.get('location') ?? '');
  }

  beforeEach(async () => serve(await openDeployedOrg()));

  test('by code and PKCE, then refreshed when the session ends, until revoked', async () => {
    const asked = oauth2();
    const back = await consent(asked.getAuthorizationUrl({ state: 'x&y' }), 'allow', people.rep);
    expect(back.searchParams.get('state')).toBe('x&y');

    const connection = new Connection({ oauth2: asked, version: '66.0' });
    const user = await connection.authorize(back.searchParams.get('code') ?? '');
    expect(user).toMatchObject({ organizationId: server.org.id });
    expect(connection.instanceUrl).toBe(server.url);
    expect(await connection.identity()).toMatchObject({ username: people.rep, organization_id: server.org.id });

    server.expireSessions();
    expect(await connection.query('SELECT Id FROM Account')).toMatchObject({ totalSize: 0, done: true });

    await asked.revokeToken(connection.refreshToken ?? '');
    await expect(connection.query('SELECT Id FROM Account')).rejects.toThrow(
      'Unable to refresh session due to: expired access/refresh token',
    );
  });

  test('a code is good once, for the verifier and the address it was asked with', async () => {
    const asked = oauth2();
    const code = async () => (await consent(asked.getAuthorizationUrl(), 'allow')).searchParams.get('code') ?? '';
    const once = await code();
    await asked.requestToken(once);
    await expect(asked.requestToken(once)).rejects.toThrow('expired authorization code');

    const another = oauth2(); // with a verifier of its own
    await expect(another.requestToken(await code())).rejects.toThrow('invalid code verifier');
  });

  test('denied by the person, without a challenge, for an app or an address nobody registered', async () => {
    const denied = await consent(oauth2().getAuthorizationUrl(), 'deny');
    expect(denied.searchParams.get('error')).toBe('access_denied');

    const plain = new OAuth2({ loginUrl: server.url, clientId: 'keystage', redirectUri });
    const unchallenged = await fetch(plain.getAuthorizationUrl(), { redirect: 'manual' });
    expect(unchallenged.headers.get('location')).toContain('missing+required+code+challenge');

    const unknown = new OAuth2({ loginUrl: server.url, clientId: 'other', redirectUri, useVerifier: true });
    expect(await (await fetch(unknown.getAuthorizationUrl())).text()).toContain('invalid_client_id');
    const elsewhere = new OAuth2({
      loginUrl: server.url,
      clientId: 'keystage',
      redirectUri: 'https://elsewhere.example/',
      useVerifier: true,
    });
    expect(await (await fetch(elsewhere.getAuthorizationUrl())).text()).toContain('redirect_uri_mismatch');
  });

  test('a code is redeemed by the app and at the address it was asked for, and by nobody else', async () => {
    const asked = oauth2();
    const code = (await consent(asked.getAuthorizationUrl(), 'allow')).searchParams.get('code') ?? '';
    const redeem = async (changed: Record<string, string>) => {
      const answer = await fetch(`${server.url}/services/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code,
          client_id: 'keystage',
          redirect_uri: redirectUri,
          ...changed,
        }),
      });
      return answer.json() as Promise<unknown>;
    };
    expect(await redeem({ client_id: 'other' })).toEqual({
      error: 'invalid_client_id',
      error_description: 'client identifier invalid',
    });
    expect(await redeem({ redirect_uri: 'https://elsewhere.example/' })).toMatchObject({
      error: 'redirect_uri_mismatch',
    });
    expect(await redeem({})).toMatchObject({ error: 'invalid_grant' }); // it was good for one try
  });

  test('a refresh token that rotates is good once, another comes with the access token', async () => {
    await server.close();
    await serve(openOrg(), {
      clients: [{ id: 'keystage', name: 'Keystage', redirectUris: [redirectUri], rotatesRefreshTokens: true }],
    });
    const { refreshToken } = server.signIn();
    const renewed = (await oauth2().refreshToken(refreshToken)) as unknown as { refresh_token: string };
    expect(renewed.refresh_token).not.toBe(refreshToken);
    await expect(oauth2().refreshToken(refreshToken)).rejects.toThrow('expired access/refresh token');
    expect(await oauth2().refreshToken(renewed.refresh_token)).toMatchObject({ token_type: 'Bearer' });
  });

  test('what an administrator takes back is over for that user alone', async () => {
    const [rep, manager] = [server.signIn(people.rep), server.signIn(people.manager)];
    server.revokeAccess(people.rep);
    await expect(oauth2().refreshToken(rep.refreshToken)).rejects.toThrow('expired access/refresh token');
    const ask = (accessToken: string) =>
      new Connection({ instanceUrl: server.url, accessToken, version: '66.0' }).query('SELECT Id FROM Account');
    await expect(ask(rep.accessToken)).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
    expect(await ask(manager.accessToken)).toMatchObject({ totalSize: 0 });
  });

  describe('by an app’s own credentials', () => {
    const app = { id: 'nightly', name: 'Nightly', redirectUris: [], secret: 's3cret' };
    const signIn = (clientSecret: string) =>
      new Connection({
        instanceUrl: server.url,
        oauth2: { loginUrl: server.url, clientId: 'nightly', clientSecret },
        version: '66.0',
      }).authorize({ grant_type: 'client_credentials' });

    test('it works as the user it runs as, and is given nothing to refresh', async () => {
      await server.close();
      await serve(await openDeployedOrg(), { clients: [{ ...app, runsAs: people.manager }] });
      const [{ id }] = server.org.users;
      expect(await signIn('s3cret')).toMatchObject({ id, organizationId: server.org.id });
      await expect(signIn('guessed')).rejects.toThrow('invalid client credentials');
      const byHeader = await fetch(`${server.url}/services/oauth2/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from('nightly:s3cret').toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      const answer = (await byHeader.json()) as Record<string, unknown>;
      expect([typeof answer.access_token, answer.refresh_token]).toEqual(['string', undefined]);
    });

    test('without a user to run as it may not', async () => {
      await server.close();
      await serve(openOrg(), { clients: [app] });
      await expect(signIn('s3cret')).rejects.toThrow('no client credentials user enabled');
    });
  });

  test('there is no password flow', async () => {
    const asked = new OAuth2({ loginUrl: server.url, clientId: 'keystage', clientSecret: 'x', redirectUri });
    await expect(asked.authenticate(people.rep, 'secret')).rejects.toThrow('grant type not supported');
  });

  test('a token nobody gave is answered with 401', async () => {
    const connection = new Connection({ instanceUrl: server.url, accessToken: 'made up', version: '66.0' });
    await expect(connection.query('SELECT Id FROM Account')).rejects.toMatchObject({
      errorCode: 'INVALID_SESSION_ID',
      message: 'Session expired or invalid',
    });
  });
});

describe('queries', () => {
  test('4,500 rows come in three pages', async () => {
    await serve(openOrg({ records: { Account: accounts(4500) } }));
    const first = await connect().query('SELECT Id, Name FROM Account');
    expect(first).toMatchObject({ totalSize: 4500, done: false });
    expect(first.records).toHaveLength(2000);

    const all = await connect().query('SELECT Id, Name FROM Account', { autoFetch: true, maxFetch: 10_000 });
    expect(all.records).toHaveLength(4500);
    expect(new Set(all.records.map(({ Id }) => Id)).size).toBe(4500);
    expect(server.exchanges.filter(({ path }) => path.includes('/query')).map(({ status }) => status)).toEqual([
      200, 200, 200, 200,
    ]);
  });

  test('two long texts a record make smaller pages; counting needs none', async () => {
    await serve(openOrg({ records: { Account: accounts(450) } }));
    const { records } = await connect().query('SELECT Id, Description FROM Account');
    expect(records).toHaveLength(450);
    const org = await openDeployedOrg({ records: { Account: accounts(450) } });
    await server.close();
    await serve(org);
    const page = await connect().query('SELECT Description, Keystage_Reasons__c FROM Account');
    expect(page.records).toHaveLength(200);
    expect(await connect().query('SELECT COUNT() FROM Account')).toMatchObject({ totalSize: 450, records: [] });
  });

  test('a wrong query says where, an address too long is not read', async () => {
    await serve(openOrg());
    await expect(connect().query('SELECT Id FORM Account')).rejects.toMatchObject({ errorCode: 'MALFORMED_QUERY' });
    const ids = Array.from({ length: 900 }, () => "'001Hs0000000001IAA'").join();
    await expect(connect().query(`SELECT Id FROM Account WHERE Id IN (${ids})`)).rejects.toMatchObject({
      errorCode: 'ERROR_HTTP_414',
    });
    await expect(connect().queryMore('01gHs0000000000-2000')).rejects.toMatchObject({
      errorCode: 'INVALID_QUERY_LOCATOR',
    });
  });
});

describe('records', () => {
  beforeEach(async () => serve(await openDeployedOrg({ records: { Account: accounts(3) } })));

  test('are created, read, changed, upserted and deleted one by one', async () => {
    const connection = connect(people.admin);
    const created = await connection.sobject('Account').create({ Name: 'New' });
    expect(created).toMatchObject({ success: true, errors: [] });
    const id = created.id ?? '';
    await connection.sobject('Account').update({ Id: id.slice(0, 15), Keystage_Tier__c: 'VIP' });
    expect(await connection.sobject('Account').retrieve(id)).toMatchObject({
      attributes: { type: 'Account' },
      Name: 'New',
      Keystage_Tier__c: 'VIP',
    });
    await connection.sobject('Account').destroy(id);
    await expect(connection.sobject('Account').retrieve(id)).rejects.toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });

    const model = { Name: 'Model', Fingerprint__c: '1111-2222-3333' };
    const models = connection.sobject('Keystage_Model__c');
    expect(await models.upsert(model, 'Fingerprint__c')).toMatchObject({ success: true, created: true });
    expect(await models.upsert({ ...model, Name: 'Renamed' }, 'Fingerprint__c')).toMatchObject({
      success: true,
      created: false,
    });
    expect(server.org.raw('Keystage_Model__c')).toMatchObject([{ Name: 'Renamed' }]);
    await expect(models.create(model)).rejects.toMatchObject({ errorCode: 'DUPLICATE_VALUE' });
  });

  test('are not overwritten where somebody was faster, if the client asks for that', async () => {
    const [{ Id, LastModifiedDate }] = server.org.raw('Account');
    const patch = (since: number) =>
      fetch(`${server.url}/services/data/v66.0/sobjects/Account/${String(Id)}`, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${server.signIn().accessToken}`,
          'if-unmodified-since': new Date(since).toUTCString(),
        },
        body: JSON.stringify({ Name: 'Mine' }),
      });
    const last = Date.parse(String(LastModifiedDate).replace('+0000', 'Z'));
    const refused = await patch(last - 60_000);
    expect([refused.status, server.org.raw('Account')[0].Name]).toEqual([412, 'Account 1']);
    expect((await patch(last)).status).toBe(204);
    expect(server.org.raw('Account')[0].Name).toBe('Mine');
  });

  test('go in collections of 200, each refused one named in its place', async () => {
    const connection = connect();
    const ids = server.org.raw('Account').map(({ Id }) => String(Id));
    const results = await connection.sobject('Account').update([
      { Id: ids[0], Keystage_Tier__c: 'A' },
      { Id: ids[1], Keystage_Tier__c: 'Z' },
      { Id: '001Hs00000000zzAAA', Keystage_Tier__c: 'A' },
      { Id: ids[2].slice(0, 15), Keystage_Tier__c: 'B' },
    ]);
    expect(results).toMatchObject([
      { success: true, id: ids[0], errors: [] },
      {
        success: false,
        errors: [{ statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', fields: ['Keystage_Tier__c'] }],
      },
      { success: false, errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY' }] },
      { success: true, id: ids[2] },
    ]);
    const many = Array.from({ length: 201 }, () => ({ Id: ids[0], Keystage_Tier__c: 'A' }));
    await expect(connection.sobject('Account').update(many)).rejects.toMatchObject({ errorCode: 'EXCEEDED_ID_LIMIT' });
    const split = await connection.sobject('Account').update(many, { allowRecursive: true });
    expect(split).toHaveLength(201);
    expect(server.exchanges.map(({ records }) => records)).toEqual([4, 201, 200, 1]);
  });

  test('are retrieved, upserted and deleted in collections too', async () => {
    const connection = connect(people.admin);
    const ids = server.org.raw('Account').map(({ Id }) => String(Id));
    const found = await connection
      .sobject('Account')
      .retrieve([ids[2], '001Hs00000000zzAAA', ids[0]], { fields: ['Name'] });
    expect(found).toMatchObject([{ Name: 'Account 3' }, null, { Name: 'Account 1' }]);
    const models = ['a', 'b'].map((letter) => ({ Name: letter, Fingerprint__c: letter }));
    expect(await connection.sobject('Keystage_Model__c').upsert(models, 'Fingerprint__c')).toMatchObject([
      { success: true, created: true },
      { success: true, created: true },
    ]);
    expect(await connection.sobject('Account').destroy([ids[0], ids[0]])).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'ENTITY_IS_DELETED' }] },
    ]);
  });

  test('describe tells what this user may see and write', async () => {
    const field = async (username: string) =>
      (await connect(username).sobject('Account').describe()).fields.find(({ name }) => name === 'Keystage_Tier__c');
    expect(await field(people.stranger)).toBeUndefined();
    expect(await field(people.rep)).toMatchObject({ updateable: false });
    expect(await field(people.manager)).toMatchObject({
      type: 'picklist',
      updateable: true,
      restrictedPicklist: true,
      picklistValues: [{ value: 'VIP', active: true }, { value: 'A' }, { value: 'B' }, { value: 'C' }, { value: 'D' }],
    });
    const { sobjects } = await connect(people.stranger).describeGlobal();
    const names = sobjects.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['User', 'Account', 'Contact', 'Opportunity', 'Task', 'Event']));
    expect(names.filter((name) => name.endsWith('__c'))).toEqual([]);
    expect((await connect().sobject('Account').describe()).keyPrefix).toBe('001');
  });
});

describe('several requests in one', () => {
  interface Composed {
    readonly compositeResponse: readonly { referenceId: string; httpStatusCode: number; body: unknown }[];
  }
  const base = '/services/data/v66.0/sobjects';
  const account = { method: 'POST', url: `${base}/Account`, referenceId: 'account', body: { Name: 'Northgate' } };
  const contact = (LastName: string | null, referenceId = 'contact') => ({
    method: 'POST',
    url: `${base}/Contact`,
    referenceId,
    body: { LastName, AccountId: '@{account.id}' },
  });
  const compose = async (compositeRequest: readonly object[], allOrNone = false) => {
    const { compositeResponse } = await connect().request<Composed>({
      method: 'POST',
      url: '/services/data/v66.0/composite',
      body: JSON.stringify({ allOrNone, compositeRequest }),
      headers: { 'content-type': 'application/json' },
    });
    return compositeResponse.map(
      ({ referenceId, httpStatusCode, body }) => [referenceId, httpStatusCode, body] as const,
    );
  };
  beforeEach(async () => serve(openOrg()));

  test('refer to one another, and read what was just written', async () => {
    const find = {
      method: 'GET',
      url: "/services/data/v66.0/query?q=SELECT+LastName+FROM+Contact+WHERE+AccountId='@{account.id}'",
      referenceId: 'found',
    };
    const rename = {
      method: 'PATCH',
      url: `${base}/Account/@{account.id}`,
      referenceId: 'renamed',
      body: { Name: 'Of @{found.records[0].LastName}' },
    };
    expect(await compose([account, contact('Kim "K"'), find, rename])).toMatchObject([
      ['account', 201, { success: true }],
      ['contact', 201, { success: true }],
      ['found', 200, { totalSize: 1, records: [{ LastName: 'Kim "K"' }] }],
      ['renamed', 204, null],
    ]);
    expect(server.org.raw('Account')).toMatchObject([{ Name: 'Of Kim "K"' }]);
  });

  test('one refused leaves the others, unless it is all or none', async () => {
    expect(await compose([account, contact(null), contact('Kim', 'second')])).toMatchObject([
      ['account', 201, {}],
      ['contact', 400, [{ errorCode: 'REQUIRED_FIELD_MISSING' }]],
      ['second', 201, {}],
    ]);
    const seen: string[] = [];
    server.org.subscribe(({ kind, object }) => seen.push(`${kind} ${object}`));
    expect(await compose([account, contact(null), contact('Lee', 'second')], true)).toMatchObject([
      ['account', 400, [{ errorCode: 'PROCESSING_HALTED' }]],
      ['contact', 400, [{ errorCode: 'REQUIRED_FIELD_MISSING' }]],
      ['second', 400, [{ errorCode: 'PROCESSING_HALTED' }]],
    ]);
    expect([server.org.raw('Account').length, server.org.raw('Contact').length, seen]).toEqual([1, 1, []]);
    await compose([account, contact('Lee')], true);
    expect(seen).toEqual(['created Account', 'created Contact']);
  });

  test('what refers to a refused one is refused; 25 at most', async () => {
    const nameless = { ...account, body: {} };
    expect(await compose([nameless, contact('Kim')])).toMatchObject([
      ['account', 400, [{ errorCode: 'REQUIRED_FIELD_MISSING' }]],
      ['contact', 400, [{ errorCode: 'PROCESSING_HALTED', message: expect.stringContaining('account.id') as string }]],
    ]);
    const many = Array.from({ length: 26 }, (_none, k) => ({ ...account, referenceId: `a${k}` }));
    await expect(compose(many)).rejects.toMatchObject({ errorCode: 'LIMIT_EXCEEDED' });
  });
});

test('every answer says how much of the day is used, and the last one is refused', async () => {
  await serve(openOrg(), { requestLimit: 2 });
  const connection = connect();
  expect(await connection.limits()).toMatchObject({ DailyApiRequests: { Max: 2, Remaining: 1 } });
  await connection.query('SELECT Id FROM Account');
  expect(connection.limitInfo).toEqual({ apiUsage: { used: 2, limit: 2 } });
  await expect(connection.query('SELECT Id FROM Account')).rejects.toMatchObject({
    errorCode: 'REQUEST_LIMIT_EXCEEDED',
  });
});

describe('a page of another origin', () => {
  const ask = (origin: string, path: string, method = 'GET') =>
    fetch(`${server.url}${path}`, {
      method,
      headers: { origin, authorization: `Bearer ${server.signIn().accessToken}` },
    });

  test('is answered when its origin is on the allowlist, else gets 403', async () => {
    await serve(openOrg());
    const path = '/services/data/v66.0/limits';
    const allowed = await ask(pane, path, 'OPTIONS');
    expect(allowed.headers.get('access-control-allow-origin')).toBe(pane);
    expect(allowed.headers.get('access-control-allow-methods')).toContain('PATCH');
    const refused = await ask('https://elsewhere.example', path);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['https://crm.example.com', 200],
    ['https://example.com', 403],
    ['https://crm.example.com.elsewhere.example', 403],
  ])('may stand below an allowed domain: %s', async (origin, status) => {
    await serve(openOrg(), { corsOrigins: ['https://*.example.com'] });
    expect((await ask(origin, '/services/data/v66.0/limits')).status).toBe(status);
  });

  test.each([
    [false, null],
    [true, pane],
  ])('sees the token endpoint only when that is switched on (%s)', async (corsForOAuth, expected) => {
    await serve(openOrg(), { corsForOAuth });
    const answer = await fetch(`${server.url}/services/oauth2/token`, { method: 'POST', headers: { origin: pane } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(expected);
  });
});

describe('trouble on purpose', () => {
  beforeEach(async () => serve(openOrg({ records: { Account: accounts(1) } })));
  const rename = (Name: string) =>
    connect()
      .sobject('Account')
      .update([{ Id: String(server.org.raw('Account')[0].Id), Name }]);
  const name = () => server.org.raw('Account')[0].Name;

  test.each([
    [401, 'INVALID_SESSION_ID'],
    [403, 'REQUEST_LIMIT_EXCEEDED'],
    [429, 'REQUEST_LIMIT_EXCEEDED'],
    [500, 'UNKNOWN_EXCEPTION'],
    [503, 'ERROR_HTTP_503'],
  ] as const)('%i does nothing and is over with the next request', async (status, errorCode) => {
    server.faults.add({ kind: 'status', status });
    await expect(rename('Never')).rejects.toMatchObject({ errorCode });
    expect(name()).toBe('Account 1');
    await rename('Then');
    expect(name()).toBe('Then');
  });

  test('a connection cut before leaves nothing, one cut after leaves it done', async () => {
    server.faults.add({ kind: 'cut', when: 'before' });
    await expect(rename('Never')).rejects.toThrow('socket hang up');
    expect(name()).toBe('Account 1');
    server.faults.add({ kind: 'cut', when: 'after' });
    await expect(rename('Done')).rejects.toThrow('socket hang up');
    expect(name()).toBe('Done');
  });

  test('faults wait for their request: the second PATCH, three times', async () => {
    server.faults.add({ kind: 'status', status: 503, request: 2, times: 3, method: 'PATCH', path: /composite/ });
    await rename('First');
    for (let k = 0; k < 3; k++) await expect(rename('Never')).rejects.toThrow();
    await rename('Fifth');
    expect(name()).toBe('Fifth');
  });

  test('half an answer, a slow one, none at all, one delivered twice', async () => {
    const ask = (signal?: AbortSignal) =>
      fetch(`${server.url}/services/data/v66.0/limits`, {
        headers: { authorization: `Bearer ${server.signIn().accessToken}` },
        signal,
      });
    server.faults.add({ kind: 'half' });
    await expect((await ask()).text()).rejects.toThrow('terminated');
    server.faults.add({ kind: 'latency', ms: 60 });
    const started = performance.now();
    await ask();
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
    server.faults.add({ kind: 'silence' });
    await expect(ask(AbortSignal.timeout(100))).rejects.toThrow('timeout');
    server.faults.add({ kind: 'twice' });
    await connect()
      .sobject('Account')
      .create([{ Name: 'Twin' }]);
    expect(server.org.raw('Account').filter(({ Name }) => Name === 'Twin')).toHaveLength(2);
  });
});

describe('the org for a page beside the server', () => {
  test('a write through REST rings for the page, which reads it at once', async () => {
    const org = await openDeployedOrg({ records: { Account: accounts(1) } });
    await serve(org);
    const id = String(org.raw('Account')[0].Id);
    const { orgClient } = await import('./org-client');
    const client = orgClient({ url: server.url, username: people.rep });

    const next = nextChange(`${server.url}/keystage-org/changes`);
    await next.opened;
    await connect().sobject('Account').update({ Id: id, Keystage_Tier__c: 'VIP' });
    expect(await next.change).toMatchObject({ kind: 'updated', object: 'Account', ids: [id], by: people.manager });
    expect(await client.read('Account', id, ['Keystage_Tier__c'])).toEqual({ Keystage_Tier__c: 'VIP' });
    expect((await client.user()).username).toBe(people.rep);
    expect((await client.describe('Account')).fields.find((field) => field.name === 'Keystage_Tier__c')).toMatchObject({
      updateable: false,
    });
    await expect(client.query('SELECT Nothing__c FROM Account')).rejects.toMatchObject({
      name: 'OrgError',
      code: 'INVALID_FIELD',
    });
    const [refused] = await client.update('Account', [{ Id: id, Keystage_Tier__c: 'A' }]);
    expect(refused.errors[0]?.statusCode).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
  });

  test('a page whose session has ended, and one that is offline, get nothing until that is over', async () => {
    const org = await openDeployedOrg({ records: { Account: accounts(1) } });
    await serve(org);
    const { orgClient } = await import('./org-client');
    const client = orgClient({ url: server.url, username: people.rep });
    server.setPageTrouble('expired');
    await expect(client.objects()).rejects.toMatchObject({ code: 'INVALID_SESSION_ID' });
    server.setPageTrouble('offline');
    await expect(client.objects()).rejects.toThrow('fetch failed');
    server.setPageTrouble(undefined);
    expect(await client.objects()).toContain('Account');
    expect(await connect().query('SELECT Id FROM Account')).toMatchObject({ totalSize: 1 });
  });

  test('who comes back gets what it missed', async () => {
    await serve(openOrg({ records: { Account: accounts(1) } }));
    const [{ Id }] = server.org.raw('Account');
    const seen: number[] = [];
    server.org.subscribe(({ sequence }) => seen.push(sequence));
    server.org.as().update('Account', [{ Id, Name: 'Once' }]);
    server.org.as().update('Account', [{ Id, Name: 'Twice' }]);
    const next = nextChange(`${server.url}/keystage-org/changes?since=${seen[0]}`);
    expect((await next.change).sequence).toBe(seen[1]);
  });

  /** The first change a stream brings. */
  function nextChange(address: string) {
    let opened: () => void;
    const open = new Promise<void>((resolve) => (opened = resolve));
    const change = new Promise<{ sequence: number }>((resolve, reject) => {
      const request = httpRequest(address, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          opened();
          text += chunk.toString();
          const data = /^data: (.*)$/m.exec(text)?.[1];
          if (!data) return;
          request.destroy();
          resolve(JSON.parse(data) as { sequence: number });
        });
      });
      request.on('error', reject);
      request.end();
    });
    return { opened: open, change };
  }
});

test('what is not built answers 501, loudly, and is remembered', async () => {
  await serve(openOrg());
  await expect(connect().search('FIND {x}')).rejects.toMatchObject({ errorCode: 'NOT_IMPLEMENTED' });
  await expect(connect().query('SELECT FIELDS(ALL) FROM Account')).rejects.toMatchObject({
    errorCode: 'NOT_IMPLEMENTED',
  });
  expect(server.unimplemented).toEqual(['GET /services/data/v66.0/search', 'GET /services/data/v66.0/query']);
  server.unimplemented.length = 0;
});
