import { openDeployedOrg, people } from '../salesforce/deployed-org';
import project8 from '@keystage/core/templates/project-8.json';
import { liveDeal, moments, putFirstCall, putSaleProcess, type Life } from './deal-life';
import { expectSound, pagesInTests } from './pages-in-tests';

let life: Life;
const pages = pagesInTests(async () => {
  const org = await openDeployedOrg({ gates: true });
  putSaleProcess(org);
  life = putFirstCall(org, 'en-US');
  return org;
});

test('a deal from the first call to the signature, on its page alone', async () => {
  const page = await pages.open({
    ...{ recordId: life.deal, user: people.rep },
    ...{ main: ['stageGuidance', 'visitPlanner'], side: ['buyingCommittee'] },
  });
  const seen: string[] = [];
  await liveDeal(page, life, async (moment, card) => {
    seen.push(moment);
    if (moment === 'refused') expect(await card.innerText()).toContain(project8.stages[1].successCriteria[0].text.en);
    await expectSound(page);
  });
  expect(seen).toEqual(moments);
  await page.locator('c-stage-guidance').getByText('Stands at stage 8 of 8').first().waitFor();

  const of = (object: string) => pages.org.raw(object).filter(({ Opportunity__c }) => Opportunity__c === life.deal);
  expect(
    of('Keystage_Stage_Move__c').map(({ From_Stage__c, To_Stage__c, Direction__c, Passed__c }) => [
      ...[From_Stage__c, To_Stage__c],
      ...[Direction__c, Passed__c],
    ]),
  ).toEqual([
    ['Prospecting', 'Qualification', 'forward', null],
    ['Qualification', 'Demo', 'skipped', 'Proposal'],
    ['Demo', 'Proposal', 'backward', null],
    ['Proposal', 'Demo', 'forward', null],
    ['Demo', 'Design', 'forward', null],
    ['Design', 'Evaluation', 'forward', null],
    ['Evaluation', 'Negotiation', 'forward', null],
    ['Negotiation', 'Closed Won', 'forward', null],
  ]);
  expect(of('Keystage_Buying_Role__c').map(({ Roles__c }) => Roles__c)).toEqual(['decision', 'technical', 'coach']);
  expect(of('Keystage_Visit__c')).toMatchObject([{ Status__c: 'Held', Purpose__c: 'surveyMarket' }]);
  expect(pages.org.raw('Event')).toMatchObject([{ WhatId: life.deal }]);
  const [deal] = pages.org.raw('Opportunity');
  expect(deal).toMatchObject({
    ...{ StageName: 'Closed Won', Keystage_Evidenced_Stage__c: 'signed', Keystage_Evidenced_Position__c: 8 },
    ...{ Keystage_Buyer_Stage__c: 'signed', Keystage_Sync_Gap__c: 0, Keystage_Past_Gate__c: false },
  });
}, 300_000);
