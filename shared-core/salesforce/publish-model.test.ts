import {
  calendarDate,
  fingerprint,
  freezeReferences,
  frozenForPublishing,
  segmentAccounts,
  textColumn,
  type SegmentationModel,
} from '@keystage/core';
import { openDeployedOrg, people } from '../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../test/hosts/salesforce';
import { publishModel, readActiveModel, readTrail, type SalesforceSession } from '.';
import { asOf, modelOf, numbers, runOver, signature, smallModel } from './run-over-accounts.test-data';

let org: Org;
let server: SalesforceServer;
let admin: SalesforceSession;
const signedIn = (username: string): SalesforceSession => ({
  instanceUrl: server.url,
  accessToken: server.signIn(username).accessToken,
});

beforeEach(async () => {
  org = await openDeployedOrg();
  server = await startSalesforceServer({ org });
  admin = signedIn(people.admin);
});
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

const models = () => org.raw('Keystage_Model__c');
const parts = () => org.raw('Keystage_Model_Part__c');
const readAs = (username: string = people.rep) => readActiveModel(signedIn(username));

const model = runOver(40).model;
/** A model whose file is too long for one field: many indicators of its own, each with a distribution of 500 knots. */
const longModel: SegmentationModel = (() => {
  const own = Array.from({ length: 12 }, (_none, k) => `own${k}`);
  const wide = modelOf({
    ...smallModel,
    id: 'wide',
    groups: [
      {
        id: 'transaction',
        weight: 100,
        indicators: own.map((id) => ({
          id,
          weight: 1,
          points: { by: 'percentile' },
          name: { en: `Own indicator  ${id} 😀`, 'zh-CN': `自有指标 ${id}`, ko: `자체 지표 ${id}` },
          unit: 'number',
          polarity: 'higher',
          merging: 'sum',
        })),
      },
    ],
    caps: [],
  });
  const count = 2000;
  const ids = Array.from({ length: count }, (_none, k) => `C-${k}`);
  const columns = own.map((id, n) => [id, numbers(count, (k) => Math.sin(k * (n + 1)) * 1e6)] as const);
  return freezeReferences({ ids: textColumn(ids), names: textColumn(ids), indicators: new Map(columns) }, wide);
})();

test('a model is written, made active, and read back the same by everybody', async () => {
  expect(await readAs()).toMatchObject({ ok: false, defect: { kind: 'noActiveModel' } });
  const published = await publishModel(admin, model, signature);
  expect(published).toMatchObject({ ok: true, how: 'written', parts: 0, fingerprint: fingerprint(model) });
  expect(models()).toMatchObject([{ Name: 'Small model', Version__c: 3, Active__c: true, Parts__c: 0 }]);
  const read = await readAs();
  expect(read).toMatchObject({ ok: true, model: { name: 'Small model', fingerprint: fingerprint(model) } });
  expect(read.ok && read.model.model).toEqual(model);
});

test('a file past the long-text limit goes into parts, and comes back whole', async () => {
  const { length } = JSON.stringify(longModel);
  expect(length).toBeGreaterThan(131_072);
  const published = await publishModel(admin, longModel, signature);
  expect(published).toMatchObject({ ok: true, how: 'written', parts: Math.ceil(length / 131_072) });
  expect(models()).toMatchObject([{ Model__c: null, Parts__c: parts().length, Active__c: true }]);
  const read = await readAs();
  expect(read.ok && read.model.model).toEqual(longModel);
});

test('one model is active: another takes the place of the former, which can come back without being written again', async () => {
  await publishModel(admin, model, signature);
  await publishModel(admin, longModel, signature);
  expect(models().map(({ Active__c }) => Active__c)).toEqual([false, true]);
  expect(await publishModel(admin, model, signature)).toMatchObject({ ok: true, how: 'activated' });
  expect(models().map(({ Active__c }) => Active__c)).toEqual([true, false]);
  const writes = server.exchanges.length;
  expect(await publishModel(admin, model, signature)).toMatchObject({ ok: true, how: 'alreadyActive' });
  expect(server.exchanges.slice(writes).every(({ method }) => method === 'GET')).toBe(true);
});

test('says whom freezing moves, and freezes no second time', () => {
  const run = { ...runOver(40), model: smallModel };
  const fresh = segmentAccounts(run.accounts, smallModel, asOf);
  const frozen = frozenForPublishing(fresh);
  expect(frozen.moves).toEqual([]); // under 500 distinct values nothing is approximated
  expect(frozen.fingerprint).not.toBe(fingerprint(smallModel));
  expect(frozenForPublishing(frozen.segmentation).segmentation).toBe(frozen.segmentation);
});

describe('who may not, and an org that cannot', () => {
  test('a manager reads models and publishes none; a stranger sees none', async () => {
    expect(await publishModel(signedIn(people.manager), model, signature)).toMatchObject({
      ok: false,
      problem: {
        kind: 'lacks',
        lacks: expect.arrayContaining([{ kind: 'objectReadOnly', object: 'Keystage_Model__c' }]),
      },
    });
    expect(await readAs(people.stranger)).toEqual({
      ok: false,
      lacks: [
        { kind: 'objectMissing', object: 'Keystage_Model__c' },
        { kind: 'objectMissing', object: 'Keystage_Model_Part__c' },
      ],
    });
    expect(models()).toEqual([]);
  });

  test('a field deleted, a text field too short', async () => {
    org.removeField('Keystage_Model_Part__c', 'Text__c');
    expect(await publishModel(admin, model, signature)).toMatchObject({
      problem: { lacks: [{ kind: 'fieldsMissing', object: 'Keystage_Model_Part__c', fields: ['Text__c'] }] },
    });
  });

  test('another admin’s model cannot be laid to rest without modify all: nothing changes', async () => {
    await publishModel(admin, model, signature);
    org.restrict(people.admin, [String(models()[0].Id)], 'read');
    expect(await publishModel(admin, longModel, signature)).toMatchObject({
      ok: false,
      problem: { kind: 'refused', step: 'activating', refusals: [{ code: 'INSUFFICIENT_ACCESS_OR_READONLY' }] },
    });
    expect((await readAs()).ok && models()[0].Active__c).toBe(true);
  });

  test('a rule of the org refuses a part: the model is taken out again', async () => {
    org.beforeSave((object, record) =>
      object === 'Keystage_Model_Part__c' && record.Position__c === 2
        ? { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No second parts.', fields: [] }
        : undefined,
    );
    expect(await publishModel(admin, longModel, signature)).toMatchObject({
      problem: { kind: 'refused', step: 'writing', refusals: [{ message: 'No second parts.' }] },
    });
    expect([models(), parts()]).toEqual([[], []]);
  });

  test('a trigger changes what was written: it is not made active', async () => {
    const stop = org.subscribe(({ object, kind, ids }) => {
      if (object !== 'Keystage_Model__c' || kind !== 'created') return;
      const [{ Model__c }] = models();
      org
        .as(people.admin)
        .update(object, [{ Id: ids[0], Model__c: String(Model__c).replace('"version":3', '"version":4') }]);
    });
    expect(await publishModel(admin, model, signature)).toEqual({ ok: false, problem: { kind: 'notAsWritten' } });
    expect(models()).toEqual([]);
    stop();
  });
});

describe('every publication is signed', () => {
  const trail = async (username: string = people.rep) => {
    const read = await readTrail(signedIn(username));
    return read.ok ? read.trail : read.lacks;
  };
  const asking = (publishing: object, version = 4) => modelOf({ ...model, version, publishing });

  test('the trail says who, when, why, whom it moves and in place of what; a rollback is an entry of its own', async () => {
    const moves = { of: 40, rose: 2, fell: 1 };
    await publishModel(admin, model, signature);
    await publishModel(admin, longModel, { ...signature, note: 'of our own', moves });
    await publishModel(admin, model, { on: calendarDate('2026-11-21')!, note: 'as it was' });
    const [one, other] = [fingerprint(model), fingerprint(longModel)];
    const by = 'Administrator';
    expect(await trail()).toEqual([
      { act: 'published', version: 3, fingerprint: one, by, on: asOf, note: '' },
      { act: 'published', version: 3, fingerprint: other, former: one, by, on: asOf, note: 'of our own', moves },
      { act: 'rolledBack', version: 3, fingerprint: one, former: other, by, on: '2026-11-21', note: 'as it was' },
    ]);
  });

  test('what the model asks for and does not get is refused, before anything is written', async () => {
    const candidate = asking({ note: true, by: ['Kim'] });
    expect(await publishModel(admin, candidate, signature)).toEqual({
      ok: false,
      problem: {
        kind: 'notSigned',
        refusals: [{ kind: 'noteMissing' }, { kind: 'notPublisher', by: 'Administrator', publishers: ['Kim'] }],
      },
    });
    expect([models(), await trail()]).toEqual([[], []]);
  });

  test('where two are asked, the first leaves it inactive and may not approve; the second puts it in force', async () => {
    await publishModel(admin, model, signature);
    const candidate = asking({ secondPerson: true });
    expect(await publishModel(admin, candidate, { ...signature, note: 'late payers' })).toMatchObject({
      ok: true,
      how: 'proposed',
    });
    expect(models().map(({ Active__c }) => Active__c)).toEqual([true, false]);
    expect(await publishModel(admin, candidate, signature)).toMatchObject({
      problem: { kind: 'notSigned', refusals: [{ kind: 'ownApproval', by: 'Administrator' }] },
    });
    expect(await publishModel(signedIn(people.publisher), candidate, signature)).toMatchObject({
      ok: true,
      how: 'activated',
    });
    expect(models().map(({ Active__c }) => Active__c)).toEqual([false, true]);
    expect((await trail()).slice(1)).toMatchObject([
      { act: 'proposed', by: 'Administrator', note: 'late payers' },
      { act: 'published', by: 'Administrator', approver: 'Second publisher', note: 'late payers' },
    ]);
  });

  test('what does not come into force leaves no entry, and nobody changes one', async () => {
    await publishModel(admin, model, signature);
    org.restrict(people.admin, [String(models()[0].Id)], 'read');
    await publishModel(admin, longModel, signature);
    expect(await trail()).toHaveLength(1);
    const { Id } = org.raw('Keystage_Sign_Off__c')[0];
    org.as(people.publisher).update('Keystage_Sign_Off__c', [{ Id: String(Id), Author__c: 'Kim' }]);
    org.as(people.publisher).delete([String(Id)]);
    expect(org.raw('Keystage_Sign_Off__c')).toMatchObject([{ Author__c: 'Administrator' }]);
    expect(await trail(people.stranger)).toEqual([{ kind: 'objectMissing', object: 'Keystage_Sign_Off__c' }]);
  });
});

describe('publishing broken off at any call', () => {
  /** Calls that publishing the long model takes where another is active. */
  const callsNeeded = 15;
  /** Of those that only look, the first and the last stand for all. */
  const looking = 8;
  const calls = Array.from({ length: callsNeeded }, (_none, k) => k + 1).filter((k) => k === 1 || k >= looking);
  const cuts = calls.flatMap((request) => [['before', request] as const, ['after', request] as const]);

  test.each(cuts)(
    'cut %s call %i: a whole model is active throughout, and publishing again ends it',
    async (when, request) => {
      await publishModel(admin, model, signature);
      server.faults.add({ kind: 'cut', when, request });
      const broken = await publishModel(admin, longModel, signature);
      expect(broken).toMatchObject({ ok: false, problem: { kind: 'stopped', call: { kind: 'unreachable' } } });

      const read = await readAs();
      const active = read.ok ? read.model.fingerprint : 'none';
      const claimed = !broken.ok && broken.problem.kind === 'stopped' ? broken.problem.activeModel : undefined;
      const done = when === 'after' && request === callsNeeded;
      expect({ active, claimed }).toEqual({
        active: fingerprint(done ? longModel : model),
        claimed: request === callsNeeded ? 'unknown' : 'former',
      });

      expect(await publishModel(admin, longModel, signature)).toMatchObject({
        ok: true,
        how: done ? 'alreadyActive' : expect.anything(),
      });
      const again = await readAs();
      expect(again.ok && again.model.model).toEqual(longModel);
      expect(models().map(({ Active__c }) => Active__c)).toEqual([false, true]);
      expect(parts()).toHaveLength(Math.ceil(JSON.stringify(longModel).length / 131_072));
    },
  );

  test.each(calls)(
    'call %i is delivered twice, as browsers do when a kept connection breaks: done once',
    async (request) => {
      await publishModel(admin, model, signature);
      server.faults.add({ kind: 'twice', request });
      expect(await publishModel(admin, longModel, signature)).toMatchObject({ ok: true, how: 'written' });
      const read = await readAs();
      expect(read.ok && read.model.model).toEqual(longModel);
      expect(models().map(({ Active__c }) => Active__c)).toEqual([false, true]);
      expect(parts()).toHaveLength(Math.ceil(JSON.stringify(longModel).length / 131_072));
    },
  );

  test('publishing takes so many calls', async () => {
    await publishModel(admin, model, signature);
    const before = server.exchanges.length;
    await publishModel(admin, longModel, signature);
    expect(server.exchanges.length - before).toBe(callsNeeded);
  });
});

describe('a model record that cannot be gone by is named by its first defect', () => {
  beforeEach(async () => {
    await publishModel(admin, longModel, signature);
  });
  const change = (values: Record<string, string | number | boolean | null>) =>
    org.as(people.admin).update('Keystage_Model__c', [{ Id: String(models()[0].Id), ...values }]);
  const defect = async () => {
    const read = await readAs();
    return read.ok ? undefined : read.defect;
  };
  const inOneField = (text: string) => change({ Parts__c: 0, Model__c: text });

  test('a part is missing, or one too many', async () => {
    const [first] = parts();
    org.as(people.admin).delete([String(first.Id)]);
    expect(await defect()).toEqual({ kind: 'partMissing', name: 'Small model', position: 1, of: 2 });
    org.put('Keystage_Model_Part__c', [
      { Model__c: models()[0].Id, Position__c: 1, Text__c: first.Text__c },
      { Model__c: models()[0].Id, Position__c: 3, Text__c: '{}' },
    ]);
    expect(await defect()).toEqual({ kind: 'partTooMany', name: 'Small model', found: 3, of: 2 });
  });

  test('empty, no JSON, of an unknown format, malformed, altered, not frozen', async () => {
    inOneField('');
    expect(await defect()).toEqual({ kind: 'emptyModel', name: 'Small model' });
    inOneField('{"keystage":1,');
    expect(await defect()).toMatchObject({ kind: 'malformed', problems: [{ kind: 'notJson' }] });
    inOneField(JSON.stringify({ ...model, keystage: 3 }));
    expect(await defect()).toMatchObject({ kind: 'malformed', problems: [{ kind: 'unknownFormat', got: '3' }] });
    inOneField(JSON.stringify({ ...model, tiers: undefined, groups: [] }));
    expect(await defect()).toMatchObject({ kind: 'malformed' });
    inOneField(JSON.stringify({ ...model, coverageFloor: 0.5 }));
    expect(await defect()).toMatchObject({ kind: 'altered', expected: fingerprint(longModel) });
    inOneField(JSON.stringify(smallModel));
    change({ Fingerprint__c: fingerprint(smallModel) });
    expect(await defect()).toEqual({ kind: 'notFrozen', name: 'Small model' });
  });

  test('none is active, or more than one', async () => {
    change({ Active__c: false });
    expect(await defect()).toEqual({ kind: 'noActiveModel' });
    change({ Active__c: true });
    org.put('Keystage_Model__c', [{ Name: 'Another', Active__c: true }]);
    expect(await defect()).toMatchObject({
      kind: 'severalActive',
      names: expect.arrayContaining(['Another', 'Small model']),
    });
  });
});
