import { calendarDate, parseTemplate, type StageTemplate } from '@keystage/core';
import project8 from '@keystage/core/templates/project-8.json';
import { putSampleDeal } from '../../../test/hosts/lightning/sample-deal-records';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../../test/hosts/salesforce';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { asOf, modelOf, runOver } from '../run-over-accounts.test-data';
import {
  planTemplate,
  publishModel,
  publishTemplate,
  readProcesses,
  readTemplates,
  readTrail,
  takeTemplateBack,
  templateOfProcess,
  type SalesforceSession,
  type TemplatePlan,
  type TemplatesInOrg,
} from '..';

const ready = soundly(project8);
/** Another chance for the first stage: weights are no part of what gates ask for. */
const weighedAnew: StageTemplate = {
  ...ready,
  version: 2,
  stages: ready.stages.map((stage, k) => (k === 0 ? { ...stage, weights: { entered: 0.05 } } : stage)),
};
/** A condition less: gates ask for something else. */
const askingLess: StageTemplate = {
  ...ready,
  version: 3,
  stages: ready.stages.map((stage, k) =>
    k === 3 ? { ...stage, successCriteria: stage.successCriteria.slice(1) } : stage,
  ),
};

let org: Org;
let server: SalesforceServer;
let admin: SalesforceSession;
const signedIn = (username: string): SalesforceSession => ({
  instanceUrl: server.url,
  accessToken: server.signIn(username).accessToken,
});

async function open(options: Parameters<typeof openDeployedOrg>[0] = {}): Promise<void> {
  org = await openDeployedOrg(options);
  putSampleDeal(org);
  server = await startSalesforceServer({ org });
  admin = signedIn(people.admin);
}
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

const processes = () => org.raw('Keystage_Process__c');
async function readAs(username: string = people.admin): Promise<TemplatesInOrg> {
  const reading = await readTemplates(signedIn(username));
  if (!reading.ok) throw new Error(`Nothing could be read: ${JSON.stringify(reading.lacks)}`);
  return reading.org;
}
async function planned(template: StageTemplate, username: string = people.admin): Promise<TemplatePlan> {
  const inOrg = await readAs(username);
  const [process] = inOrg.processes;
  return planTemplate({ process, template, stageMap: process.stages }, ready, inOrg);
}
const signature = { on: asOf, note: 'late payers', deals: { of: 12, changed: 3 } };
const trail = async () => {
  const read = await readTrail(signedIn(people.rep));
  return read.ok ? read.trail : read.lacks;
};
/** The acts of the trail, each with the version it is about. */
const acts = async () => (await trail()).map((one) => ('act' in one ? `${one.act} ${one.version}` : one.kind));
const rowOf = ({ Template__c, Template_File__c, Stage_Map__c, Active__c }: Readonly<Record<string, unknown>>) => ({
  ...{ Template__c, Template_File__c, Stage_Map__c, Active__c },
});

describe('an org without gates', () => {
  beforeEach(() => open());

  test('what it judges by, its stage names in its order, and that no gates are deployed', async () => {
    const { processes: found, stages, deployed, lacks } = await readAs();
    expect(found).toMatchObject([{ name: 'Project sales', template: 'project-8' }]);
    expect(templateOfProcess(found[0], [ready])).toBe(ready);
    expect(stages.map(({ value }) => value).slice(0, 3)).toEqual(['Prospecting', 'Qualification', 'Needs Analysis']);
    expect(stages.filter(({ closed }) => closed).map(({ value, closed }) => [value, closed])).toEqual([
      ['Closed Won', 'won'],
      ['Closed Lost', 'lost'],
    ]);
    expect([deployed, lacks]).toEqual([[], []]);
  });

  test('a template is written with its id and its map into the one record, read back, and judges', async () => {
    const plan = await planned(askingLess);
    expect(plan).toMatchObject({ gates: 'none', beside: false, nothingToWrite: false });
    const before = rowOf(processes()[0]);
    expect(await publishTemplate(admin, plan, signature)).toMatchObject({ ok: true, how: 'written' });
    expect(processes()).toHaveLength(1);
    const [process] = await readProcesses(admin);
    expect(templateOfProcess(process, [])).toEqual(askingLess);
    expect(process.stages).toEqual(JSON.parse(String(before.Stage_Map__c)));
    expect(process.held.Gates_Fingerprint__c).toBe(plan.fields.Gates_Fingerprint__c);
  });

  test('one step leads back: the process holds what it held, blanks included', async () => {
    const before = rowOf(processes()[0]);
    const outcome = await publishTemplate(admin, await planned(weighedAnew), signature);
    if (!outcome.ok) throw new Error('It was not published.');
    expect(await takeTemplateBack(admin, outcome.published, signature)).toMatchObject({ ok: true, how: 'takenBack' });
    expect(rowOf(processes()[0])).toEqual(before);
    // Taken back a second time there is nothing to do, and nothing to sign.
    expect(await takeTemplateBack(admin, outcome.published, signature)).toMatchObject({ ok: true, how: 'takenBack' });
    expect(await acts()).toEqual(['published 2', 'rolledBack 1']);
  });

  test('the trail says who, when, why, into which process, in place of what and whom it moves; the way back is signed too', async () => {
    const plan = await planned(askingLess);
    const outcome = await publishTemplate(admin, plan, signature);
    if (!outcome.ok) throw new Error('It was not published.');
    await takeTemplateBack(admin, outcome.published, { on: calendarDate('2026-11-21')!, note: '' });
    const [{ fingerprint: former }, { fingerprint }] = [plan.present!, plan.comes];
    const about = { process: 'Project sales', template: 'project-8', by: 'Administrator' };
    expect(await trail()).toEqual([
      { act: 'published', version: 3, fingerprint, former, ...about, ...signature },
      { act: 'rolledBack', version: 1, fingerprint: former, former: fingerprint, ...about, on: '2026-11-21', note: '' },
    ]);
  });

  test('where nothing judged before, bringing that back puts the process to rest', async () => {
    const plan = await planned(askingLess);
    const { present: _present, ...without } = plan;
    const outcome = await publishTemplate(admin, without, signature);
    if (outcome.ok) await takeTemplateBack(admin, outcome.published, signature);
    expect(await acts()).toEqual(['published 3', 'rested 3']);
  });

  test('a model is signed by what was signed of models: a template between a proposal and its approval ends nothing', async () => {
    const { model } = runOver(40);
    const asking = modelOf({ ...model, version: 4, publishing: { secondPerson: true } });
    await publishModel(admin, asking, signature);
    await publishTemplate(admin, await planned(weighedAnew), signature);
    expect(await publishModel(signedIn(people.publisher), asking, { on: asOf, note: '' })).toMatchObject({ ok: true });
    expect((await trail()).map((one) => ('by' in one ? [one.act, one.by] : one))).toEqual([
      ['proposed', 'Administrator'],
      ['published', 'Administrator'],
      ['published', 'Administrator'],
    ]);
    expect((await trail()).at(-1)).toMatchObject({ approver: 'Second publisher' });
  });

  test('published twice, it is written once; what the process held before is still known', async () => {
    const plan = await planned(weighedAnew);
    const before = rowOf(processes()[0]);
    await publishTemplate(admin, plan, signature);
    const calls = server.exchanges.length;
    const again = await publishTemplate(admin, plan, signature);
    expect(again).toMatchObject({ ok: true, how: 'already' });
    expect(server.exchanges.slice(calls).every(({ method }) => method === 'GET')).toBe(true);
    if (again.ok) await takeTemplateBack(admin, again.published, signature);
    expect(rowOf(processes()[0])).toEqual(before);
  });

  test('stage names that stand for nothing, and stages that no name stands for, are told; a lost deal stands at none', async () => {
    const inOrg = await readAs();
    const [process] = inOrg.processes;
    const stageMap = { Prospecting: 'planning-and-invitation', Qualification: 'a-stage-of-another-template' };
    const plan = planTemplate({ process, template: ready, stageMap }, ready, inOrg);
    expect(JSON.parse(plan.fields.Stage_Map__c!)).toEqual({ Prospecting: 'planning-and-invitation' });
    expect(plan.unmapped).toContain('Qualification');
    expect(plan.unmapped).not.toContain('Closed Lost');
    expect(plan.withoutValue).toEqual(ready.stages.slice(1).map(({ id }) => id));
  });

  test('somebody changes the process meanwhile: nothing is written, and nothing is taken back over their change', async () => {
    const plan = await planned(weighedAnew);
    const [{ Id }] = processes();
    org.as(people.admin).update('Keystage_Process__c', [{ Id: String(Id), Stage_Map__c: '{}' }]);
    const refused = { ok: false, problem: { kind: 'changedMeanwhile', name: 'Project sales' } };
    expect(await publishTemplate(admin, plan, signature)).toEqual(refused);
    const outcome = await publishTemplate(admin, await planned(weighedAnew), signature);
    org.as(people.admin).update('Keystage_Process__c', [{ Id: String(Id), Template_File__c: null }]);
    if (outcome.ok) expect(await takeTemplateBack(admin, outcome.published, signature)).toEqual(refused);
    expect(rowOf(processes()[0])).toMatchObject({ Template_File__c: null });
  });

  test('the process is laid to rest meanwhile', async () => {
    const plan = await planned(weighedAnew);
    org.as(people.admin).update('Keystage_Process__c', [{ Id: String(processes()[0].Id), Active__c: false }]);
    expect(await publishTemplate(admin, plan, signature)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
  });

  test('a rule of the org refuses it: the process holds what it held', async () => {
    const before = rowOf(processes()[0]);
    const plan = await planned(weighedAnew);
    const stop = org.beforeSave((object) =>
      object === 'Keystage_Process__c'
        ? { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Ask first.', fields: [] }
        : undefined,
    );
    expect(await publishTemplate(admin, plan, signature)).toMatchObject({
      ok: false,
      problem: { kind: 'refused', refusals: [{ code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Ask first.' }] },
    });
    stop();
    expect(await trail()).toEqual([]);
    expect(rowOf(processes()[0])).toEqual(before);
  });

  test('a trigger changes what was written: the former template is put back', async () => {
    const before = rowOf(processes()[0]);
    const plan = await planned(weighedAnew);
    let isFirst = true;
    const stop = org.subscribe(({ object, ids }) => {
      if (object !== 'Keystage_Process__c' || !isFirst) return;
      isFirst = false;
      org.as(people.admin).update(object, [{ Id: ids[0], Stage_Map__c: '{}' }]);
    });
    expect(await publishTemplate(admin, plan, signature)).toEqual({
      ok: false,
      problem: { kind: 'notAsWritten', putBack: true },
    });
    stop();
    expect(await acts()).toEqual(['published 2', 'rolledBack 1']);
    expect(rowOf(processes()[0])).toEqual(before);
  });

  test('what may not be signed off is not written', async () => {
    const stop = org.beforeSave((object) =>
      object === 'Keystage_Sign_Off__c'
        ? { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No sign-offs.', fields: [] }
        : undefined,
    );
    expect(await publishTemplate(admin, await planned(weighedAnew), signature)).toMatchObject({
      ok: false,
      problem: { kind: 'refused', refusals: [{ message: 'No sign-offs.' }] },
    });
    stop();
    expect(processes()[0].Template_File__c ?? null).toBeNull();
  });

  test.each([
    [people.manager, ['permissionMissing', 'objectReadOnly', 'objectReadOnly']],
    [people.rep, ['permissionMissing', 'objectReadOnly', 'objectReadOnly']],
  ])('%s sees what the org judges by and may not publish', async (username, kinds) => {
    const { processes: found, lacks, deployed } = await readAs(username);
    expect(found).toHaveLength(1);
    expect(lacks.map(({ kind }) => kind)).toEqual(kinds);
    // What is deployed is shown to who may look into Setup.
    expect(deployed).toBeUndefined();
    const plan = await planned(weighedAnew, username);
    expect(await publishTemplate(signedIn(username), plan, signature)).toEqual({
      ok: false,
      problem: { kind: 'lacks', lacks },
    });
    expect(processes()[0].Template_File__c ?? null).toBeNull();
  });

  test('who may write processes and lacks the permission is refused by its name alone', async () => {
    const custom = org.permissionSet('Keystage_Admin')!;
    org.deploy({
      ...{ objects: [], additions: [], translations: [] },
      permissionSets: [{ ...custom, name: 'Without_Permission', customPermissions: [] }],
    });
    org.assign(people.manager, 'Without_Permission');
    expect((await readAs(people.manager)).lacks).toEqual([
      { kind: 'permissionMissing', permission: 'Keystage_Administer_Processes' },
    ]);
  });

  test('an org whose sign-offs know no kinds yet is named before anything is written', async () => {
    const plan = await planned(weighedAnew);
    org.removeField('Keystage_Sign_Off__c', 'Kind__c');
    const lacks = [{ kind: 'fieldsMissing', object: 'Keystage_Sign_Off__c', fields: ['Kind__c'] }];
    expect((await readAs()).lacks).toEqual(lacks);
    expect(await publishTemplate(admin, plan, signature)).toEqual({ ok: false, problem: { kind: 'lacks', lacks } });
    expect(processes()[0].Template_File__c ?? null).toBeNull();
  });

  test('a stranger sees nothing; a field too short is named with what it holds', async () => {
    expect(await readTemplates(signedIn(people.stranger))).toEqual({
      ok: false,
      lacks: [{ kind: 'objectMissing', object: 'Keystage_Process__c' }],
    });
    const plan = await planned(weighedAnew);
    const long = { ...plan, fields: { ...plan.fields, Template_File__c: ' '.repeat(131_073) } };
    expect(await publishTemplate(admin, long, signature)).toMatchObject({
      problem: { lacks: [{ kind: 'fieldTooShort', field: 'Template_File__c', holds: 131_072, needs: 131_073 }] },
    });
  });
});

describe('an org whose gates are deployed', () => {
  beforeEach(() => open({ gates: true }));

  /** As the samples map them, whose gates are the deployed ones. */
  async function plannedFor(template: StageTemplate, deployed?: readonly string[]): Promise<TemplatePlan> {
    const inOrg = await readAs();
    const [process] = inOrg.processes;
    const told = deployed ? { ...inOrg, deployed } : inOrg;
    return planTemplate({ process, template, stageMap: process.stages }, ready, told);
  }

  test('weights alone differ: the gates ask for the same, and it goes into the process in force', async () => {
    const plan = await plannedFor(weighedAnew);
    expect(plan).toMatchObject({ gates: 'same', beside: false });
    expect((await readAs()).deployed).toHaveLength(1);
  });

  test('its gates are deployed by now', async () => {
    const { fields } = await plannedFor(askingLess);
    expect(await plannedFor(askingLess, [fields.Gates_Fingerprint__c!])).toMatchObject({
      gates: 'deployed',
      beside: false,
    });
  });

  test('the gates would enforce the former template: it goes beside, is not active, and can be taken away again', async () => {
    const before = processes().map(rowOf);
    const plan = await plannedFor(askingLess);
    expect(plan).toMatchObject({ gates: 'toDeploy', beside: true });
    const outcome = await publishTemplate(admin, plan, signature);
    expect(outcome).toMatchObject({ ok: true, how: 'beside' });
    expect(processes().map(rowOf)[0]).toEqual(before[0]);
    expect(processes()[1]).toMatchObject({
      ...plan.fields,
      ...{ Name: 'Project sales', Active__c: false },
    });
    expect(await publishTemplate(admin, plan, signature)).toMatchObject({ ok: true, how: 'already' });
    if (outcome.ok)
      expect(await takeTemplateBack(admin, outcome.published, signature)).toMatchObject({ how: 'takenBack' });
    expect(processes().map(rowOf)).toEqual(before);
    // Nothing came into force, and nothing went out of it.
    expect(await acts()).toEqual(['proposed 3']);
  });

  test('a version that was left beside without its sign-off is signed by the next attempt, once', async () => {
    const plan = await plannedFor(askingLess);
    server.faults.add({ kind: 'cut', when: 'before', method: 'POST', path: /composite\/sobjects/, request: 2 });
    expect(await publishTemplate(admin, plan, signature)).toMatchObject({ ok: false, problem: { kind: 'stopped' } });
    expect([processes().length, await acts()]).toEqual([2, []]);
    const again = { ok: true, how: 'already' };
    expect(await publishTemplate(admin, plan, signature)).toMatchObject(again);
    expect(await publishTemplate(admin, plan, signature)).toMatchObject(again);
    expect([processes().length, await acts()]).toEqual([2, ['proposed 3']]);
  });

  test('made active meanwhile, the version beside is not taken away', async () => {
    const outcome = await publishTemplate(admin, await plannedFor(askingLess), signature);
    if (!outcome.ok) throw new Error('It was not published.');
    org.as(people.admin).update('Keystage_Process__c', [{ Id: outcome.published.id, Active__c: true }]);
    expect(await takeTemplateBack(admin, outcome.published, signature)).toMatchObject({
      problem: { kind: 'changedMeanwhile' },
    });
    expect(processes()).toHaveLength(2);
  });

  test('the version is made twice, as browsers do when a kept connection breaks: one stays', async () => {
    const plan = await plannedFor(askingLess);
    server.faults.add({ kind: 'twice', method: 'POST', path: /composite\/sobjects/ });
    expect(await publishTemplate(admin, plan, signature)).toMatchObject({ ok: true, how: 'beside' });
    expect(processes().map(({ Active__c }) => Active__c)).toEqual([true, false]);
  });
});

describe('publishing broken off at any call', () => {
  /** Describe, permission, describe the sign-offs, the record, who it is, by name, the write with its sign-off, reading back. */
  const callsNeeded = 8;
  beforeEach(() => open());

  test.each(
    Array.from({ length: callsNeeded }, (_none, k) => k + 1).flatMap((request) => [
      ['before', request] as const,
      ['after', request] as const,
    ]),
  )('cut %s call %i: the process holds one of the two, whole; trying again ends it', async (when, request) => {
    const plan = await planned(weighedAnew);
    server.faults.add({ kind: 'cut', when, request });
    const broken = await publishTemplate(admin, plan, signature);
    const step = request <= 6 ? 'checking' : request === 7 ? 'writing' : 'readingBack';
    const judgesBy = request <= 6 ? 'former' : 'unknown';
    expect(broken).toMatchObject({ ok: false, problem: { kind: 'stopped', step, judgesBy } });
    const isWritten = request === 8 || (request === 7 && when === 'after');
    expect(processes()[0].Template_File__c ?? null).toBe(isWritten ? plan.fields.Template_File__c : null);
    expect(await publishTemplate(admin, plan, signature)).toMatchObject({
      ok: true,
      how: isWritten ? 'already' : 'written',
    });
    expect(processes()).toHaveLength(1);
    expect(await acts()).toEqual(['published 2']);
  });

  test('publishing takes so many calls', async () => {
    const plan = await planned(weighedAnew);
    const before = server.exchanges.length;
    expect(await publishTemplate(admin, plan, signature)).toMatchObject({ ok: true, how: 'written' });
    expect(server.exchanges.length - before).toBe(callsNeeded);
  });

  test('the write is delivered twice: it is done once', async () => {
    const plan = await planned(weighedAnew);
    server.faults.add({ kind: 'twice', request: 7 });
    expect(await publishTemplate(admin, plan, signature)).toMatchObject({ ok: true, how: 'written' });
    expect(processes()).toHaveLength(1);
    expect(await acts()).toEqual(['published 2']);
  });
});

function soundly(file: unknown): StageTemplate {
  const parsed = parseTemplate(file);
  if (!parsed.ok) throw new Error('A template of a test has a fault.');
  return parsed.template;
}
