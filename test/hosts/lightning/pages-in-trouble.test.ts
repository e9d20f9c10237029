import type { Page } from 'playwright-core';
import project8 from '@keystage/core/templates/project-8.json';
import processFile from '../../../salesforce-lwc/samples/project-sale.process.json';
import { openDeployedOrg, people } from '../salesforce/deployed-org';
import { graphqlAsked, pagesInTests } from './pages-in-tests';

let deal: string;

const pages = pagesInTests(async () => {
  const org = await openDeployedOrg({ gates: true, records: { Account: [{ Name: 'Northgate Systems' }] } });
  org.put('Keystage_Process__c', [
    {
      ...{ Name: 'Project sale', Template__c: 'project-8', Active__c: true },
      Stage_Map__c: JSON.stringify(processFile.stages),
      Gates_Fingerprint__c: org.as().labels('en_US')['Keystage_Deployed_Gates'],
    },
  ]);
  return org;
});

beforeEach(() => {
  const AccountId = pages.org.raw('Account')[0].Id;
  [deal] = pages.org.put('Opportunity', [
    { Name: 'Line 4', StageName: 'Prospecting', CloseDate: '2026-12-31', Amount: 250_000, AccountId },
  ]);
});
afterEach(() => pages.server.setPageTrouble(undefined));

async function opened(main: readonly string[], side: readonly string[] = []): Promise<Page> {
  const page = await pages.open({ recordId: deal, main, side });
  await page.locator('c-stage-path').waitFor();
  return page;
}

const [interested] = project8.stages[0].milestones;
const line = (page: Page, condition: string) => page.locator(`c-condition-line[data-condition="${condition}"]`);
const guidance = (page: Page) => page.locator('c-stage-guidance');

/** Opens the form of a condition, says yes and writes a note, without saving it. */
async function answered(page: Page, condition: string, note: string): Promise<void> {
  await line(page, condition).getByRole('button', { name: 'Answer' }).click();
  await line(page, condition).getByText('Yes', { exact: true }).click();
  await line(page, condition).getByLabel('Note').fill(note);
}

const save = (page: Page, condition: string) => line(page, condition).getByRole('button', { name: 'Save' }).click();
const evidence = () => pages.org.raw('Keystage_Evidence__c').filter(({ Opportunity__c }) => Opportunity__c === deal);

test.each([
  ['whose session has ended', 'expired'],
  ['that is offline', 'offline'],
] as const)(
  'a page %s says so and keeps what was typed; saved again, it is there',
  async (_what, trouble) => {
    const page = await opened(['stageGuidance']);
    await answered(page, interested.id, 'They called us');
    pages.server.setPageTrouble(trouble);
    await save(page, interested.id);
    await line(page, interested.id).getByRole('alert').getByText(/\S/).first().waitFor();
    expect(await line(page, interested.id).getByLabel('Note').inputValue()).toBe('They called us');
    expect(evidence()).toEqual([]);

    pages.server.setPageTrouble(undefined);
    await save(page, interested.id);
    await guidance(page).getByText('Stands at stage 1 of 8, entered').first().waitFor();
    expect(evidence()).toMatchObject([{ Condition__c: interested.id, Note__c: 'They called us' }]);
    // What the browser says of the requests that failed.
    pages.forgive(/net::ERR_|Failed to load resource|Failed to fetch|Session expired/);
  },
  60_000,
);

test('a page of a gated org knows that, and says a refusal in the words that REST gets', async () => {
  const page = await opened(['stageGuidance']);
  expect(await guidance(page).innerText()).not.toContain('the gates of this process are not deployed');
  await guidance(page).getByRole('button', { name: 'Move the deal' }).click();
  const { text } = project8.stages[0].successCriteria[0];
  await guidance(page).locator('c-move-form').getByText(text.en).first().waitFor();
  expect(
    pages.org.as(people.rep).update('Opportunity', [{ Id: deal, StageName: 'Qualification' }])[0].errors[0]?.message,
  ).toBe(text.en);
}, 60_000);

test('what one component saves, the others of the page ask for again', async () => {
  const page = await opened(['stageGuidance', 'visitPlanner'], ['buyingCommittee']);
  const dealQueries = async () => (await graphqlAsked(page)).filter((name) => name === 'Deal').length;
  const before = await dealQueries();
  await answered(page, interested.id, '');
  await save(page, interested.id);
  await guidance(page).getByText('Stands at stage 1 of 8, entered').first().waitFor();
  expect((await dealQueries()) - before).toBeGreaterThanOrEqual(3);
}, 60_000);
