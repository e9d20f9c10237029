import { Connection } from 'jsforce';
import { openOrg, startSalesforceServer, type OrgUser, type SalesforceServer } from '.';
import { packZip } from '../../../shared-core/cli/files/pack-zip';

const users: OrgUser[] = [
  { username: 'admin@northgate.example', name: 'Administrator', administrator: true },
  { username: 'rep@northgate.example', name: 'Sales rep' },
];
const [admin, rep] = users.map(({ username }) => username);

let server: SalesforceServer;
let expected: string[] = [];
beforeEach(async () => {
  expected = [];
  server = await startSalesforceServer({ org: openOrg({ users, records: { Account: [{ Name: 'Northgate' }] } }) });
});
afterEach(async () => {
  expect(server.unimplemented).toEqual(expected);
  await server.close();
});

const list = (types: Readonly<Record<string, readonly string[]>>) =>
  `<Package>${Object.entries(types)
    .map(
      ([name, members]) =>
        `<types>${members.map((one) => `<members>${one}</members>`).join('')}<name>${name}</name></types>`,
    )
    .join('')}</Package>`;

const field = (name: string, type = 'Text', more = '<length>20</length>') =>
  `<fields>\n<fullName>${name}</fullName>\n<label>${name}</label>\n<type>${type}</type>\n${more}\n</fields>`;
const account = (...fields: string[]) => `<CustomObject>\n${fields.join('\n')}\n</CustomObject>`;
const permissionSet = (...fields: string[]) =>
  `<PermissionSet>\n<label>Set</label>\n${fields
    .map(
      (one) =>
        `<fieldPermissions>\n<editable>true</editable>\n<field>${one}</field>\n<readable>true</readable>\n</fieldPermissions>`,
    )
    .join('\n')}\n</PermissionSet>`;

/** Hands a package over and asks until it has ended. */
async function deploy(files: Readonly<Record<string, string>>, options: object = {}, username = admin) {
  const { accessToken } = server.signIn(username);
  const { metadata } = new Connection({ instanceUrl: server.url, accessToken, version: '66.0' });
  const asked = { singlePackage: true, rollbackOnError: true, ...options };
  const { id } = await metadata.deployRest(packZip(new Map(Object.entries(files))), asked);
  for (;;) {
    const status = await metadata.checkDeployStatus(id ?? '', true, true);
    if (status.done) return status;
  }
}

const whole = {
  'package.xml': list({
    CustomField: ['Account.Score__c', 'Account.Grade__c'],
    PermissionSet: ['Scores'],
    CustomObject: ['Visit__c'],
  }),
  'objects/Account.object': account(
    field('Score__c', 'Number', '<precision>5</precision><scale>1</scale>'),
    field('Grade__c'),
    field('Not_Listed__c'),
  ),
  'objects/Visit__c.object': `<CustomObject><label>Visit</label><pluralLabel>Visits</pluralLabel>${field('Goal__c')}</CustomObject>`,
  'permissionsets/Scores.permissionset': permissionSet('Account.Score__c', 'Account.Grade__c'),
};
const fieldsOf = (object: string, username = admin) =>
  server.org
    .as(username)
    .describe(object)
    .fields.filter(({ custom }) => custom)
    .map(({ name }) => name);

test('a check changes nothing; the deployment brings objects, fields and what may be done with them', async () => {
  server.org.assign(rep, 'Scores');
  expect(await deploy(whole, { checkOnly: true })).toMatchObject({
    ...{ status: 'Succeeded', success: true, checkOnly: true },
    // Two fields, a permission set, an object with its field.
    ...{ numberComponentsTotal: 5, numberComponentsDeployed: 5, numberComponentErrors: 0 },
  });
  expect([server.org.permissionSet('Scores'), fieldsOf('Account', rep)]).toEqual([undefined, []]);

  expect(await deploy(whole)).toMatchObject({ status: 'Succeeded', success: true, checkOnly: false });
  expect(fieldsOf('Account', rep)).toEqual(['Score__c', 'Grade__c']);
  expect(server.org.as(admin).objects()).toContain('Visit__c');
  const [{ Id }] = server.org.raw('Account');
  expect(server.org.as(rep).update('Account', [{ Id, Score__c: 4.25 }])).toMatchObject([{ success: true }]);
  expect(server.org.raw('Account')[0].Score__c).toBe(4.3);
});

test('progress is told: nothing, half, all', async () => {
  const { accessToken } = server.signIn(admin);
  const { metadata } = new Connection({ instanceUrl: server.url, accessToken, version: '66.0' });
  const { id = '' } = await metadata.deployRest(packZip(new Map(Object.entries(whole))), {
    singlePackage: true,
    rollbackOnError: true,
  });
  const seen: unknown[] = [];
  for (let k = 0; k < 3; k++) {
    const { status, done, numberComponentsDeployed } = await metadata.checkDeployStatus(id, true, true);
    seen.push([status, done, numberComponentsDeployed]);
  }
  expect(seen).toEqual([
    ['Pending', false, 0],
    ['InProgress', false, 2],
    ['Succeeded', true, 5],
  ]);
});

describe('what is refused', () => {
  const wrong = {
    ...whole,
    'permissionsets/Scores.permissionset': permissionSet('Account.Score__c', 'Account.Lost__c'),
  };

  test('comes with its component, its file and its line, and takes all with it', async () => {
    expect(await deploy(wrong)).toMatchObject({
      ...{ status: 'Failed', success: false, numberComponentErrors: 1 },
      details: {
        componentFailures: [
          {
            ...{ componentType: 'PermissionSet', fullName: 'Scores', fileName: 'permissionsets/Scores.permissionset' },
            ...{
              lineNumber: 10,
              problem: 'no field Account.Lost__c in the org.',
              problemType: 'Error',
              success: false,
            },
          },
        ],
      },
    });
    expect([fieldsOf('Account'), server.org.as(admin).objects().includes('Visit__c')]).toEqual([[], false]);
  });

  test.each([
    ['an org that is told not to roll back', { rollbackOnError: false }, false],
    ['an org that keeps what it can, whatever it was asked', {}, true],
  ])('%s keeps the rest', async (_what, options, keeps) => {
    if (keeps) server.faults.add({ kind: 'partly' });
    expect(await deploy(wrong, options)).toMatchObject({ status: 'SucceededPartial', numberComponentsDeployed: 4 });
    expect([server.org.permissionSet('Scores'), server.org.as(admin).objects().includes('Visit__c')]).toEqual([
      undefined,
      true,
    ]);
  });

  test('takes along what refers to it', async () => {
    const unread = { ...whole, 'objects/Account.object': account(field('Score__c', 'Geolocation'), field('Grade__c')) };
    const { details, status } = await deploy(unread, { rollbackOnError: false });
    expect(status).toBe('SucceededPartial');
    expect(details?.componentFailures).toMatchObject([
      { componentType: 'CustomField', fullName: 'Account.Score__c', lineNumber: 3 },
      { componentType: 'PermissionSet', fullName: 'Scores', problem: 'no field Account.Score__c in the org.' },
    ]);
  });

  test('is a field that is there already and of another type', async () => {
    await deploy(whole);
    const [{ Id }] = server.org.raw('Account');
    server.org.assign(admin, 'Scores');
    server.org.as(admin).update('Account', [{ Id, Score__c: 3 }]);
    const changed = {
      'package.xml': list({ CustomField: ['Account.Score__c'] }),
      'objects/Account.object': account(field('Score__c')),
    };
    const { details } = await deploy(changed);
    expect(details?.componentFailures).toMatchObject([
      {
        ...{ componentType: 'CustomField', fullName: 'Account.Score__c', fileName: 'objects/Account.object' },
        ...{ lineNumber: 3, problem: 'Cannot change field type from Number to Text.' },
      },
    ]);
    expect(server.org.raw('Account')[0].Score__c).toBe(3);
  });

  test('is what the list names and the package does not hold', async () => {
    const { details } = await deploy({ ...whole, 'package.xml': list({ PermissionSet: ['Scores', 'Lost'] }) });
    expect(details?.componentFailures.map(({ fullName, problem }) => `${fullName}: ${problem}`)).toEqual([
      "Lost: An object 'Lost' of type PermissionSet was named in package.xml, but was not found in zipped directory",
      // Its fields are not listed, so they do not come.
      'Scores: no field Account.Score__c in the org.',
      'Scores: no field Account.Grade__c in the org.',
    ]);
  });

  test('is whoever may not change the application', async () => {
    await expect(deploy(whole, {}, rep)).rejects.toMatchObject({ errorCode: 'INSUFFICIENT_ACCESS' });
  });
});

test('what a package takes away is gone with its values', async () => {
  await deploy(whole);
  server.org.assign(admin, 'Scores');
  const removed = {
    'package.xml': list({}),
    'destructiveChangesPost.xml': list({ CustomField: ['Account.Grade__c'], CustomObject: ['Visit__c'] }),
  };
  expect(await deploy(removed)).toMatchObject({ status: 'Succeeded', numberComponentsTotal: 2 });
  expect(fieldsOf('Account')).toEqual(['Score__c']);
  expect(server.org.as(admin).objects()).not.toContain('Visit__c');
  expect(server.org.raw('Account')[0]).not.toHaveProperty('Grade__c');
});

describe('by SOAP, as jsforce’s own deploy and complete', () => {
  const soap = (accessToken = server.signIn(admin).accessToken) => {
    const { metadata } = new Connection({ instanceUrl: server.url, accessToken, version: '66.0' });
    metadata.pollInterval = 1;
    return metadata;
  };
  const options = { singlePackage: true, rollbackOnError: true };

  test('it ends as by REST, with each component', async () => {
    const { status, details, numberComponentsDeployed } = await soap()
      .deploy(packZip(new Map(Object.entries(whole))), options)
      .complete(true);
    expect([status, numberComponentsDeployed, details?.componentSuccesses.length]).toEqual(['Succeeded', 5, 5]);
    expect(server.org.permissionSet('Scores')).toBeDefined();
  });

  test('what is refused has its line', async () => {
    const lost = { ...whole, 'permissionsets/Scores.permissionset': permissionSet('Account.Lost__c') };
    const { status, success, details } = await soap()
      .deploy(packZip(new Map(Object.entries(lost))), options)
      .complete(true);
    expect([status, success]).toEqual(['Failed', false]);
    expect(details?.componentFailures).toMatchObject([
      { fullName: 'Scores', lineNumber: 5, problem: 'no field Account.Lost__c in the org.' },
    ]);
  });

  test('an ended session is a fault, and so is what is not built', async () => {
    await expect(soap('made up').checkDeployStatus('0Af')).rejects.toThrow('INVALID_SESSION_ID');
    await expect(soap().describe('66.0')).rejects.toThrow('has no describeMetadata of the Metadata API');
    expected = ['POST /services/Soap/m/66.0'];
  });
});

test('what is not built of the Metadata API is answered loudly', async () => {
  const layout = { ...whole, 'package.xml': list({ ApexClass: ['Anything'] }) };
  await expect(deploy(layout)).rejects.toThrow('has no metadata of type ApexClass');
  expected = ['POST /services/data/v66.0/metadata/deployRequest'];
});
