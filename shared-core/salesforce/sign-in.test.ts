import { openDeployedOrg, people } from '../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type SalesforceServer } from '../../test/hosts/salesforce';
import { readMyDomain } from './my-domain';
import { OrgConnection } from './org-connection';
import { beginSignIn, finishSignIn, type SignInRequest } from './sign-in';

const app = { clientId: 'keystage', redirectUri: 'https://localhost:3000/signed-in.html' };
let server: SalesforceServer;
beforeEach(async () => {
  server = await startSalesforceServer({ org: await openDeployedOrg() });
});
afterEach(() => server.close());

/** Where Salesforce sends the person after the consent page. */
async function consent({ address }: SignInRequest, button: 'allow' | 'deny'): Promise<string> {
  const form = new URLSearchParams(new URL(address).search);
  form.set('username', people.rep);
  form.set('consent', button);
  const answer = await fetch(`${server.url}/services/oauth2/authorize`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  return answer.headers.get('location') ?? '';
}

test('a person allows it, and the session is theirs', async () => {
  const request = await beginSignIn(server.url, app);
  const outcome = await finishSignIn(request, await consent(request, 'allow'));
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const { session, organizationId, userId, refreshToken } = outcome.signedIn;
  expect([organizationId, userId]).toEqual([server.org.id, server.org.as(people.rep).user.id]);
  expect(refreshToken).toBeDefined();
  const [me] = await new OrgConnection(session).query(`SELECT Username FROM User WHERE Id = '${userId}'`);
  expect(me.Username).toBe(people.rep);
});

test('each sign-in has secrets of its own, and keeps them from the address', async () => {
  const [one, other] = [await beginSignIn(server.url, app), await beginSignIn(server.url, app)];
  expect(one.state).not.toBe(other.state);
  expect(one.verifier).toMatch(/^[\w-]{64}$/);
  expect(one.address).not.toContain(one.verifier);
  expect(one.address).toContain('code_challenge_method=S256');
});

test('denied, answered to another request, a code used twice, an app nobody registered', async () => {
  const kind = async (request: SignInRequest, back: string) => {
    const outcome = await finishSignIn(request, back, { timeoutMs: 200 });
    return outcome.ok ? 'signed in' : outcome.problem;
  };
  const request = await beginSignIn(server.url, app);
  expect(await kind(request, await consent(request, 'deny'))).toEqual({ kind: 'denied' });
  const back = await consent(request, 'allow');
  expect(await kind({ ...request, state: 'another' }, back)).toEqual({ kind: 'notAsAsked' });
  expect(await kind({ ...request, clientId: 'unknown' }, back)).toMatchObject({ error: 'invalid_client_id' });
  expect(await kind(request, back)).toBe('signed in');
  expect(await kind(request, back)).toEqual({
    kind: 'signInRefused',
    error: 'invalid_grant',
    description: 'expired authorization code',
  });
  server.faults.add({ kind: 'silence' });
  expect(await kind(request, back)).toEqual({ kind: 'callFailed', call: { kind: 'timedOut', seconds: 0 } });
  server.faults.add({ kind: 'status', status: 503 });
  expect(await kind(request, back)).toEqual({ kind: 'callFailed', call: { kind: 'unavailable', status: 503 } });
  server.faults.add({ kind: 'cut', when: 'before', times: 2 });
  expect(await kind(request, back)).toMatchObject({ kind: 'tokenUnreachable', host: new URL(server.url).host });
});

test.each([
  // typed or pasted                                                  the org's address
  ['northgate', 'https://northgate.my.salesforce.com'],
  [' Northgate.my.salesforce.com ', 'https://northgate.my.salesforce.com'],
  ['https://northgate.my.salesforce.com/home/home.jsp', 'https://northgate.my.salesforce.com'],
  [
    'https://northgate.lightning.force.com/lightning/r/Account/001xx000003DGb2AAG/view',
    'https://northgate.my.salesforce.com',
  ],
  ['northgate--dev.sandbox.lightning.force.com', 'https://northgate--dev.sandbox.my.salesforce.com'],
  ['https://northgate.my.salesforce-setup.com/lightning/setup', 'https://northgate.my.salesforce.com'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080'],
])('%s is %s', (text, address) => {
  expect(readMyDomain(text)).toEqual({ address });
});

test.each([
  ['', { kind: 'noDomain' }],
  ['https://login.salesforce.com/', { kind: 'loginHost', given: 'login.salesforce.com' }],
  ['test.salesforce.com', { kind: 'loginHost', given: 'test.salesforce.com' }],
  ['https://northgate.example/', { kind: 'otherHost', given: 'https://northgate.example/' }],
  ['evil.example/.my.salesforce.com', { kind: 'otherHost', given: 'evil.example/.my.salesforce.com' }],
  ['my salesforce', { kind: 'otherHost', given: 'my salesforce' }],
])('%s is no org to sign in to: %j', (text, fault) => {
  expect(readMyDomain(text)).toEqual({ fault });
});
