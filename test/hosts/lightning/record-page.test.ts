import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { explainAccount, speaker, textsOf, type CalendarDate, type Words } from '@keystage/core';
import { words as en } from '@keystage/core/language/en';
import { words as ko } from '@keystage/core/language/ko';
import { words as zh } from '@keystage/core/language/zh-cn';
import { publishModel, pushTiers } from '../../../shared-core/salesforce';
import { accessibilityOf } from '../../browser/accessibility-of';
import { openDeployedOrg, people } from '../salesforce/deployed-org';
import { startLightning, type RecordPageAddress } from '.';
import { atEachWidth, expectSound, overflows, pagesInTests, shows as showsOn } from './pages-in-tests';
import { segmentedAccounts } from './segmented-accounts';

const list = segmentedAccounts();
const ids = textsOf(list.run.accounts.ids);

/** Places in the list that stand for a kind of account. */
const accounts = {
  capped: list.run.tiers.findIndex((tier, i) => tier !== list.run.latentTiers[i]),
  prospect: list.run.standings.indexOf(1),
  best: list.withTier('VIP')[0],
  last: list.withTier('C')[0],
};

const languages = [
  ['en-US', en],
  ['zh-CN', zh],
  ['ko', ko],
] as const;
const widths = [
  ['desktop', 1280],
  ['phone', 390],
] as const;

const pages = pagesInTests(() =>
  openDeployedOrg({
    records: { Account: ids.map((id, i) => ({ Name: `Account ${i + 1}`, AccountNumber: id, Phone: '+49 30 1234' })) },
  }),
);

const recordId = (account: number) => String(pages.org.raw('Account')[account].Id);
const signedIn = (username: string) => ({
  instanceUrl: pages.server.url,
  accessToken: pages.server.signIn(username).accessToken,
});

async function opened(look: Partial<RecordPageAddress> & { recordId: string; width?: number }): Promise<Page> {
  const page = await pages.open(look);
  await page.locator('c-account-tier').waitFor();
  return page;
}

const shows = (page: Page, text: string) => showsOn(page, text, 'c-account-tier');

test('an account that nobody has segmented invites to do it', async () => {
  const page = await opened({ recordId: recordId(accounts.capped) });
  await shows(page, 'This account has not been segmented yet.');
  await shows(page, 'Ask whoever keeps the account list in Excel');
  await expectSound(page);
  await page.close();

  const manager = await opened({ recordId: recordId(accounts.capped), user: people.manager });
  await shows(manager, 'Segment the account list in the Excel add-in and push the result.');
  await manager.close();
}, 60_000);

test('tiers pushed through REST appear on the open page, without loading it again', async () => {
  const page = await opened({ recordId: recordId(accounts.capped) });
  await shows(page, 'This account has not been segmented yet.');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  expect(
    await publishModel(signedIn(people.admin), list.model, { on: '2026-11-20' as CalendarDate, note: '' }),
  ).toMatchObject({ ok: true, how: 'written' });
  const { report } = await pushTiers(
    signedIn(people.manager),
    { segmentation: list.run, keys: ids, keyField: 'AccountNumber' },
    { confirm: ({ changes }) => changes.length === ids.length },
  );
  expect(report).toMatchObject({ refused: [], notTried: [], unknown: [] });

  // The person comes back from Excel to this window.
  await page.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
  const explanation = explainAccount(list.run, accounts.capped);
  await shows(page, speaker(en, list.model).reason(explanation.reasons[0]));
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await page.close();
}, 60_000);

test.each(languages)(
  'in %s the record says what the core says, at each width',
  async (lang, words: Words) => {
    const say = speaker(words, list.model);
    for (const account of Object.values(accounts)) {
      const explanation = explainAccount(list.run, account);
      const page = await opened({ recordId: recordId(account), lang });
      await atEachWidth(page, widths, async () => {
        for (const reason of explanation.reasons) await shows(page, say.reason(reason));
        if (explanation.lift) await shows(page, say.lift(explanation.lift));
        await shows(page, explanation.tier ? say.tier(explanation.tier) : words.prospect);

        const shown = await page.locator('c-contribution-list .part').allInnerTexts();
        for (const { indicator, value } of explanation.contributions.slice(0, 5)) {
          const row = shown.find((text) => text.includes(say.indicator(indicator)));
          expect(row).toContain(say.value(indicator, value));
        }
        await expectSound(page);
      });
    }
  },
  120_000,
);

test('the parts that are folded away unfold, by keyboard too', async () => {
  const page = await opened({ recordId: recordId(accounts.best), width: 390 });
  const parts = page.locator('c-contribution-list .part');
  await shows(page, 'Adds up to');
  expect(await parts.count()).toBe(6);
  await page.getByRole('button', { name: 'Show all 11' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show fewer' }).waitFor();
  expect(await parts.count()).toBe(11);
  await expectSound(page);
  await page.close();
}, 60_000);

test('who may not see the fields is told which, and who can help', async () => {
  const page = await opened({ recordId: recordId(accounts.best), user: people.stranger });
  await shows(page, 'The tier cannot be shown: you have no access to Keystage_Tier__c');
  await shows(page, 'An administrator gives access with the permission set Keystage Rep.');
  await expectSound(page);
  await page.close();
}, 60_000);

test('a record that is not there is said so', async () => {
  const page = await opened({ recordId: '001Hs00000000zzAAA' });
  await shows(page, 'The account could not be read: The requested resource does not exist');
  await expectSound(page);
  await page.close();
}, 60_000);

test('a tier changed by hand is noticed, and so is a model kept in parts with one missing', async () => {
  const admin = pages.org.as(people.admin);
  const changed = recordId(accounts.last);
  admin.update('Account', [{ Id: changed, Keystage_Tier__c: 'A' }]);
  const page = await opened({ recordId: changed });
  await shows(page, 'The record holds A, but its own values give C under the same model');
  await expectSound(page);

  const [{ Id: model, Model__c: text }] = pages.org.raw('Keystage_Model__c') as { Id: string; Model__c: string }[];
  const cuts = [text.slice(0, 3000), text.slice(3000, 6000), text.slice(6000)];
  const parts = cuts.map((part, k) => ({ Model__c: model, Position__c: k + 1, Text__c: part }));
  const saved = admin.create('Keystage_Model_Part__c', parts);
  admin.update('Keystage_Model__c', [{ Id: model, Model__c: null, Parts__c: 3 }]);
  const again = page.getByRole('button', { name: 'Refresh' });
  await again.click();
  await shows(page, 'The record holds A, but its own values give C under the same model');

  admin.delete([saved[1].id!]);
  await again.click();
  await shows(page, 'Part 2 of 3 of the model “Distribution by ledger” is missing');
  await expectSound(page);
  admin.update('Keystage_Model__c', [{ Id: model, Model__c: text, Parts__c: 0 }]);
  await page.close();
}, 60_000);

test('in a tab of another page it asks again when the tab comes to the front', async () => {
  const outside = createServer((_request, response) => {
    const inside = framed.recordPage({ recordId: recordId(accounts.best), user: people.rep });
    response
      .setHeader('content-type', 'text/html')
      .end(`<title>Workbench</title><iframe src="${inside.replaceAll('&', '&amp;')}">`);
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  const framed = await startLightning({ orgUrl: pages.server.url, frameAncestors: [origin] });
  const page = await pages.browser.newPage();
  try {
    await page.goto(origin);
    const card = page.frameLocator('iframe').locator('c-account-tier');
    await card.getByText('85.0 points').first().waitFor();
    pages.org.as(people.admin).update('Account', [{ Id: recordId(accounts.best), Keystage_Score__c: 12 }]);
    await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.focus());
    await card.getByText('The record holds 12 points').waitFor();
  } finally {
    const { Keystage_Score__c } = list.recordOf(accounts.best);
    pages.org.as(people.admin).update('Account', [{ Id: recordId(accounts.best), Keystage_Score__c }]);
    await page.close();
    await framed.close();
    outside.close();
    outside.closeAllConnections();
  }
}, 60_000);

test('what keeps the page from being accessible is found', async () => {
  const page = await opened({ recordId: recordId(accounts.best) });
  await shows(page, 'Adds up to');
  await page
    .locator('c-contribution-list button')
    .evaluate((button) => button.setAttribute('aria-expanded', 'perhaps'));
  expect((await accessibilityOf(page)).faults).toEqual([expect.stringContaining('aria-valid-attr-value')]);
  await page.close();
}, 60_000);

test('a page shows several components in their order, beside each other or below, on a record or without one', async () => {
  const page = await pages.browser.newPage({ viewport: { width: 1280, height: 900 } });
  const cards = page.locator('c-account-tier .slds-card__header');
  await page.goto(
    pages.lightning.recordPage({
      recordId: recordId(accounts.best),
      user: people.rep,
      main: ['accountTier'],
      side: ['accountTier'],
    }),
  );
  await cards.nth(1).waitFor();
  const [wide, narrow] = await Promise.all([cards.nth(0).boundingBox(), cards.nth(1).boundingBox()]);
  expect(wide!.width).toBeGreaterThan(1.5 * narrow!.width);
  expect(narrow!.x).toBeGreaterThan(wide!.x + wide!.width);

  await page.setViewportSize({ width: 390, height: 900 });
  const [above, beneath] = await Promise.all([cards.nth(0).boundingBox(), cards.nth(1).boundingBox()]);
  expect([above!.x, above!.width]).toEqual([beneath!.x, beneath!.width]);
  expect(beneath!.y).toBeGreaterThan(above!.y);
  expect(await overflows(page)).toBe(false);

  await page.goto(pages.lightning.appPage({ user: people.rep, main: ['accountTier'], lang: 'ko' }));
  await page.getByRole('heading', { level: 1, name: '영업' }).waitFor();
  expect(await page.locator('shell-region c-account-tier').count()).toBe(1);
  await page.close();
}, 60_000);

test('a page of an opportunity has its highlights, and counts what its components ask', async () => {
  const [deal] = pages.org.put('Opportunity', [
    { Name: 'Line 4', StageName: 'Qualification', CloseDate: '2026-12-31', Amount: 250_000, AccountId: recordId(0) },
  ]);
  const page = await pages.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pages.lightning.recordPage({ recordId: deal, user: people.rep, main: ['accountTier'] }));
  const highlights = page.locator('.highlights');
  await highlights.getByText('€250,000.00').waitFor();
  expect(await highlights.innerText()).toContain('Account 1');
  await page.getByRole('heading', { level: 1, name: 'Line 4' }).waitFor();
  const requests = await page.evaluate(() => (window as unknown as { lightningRequests: object[] }).lightningRequests);
  expect(requests).toContainEqual({ kind: 'record', name: deal });
  await page.close();
}, 60_000);
