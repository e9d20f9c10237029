import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { paneWords as words } from '../../excel-addin/src/language/en';
import { salesforceScreenWords as en } from '../../excel-addin/src/language/salesforce-screen/en';
import development from '../../manifests/excel/environments/development.json';
import { requestsInNetLog } from '../browser/requests-in-net-log';
import { launchChromium } from '../browser/launch-chromium';
import '../workbench/page/workbench-window';
import { ADD_IN_DIST } from '../workbench/server/build-add-in';
import { MY_DOMAIN } from '../workbench/server/workbench-org';
import { OFFICE_CDN } from '../workbench/server/office-cdn';
import { startWorkbench, type Workbench } from '../workbench/start-workbench';

const root = path.join(__dirname, '../..');
const run = promisify(execFile);

let folder: string;
let workbench: Workbench;
let browser: Browser;
const log = () => path.join(folder, 'net-log.json');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'keystage-bundle-'));
  const env = path.join(folder, 'here.json');
  await writeFile(env, JSON.stringify({ ...development, myDomain: `https://${MY_DOMAIN}` }));
  const bundle = path.join(folder, 'bundle');
  const script = [
    path.join(root, 'manifests/web/write-bundle.ts'),
    '--env',
    env,
    '--out',
    bundle,
    '--built',
    ADD_IN_DIST,
  ];
  await run(process.execPath, ['--import', 'tsx', ...script], { cwd: root });
  workbench = await startWorkbench({ port: 0, panePort: 0, build: false, addIn: bundle });
  browser = await launchChromium({ args: [...workbench.browserArguments, `--log-net-log=${log()}`] });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the bundle is what its list says, and holds all that the manifests name', async () => {
  const words = ['manifest', 'check', '--env', path.join(folder, 'here.json'), '--bundle', path.join(folder, 'bundle')];
  const keystage = ['--import', 'tsx', path.join(root, 'shared-core/cli/main.ts')];
  await run(process.execPath, [...keystage, 'manifest', 'build', '--env', path.join(folder, 'here.json')], {
    cwd: root,
  });
  const { stdout } = await run(process.execPath, [...keystage, ...words], { cwd: root });
  expect(stdout).toContain('bundle: sound.');
}, 60_000);

test('by the log of Chromium itself, the hosted pane asks nobody, from the first screen to a push, but its own origin, Microsoft’s CDN and the My Domain it was written for', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  const page = await context.newPage();
  await page.goto(`${workbench.hostUrl}?lang=en`);
  await page.waitForFunction(() => window.keystageHost);
  const pane = page.frameLocator('iframe[title="Keystage"]');
  await throughEveryPart(pane);
  await signInPublishAndPush(context, pane);
  expect(complaints).toEqual([]); // a refused request would be one

  await anAddressThatIsRefused(page);
  const refused = complaints.filter((text) => text.startsWith('Connecting to') && text.includes("connect-src 'self'"));
  expect(refused).toHaveLength(2);
  await context.close();
  await browser.close(); // which ends the log

  const pageOf = new URL(workbench.paneUrl).origin;
  const requests = requestsInNetLog(await readFile(log(), 'utf8'));
  const asked = requests.filter(({ url, initiator }) => initiator === pageOf || new URL(url).origin === pageOf);
  expect(asked.length).toBeGreaterThan(20);
  const allowed = [pageOf, `https://${OFFICE_CDN}`, `https://${MY_DOMAIN}`];
  expect([...new Set(asked.map(({ url }) => new URL(url).origin))].sort()).toEqual([...allowed].sort());

  // Whoever asked: nothing at all left this machine, the browser's own errands included.
  const names = new Set(requests.map(({ url }) => new URL(url).hostname));
  expect([...names].sort()).toEqual([OFFICE_CDN, MY_DOMAIN, 'localhost'].sort());
}, 180_000);

/** Every part of the pane, so that each lazy file is asked for. */
async function throughEveryPart(pane: FrameLocator): Promise<void> {
  await pane.getByText(words.segment.duplicateAnswers.sum).click({ timeout: 30_000 });
  await pane.getByRole('button', { name: words.segment.answer }).first().click();
  await pane.getByText(words.segment.ratioAnswers.percentsAboveOne).click();
  await pane.getByRole('button', { name: 'Segment 496 accounts' }).click();
  await pane.getByRole('tab', { name: words.result.tabs.account }).waitFor({ timeout: 30_000 });
  for (const part of ['Funnel', 'Deal', 'Model', 'Segment']) {
    const tab = pane.getByRole('tab', { name: part, exact: true });
    await tab.click();
    await tab.and(pane.locator('[aria-selected="true"]')).waitFor();
  }
}

async function signInPublishAndPush(context: BrowserContext, pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Salesforce' }).click();
  await pane.getByRole('textbox', { name: en.signIn.myDomain }).fill(`https://${MY_DOMAIN}`);
  const opening = context.waitForEvent('page');
  await pane.getByRole('button', { name: en.signIn.button }).click();
  const window = await opening;
  await window.getByRole('combobox').selectOption('admin@northgate.example');
  await window.locator('button[value="allow"]').click();
  if (!window.isClosed()) await window.waitForEvent('close');
  await pane.getByRole('heading', { name: en.publish.title }).waitFor({ timeout: 30_000 });
  await pane.getByRole('button', { name: en.publish.button }).click();
  await pane.getByRole('button', { name: 'Push 496 accounts' }).click({ timeout: 30_000 });
  await pane.getByRole('heading', { name: en.push.title }).waitFor({ timeout: 30_000 });
}

/** Another org, which the policy of a build allows and that of a bundle does not; and any other host. */
async function anAddressThatIsRefused(page: Page): Promise<void> {
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'))!;
  const answers = await frame.evaluate(() =>
    Promise.allSettled(['https://other.my.salesforce.com/', 'https://elsewhere.example/'].map((url) => fetch(url))),
  );
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
}
