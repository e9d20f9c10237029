import type { Page } from 'playwright-core';
import type { Org } from '../salesforce';
import { openDeployedOrg, people } from '../salesforce/deployed-org';
import { atEachWidth, expectSound, graphqlAsked, pagesInTests, shows } from './pages-in-tests';
import { daysBefore, putSampleDeal, type SampleDeal } from './sample-deal-records';

const languages = ['en-US', 'zh-CN', 'ko'] as const;
const widths = [
  ['desktop', 1280],
  ['phone', 360],
] as const;

let ids: SampleDeal;
const pages = pagesInTests(async () => {
  const org: Org = await openDeployedOrg();
  ids = putSampleDeal(org);
  return org;
});

type Language = (typeof languages)[number];
const opened = (main: readonly string[], lang: Language = 'en-US', user: string = people.rep) =>
  pages.open({ recordId: ids.deal, user, lang, main });

const card = (page: Page, name: string) => page.locator(`c-${name}`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** A checkbox of the platform lies under its drawing. */
const tick = (page: Page, label: string) => page.getByLabel(label, { exact: true }).dispatchEvent('click');

test.each(languages)(
  'people and visits in %s, at each width',
  async (lang) => {
    const page = await opened(['buyingCommittee', 'visitPlanner'], lang);
    await card(page, 'buying-committee').locator('c-depth-scale').first().waitFor();
    await card(page, 'visit-planner').locator('.day').first().waitFor();
    await atEachWidth(page, widths, () => expectSound(page));
    await card(page, 'buying-committee').locator('.person lightning-button-icon').first().click();
    await card(page, 'buying-committee').locator('c-value-form').first().waitFor();
    await card(page, 'visit-planner').locator('.row lightning-button-icon').first().click();
    await card(page, 'visit-planner').locator('c-visit-section').first().waitFor();
    await atEachWidth(page, widths, () => expectSound(page));
  },
  90_000,
);

test('a person is added from a later page of the contacts, edited, removed and brought back', async () => {
  const page = await opened(['buyingCommittee']);
  await button(page, 'Add a person').click();
  await shows(page, '20 of 27 shown');
  await button(page, 'Show more').click();
  await shows(page, '27 of 27 shown');
  await page.getByLabel('Search by name').fill('vos');
  await shows(page, '1 of 1 shown');
  await shows(page, 'Head of quality');
  await button(page, 'Add Ida Voss').click();
  await tick(page, 'user');
  await button(page, 'Save').click();
  await shows(page, 'Ida Voss is saved.');
  const kept = pages.org.raw('Keystage_Buying_Role__c').find(({ Contact_Name__c }) => Contact_Name__c === 'Ida Voss');
  expect(kept).toMatchObject({ Contact__c: ids.contacts['Ida Voss'], Roles__c: 'user', Level__c: 'identified' });
  expect(kept?.Key__c).toBe(`${ids.deal}:${ids.contacts['Ida Voss']}`);
  await shows(page, '5 of 6 seats filled');

  await button(page, 'Remove Ida Voss').click();
  await shows(page, 'Ida Voss was removed.');
  await shows(page, '4 of 6 seats filled');
  await button(page, 'Undo').click();
  await shows(page, 'Ida Voss is back.');
  await shows(page, '5 of 6 seats filled');
}, 90_000);

test('another user’s edit is shown with both values, and nothing is overwritten', async () => {
  const page = await opened(['buyingCommittee']);
  await button(page, 'Edit Sun Lee').click();
  const level = page.getByRole('combobox', { name: 'How far we have come' });
  await level.click();
  await page.getByRole('option', { name: 'engaged' }).click();
  const sun = pages.org.raw('Keystage_Buying_Role__c').find(({ Contact_Name__c }) => Contact_Name__c === 'Sun Lee')!;
  pages.org.as(people.manager).update('Keystage_Buying_Role__c', [{ Id: String(sun.Id), Level__c: 'contacted' }]);
  await button(page, 'Save').click();
  await shows(page, 'Mine: engaged');
  await shows(page, 'On record: contacted');
  expect(pages.org.raw('Keystage_Buying_Role__c').find(({ Id }) => Id === sun.Id)?.Level__c).toBe('contacted');
  await expectSound(page);
  await page.getByText('On record: contacted').click();
  await button(page, 'Save').click();
  await shows(page, 'Sun Lee is saved.');
}, 90_000);

test('contact roles of the platform are taken over where the org serves them', async () => {
  const page = await opened(['buyingCommittee']);
  await shows(page, 'Ada Ruiz (Business User) → user');
  await button(page, 'Take over Ada Ruiz').click();
  await shows(page, /^Taken over: Ada Ruiz\./);
  expect(pages.org.raw('Keystage_Buying_Role__c').map(({ Contact_Name__c }) => Contact_Name__c)).toContain('Ada Ruiz');
}, 90_000);

test('a deleted contact is shown by the kept name', async () => {
  const page = await opened(['buyingCommittee']);
  pages.org.as(people.admin).delete([ids.contacts['Ada Ruiz']]);
  await button(page, 'Refresh').click();
  await shows(page, 'This contact was deleted; the name was kept.');
  await shows(page, 'Ada Ruiz');
}, 90_000);

test('a visit is recorded as evidence, people and an event in one save, and the other cards follow', async () => {
  const page = await opened(['stageGuidance', 'buyingCommittee', 'visitPlanner']);
  await card(page, 'visit-planner').locator('.day').first().waitFor();
  await shows(page, 'Ines Roth');
  expect((await graphqlAsked(page)).length).toBeLessThanOrEqual(4);

  await button(page, /^Record visit, /).click();
  await tick(page, 'Ines Roth');
  const answer = async (question: RegExp, as: string) => {
    await card(page, 'visit-planner').getByRole('combobox', { name: question }).click();
    await card(page, 'visit-planner').getByRole('option', { name: as, exact: true }).first().click();
  };
  await answer(/^The first survey is on file/, 'yes');
  await page.getByLabel('What they said of the problem, in their words.').fill('Every third part is scrap');
  await button(page, 'Save the record').click();
  await shows(page, /^The visit is recorded: evidence \d+, people 2, activity 1\.$/);
  await shows(page, /^The deal stands at “Visit and first survey”, entered\.$/);

  const [event] = pages.org.raw('Event');
  expect(event).toMatchObject({ WhatId: ids.deal, WhoId: ids.contacts['Ines Roth'], ActivityDate: daysBefore(1) });
  const held = pages.org.raw('Keystage_Visit__c').find(({ Id }) => Id === ids.visits[1]);
  expect(held).toMatchObject({ Status__c: 'Held', Held_On__c: daysBefore(1) });
  const survey = pages.org.raw('Keystage_Evidence__c').find(({ Condition__c }) => Condition__c === 'survey-on-file');
  expect(survey).toMatchObject({ Answer__c: 'Yes', Observed_On__c: daysBefore(1) });
  expect(pages.org.raw('Opportunity')[0]).toMatchObject({ Keystage_Evidenced_Stage__c: 'visit-and-survey' });
  // The other cards have not been touched: the deal stands further, and she was met.
  await card(page, 'stage-guidance')
    .getByText('Stands at stage 2 of 8, entered: Visit and first survey')
    .last()
    .waitFor();
  await card(page, 'buying-committee')
    .getByText(/^met on .* · information incomplete/)
    .first()
    .waitFor();
}, 120_000);

test('a plan is begun from the landmine that asks for it, and kept', async () => {
  const page = await opened(['stageGuidance', 'visitPlanner']);
  await button(page, 'Prepare a visit').click();
  await shows(page, 'The next visit');
  await button(page, 'Use').click();
  await button(page, 'Save the plan').click();
  await shows(page, 'The plan is saved.');
  const plan = pages.org
    .raw('Keystage_Visit__c')
    .find(({ Planned_On__c, Status__c }) => !Planned_On__c && Status__c === 'Planned');
  expect(plan).toMatchObject({ Status__c: 'Planned', Opportunity__c: ids.deal });
  // What the last plan knew goes along.
  expect(JSON.parse(String(plan?.Plan__c))).toMatchObject({ knowledge: { usp: 'presses that correct themselves' } });
}, 90_000);

test('a record that the org refuses is not written in part', async () => {
  const [created] = pages.org
    .as(people.rep)
    .create('Keystage_Visit__c', [{ Opportunity__c: ids.deal, Status__c: 'Planned', Planned_On__c: daysBefore(0) }]);
  const closed = {
    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' as const,
    message: 'Events are closed for today.',
    fields: [],
  } as const;
  const reopen = pages.org.beforeSave((object) => (object === 'Event' ? closed : undefined));
  const evidence = pages.org.raw('Keystage_Evidence__c').length;
  const page = await opened(['visitPlanner']);
  await button(page, /^Record visit, /).click();
  await button(page, 'Save the record').click();
  await shows(page, /^Nothing was written, .* Events are closed for today\..* Choose “no activity”/);
  expect(pages.org.raw('Keystage_Visit__c').find(({ Id }) => Id === created.id)?.Status__c).toBe('Planned');
  expect(pages.org.raw('Keystage_Evidence__c')).toHaveLength(evidence);
  reopen();
}, 90_000);

test.each(languages)(
  'the sheet of a visit is one page of A4 in %s',
  async (lang) => {
    const sheet = pages.lightning.appPage({ user: people.rep, lang, main: ['visitSheet'] });
    const page = await pages.openAddress(`${sheet}&c__recordId=${ids.deal}&c__visitId=${ids.visits[1]}`);
    await page.locator('h2').first().waitFor({ timeout: 20_000 });
    await expectSound(page);
    const margin = { top: '8mm', bottom: '8mm', left: '10mm', right: '10mm' };
    const paper = await page.pdf({ format: 'A4', margin });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  },
  90_000,
);

test('somebody without the permission set is told whom to ask', async () => {
  const page = await opened(['buyingCommittee', 'visitPlanner'], 'en-US', people.stranger);
  await shows(page, /An administrator gives access with the permission set|may not see it|no access/);
}, 60_000);
