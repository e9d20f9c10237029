/** @jest-environment node */
import { join } from 'node:path';
import { calendarDate, fingerprint, signOffRecord, type SegmentationModel } from '@keystage/core';
import { publishModel, type SalesforceSession } from '@keystage/core/salesforce';
import { modelOf, runOver } from '../../../shared-core/salesforce/run-over-accounts.test-data';
import {
  openOrg,
  readDeployment,
  startSalesforceServer,
  type Org,
  type SalesforceServer,
} from '../../../test/hosts/salesforce';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { openOrgTrailPart, type OrgTrailPart } from './open-org-trail-part';

jest.setTimeout(60_000);
let org: Org;
let server: SalesforceServer;

beforeEach(async () => {
  org = await openDeployedOrg();
  server = await startSalesforceServer({ org });
});
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

const sessionOf = (username: string): SalesforceSession => ({
  instanceUrl: server.url,
  accessToken: server.signIn(username).accessToken,
});

function openPart(username: string = people.rep): OrgTrailPart {
  const session = sessionOf(username);
  return openOrgTrailPart({ session: () => ({ session }) });
}

/** So many sign-offs of one model, version by version, a day each: version 1 on the first. */
function signedOff(count: number): void {
  const records = Array.from({ length: count }, (_none, k) => ({
    ...{ Act__c: 'published', Version__c: k + 1, Fingerprint__c: `mark ${k + 1}`, Author__c: 'Administrator' },
    Signed_On__c: `2026-${String(1 + Math.floor(k / 28)).padStart(2, '0')}-${String(1 + (k % 28)).padStart(2, '0')}`,
  }));
  for (const record of records) org.put('Keystage_Sign_Off__c', [record]);
}

const versions = (part: OrgTrailPart) => part.state().read?.latest.map(({ version }) => version);

test('who put which model in force, when, why, whom it moved, and who was the second person: the latest first', async () => {
  const { model } = runOver(40);
  const asking: SegmentationModel = modelOf({ ...model, version: 4, publishing: { note: true, secondPerson: true } });
  const on = (day: string) => calendarDate(`2026-11-${day}`)!;
  const moves = { of: 40, rose: 2, fell: 5 };
  await publishModel(sessionOf(people.admin), model, { on: on('20'), note: 'First' });
  await publishModel(sessionOf(people.admin), asking, { on: on('21'), note: 'Late payers', moves });
  await publishModel(sessionOf(people.publisher), asking, { on: on('22'), note: '' });
  const part = openPart();
  await part.act.look();
  const [former, mark, by] = [fingerprint(model), fingerprint(asking), 'Administrator'];
  const change = { version: 4, fingerprint: mark, former, by, note: 'Late payers', moves };
  expect(part.state()).toEqual({
    isReading: false,
    lacks: [],
    read: {
      latest: [
        { act: 'published', ...change, on: '2026-11-22', approver: 'Second publisher' },
        { act: 'proposed', ...change, on: '2026-11-21' },
        { act: 'published', version: 3, fingerprint: former, by, on: '2026-11-20', note: 'First' },
      ],
      ...{ total: 3, hasMore: false },
    },
  });
});

test('what was done about stage templates stands among it', async () => {
  const on = calendarDate('2026-11-20')!;
  const template = { process: 'Project sales', template: 'project-8', version: 2, fingerprint: '44dd-55ee-66ff' };
  const done = {
    act: 'published',
    ...template,
    by: 'Administrator',
    on,
    note: '',
    deals: { of: 12, changed: 3 },
  } as const;
  signedOff(1);
  org.put('Keystage_Sign_Off__c', [signOffRecord(done)]);
  const part = openPart();
  await part.act.look();
  expect(part.state().read).toMatchObject({ latest: [done, { version: 1 }], total: 2 });
});

test('where nothing was signed off there is nothing, and that is no trouble', async () => {
  const part = openPart();
  await part.act.look();
  expect(part.state()).toEqual({ isReading: false, lacks: [], read: { latest: [], total: 0, hasMore: false } });
});

test('twenty-five at a time, out of all there are; what is signed off meanwhile is among the next', async () => {
  signedOff(55);
  const part = openPart();
  await part.act.look();
  expect(versions(part)).toEqual(Array.from({ length: 25 }, (_none, k) => 55 - k));
  expect(part.state().read).toMatchObject({ total: 55, hasMore: true });
  org.put('Keystage_Sign_Off__c', [
    { Act__c: 'published', Version__c: 56, Fingerprint__c: 'mark 56', Signed_On__c: '2026-11-28' },
  ]);
  await part.act.lookFurther();
  expect(versions(part)).toEqual(Array.from({ length: 50 }, (_none, k) => 56 - k));
  expect(part.state().read).toMatchObject({ total: 56, hasMore: true });
  await part.act.lookFurther();
  expect(versions(part)?.at(-1)).toBe(1);
  expect(part.state().read).toMatchObject({ total: 56, hasMore: false });
});

test('exactly as many as are read at once: there is no more', async () => {
  signedOff(25);
  const part = openPart();
  await part.act.look();
  expect(part.state().read).toMatchObject({ total: 25, hasMore: false });
});

test('a record made by hand that is no entry is neither listed nor counted', async () => {
  signedOff(2);
  org.put('Keystage_Sign_Off__c', [{ Act__c: 'published', Fingerprint__c: 'no version', Signed_On__c: '2026-11-28' }]);
  const part = openPart();
  await part.act.look();
  expect(versions(part)).toEqual([2, 1]);
  expect(part.state().read).toMatchObject({ total: 2, hasMore: false });
});

describe('what keeps the trail from being read', () => {
  test('nobody gave this person the object', async () => {
    const part = openPart(people.stranger);
    await part.act.look();
    expect(part.state()).toEqual({
      isReading: false,
      lacks: [{ kind: 'objectMissing', object: 'Keystage_Sign_Off__c' }],
    });
  });

  test('the org stands at the release before, which kept no trail', async () => {
    const release = await readDeployment(join(__dirname, '../../../salesforce-lwc/force-app'));
    const isOfBefore = (name: string) => !name.startsWith('Keystage_Sign_Off__c');
    const without = <Given>(given: Readonly<Record<string, Given>>) =>
      Object.fromEntries(Object.entries(given).filter(([name]) => isOfBefore(name)));
    const objects = release.objects.filter(({ name }) => isOfBefore(name));
    const permissionSets = release.permissionSets.map((set) => ({
      ...set,
      ...{ objects: without(set.objects), fields: without(set.fields) },
    }));
    const former = openOrg({
      deployments: [{ ...release, objects, permissionSets }],
      users: [{ username: people.admin, name: 'Administrator', permissionSets: ['Keystage_Admin'] }],
    });
    const elsewhere = await startSalesforceServer({ org: former });
    const { accessToken } = elsewhere.signIn(people.admin);
    const part = openOrgTrailPart({ session: () => ({ session: { instanceUrl: elsewhere.url, accessToken } }) });
    await part.act.look();
    expect(part.state().lacks).toEqual([{ kind: 'objectMissing', object: 'Keystage_Sign_Off__c' }]);
    expect(elsewhere.unimplemented).toEqual([]);
    await elsewhere.close();
  });

  test('an administrator took a field away', async () => {
    org.removeField('Keystage_Sign_Off__c', 'Note__c');
    const part = openPart();
    await part.act.look();
    expect(part.state().lacks).toEqual([
      { kind: 'fieldsMissing', object: 'Keystage_Sign_Off__c', fields: ['Note__c'] },
    ]);
  });

  const faults = [
    ['cut before it was done', { kind: 'cut', when: 'before' }, 'unreachable'],
    ['cut in the midst of the answer', { kind: 'half' }, 'unreachable'],
    ['an answer that breaks off', { kind: 'short' }, 'cutShort'],
    ['the session has ended', { kind: 'status', status: 401 }, 'signedOut'],
    ['too many requests', { kind: 'status', status: 403 }, 'requestLimit'],
    ['trouble inside', { kind: 'status', status: 500 }, 'unavailable'],
  ] as const;

  test.each(faults)(
    '%s, at each of the calls: it is told, nothing is made up, and reading again goes on',
    async (...it) => {
      const [, fault, kind] = it;
      signedOff(30);
      // What the object is, its latest records, and how many there are.
      for (const request of [1, 2, 3]) {
        const part = openPart();
        server.faults.add({ ...fault, request });
        await part.act.look();
        expect(part.state()).toMatchObject({ isReading: false, problem: { kind: 'call', problem: { kind } } });
        expect(part.state().read).toBeUndefined();
        await part.act.look();
        expect(part.state().problem).toBeUndefined();
        expect(versions(part)).toHaveLength(25);
      }
    },
  );

  test('nobody is signed in any more', async () => {
    const part = openOrgTrailPart({ session: () => undefined });
    await part.act.look();
    expect(part.state().problem).toEqual({ kind: 'call', problem: { kind: 'signedOut' } });
  });
});

test('cut while more is read: what was in sight stays, and more can be asked for again', async () => {
  signedOff(30);
  const part = openPart();
  await part.act.look();
  server.faults.add({ kind: 'cut', when: 'before', request: 2 });
  await part.act.lookFurther();
  expect(part.state().problem).toMatchObject({ problem: { kind: 'unreachable' } });
  expect(versions(part)).toHaveLength(25);
  await part.act.lookFurther();
  expect(part.state()).toMatchObject({ read: { hasMore: false } });
  expect(versions(part)).toHaveLength(30);
});

test('cancelled while the org is silent: nothing is told of it, and nothing comes after', async () => {
  signedOff(1);
  const part = openPart();
  server.faults.add({ kind: 'silence', request: 2 });
  const looking = part.act.look();
  await new Promise((done) => setTimeout(done, 200));
  expect(part.state().isReading).toBe(true);
  part.act.cancel();
  await looking;
  expect(part.state()).toEqual({ isReading: false, lacks: [] });
});

test('a reading that begins ends the one before, whose answer is not shown', async () => {
  signedOff(30);
  const part = openPart();
  await part.act.look();
  server.faults.add({ kind: 'latency', ms: 400, request: 2 });
  const further = part.act.lookFurther();
  await part.act.look();
  await further;
  expect(versions(part)).toHaveLength(25);
});
