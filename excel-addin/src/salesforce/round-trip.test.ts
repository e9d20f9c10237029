/** @jest-environment node */
import { calendarDate, speaker, type CalendarDate } from '@keystage/core';
import { loadSalesforceWords } from '@keystage/core/salesforce';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../../test/hosts/salesforce';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { paneWithoutScreens } from '../../test/pane-without-screens';
import { weighingInProcess } from '../../test/weighing-in-process';
import '../../test/xml-in-node';
import { openDealPart } from '../deal/open-deal-part';
import { openFunnelPart } from '../funnel/open-funnel-part';
import { openWeigher } from '../funnel/weigher';
import { loadDealAreaWords } from '../language/deal-area/load-deal-area-words';
import { loadOrgTablesWords } from '../language/org-tables/load-org-tables-words';
import { loadSalesforceScreenWords } from '../language/salesforce-screen/load-salesforce-screen-words';
import { openOrgTablesPart } from '../org-tables/open-org-tables-part';
import { localeNotation } from '../run/locale-notation';
import { consentOf } from './consent-of.test-data';
import { runInHand } from './run-in-hand';
import { openSalesforceStep } from './salesforce-step';
import { workbookOf } from './workbook-of';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
let org: Org;
let server: SalesforceServer;
const ends: (() => void)[] = [];
beforeAll(async () => {
  excel = await openExcelInNode();
  org = await openDeployedOrg();
  server = await startSalesforceServer({ org });
});
afterAll(async () => {
  expect([server.unimplemented, excel.host.wire.unimplemented]).toEqual([[], []]);
  for (const end of ends) end();
  await server.close();
  excel.end();
});

// The machine may be busy.
jest.setTimeout(60_000);

const today = () => calendarDate('2026-11-28') as CalendarDate;
const notation = localeNotation('en');

/** Everything a person has open in one pane beside one workbook. */
async function openParts() {
  const { pane, language, end } = await paneWithoutScreens();
  ends.push(end);
  const [text, orgWords, words, dealWords] = await Promise.all([
    loadSalesforceScreenWords('en'),
    loadSalesforceWords('en'),
    loadOrgTablesWords('en'),
    loadDealAreaWords('en'),
  ]);
  const tools = {
    signInPage: 'https://localhost:3000/signed-in.html',
    begin: { myDomain: server.url, clientId: 'keystage' },
    askInDialog: consentOf(() => server, people.admin),
  };
  const step = openSalesforceStep({ ...tools, today }, workbookOf(pane, { language, text, orgWords }));
  const { number } = speaker(language.words);
  const tables = openOrgTablesPart({ words, number, today, session: step.signedIn, bind: step.bind });
  const weigher = openWeigher(weighingInProcess);
  ends.push(() => weigher.end());
  const funnel = openFunnelPart({ weigher, language: 'en', notation, today });
  const deal = openDealPart({ words: dealWords, coreWords: language.words, notation, today });
  return { pane, step, tables, funnel, deal };
}

const cells = (sheet: string) => excel.host.values(sheet) as unknown[][];
/** A column of a sheet by the names in its second column, or under another header. */
function byName(sheet: string, header: string): Map<unknown, unknown> {
  const [headers, ...rows] = cells(sheet);
  const name = headers.findIndex((one) => String(one).endsWith('name'));
  return new Map(rows.map((row) => [row[name], row[headers.indexOf(header)]]));
}

test('pulled, segmented, weighed, judged and pushed; changed in the org, pulled again, and taken back', async () => {
  const [a, b] = org.put(
    'Account',
    [900_000, 40_000, 9_000, 800].map((sales, k) => ({ Name: `Account ${k + 1}`, Keystage_Our_Sales__c: sales })),
  );
  const deals = org.put('Opportunity', [
    { Name: 'Pressing line', AccountId: a, StageName: 'Negotiation/Review', Amount: 1000, CloseDate: '2027-01-31' },
    { Name: 'Racks', AccountId: b, StageName: 'Prospecting', Amount: 500, CloseDate: '2027-02-28' },
  ]);
  org.put('Keystage_Evidence__c', [
    { Opportunity__c: deals[0], Condition__c: 'buyer-interested', Answer__c: 'Yes', Observed_On__c: '2026-11-20' },
  ]);
  excel.host.open({ sheets: [{ name: 'Notes', cells: [['Mine']] }] });
  const { pane, step, tables, funnel, deal } = await openParts();

  // Pulled: accounts, deals and what belongs to them, each on a sheet of its own.
  await step.act.signIn();
  await tables.act.start();
  tables.act.change({ whose: 'all' });
  await tables.act.pull();
  expect(tables.state()).toMatchObject({ screen: 'done', problem: undefined });
  expect([...byName('Accounts', 'Account ID').keys()]).toEqual(['Account 1', 'Account 2', 'Account 3', 'Account 4']);

  // Segmented, and pushed by the ids that were pulled.
  await pane.act.showLists();
  await pane.act.chooseList(pane.state().lists.find(({ name }) => name === 'Accounts')!);
  await pane.act.chooseModel('pareto-by-amount');
  await pane.act.run();
  expect(pane.state().outcome?.segmentation.accounts.ids).toHaveLength(4);
  step.take(runInHand(pane));
  while (step.state().stage.at !== 'publish') await new Promise((resolve) => setTimeout(resolve, 10));
  await step.act.publish();
  step.take(runInHand(pane));
  expect(step.state().stage).toMatchObject({ at: 'list', plan: { lacks: [], without: [] } });
  await step.act.push();
  expect(step.state().stage).toMatchObject({ at: 'done', report: { refused: [], notTried: [] } });
  const tiers = () => org.raw('Account').map(({ Keystage_Tier__c }) => Keystage_Tier__c);
  expect(tiers().filter((tier) => tier !== null)).toHaveLength(4);

  // The deals weighed, and the one in the selected row judged by the evidence of the org.
  await funnel.act.start();
  await funnel.act.weigh();
  expect(funnel.state()).toMatchObject({ problem: undefined, problems: undefined });
  await funnel.act.takeChancesFrom('typed');
  // The org's own chances: 90 % of 1,000 and 10 % of 500.
  const claimed = () => funnel.state().view?.forecast.mean;
  expect(claimed()).toBeCloseTo(950);
  excel.host.user.select('Opportunities!A2');
  await deal.act.start();
  await deal.act.chooseTemplate('project-8');
  expect(deal.view()).toMatchObject({ name: 'Pressing line' });
  expect(JSON.stringify(deal.view()!.evidence)).toContain('buyer-interested');

  // Changed in the org, and pulled again: the sheets follow, a column of one's own stays.
  const width = cells('Accounts')[0].length;
  expect(width).toBeGreaterThan(10);
  org.as(people.admin).update('Opportunity', [{ Id: deals[0], Amount: 3000 }]);
  org.as(people.admin).update('Account', [{ Id: b, Name: 'Account 2, renamed' }]);
  await tables.act.refresh(Object.keys(tables.state().memory)[0]);
  expect(tables.state()).toMatchObject({ screen: 'done', problem: undefined });
  expect([...byName('Accounts', 'Account ID').keys()]).toContain('Account 2, renamed');
  expect([...byName('Accounts', 'Tier in the org').values()].length).toBe(4);
  await funnel.act.readAgain();
  await funnel.act.weigh();
  // 90 % of 3,000 and 10 % of 500.
  expect(claimed()).toBeCloseTo(2750);

  // Taken back: the org as it was, then the workbook as it was before the second pull.
  await step.act.undo();
  expect(step.state().stage.at).toBe('undone');
  expect(tiers()).toEqual([null, null, null, null]);
  await tables.act.undo();
  expect([...byName('Accounts', 'Account ID').keys()]).toContain('Account 2');
});
