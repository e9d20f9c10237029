import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../browser/launch-chromium';
import { startSalesforceServer, type Org, type SalesforceServer } from '../salesforce';
import { openDeployedOrg, people } from '../salesforce/deployed-org';
import { startLightning, type Lightning, type RecordPageAddress } from '.';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Where pictures go, for somebody who wants to look at them. */
const pictures = process.env['KEYSTAGE_PICTURES'];

const stageMap = {
  Prospecting: 'planning-and-invitation',
  Qualification: 'visit-and-survey',
  'Needs Analysis': 'first-proposal',
  'Value Proposition': 'demo-and-exchange',
  'Id. Decision Makers': 'needs-and-design',
  'Perception Analysis': 'project-evaluation',
  'Negotiation/Review': 'commercial-negotiation',
  'Closed Won': 'signed',
};

const languages = ['en-US', 'zh-CN', 'ko'] as const;
const widths = [
  ['desktop', 1280],
  ['phone', 390],
  ['narrow', 320],
] as const;

let org: Org;
let server: SalesforceServer;
let lightning: Lightning;
let browser: Browser;
/** What a page complained of: console messages, exceptions, what its security policy stopped. */
let complaints: string[];

beforeAll(async () => {
  org = await openDeployedOrg({
    records: {
      Account: [{ Name: 'Northgate Systems' }],
      Keystage_Process__c: [
        { Name: 'Project sales', Template__c: 'project-8', Stage_Map__c: JSON.stringify(stageMap), Active__c: true },
      ],
    },
  });
  server = await startSalesforceServer({ org });
  lightning = await startLightning({ orgUrl: server.url });
  browser = await launchChromium();
}, 300_000);

beforeEach(() => (complaints = []));
afterEach(() => expect(complaints).toEqual([]));

afterAll(async () => {
  await browser?.close();
  await lightning?.close();
  await server?.close();
});

const rep = () => org.as(people.rep);

function newDeal(fields: Readonly<Record<string, string | number>> = {}): string {
  const [result] = rep().create('Opportunity', [
    {
      ...{ Name: 'Pressing line', StageName: 'Needs Analysis', Amount: 230_000, CloseDate: '2027-03-31' },
      AccountId: String(org.raw('Account')[0].Id),
      ...fields,
    },
  ]);
  if (!result.success) throw new Error(JSON.stringify(result.errors));
  return result.id;
}

function answer(opportunity: string, ...evidence: readonly Readonly<Record<string, string>>[]): void {
  const results = rep().create(
    'Keystage_Evidence__c',
    evidence.map((fields) => ({ Opportunity__c: opportunity, Observed_On__c: daysAgo(8), ...fields })),
  );
  expect(results.flatMap(({ errors }) => errors)).toEqual([]);
}

const yes = (condition: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ Condition__c: condition, Answer__c: 'Yes' },
  ...more,
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** A deal whose first visit is agreed and held. */
function visitedDeal(): string {
  const deal = newDeal();
  answer(
    deal,
    yes('buyer-interested'),
    yes('meeting-agreed', {
      Values__c: JSON.stringify({
        'meeting.date': daysAgo(7),
        'meeting.place': 'their plant',
        'meeting.subject': 'scrap in pressing',
        'meeting.agreedByPersonInCharge': true,
      }),
    }),
    yes('visit-held', { Note__c: 'Whole line shown' }),
  );
  return deal;
}

async function opened(
  recordId: string,
  { width = 1280, ...address }: Partial<RecordPageAddress> & { readonly width?: number } = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 1400 } });
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(lightning.recordPage({ recordId, user: people.rep, main: ['stageGuidance'], ...address }));
  await page.locator('c-stage-guidance').waitFor();
  return page;
}

async function shows(page: Page, text: string): Promise<void> {
  await page.locator('c-stage-guidance').getByText(text, { exact: false }).first().waitFor({ timeout: 15_000 });
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const { found, passed } = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
    const { violations, passes } = await checker.run();
    return {
      found: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      passed: passes.length,
    };
  });
  expect(found).toEqual([]);
  expect(passed).toBeGreaterThan(15);
}

const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const line = (page: Page, condition: string) => page.locator(`c-condition-line[data-condition="${condition}"]`);

test('a condition is answered on the spot, and the org keeps what follows', async () => {
  const deal = visitedDeal();
  const page = await opened(deal);
  await shows(page, 'Stands at stage 1 of 8, completed');
  await line(page, 'survey-on-file').getByRole('button', { name: 'Answer' }).click();
  await line(page, 'survey-on-file').getByText('Yes', { exact: true }).click();
  await line(page, 'survey-on-file').getByLabel('Note').fill('By post');
  await picture(page, 'answering');
  await expectAccessible(page);
  await line(page, 'survey-on-file').getByRole('button', { name: 'Save' }).click();
  await shows(page, 'Stands at stage 2 of 8, entered');
  const records = org.raw('Keystage_Evidence__c').filter(({ Opportunity__c }) => Opportunity__c === deal);
  expect(records.at(-1)).toMatchObject({ Condition__c: 'survey-on-file', Answer__c: 'Yes', Note__c: 'By post' });
  expect(org.raw('Opportunity').find(({ Id }) => Id === deal)).toMatchObject({
    ...{ Keystage_Evidenced_Stage__c: 'visit-and-survey', Keystage_Evidenced_Position__c: 2 },
    ...{ Keystage_Evidenced_Chance__c: 25, Keystage_Claimed_Chance__c: 30, Keystage_Past_Gate__c: true },
  });
  await page.close();
}, 120_000);

describe.each(languages)('in %s', (lang) => {
  test.each(widths)(
    'at %s width everything fits and is accessible',
    async (device, width) => {
      const page = await opened(visitedDeal(), { width, lang });
      await page.locator('c-stage-path').waitFor();
      await picture(page, `${lang}-${device}`);
      expect(await overflows(page)).toBe(false);
      await expectAccessible(page);
      await page.close();
    },
    120_000,
  );
});
