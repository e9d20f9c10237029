import { openDeployedOrg, people } from '../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type SalesforceServer } from '../../test/hosts/salesforce';
import { OrgConnection } from './org-connection';
import { SalesforceTrouble } from './salesforce-problem';
import { openSession, renewSession, revokeSession, type SalesforceSession } from './salesforce-session';

let server: SalesforceServer;
beforeAll(async () => {
  server = await startSalesforceServer({
    org: await openDeployedOrg({ records: { Account: [{ Name: 'Northgate' }] } }),
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
