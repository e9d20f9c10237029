import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  calendarDate,
  committeeCoverage,
  findLandmines,
  speaker,
  type Committee,
  type CalendarDate,
  type DealFacts,
  type Placement,
  type StageTemplate,
} from '@keystage/core';
import { openDealPart, type DealPart } from '../../excel-addin/src/deal/open-deal-part';
import { loadDealAreaWords } from '../../excel-addin/src/language/deal-area/load-deal-area-words';
import { loadLanguage } from '../../excel-addin/src/language/load-language';
import { loadOrgTablesWords } from '../../excel-addin/src/language/org-tables/load-org-tables-words';
import { openOrgTablesPart } from '../../excel-addin/src/org-tables/open-org-tables-part';
import { localeNotation } from '../../excel-addin/src/run/locale-notation';
import { bindToOrg, boundOrg } from '../../excel-addin/src/workbook';
import '../../excel-addin/test/xml-in-node';
import { openExcelInNode } from '../hosts/excel/in-node';
import { clientInProcess } from '../hosts/lightning/client-in-process';
import { daysBefore, putSampleDeal, type SampleDeal } from '../hosts/lightning/sample-deal-records';
import { DescribedObjects } from '../hosts/lightning/ui-api/described-objects';
import { parseGraphql } from '../hosts/lightning/ui-api/graphql/parse-graphql';
import { GraphqlRunner } from '../hosts/lightning/ui-api/graphql/run-graphql';
import { startSalesforceServer, type Org, type SalesforceServer } from '../hosts/salesforce';
import { openDeployedOrg, people } from '../hosts/salesforce/deployed-org';

/** What the components of a deal read it with, as they are deployed. */
interface DealRecord {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readDeal(answer: unknown, asOf: CalendarDate): { readonly deal: LightningDeal };
  placeDeal(template: StageTemplate, facts: DealFacts, asOf: CalendarDate): Placement;
}
interface LightningDeal {
  readonly process: { readonly template: StageTemplate };
  readonly facts: DealFacts;
  readonly committee: Committee;
}

const entry = `
  export { readDeal } from './modules/c/dealRecord/readDeal.js';
  export * as fields from './modules/c/dealRecord/dealFields.js';
  export { placeDeal } from 'c/keystageStages';`;

const root = resolve(__dirname, '../..');
const today = calendarDate(daysBefore(0))!;

let folder: string;
let lightning: DealRecord;
let excel: Awaited<ReturnType<typeof openExcelInNode>>;
let org: Org;
let server: SalesforceServer;
let sample: SampleDeal;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deal-record-'));
  const outfile = join(folder, 'deal-record.cjs');
  const build = join(root, 'test/hosts/lightning/build/build-modules.ts');
  execFileSync(process.execPath, ['--import', 'tsx', build, entry, outfile], { cwd: root });
  lightning = (await import(outfile)) as DealRecord;
  org = await openDeployedOrg();
  sample = putSampleDeal(org);
  server = await startSalesforceServer({ org });
  excel = await openExcelInNode();
}, 300_000);
afterEach(() => expect([server.unimplemented, excel.host.wire.unimplemented]).toEqual([[], []]));
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
  excel?.end();
});

jest.setTimeout(120_000);

/** What the record page makes of the deal now. */
async function onThePage(): Promise<{ readonly placement: Placement; readonly committee: Committee }> {
  const client = clientInProcess(org, people.manager);
  const reader = { locale: 'en-US', currency: 'EUR', timeZone: 'UTC' };
  const { opportunityFields, evidenceFields, roleFields, processFields } = lightning.fields;
  const asked = (names: readonly string[]) => names.map((name) => `${name} @optional { value }`).join('\n');
  const list = (name: string, names: readonly string[]) =>
    `${name}(first: 200) @optional { totalCount pageInfo { hasNextPage } edges { node { Id ${asked(names)} } } }`;
  const question = parseGraphql(`query Deal($recordId: ID!) { uiapi { query {
    Opportunity(where: { Id: { eq: $recordId } }, first: 1) { edges { node { Id ${asked(opportunityFields)}
      ${list('Keystage_Evidence__r', evidenceFields)} ${list('Keystage_Buying_Roles__r', roleFields)} } } }
    ${list('Keystage_Process__c', processFields)} } } }`);
  const runner = new GraphqlRunner(client, new DescribedObjects(client), reader);
  const { deal } = lightning.readDeal(await runner.run(question, { recordId: sample.deal }), today);
  return { placement: lightning.placeDeal(deal.process.template, deal.facts, today), committee: deal.committee };
}

/** Pulls the deals with all that belongs to them, and gives the Deal part over what came. */
async function pulled(language: 'en' | 'zh-CN' | 'ko' = 'en'): Promise<DealPart> {
  const [text, { words: coreWords }, words] = await Promise.all([
    loadOrgTablesWords(language),
    loadLanguage(language),
    loadDealAreaWords(language),
  ]);
  const session = {
    instanceUrl: server.url,
    accessToken: server.signIn(people.manager).accessToken,
    organizationId: org.id,
  };
  const tables = openOrgTablesPart({
    ...{ words: text, number: speaker(coreWords).number, today: () => today, bind: bindToOrg },
    session: () => ({ session, host: 'northgate.my.salesforce.com' }),
  });
  await tables.act.start();
  tables.act.change({ whose: 'all' });
  await tables.act.pull();
  expect(tables.state().problem).toBeUndefined();
  expect(tables.state().screen).toBe('done');
  const part = openDealPart({ words, coreWords, notation: localeNotation(language), today: () => today });
  await part.act.start();
  expect(part.state().problem).toBeUndefined();
  const { sheetName } = tables.state().done!.tables.find(({ table }) => table === 'deals')!;
  excel.host.user.select(`${sheetName}!A1`);
  excel.host.user.select(`${sheetName}!A2`);
  await new Promise((done) => setTimeout(done, 50));
  return part;
}

const inShort = ({ evidenced, chance, declared, sync, open }: Placement) => ({
  ...{ evidenced, chance, declared, sync },
  open: open.map(({ condition, state }) => [condition.id, state.kind]),
});

test.each(['en', 'zh-CN', 'ko'] as const)(
  'in %s: a record written on the org is an evidenced condition on the Deal screen, and the verdict is that of the page',
  async (language) => {
    excel.host.open({ sheets: [{ name: 'Sheet1', cells: [['']] }] });
    const part = await pulled(language);
    const view = part.view()!;
    expect(view.template.id).toBe('project-8');
    expect(view.evidence.problems).toEqual([]);
    const page = await onThePage();
    expect(inShort(view.plan.placement)).toEqual(inShort(page.placement));
    expect(view.people).toMatchObject({
      coverage: committeeCoverage(page.committee.contacts),
      landmines: findLandmines(page.committee),
    });
    expect(view.stage).toEqual({ label: 'Needs Analysis', placed: true });
    expect((await boundOrg())?.organizationId).toBe(org.id);
  },
);

test('another answer on the org, pulled again, moves the deal here as it moves it there', async () => {
  excel.host.open({ sheets: [{ name: 'Sheet1', cells: [['']] }] });
  const before = inShort((await pulled()).view()!.plan.placement);
  const [result] = org.as(people.manager).create('Keystage_Evidence__c', [
    {
      ...{ Opportunity__c: sample.deal, Condition__c: 'survey-on-file', Answer__c: 'Yes' },
      ...{ Observed_On__c: daysBefore(2), Note__c: '=cmd|x' },
    },
  ]);
  expect(result.errors).toEqual([]);
  const after = inShort((await pulled()).view()!.plan.placement);
  expect(after).not.toEqual(before);
  expect(after).toEqual(inShort((await onThePage()).placement));
});
