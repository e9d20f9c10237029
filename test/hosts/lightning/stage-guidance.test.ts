import type { Page } from 'playwright-core';
import templateFile from '@keystage/core/templates/project-8.json';
import saleProcess from '../../../salesforce-lwc/samples/project-sale.process.json';
import { openDeployedOrg, people } from '../salesforce/deployed-org';
import type { RecordPageAddress } from '.';
import { atEachWidth, expectSound, graphqlAsked, pagesInTests, picture, shows as showsOn } from './pages-in-tests';

const project8 = new Map(templateFile.stages.map((stage) => [stage.id, stage]));

const widths = [
  ['desktop', 1280],
  ['phone', 390],
  ['narrow', 320],
] as const;

const pages = pagesInTests(() =>
  openDeployedOrg({
    gates: true,
    records: {
      Account: [{ Name: 'Northgate Systems' }],
      Keystage_Process__c: [
        {
          ...{ Name: saleProcess.name, Template__c: saleProcess.template, Active__c: true },
          Stage_Map__c: JSON.stringify(saleProcess.stages),
        },
      ],
    },
  }),
);

const rep = () => pages.org.as(people.rep);

function newDeal(fields: Readonly<Record<string, string | number>> = {}): string {
  const [id] = pages.org.put('Opportunity', [
    {
      ...{ Name: 'Pressing line', StageName: 'Proposal', Amount: 230_000, CloseDate: '2027-03-31' },
      AccountId: String(pages.org.raw('Account')[0].Id),
      ...fields,
    },
  ]);
  return id;
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
  address: Partial<RecordPageAddress> & { readonly width?: number } = {},
): Promise<Page> {
  const page = await pages.open({ recordId, main: ['stageGuidance'], ...address });
  await page.locator('c-stage-guidance').waitFor();
  return page;
}

const shows = (page: Page, text: string) => showsOn(page, text, 'c-stage-guidance');

const line = (page: Page, condition: string) => page.locator(`c-condition-line[data-condition="${condition}"]`);

async function answerWith(page: Page, condition: string, choice: string, note = ''): Promise<void> {
  await line(page, condition).getByRole('button', { name: 'Answer' }).click();
  await line(page, condition).getByText(choice, { exact: true }).click();
  if (note !== '') await line(page, condition).getByLabel('Note').fill(note);
}

const save = (page: Page, condition: string) =>
  line(page, condition).getByRole('button', { name: 'Save', exact: true }).click();

const evidenceOf = (deal: string, condition: string) =>
  pages.org.raw('Keystage_Evidence__c').find((one) => one.Opportunity__c === deal && one.Condition__c === condition);
const recordOf = (deal: string) => pages.org.raw('Opportunity').find(({ Id }) => Id === deal);

test('a condition is answered on the spot, and the org keeps what follows', async () => {
  const deal = visitedDeal();
  const page = await opened(deal);
  await shows(page, 'Stands at stage 1 of 8, completed');
  await answerWith(page, 'survey-on-file', 'Yes', 'By post');
  await picture(page, 'answering');
  await expectSound(page);
  await save(page, 'survey-on-file');
  await shows(page, 'Stands at stage 2 of 8, entered');
  await picture(page, 'answered');
  expect(evidenceOf(deal, 'survey-on-file')).toMatchObject({ Answer__c: 'Yes', Note__c: 'By post' });
  expect(recordOf(deal)).toMatchObject({
    ...{ Keystage_Evidenced_Stage__c: 'visit-and-survey', Keystage_Evidenced_Position__c: 2 },
    ...{ Keystage_Evidenced_Chance__c: 25, Keystage_Claimed_Chance__c: 30, Keystage_Past_Gate__c: true },
  });
}, 120_000);

test('days, numbers, choices and texts are asked for as what they are', async () => {
  const deal = newDeal({ StageName: 'Prospecting' });
  const page = await opened(deal, { width: 390 });
  await page.getByRole('button', { name: 'Information conditions' }).click();
  const facts = line(page, 'account-facts-known');
  await facts.getByRole('button', { name: 'Answer' }).click();
  await facts.getByRole('combobox', { name: 'Size of the account' }).click();
  await page.getByRole('option', { name: 'Large' }).click();
  await facts.getByLabel('Yearly profit').fill('2.5');
  await facts.getByText('What is left blank is in progress').click();
  await picture(page, 'facts-phone');
  await expectSound(page);
  await save(page, 'account-facts-known');
  await shows(page, 'Saved:');
  expect(evidenceOf(deal, 'account-facts-known')).toMatchObject({
    ...{ Answer__c: 'In_Progress', Values__c: '{"account.size":"large","account.profit":2.5}' },
  });
}, 120_000);

test('a move past a gate is refused in the words of the template, and goes through once the evidence is there', async () => {
  const deal = newDeal({ StageName: 'Prospecting' });
  answer(deal, yes('buyer-interested'));
  const page = await opened(deal);
  await page.getByRole('button', { name: 'Move the deal' }).click();
  const form = page.locator('c-move-form');
  await form.getByLabel('Reason').fill('They want to see us');
  await picture(page, 'moving');
  await expectSound(page);
  await form.getByRole('button', { name: 'Move', exact: true }).click();
  const [{ text }] = project8.get('planning-and-invitation')!.successCriteria;
  await shows(page, 'The org refused it, so nothing was saved:');
  expect(await form.getByRole('alert').innerText()).toContain(text.en);
  await picture(page, 'refused');
  expect(recordOf(deal)).toMatchObject({ StageName: 'Prospecting' });
  expect(await form.getByLabel('Reason').inputValue()).toBe('They want to see us');

  const conditions = ['meeting-agreed', 'visit-held', 'survey-on-file'];
  answer(deal, ...conditions.map((condition) => yes(condition)));
  await form.getByRole('button', { name: 'Move', exact: true }).click();
  await shows(page, 'Moved to Qualification.');
  expect(recordOf(deal)).toMatchObject({ StageName: 'Qualification' });
  expect(pages.org.raw('Keystage_Stage_Move__c').find((move) => move.Opportunity__c === deal)).toMatchObject({
    ...{ From_Stage__c: 'Prospecting', To_Stage__c: 'Qualification', Direction__c: 'forward' },
    Reason__c: 'They want to see us',
  });
}, 120_000);

test("another user's answer is shown beside one's own", async () => {
  const deal = visitedDeal();
  const page = await opened(deal);
  await answerWith(page, 'survey-on-file', 'Yes', 'By post');
  const [theirs] = pages.org
    .as(people.manager)
    .create('Keystage_Evidence__c', [
      { Opportunity__c: deal, Condition__c: 'survey-on-file', Answer__c: 'No', Note__c: 'Not received' },
    ]);
  expect(theirs.success).toBe(true);
  await save(page, 'survey-on-file');
  await shows(page, 'Sales manager has answered this since you opened it.');
  await shows(page, 'On record: No · Not received');
  await shows(page, 'Yours: Yes · By post');
  await picture(page, 'conflict');
  await expectSound(page);
  await line(page, 'survey-on-file').getByRole('button', { name: 'Save mine' }).click();
  await shows(page, 'Stands at stage 2 of 8, entered');
  expect(evidenceOf(deal, 'survey-on-file')).toMatchObject({ Answer__c: 'Yes', Note__c: 'By post' });
}, 120_000);

test('a session that ends in mid-edit, and a connection that is lost: what was typed is kept, and saved later', async () => {
  const deal = visitedDeal();
  const page = await opened(deal);
  await answerWith(page, 'survey-on-file', 'Yes', 'By post');
  await page.route('**/keystage-org/call', (route) =>
    route.fulfill({ json: { error: { code: 'INVALID_SESSION_ID', message: 'Session expired or invalid' } } }),
  );
  await save(page, 'survey-on-file');
  await shows(page, 'Your session has ended, so nothing was saved.');
  await picture(page, 'session-ended');
  await expectSound(page);
  await page.unroute('**/keystage-org/call');

  await page.context().setOffline(true);
  await save(page, 'survey-on-file');
  await shows(page, 'There is no connection, so nothing was saved.');
  await page.context().setOffline(false);
  expect(await line(page, 'survey-on-file').getByLabel('Note').inputValue()).toBe('By post');
  await save(page, 'survey-on-file');
  await shows(page, 'Stands at stage 2 of 8, entered');
  // What the browser and the stand-in say of the requests that failed.
  pages.forgive(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Session expired/);
}, 120_000);

test("the buyer's stage is chosen, and says whether we keep step", async () => {
  const deal = visitedDeal();
  const page = await opened(deal, { width: 390 });
  await page.getByRole('combobox', { name: 'The buyer is at' }).click();
  await page.getByRole('option', { name: '4 Purchase criteria set' }).click();
  await shows(
    page,
    '3 stages behind the buyer, who is at “Purchase criteria set”: decide whether to go on or give up.',
  );
  expect(recordOf(deal)).toMatchObject({ Keystage_Buyer_Stage__c: 'criteria-set', Keystage_Sync_Gap__c: -3 });
}, 120_000);

test('who has no permission set is told what is missing, and who can help', async () => {
  const page = await opened(visitedDeal(), { user: people.stranger });
  await shows(page, 'You have no access to Keystage_Process__c, so this cannot be shown.');
  await shows(page, 'An administrator gives access with the permission set Keystage Rep.');
  await expectSound(page);
}, 120_000);

test('a deal with 20 people, 60 records of evidence and 30 visits opens with at most four GraphQL requests', async () => {
  const deal = visitedDeal();
  const [account] = pages.org.raw('Account');
  const contacts = pages.org.put(
    'Contact',
    Array.from({ length: 20 }, (_, k) => ({ LastName: `Contact ${k + 1}`, AccountId: String(account.Id) })),
  );
  const roles = ['decision', 'technical', 'user', 'finance', 'coach', 'influencer'];
  pages.org.put(
    'Keystage_Buying_Role__c',
    contacts.map((Contact__c, k) => ({
      Opportunity__c: deal,
      Contact__c,
      Roles__c: roles[k % 6],
      Level__c: 'engaged',
    })),
  );
  const conditions = templateFile.stages.flatMap((stage): readonly { readonly id: string }[] => [
    ...stage.milestones,
    ...stage.successCriteria,
    ...stage.conditions.process,
    ...stage.conditions.relationship,
    ...stage.conditions.information,
  ]);
  const open = conditions.slice(3).filter(({ id }) => !evidenceOf(deal, id));
  answer(deal, ...open.slice(0, 57).map(({ id }) => ({ Condition__c: id, Answer__c: 'No' })));
  pages.org.put(
    'Keystage_Visit__c',
    contacts
      .concat(contacts.slice(0, 10))
      .map((Contact__c) => ({ Opportunity__c: deal, Contact__c, Status__c: 'Planned' })),
  );
  const page = await opened(deal, { main: ['stageGuidance', 'visitPlanner'], side: ['buyingCommittee'] });
  await shows(page, 'Stands at stage 1 of 8, completed');
  await page.locator('c-buying-committee').getByText('Contact 20').first().waitFor();
  const asked = await graphqlAsked(page);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(4);
  await picture(page, 'whole-page');
  await page.getByRole('button', { name: 'Prepare a visit' }).click();
  await page.locator('c-visit-planner').getByLabel('Planned for').waitFor();
}, 120_000);

test.each(['en-US', 'zh-CN', 'ko'] as const)(
  'in %s everything fits and is accessible, at each width',
  async (lang) => {
    const page = await opened(visitedDeal(), { lang });
    await page.locator('c-stage-path').waitFor();
    await atEachWidth(page, widths, async (device) => {
      await picture(page, `guidance-${lang}-${device}`);
      await expectSound(page);
    });
  },
  120_000,
);
