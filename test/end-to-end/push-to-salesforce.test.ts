import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { paneWords as words } from '../../excel-addin/src/language/en';
import { salesforceScreenWords as en } from '../../excel-addin/src/language/salesforce-screen/en';
import { accountCardWords as card } from '../../excel-addin/src/language/account-card/en';
import { launchChromium } from '../browser/launch-chromium';
import '../workbench/page/workbench-window';
import { MY_DOMAIN } from '../workbench/server/workbench-org';
import { startWorkbench, type Workbench } from '../workbench/start-workbench';
import { accessibilityFaults } from './accessibility-faults';

declare global {
  interface Window {
    /** Set on the record page before the push: a page loaded again has lost it. */
    stillTheSame?: boolean;
  }
}

const allowed =
  /^(https:\/\/(localhost:\d+|appsforoffice\.microsoft\.com|keystage-workbench\.my\.salesforce\.com)\/|blob:|data:)/;

let workbench: Workbench;
let browser: Browser;
beforeAll(async () => {
  workbench = await startWorkbench({ port: 0, panePort: 0, build: false });
  browser = await launchChromium({ args: workbench.browserArguments });
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await workbench?.close();
});

test('a sign-in that comes to nothing is told in a sentence, and can be tried again', async () => {
  const { page, pane, context, complaints } = await openWorkbench();
  await segmentSample(pane);
  await pane.getByRole('button', { name: 'Salesforce' }).click();

  const address = pane.getByRole('textbox', { name: en.signIn.myDomain });
  const button = pane.getByRole('button', { name: en.signIn.button });
  await address.fill('login.salesforce.com');
  await button.click();
  await says('login.salesforce.com is where everybody logs in');
  await address.fill('https://keystage-workbench.lightning.force.com/lightning/page/home');

  await signIn(context, pane, 'rep@northgate.example', 'deny');
  await says('Access was denied on Salesforce’s page.');

  const opening = context.waitForEvent('page');
  await button.click();
  const window = await opening;
  await window.getByRole('button', { name: 'Allow' }).waitFor();
  await window.close();
  await says('The window was closed before you had signed in.');

  // A rep may neither publish nor push, and is told what to ask for.
  await signIn(context, pane, 'rep@northgate.example', 'allow');
  await pane.getByRole('button', { name: en.publish.button }).click();
  await says('Keystage Admin');
  await pane.getByRole('button', { name: en.publish.skip }).click();
  await pane.getByRole('heading', { name: en.list.lacking }).waitFor();
  await says('Keystage Manager');
  expect(await accessibilityFaults(paneFrame(page))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();

  function says(sentence: string): Promise<void> {
    return pane.getByRole('alert').filter({ hasText: sentence }).waitFor({ timeout: 20_000 });
  }
}, 120_000);

test('500 rows are segmented in Excel and pushed, and the tiers are on the Account page that was open', async () => {
  const { page, pane, context, complaints } = await openWorkbench();

  // Before the push the page of K-10011, in the selected row, knows no tier.
  await page.evaluate(() => window.keystageHost!.user.select('Accounts!A12'));
  await page.getByRole('tab', { name: 'Salesforce' }).click();
  const record = page.frameLocator('iframe[title="Salesforce"]');
  await record.getByText('has not been segmented yet').last().waitFor({ timeout: 90_000 });
  const recordFrame = page.frames().find((frame) => frame.url().includes('record=')) as Frame;
  await recordFrame.evaluate(() => {
    window.stillTheSame = true;
  });
  expect(await accessibilityFaults(recordFrame)).toEqual([]);
  await page.getByRole('tab', { name: 'Excel' }).click();

  await segmentSample(pane);
  await pane.getByRole('button', { name: 'Salesforce' }).click();
  await pane.getByRole('heading', { name: en.signIn.title }).waitFor();
  expect(await accessibilityFaults(paneFrame(page))).toEqual([]);
  await signIn(context, pane, 'admin@northgate.example', 'allow');

  await pane.getByRole('heading', { name: en.publish.title }).waitFor();
  expect(await pane.getByRole('main').innerText()).toContain('of 496 accounts to another tier');
  expect(await accessibilityFaults(paneFrame(page))).toEqual([]);
  expect(workbench.salesforce.org.raw('Keystage_Model__c')).toEqual([]);
  await pane.getByRole('button', { name: en.publish.button }).click();

  // The list comes before anything of an account is written.
  const push = pane.getByRole('button', { name: 'Push 496 accounts' });
  await push.waitFor({ timeout: 30_000 });
  expect(await pane.getByRole('main').innerText()).toContain('The org explains tiers by this very model.');
  expect(await accessibilityFaults(paneFrame(page))).toEqual([]);
  expect(workbench.salesforce.exchanges.filter(({ records = 0 }) => records > 1)).toEqual([]);
  await push.click();
  await pane.getByRole('heading', { name: en.push.title }).waitFor({ timeout: 30_000 });
  expect(await accessibilityFaults(paneFrame(page))).toEqual([]);
  const collections = workbench.salesforce.exchanges.flatMap(({ records = 0 }) => (records > 1 ? [records] : []));
  expect(collections).toEqual([200, 200, 96]);

  // Account by account, the record holds what the cell says.
  await goTo(pane, 'segment');
  await pane.getByRole('button', { name: words.result.write, exact: true }).click();
  await pane.getByRole('button', { name: words.result.writeAgain, exact: true }).waitFor({ timeout: 30_000 });
  const sheet = await page.evaluate(() => window.keystageHost!.values('Accounts!A1:Z501'));
  const tierColumn = sheet[0].indexOf(words.headers.tier);
  const tiers = new Map(
    workbench.salesforce.org.raw('Account').map((one) => [one.AccountNumber, one.Keystage_Tier__c]),
  );
  const cells = sheet.slice(1).map((row) => [String(row[0]).trim(), row[tierColumn]]);
  const records = cells.map(([id]) => [id, tiers.get(String(id)) ?? '']);
  const known = new Set(['VIP', 'A', 'B', 'C', 'D']);
  expect(cells.map(([id, cell]) => [id, known.has(String(cell)) ? cell : ''])).toEqual(records);
  expect(records.filter(([, tier]) => tier !== '').length).toBeGreaterThan(400);

  // Coming back to the record page is enough.
  await page.getByRole('tab', { name: 'Salesforce' }).click();
  await record.getByText('has not been segmented yet').last().waitFor({ state: 'hidden', timeout: 20_000 });
  await record.getByText('Distribution by ledger').first().waitFor({ timeout: 20_000 });
  expect(await recordFrame.evaluate(() => window.stillTheSame)).toBe(true);
  expect(await accessibilityFaults(recordFrame)).toEqual([]);
  expect(await accessibilityFaults(page.mainFrame())).toEqual([]);

  // A second push finds nothing to do.
  await page.getByRole('tab', { name: 'Excel' }).click();
  await goTo(pane, 'salesforce');
  await pane.getByRole('button', { name: en.compare.again }).click();
  await pane.getByRole('heading', { name: en.list.nothing }).waitFor({ timeout: 30_000 });

  // A tier by hand is the list's alone until it is pushed; then the record page has it, and shows whose it is.
  await goTo(pane, 'segment');
  await page.evaluate(() => window.keystageHost!.user.select('Accounts!A12'));
  await pane.getByRole('tab', { name: words.result.tabs.account }).click();
  await pane.getByRole('button', { name: card.override.open }).click();
  await pane.getByRole('textbox', { name: card.override.reason }).fill('Reference customer');
  await pane.getByLabel(card.override.until).fill(inSomeMonths());
  await pane.getByRole('textbox', { name: card.override.author }).fill('M. Weber');
  await pane.getByRole('button', { name: card.override.write }).click();
  await pane.getByText(card.override.pending(MY_DOMAIN)).waitFor({ timeout: 30_000 });
  await goTo(pane, 'salesforce');
  await pane.getByRole('button', { name: 'Push 1 account', exact: true }).waitFor({ timeout: 30_000 });
  await pane.getByText(/Override to VIP until .*, by M\. Weber: not in the org yet/).waitFor();
  await pane.getByRole('button', { name: 'Push 1 account', exact: true }).click();
  await pane.getByRole('heading', { name: en.push.title }).waitFor({ timeout: 30_000 });
  await page.getByRole('tab', { name: 'Salesforce' }).click();
  await record.getByText('Reference customer').first().waitFor({ timeout: 20_000 });

  // Taken back, the record is as it was before anything was pushed: both pushes were of other runs, the last one goes.
  await page.getByRole('tab', { name: 'Excel' }).click();
  await pane.getByRole('button', { name: en.home.undo }).click();
  await pane.getByRole('heading', { name: en.undo.title, exact: true }).waitFor({ timeout: 30_000 });
  await page.getByRole('tab', { name: 'Salesforce' }).click();
  await record.getByText('Reference customer').first().waitFor({ state: 'hidden', timeout: 20_000 });

  expect(workbench.salesforce.unimplemented).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 180_000);

interface OpenWorkbench {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors on the console, a broken security policy among them, and requests that leave this machine. */
  readonly complaints: string[];
}

async function openWorkbench(): Promise<OpenWorkbench> {
  const complaints: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on('request', (request) => {
      if (!allowed.test(request.url())) complaints.push(`asked for ${request.url()}`);
    });
  });
  const page = await context.newPage();
  await page.goto(`${workbench.hostUrl}?lang=en`);
  await page.waitForFunction(() => window.keystageHost);
  return { context, page, pane: page.frameLocator('iframe[title="Keystage"]'), complaints };
}

const goTo = (pane: FrameLocator, area: 'segment' | 'salesforce') =>
  pane.getByRole('tab', { name: words.areas.names[area], exact: true }).click();

/** A day that an override may end on, as an input of dates takes it. */
function inSomeMonths(): string {
  return new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
}

/** Answers the two questions of the sample list and runs it. */
async function segmentSample(pane: FrameLocator): Promise<void> {
  await pane.getByText(words.segment.duplicateAnswers.sum).click({ timeout: 30_000 });
  await pane.getByRole('button', { name: words.segment.answer }).first().click();
  await pane.getByText(words.segment.ratioAnswers.percentsAboveOne).click();
  await pane.getByRole('button', { name: 'Segment 496 accounts' }).click();
  await pane.getByRole('tab', { name: words.result.tabs.account }).waitFor({ timeout: 30_000 });
}

async function signIn(
  context: BrowserContext,
  pane: FrameLocator,
  username: string,
  consent: 'allow' | 'deny',
): Promise<void> {
  const opening = context.waitForEvent('page');
  await pane.getByRole('button', { name: en.signIn.button }).click();
  const page = await opening;
  await page.getByRole('combobox').selectOption(username);
  await page.locator(`button[value="${consent}"]`).click();
  if (!page.isClosed()) await page.waitForEvent('close');
}

const paneFrame = (page: Page): Frame => page.frames().find((frame) => frame.url().includes('taskpane.html')) as Frame;
