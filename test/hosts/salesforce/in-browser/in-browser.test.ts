import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../browser/launch-chromium';
import { startSalesforceServer, type Org, type SalesforceServer } from '..';
import { openDeployedOrg, people } from '../deployed-org';
import { servePage } from './serve-page';

/** jsforce in a page, over our transport: whatever happens to a call, it settles. */

let browser: Browser;
let site: Awaited<ReturnType<typeof servePage>>;
let org: Org;
let server: SalesforceServer;
let page: Page;
let ids: string[];
let trouble: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), servePage('http://127.0.0.1:*')]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  org = await openDeployedOrg();
  ids = org.put(
    'Account',
    Array.from({ length: 450 }, (_none, k) => ({ Name: `Account ${k + 1}` })),
  );
  server = await startSalesforceServer({ org, corsOrigins: [site.origin] });
  page = await browser.newPage();
  trouble = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  await page.goto(site.origin);
  expect(trouble).toEqual([]);
});
afterEach(async () => {
  await page.close();
  await server.close();
});

const session = (username: string = people.manager) => ({
  instanceUrl: server.url,
  accessToken: server.signIn(username).accessToken,
});
const tiersInOrg = () => org.raw('Account').filter(({ Keystage_Tier__c }) => Keystage_Tier__c !== null).length;

test('publishes a model, lists and pushes 450 tiers, and breaks no policy', async () => {
  const published = await page.evaluate((to) => window.salesforce.publish(to, 450), session(people.admin));
  expect(published).toMatchObject({ value: { ok: true, how: 'written' } });
  const asked = { to: session(), ids };
  const plan = await page.evaluate(({ to, ids }) => window.salesforce.plan(to, ids), asked);
  expect(plan).toEqual({ value: { changes: 450, lacks: [], modelInOrg: { kind: 'same' } } });
  const report = await page.evaluate(({ to, ids }) => window.salesforce.push(to, ids), asked);
  expect(report).toEqual({ value: { written: 450, refused: 0, notTried: 0, unknown: 0 } });
  expect(tiersInOrg()).toBe(450);
  expect(trouble).toEqual([]);
});

test('pushes and reads by jobs, whose headers no page is shown', async () => {
  const report = await page.evaluate(({ to, ids }) => window.salesforce.push(to, ids, 1), { to: session(), ids });
  expect(report).toEqual({ value: { written: 450, refused: 0, notTried: 0, unknown: 0 } });
  expect(tiersInOrg()).toBe(450);
  expect(server.exchanges.filter(({ path }) => path.endsWith('/batches'))).toHaveLength(2); // asked first, then sent
  const sizes = await page.evaluate((to) => window.salesforce.batches(to, 'SELECT Id FROM Account', 200), session());
  expect(sizes).toEqual({ value: [200, 250] });
  expect(trouble).toEqual([]);
});

test('an origin that is not on the allowlist is told what an administrator has to add', async () => {
  await server.close();
  server = await startSalesforceServer({ org, corsOrigins: ['https://elsewhere.example'] });
  const asked = { to: session(), ids };
  const refused = await page.evaluate(({ to, ids }) => window.salesforce.plan(to, ids), asked);
  expect(refused).toEqual({
    problem: { kind: 'unreachable', host: new URL(server.url).host, origin: site.origin },
  });
});

test('a connection cut in the middle of a push: it says how far it came', async () => {
  // Twice: Chromium itself sends a call again, a PATCH too, when the connection it was kept on breaks before the answer.
  server.faults.add({ kind: 'cut', when: 'after', request: 2, times: 2, method: 'PATCH', path: /composite/ });
  const report = await page.evaluate(({ to, ids }) => window.salesforce.push(to, ids), { to: session(), ids });
  expect(report).toMatchObject({
    value: { written: 400, refused: 0, notTried: 50, unknown: 0, stopped: { kind: 'unreachable' } },
  });
  expect(tiersInOrg()).toBe(400);
});

test('what Chromium sends again by itself is written once', async () => {
  server.faults.add({ kind: 'cut', when: 'after', request: 2, method: 'PATCH', path: /composite/ });
  const report = await page.evaluate(({ to, ids }) => window.salesforce.push(to, ids), { to: session(), ids });
  expect(report).toMatchObject({ value: { written: 450, notTried: 0, unknown: 0 } });
  expect(server.exchanges.filter(({ method }) => method === 'PATCH')).toHaveLength(4);
});

test('no answer, half an answer, an address nobody listens at, a session that ended: each settles as what it is', async () => {
  const kindAfter = async (fault: () => unknown, to = session()) => {
    await fault();
    const answer = await page.evaluate(({ to, ids }) => window.salesforce.plan(to, ids, 400), { to, ids });
    server.faults.clear();
    return answer.problem?.kind ?? 'settled well';
  };
  expect(await kindAfter(() => server.faults.add({ kind: 'silence', method: 'GET' }))).toBe('timedOut');
  expect(await kindAfter(() => server.faults.add({ kind: 'half', method: 'GET' }))).toBe('unreachable');
  expect(await kindAfter(() => server.faults.add({ kind: 'status', status: 503, method: 'GET' }))).toBe('unavailable');
  const nobody = { instanceUrl: 'http://127.0.0.1:9', accessToken: 'x' };
  expect(await kindAfter(() => undefined, nobody)).toBe('unreachable');
  const ended = session();
  expect(await kindAfter(() => server.expireSessions(), ended)).toBe('signedOut');
});

test('a call under way can be cancelled', async () => {
  server.faults.add({ kind: 'latency', ms: 3000, method: 'GET' });
  const started = Date.now();
  const asked = { to: session(), ids };
  const answer = await page.evaluate(({ to, ids }) => window.salesforce.cancelled(to, ids, 100), asked);
  expect(answer).toEqual({ problem: { kind: 'cancelled' } });
  expect(Date.now() - started).toBeLessThan(2500);
});
