/** @jest-environment node */
import { calendarDate, parseTemplate, type LocaleNotation, type StageTemplate } from '@keystage/core';
import project8 from '@keystage/core/templates/project-8.json';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../../test/hosts/salesforce';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import '../../test/xml-in-node';
import { keepTemplate } from '../workbook';
import { openOrgTemplatesPart, type OrgTemplatesPart } from './open-org-templates-part';
import type { TemplatePreview } from './org-templates-state';

jest.setTimeout(60_000);
let excel: Awaited<ReturnType<typeof openExcelInNode>>;
let org: Org;
let server: SalesforceServer;

beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(async () => {
  org = await openDeployedOrg();
  server = await startSalesforceServer({ org });
  const Stage_Map__c = JSON.stringify({ Prospecting: 'planning-and-invitation', Demo: 'demo-and-exchange' });
  org.put('Keystage_Process__c', [{ Name: 'Project sales', Template__c: 'project-8', Stage_Map__c, Active__c: true }]);
  // Stage 4 weighs 40 % by the ready template: 1,000 × 40 % = 400 claimed.
  excel.host.open({
    sheets: [
      {
        name: 'Deals',
        typed: true,
        cells: [
          ['Deal id', 'Amount', 'Stage', 'Close date'],
          ['D-1', 1000, 'Demo', '2026-12-01'],
          ['D-2', 400, 'Prospecting', '2026-12-01'],
        ],
      },
    ],
  });
});
afterEach(async () => {
  expect([server.unimplemented, excel.host.wire.unimplemented]).toEqual([[], []]);
  await server.close();
});
afterAll(() => excel.end());

const notation: LocaleNotation = { decimal: '.', dateOrder: 'ymd' };

function openPart(username: string = people.admin): OrgTemplatesPart {
  const { accessToken } = server.signIn(username);
  const session = { instanceUrl: server.url, accessToken, organizationId: org.id };
  return openOrgTemplatesPart({
    ...{ notation, today: () => calendarDate('2026-11-28')! },
    session: () => ({ session, host: 'northgate.my.salesforce.com' }),
  });
}

/** The project’s stages with a chance of 42 % for the fourth, accepted in this workbook as its second version. */
async function acceptedHere(): Promise<StageTemplate> {
  const stages = project8.stages.map((stage, k) =>
    k === 3 ? { ...stage, weights: { ...stage.weights, entered: 0.42 } } : stage,
  );
  const parsed = parseTemplate({ ...project8, version: 2, stages });
  if (!parsed.ok) throw new Error('The template has a fault.');
  const { template } = parsed;
  const about = { date: '2026-11-28', note: '', fingerprint: 'project-8 2' };
  await keepTemplate('project-8', () => ({
    versions: [{ id: 'project-8', version: 2, ...about, file: JSON.stringify(template) }],
  }));
  return template;
}

const claimed = (preview: TemplatePreview) =>
  preview.state === 'done' ? [preview.before, preview.after].map(({ sums }) => sums?.claimed) : preview.state;
const process = () => org.raw('Keystage_Process__c')[0];
const signOffs = () => org.raw('Keystage_Sign_Off__c');

test('what the org judges by against what the workbook does: which deals weigh otherwise, before anything is written', async () => {
  const template = await acceptedHere();
  const part = openPart();
  await part.act.look();
  const { inHand, preview, org: inOrg } = part.state();
  expect(inHand).toMatchObject({ template, former: { id: 'project-8', version: 1 }, plan: { gates: 'none' } });
  expect(inOrg?.lacks).toEqual([]);
  // D-2 stands at stage 1 by the org’s own map; D-1 at stage 4: 1,000 × 42 % instead of 40 %.
  const [before, after] = claimed(preview) as number[];
  expect(after - before).toBeCloseTo(20, 9);
  expect(preview.state === 'done' && preview.changed.map((one) => one.after.name)).toEqual(['D-1']);
  expect(process().Template_File__c ?? null).toBeNull();
});

test('published, it is what the org judges by; taken back after the workbook was opened anew, it is as it was', async () => {
  const template = await acceptedHere();
  const part = openPart();
  await part.act.look();
  part.act.setNote('More of them come to a contract');
  await part.act.publish();
  expect(part.state()).toMatchObject({ screen: 'choosing', outcome: { ok: true, how: 'written' }, note: '' });
  // D-1 weighs otherwise, D-2 does not.
  expect(signOffs()).toMatchObject([
    {
      ...{ Kind__c: 'template', Act__c: 'published', Process__c: 'Project sales', Template__c: 'project-8' },
      ...{ Version__c: 2, Author__c: 'Administrator', Signed_On__c: '2026-11-28', Deals__c: 2, Deals_Changed__c: 1 },
      Note__c: 'More of them come to a contract',
    },
  ]);
  expect(part.state().inHand?.plan.nothingToWrite).toBe(true);
  expect(parseTemplate(process().Template_File__c)).toEqual({ ok: true, template });

  const later = openPart();
  await later.act.look();
  expect(later.state().published?.name).toBe('Project sales');
  later.act.setNote('After all not');
  await later.act.takeBack();
  expect(later.state()).toMatchObject({ outcome: { ok: true, how: 'takenBack' }, published: undefined });
  expect(signOffs()[1]).toMatchObject({ Act__c: 'rolledBack', Version__c: 1, Note__c: 'After all not' });
  expect(process().Template_File__c ?? null).toBeNull();
  const last = openPart();
  await last.act.look();
  expect(last.state().published).toBeUndefined();
});

test('a stage name is given another stage: the map is written so, and the deals there weigh by it', async () => {
  await acceptedHere();
  const part = openPart();
  await part.act.look();
  await part.act.place('Prospecting', 'demo-and-exchange');
  expect(part.state().preview).toMatchObject({ state: 'done' });
  const { preview } = part.state();
  expect(preview.state === 'done' && preview.changed.map((one) => one.after.name)).toEqual(['D-1', 'D-2']);
  await part.act.place('Demo', undefined);
  await part.act.publish();
  const map = JSON.parse(String(process().Stage_Map__c)) as Record<string, string>;
  expect([map.Prospecting, map.Demo]).toEqual(['demo-and-exchange', undefined]);
});

test('who may not publish sees what would change, and is refused with nothing written', async () => {
  await acceptedHere();
  const part = openPart(people.rep);
  await part.act.look();
  expect(part.state().preview.state).toBe('done');
  expect(part.state().org?.lacks[0]).toEqual({
    kind: 'permissionMissing',
    permission: 'Keystage_Administer_Processes',
  });
  part.act.setNote('Asks less');
  await part.act.publish();
  expect(part.state()).toMatchObject({ outcome: { ok: false, problem: { kind: 'lacks' } }, note: 'Asks less' });
  expect(signOffs()).toEqual([]);
  expect(process().Template_File__c ?? null).toBeNull();
});

test('changed in the org meanwhile: nothing is written, and the screen shows the org as it is now', async () => {
  await acceptedHere();
  const part = openPart();
  await part.act.look();
  org.as(people.admin).update('Keystage_Process__c', [{ Id: String(process().Id), Stage_Map__c: '{}' }]);
  await part.act.publish();
  expect(part.state().outcome).toMatchObject({ ok: false, problem: { kind: 'changedMeanwhile' } });
  expect(part.state().org?.processes[0].stages).toEqual({});
});

test('no session, no answer, nothing in the org: each is told, and looking again goes on', async () => {
  const part = openPart();
  server.faults.add({ kind: 'cut', when: 'before' });
  await part.act.look();
  expect(part.state()).toMatchObject({
    screen: 'choosing',
    problem: { kind: 'call', problem: { kind: 'unreachable' } },
  });
  await part.act.look();
  expect(part.state().problem).toBeUndefined();
  const stranger = openPart(people.stranger);
  await stranger.act.look();
  expect(stranger.state().lacks).toEqual([{ kind: 'objectMissing', object: 'Keystage_Process__c' }]);
});
