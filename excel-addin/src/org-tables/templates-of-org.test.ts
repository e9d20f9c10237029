/** @jest-environment node */
import { calendarDate, parseTemplate, speaker, type Speaker, type StageTemplate } from '@keystage/core';
import project8 from '@keystage/core/templates/project-8.json';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../../test/hosts/salesforce';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import '../../test/xml-in-node';
import { loadLanguage } from '../language/load-language';
import { loadOrgTablesWords } from '../language/org-tables/load-org-tables-words';
import type { OrgTablesWords } from '../language/org-tables/org-tables-words';
import { findPipelines } from '../pipeline/find-pipelines';
import { judgePipeline } from '../pipeline/judge-pipeline';
import { readPipeline } from '../pipeline/read-pipeline';
import { templatesInUse } from '../pipeline/templates-in-use';
import { bindToOrg, keepTemplate, readPipelineMemory, readTemplateShelf } from '../workbook';
import { openOrgTablesPart, type OrgTablesPart } from './open-org-tables-part';
import { remarksOn } from './remarks-on';

jest.setTimeout(60_000);
const notation = { decimal: '.', dateOrder: 'ymd' } as const;
const today = calendarDate('2026-11-28')!;
let excel: Awaited<ReturnType<typeof openExcelInNode>>;
let org: Org;
let server: SalesforceServer;
let words: OrgTablesWords;
let say: Speaker;

beforeAll(async () => {
  excel = await openExcelInNode();
  words = await loadOrgTablesWords('en');
  say = speaker((await loadLanguage('en')).words);
});
beforeEach(async () => {
  org = await openDeployedOrg();
  server = await startSalesforceServer({ org });
  excel.host.open({ sheets: [{ name: 'Sheet1', cells: [['Mine']] }] });
  const [AccountId] = org.put('Account', [{ Name: 'Northgate' }]);
  org.put('Opportunity', [
    { Name: 'Pressing line', AccountId, StageName: 'Needs Analysis', Amount: 1000, CloseDate: '2026-12-20' },
  ]);
});
afterEach(async () => {
  expect([server.unimplemented, excel.host.wire.unimplemented]).toEqual([[], []]);
  await server.close();
});
afterAll(() => excel.end());

/** The project’s stages with another chance for the fourth. */
function withChance(entered: number, id = 'project-8'): StageTemplate {
  const stages = project8.stages.map((stage, k) =>
    k === 3 ? { ...stage, weights: { entered, completed: 0.45 } } : stage,
  );
  const parsed = parseTemplate({ ...project8, id, version: 1, stages });
  if (!parsed.ok) throw new Error('The template of a test has a fault.');
  return parsed.template;
}

const process = (file: string | null, more: Readonly<Record<string, string>> = {}) => ({
  ...{ Name: 'Project sales', Template__c: 'project-8', Template_File__c: file, Active__c: true },
  Stage_Map__c: JSON.stringify({ 'Needs Analysis': 'demo-and-exchange', Qualification: 'visit-and-survey' }),
  ...more,
});

async function pulled(): Promise<OrgTablesPart> {
  const { accessToken } = server.signIn(people.manager);
  const session = { instanceUrl: server.url, accessToken, organizationId: org.id };
  const part = openOrgTablesPart({
    ...{ words, number: say.number, today: () => today, bind: bindToOrg },
    session: () => ({ session, host: 'northgate.my.salesforce.com' }),
  });
  await part.act.start();
  part.act.choose(Object.keys(part.state().memory).at(0));
  part.act.change({ whose: 'all' });
  await part.act.pull();
  expect(part.state().problem).toBeUndefined();
  return part;
}

const remarks = (part: OrgTablesPart) => remarksOn(part.state().done!, words, say).map(({ sentence }) => sentence);

/** What the pulled deal claims by the templates of the workbook. */
async function claimed(): Promise<number | undefined> {
  const found = await findPipelines();
  const pipeline = found.lists.find(({ kind, opened }) => kind === 'pipeline' && opened.list.name !== 'Stage history')!;
  const reading = await readPipeline(pipeline, found, notation, new AbortController().signal);
  if (!reading.ok) throw new Error('The pulled deals cannot be read.');
  const templates = templatesInUse(found.shelf);
  // By its stage, not by the probability that came with it.
  const byStage = { ...reading.pipeline, choices: { ...reading.pipeline.choices, chancesFrom: 'stage' as const } };
  const judged = await judgePipeline(byStage, templates, today, notation, new AbortController().signal);
  return judged.deals[0].claimed;
}

test('a process by a ready template: its chances, the org’s own names of stages, and nothing on the shelf', async () => {
  org.put('Keystage_Process__c', [process(null)]);
  const part = await pulled();
  expect(await claimed()).toBeCloseTo(400, 9);
  expect([await readTemplateShelf(), part.state().done?.templates]).toEqual([{}, []]);
});

test('a process with a template of the org’s own: pulled deals are judged by it, and the one before can be gone back to', async () => {
  org.put('Keystage_Process__c', [process(JSON.stringify(withChance(0.42)))]);
  const part = await pulled();
  expect(await claimed()).toBeCloseTo(420, 9);
  expect(remarks(part)).toContain(
    'The deals are judged by the org’s own template, Project sale in eight stages, as its process “Project sales” has it. The one before it is kept under Model.',
  );
  const { versions } = (await readTemplateShelf())['project-8'];
  expect(versions.map(({ version, org: from }) => [version, from])).toEqual([
    [1, undefined],
    [2, 'northgate.my.salesforce.com'],
  ]);
});

test('the org changes its template: the next pull takes it along; pulled again unchanged, nothing is taken', async () => {
  const [Id] = org.put('Keystage_Process__c', [process(JSON.stringify(withChance(0.42)))]);
  await pulled();
  org.as(people.admin).update('Keystage_Process__c', [{ Id, Template_File__c: JSON.stringify(withChance(0.44)) }]);
  await pulled();
  expect(await claimed()).toBeCloseTo(440, 9);
  await pulled();
  expect((await readTemplateShelf())['project-8'].versions).toHaveLength(3);
});

test('a version that was accepted in this workbook stays, and it is said that the org has another', async () => {
  const own = withChance(0.41);
  const about = { id: 'project-8', version: 1, fingerprint: 'project-8 1', date: '2026-11-01', note: 'Ours' };
  await keepTemplate('project-8', () => ({ versions: [{ ...about, file: JSON.stringify(own) }] }));
  org.put('Keystage_Process__c', [process(JSON.stringify(withChance(0.42)))]);
  const part = await pulled();
  expect(await claimed()).toBeCloseTo(410, 9);
  expect(remarks(part)).toContainEqual(
    expect.stringMatching(/^The process “Project sales” has another version of .* The workbook’s own stays;/),
  );
});

test('a template of a name of its own, and one for a record type: each judges its deals', async () => {
  org.put('Keystage_Process__c', [
    process(JSON.stringify(withChance(0.43, 'plant-sale')), { Template__c: 'plant-sale' }),
    process(null, { Name: 'Key accounts', Record_Type__c: 'Key', Template__c: 'keyaccount-6' }),
  ]);
  await pulled();
  expect(await claimed()).toBeCloseTo(430, 9);
  const kept = Object.values(await readPipelineMemory()).find(({ process: chosen }) => chosen !== undefined);
  expect(kept).toMatchObject({ process: 'plant-sale', byRecordType: { Key: 'keyaccount-6' } });
});

test.each([
  [
    'a faulty one',
    '{"id":"project-8"}',
    /^The template of the process “Project sales” has \d+ faults and was not taken;/,
  ],
  ['one that nobody knows', null, /^The process “Project sales” names a template that is not known here;/],
])('%s is told, and judges nothing', async (_, file, sentence) => {
  org.put('Keystage_Process__c', [process(file, file === null ? { Template__c: 'gone' } : {})]);
  expect(remarks(await pulled())).toContainEqual(expect.stringMatching(sentence));
  expect(await readTemplateShelf()).toEqual({});
});
