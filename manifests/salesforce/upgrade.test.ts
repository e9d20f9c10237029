import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Connection } from 'jsforce';
import {
  openOrg,
  readDeployment,
  startSalesforceServer,
  type Deployment,
  type Org,
  type SalesforceServer,
} from '../../test/hosts/salesforce';
import { componentsIn, zipOf } from './components-in';
import { deployOnce } from './deploy-once';
import { deploySentences } from './deploy-sentences';
import { destructiveChanges } from './destructive-changes';
import { difference, writeFormerRelease, writePresentRelease } from './former-release.test-data';

const project = resolve(__dirname, '../../salesforce-lwc');
const { came, gone, renamed, retyped } = difference;
const manager = 'manager@northgate.example';

let folder = '';
let former = '';
/** What brings an org from the former release to the present one, and back: with what has to be deleted for it. */
let packages: { readonly upgrade: Buffer; readonly back: Buffer };
let server: SalesforceServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'former-'));
  former = writeFormerRelease(project, join(folder, 'former'));
  const present = writePresentRelease(project, join(folder, 'present'));
  const [before, now] = [await componentsIn(former), await componentsIn(present)];
  packages = {
    upgrade: await zipOf(present, destructiveChanges(before, now)),
    back: await zipOf(former, destructiveChanges(now, before)),
  };
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

/** A field that the org has of its own. */
const own: Deployment = {
  objects: [],
  permissionSets: [
    { name: 'Own', objects: {}, fields: { 'Account.Own__c': { read: true, edit: true } }, customPermissions: [] },
  ],
  translations: [],
  additions: [
    { object: 'Account', fields: [{ name: 'Own__c', label: 'Own', type: 'string', custom: true, length: 20 }] },
  ],
};

/** An org as the former release left it, with something in it. */
async function formerOrg(release = former): Promise<Org> {
  const org = openOrg({
    deployments: [await readDeployment(release), own],
    users: [
      { username: 'admin@northgate.example', name: 'Administrator', administrator: true },
      { username: manager, name: 'Sales manager', permissionSets: ['Keystage_Manager', 'Keystage_Admin', 'Own'] },
    ],
  });
  org.put('Account', [
    { Name: 'Northgate', Keystage_Score__c: retypedIn(release) ? '81.5' : 81.5, [gone]: 'Spring', Own__c: 'theirs' },
  ]);
  org.put('Keystage_Model__c', [{ Name: 'House', Version__c: 3, Fingerprint__c: 'aaaa-bbbb-cccc', Active__c: true }]);
  server = await startSalesforceServer({ org });
  return org;
}

const retypedIn = (release: string) => release !== former;

/** Hands a package over, or has it checked; answers what is said of it. */
async function deploy(zip: Buffer, checkOnly: boolean): Promise<readonly string[]> {
  const { accessToken } = server.signIn('admin@northgate.example');
  const { metadata } = new Connection({ instanceUrl: server.url, accessToken, version: '66.0', maxRequest: 1 });
  const watch = { pause: () => Promise.resolve(), progress: () => undefined };
  return deploySentences(await deployOnce(metadata, zip, { checkOnly }, watch), 'acme', checkOnly);
}

const fieldsOf = (org: Org) =>
  org
    .as(manager)
    .describe('Account')
    .fields.map(({ name }) => name);
const hasObject = (org: Org, name: string) => org.as(manager).objects().includes(name);

test('an upgrade keeps records and values, takes away what is gone and nothing else; the way back brings the former release', async () => {
  const org = await formerOrg();
  expect([fieldsOf(org).includes(gone), hasObject(org, came)]).toEqual([true, false]);

  const [checked] = await deploy(packages.upgrade, true);
  expect(checked).toMatch(/^acme would take all \d+ components\. Nothing was changed\.$/);
  expect([fieldsOf(org).includes(gone), hasObject(org, came)]).toEqual([true, false]);

  const [upgraded] = await deploy(packages.upgrade, false);
  expect(upgraded).toMatch(/^acme has all \d+ components\.$/);
  expect([fieldsOf(org).includes(gone), hasObject(org, came)]).toEqual([false, true]);
  expect(fieldsOf(org)).toEqual(expect.arrayContaining(['Own__c', 'Keystage_Score__c', 'Keystage_Tier__c']));
  expect(org.raw('Account')).toMatchObject([{ Name: 'Northgate', Keystage_Score__c: 81.5, Own__c: 'theirs' }]);
  expect(org.raw('Keystage_Model__c')).toMatchObject([{ Name: 'House', Active__c: true }]);
  expect(permissionsOf(org)).toEqual([false, true]);

  const [back] = await deploy(packages.back, false);
  expect(back).toMatch(/^acme has all \d+ components\.$/);
  expect([fieldsOf(org).includes(gone), hasObject(org, came)]).toEqual([true, false]);
  expect(org.raw('Account')).toMatchObject([{ Name: 'Northgate', Keystage_Score__c: 81.5, Own__c: 'theirs' }]);
  expect(permissionsOf(org)).toEqual([true, false]);
}, 120_000);

/** Whether an administrator of models may do what the former release called so, and what this one does. */
const permissionsOf = (org: Org) => [renamed.from, renamed.to].map((name) => org.as(manager).user.customPermissions.includes(name)); // prettier-ignore

test('the check names a component that the org has under another type, and with a half refused says what stayed', async () => {
  const release = writeFormerRelease(project, join(folder, 'retyped'), { retyped: true });
  const org = await formerOrg(release);
  const refused = (line: number | string) =>
    `CustomField Account.${retyped} (objects/Account.object, line ${line}): Cannot change field type from Text to Number. The org has one of this name that is of another kind: rename that one, or delete it, and deploy again.`;
  const checked = await deploy(packages.upgrade, true);
  const [line] = /line (\d+)/.exec(checked[0])!.slice(1);
  expect(checked).toEqual([refused(line), 'Nothing in acme was changed.']);
  expect([fieldsOf(org).includes(gone), hasObject(org, came)]).toEqual([true, false]);

  server.faults.add({ kind: 'partly' });
  const half = await deploy(packages.upgrade, false);
  expect(half).toContain(refused(line));
  expect(half.at(-1)).toBe(
    'acme took the other components all the same. Correct these and deploy again, or remove what was deployed by manifests/salesforce/uninstall.',
  );
  expect(org.raw('Account')).toMatchObject([{ Name: 'Northgate', Own__c: 'theirs' }]);
}, 120_000);
