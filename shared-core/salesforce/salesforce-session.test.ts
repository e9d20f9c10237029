import { openDeployedOrg, people } from '../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type SalesforceServer } from '../../test/hosts/salesforce';
import { OrgConnection } from './org-connection';
import { SalesforceTrouble } from './salesforce-problem';
import { beginSignIn, finishSignIn, signInAsApp } from './sign-in';
import { openSession, renewSession, revokeSession, type SalesforceSession } from './salesforce-session';

const redirectUri = 'https://localhost:3000/signed-in.html';
let server: SalesforceServer;
beforeAll(async () => {
  server = await startSalesforceServer({
    org: await openDeployedOrg({ records: { Account: [{ Name: 'Northgate' }] } }),
    clients: [
      { id: 'keystage', name: 'Keystage', redirectUris: [] },
      { id: 'rotating', name: 'Keystage', redirectUris: [redirectUri], rotatesRefreshTokens: true },
      {
        ...{ id: 'nightly', name: 'Keystage at night', redirectUris: [] },
        ...{ secret: 'kept by the machine', runsAs: people.manager },
      },
      { id: 'nobody', name: 'Runs as nobody', redirectUris: [], secret: 'kept too' },
    ],
  });
});
beforeEach(() => server.faults.clear());
afterAll(() => server.close());

function signedIn(username: string = people.manager): SalesforceSession {
  const { accessToken, refreshToken } = server.signIn(username);
  return openSession(
    { instanceUrl: server.url, accessToken, organizationId: server.org.id },
    { kind: 'refreshToken', clientId: 'keystage', refreshToken },
  );
}

const names = async (org: OrgConnection) => (await org.query('SELECT Name FROM Account')).map(({ Name }) => Name);
const kind = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof SalesforceTrouble ? error.problem.kind : error),
  );
const asked = (path: RegExp, since: number) =>
  server.exchanges.slice(since).filter((one) => path.test(one.path)).length;

test('a token that ran out is renewed once for all that meet it, and each call is sent once more', async () => {
  const session = signedIn();
  const org = new OrgConnection(session);
  const former = session.accessToken;
  server.expireSessions();
  const since = server.exchanges.length;
  expect(await Promise.all([names(org), names(org), names(org)])).toEqual([
    ['Northgate'],
    ['Northgate'],
    ['Northgate'],
  ]);
  expect(asked(/oauth2\/token/, since)).toBe(1);
  expect(asked(/\/query$/, since)).toBe(6);
  expect(session.accessToken).not.toBe(former);
  expect(await names(org)).toEqual(['Northgate']); // the connection goes on with the new one
  await renewSession(session);
  expect(await names(new OrgConnection(session))).toEqual(['Northgate']);
});

test('a call that the new token does not help has ended the session: it is not tried for ever', async () => {
  const org = new OrgConnection(signedIn());
  const since = server.exchanges.length;
  server.faults.add({ kind: 'status', status: 401, path: /\/query$/, times: 9 });
  expect(await kind(names(org))).toBe('signedOut');
  expect(asked(/\/query$/, since)).toBe(2);
});

test('a session without a refresh token ends with its token', async () => {
  const { accessToken } = server.signIn(people.manager);
  const org = new OrgConnection({ instanceUrl: server.url, accessToken });
  expect(await org.organizationId()).toBe(server.org.id);
  server.expireSessions();
  expect(await kind(names(org))).toBe('signedOut');
  expect(await kind(renewSession({ instanceUrl: server.url, accessToken }))).toBe('signedOut');
});

test('renewing meets what any call meets, and says it', async () => {
  const trouble = async (arrange: () => void) => {
    server.faults.clear();
    const org = new OrgConnection(signedIn(), { timeoutMs: 300 });
    server.expireSessions();
    arrange();
    return kind(names(org));
  };
  expect(await trouble(() => server.faults.add({ kind: 'cut', when: 'before', path: /token/, times: 2 }))).toBe(
    'unreachable',
  );
  expect(await trouble(() => server.faults.add({ kind: 'silence', path: /token/ }))).toBe('timedOut');
  expect(await trouble(() => server.faults.add({ kind: 'status', status: 503, path: /token/ }))).toBe('unavailable');
});

test('signing out ends the refresh token in the org; without an answer it still ends here', async () => {
  const session = signedIn();
  expect(await revokeSession(session)).toBe(true);
  expect(await kind(names(new OrgConnection(session)))).toBe('signedOut');
  expect(await revokeSession(session)).toBe(false); // nothing left to end
  server.faults.add({ kind: 'cut', when: 'before', path: /revoke/, times: 2 });
  expect(await revokeSession(signedIn())).toBe(false);
  server.faults.add({ kind: 'silence', path: /revoke/ });
  expect(await revokeSession(signedIn(), { timeoutMs: 200 })).toBe(false);
});

test('a session does not show its refresh token', () => {
  const session = signedIn();
  expect(JSON.stringify(session)).not.toContain(session.revocable?.());
});

test('where each renewal gives another refresh token, the next one goes by that', async () => {
  const request = await beginSignIn(server.url, { clientId: 'rotating', redirectUri });
  const form = new URLSearchParams(new URL(request.address).search);
  form.set('username', people.manager);
  form.set('consent', 'allow');
  const allowed = await fetch(`${server.url}/services/oauth2/authorize`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const outcome = await finishSignIn(request, allowed.headers.get('location') ?? '');
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const { session } = outcome.signedIn;
  await renewSession(session);
  await renewSession(session);
  expect(await names(new OrgConnection(session))).toEqual(['Northgate']);
  server.revokeAccess(people.manager);
  expect(await kind(names(new OrgConnection(session)))).toBe('signedOut');
});

describe('an app by its own credentials', () => {
  test('works as the user it runs as, and asks again when its token runs out', async () => {
    const outcome = await signInAsApp(server.url, { clientId: 'nightly', clientSecret: 'kept by the machine' });
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const { session, organizationId } = outcome.signedIn;
    expect(organizationId).toBe(server.org.id);
    server.expireSessions();
    const org = new OrgConnection(session);
    expect(await names(org)).toEqual(['Northgate']);
    expect((await org.identity()).userId).toBe(server.org.as(people.manager).user.id);
  });

  test.each([
    // app       secret                  refused as
    ['nightly', 'another', 'invalid_client'],
    ['nobody', 'kept too', 'invalid_grant'],
    ['unknown', 'kept too', 'invalid_client_id'],
  ])('%s with “%s” is refused: %s', async (clientId, clientSecret, error) => {
    const outcome = await signInAsApp(server.url, { clientId, clientSecret });
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'signInRefused', error } });
  });

  test('at an address that is no org’s, that is said', async () => {
    const page = () =>
      Promise.resolve(new Response('<h1>Welcome</h1>', { status: 200, headers: { 'content-type': 'text/html' } }));
    const outcome = await signInAsApp(
      'https://northgate.example',
      { clientId: 'nightly', clientSecret: '' },
      { fetch: page },
    );
    expect(outcome).toEqual({ ok: false, problem: { kind: 'notAnOrg', host: 'northgate.example' } });
  });
});
