import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from 'jsforce';
import {
  openOrg,
  startSalesforceServer,
  type Deployment,
  type FieldSchema,
  type SalesforceServer,
} from '../../test/hosts/salesforce';
import { manifestWords } from '../words';
import { deployOnce, type DeployStatus, type MetadataDoor } from './deploy-once';
import { deploySentences } from './deploy-sentences';
import { packageXml } from './package-xml';
import { packZip } from '../../shared-core/cli/files/pack-zip';

let server: SalesforceServer;
beforeEach(async () => {
  const admin = { username: 'admin@northgate.example', name: 'Administrator', administrator: true };
  server = await startSalesforceServer({ org: openOrg({ users: [admin] }) });
});
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

/** A field of accounts, and a permission set that gives it. */
const scorePackage = packZip(
  new Map(
    Object.entries({
      'package.xml': packageXml(
        new Map([
          ['CustomField', ['Account.Keystage_Score__c']],
          ['PermissionSet', ['Scores']],
        ]),
        '66.0',
      ),
      'objects/Account.object': `<CustomObject>
    <fields>
        <fullName>Keystage_Score__c</fullName>
        <label>Score</label>
        <precision>4</precision>
        <scale>1</scale>
        <type>Number</type>
    </fields>
</CustomObject>`,
      'permissionsets/Scores.permissionset': `<PermissionSet>
    <fieldPermissions>
        <editable>true</editable>
        <field>Account.Keystage_Score__c</field>
        <readable>true</readable>
    </fieldPermissions>
    <label>Scores</label>
</PermissionSet>`,
    }),
  ),
);

/** The org has had a field of its own before. */
const hasField = (name: string): Deployment => {
  const field: FieldSchema = { name, label: name, type: 'string', custom: true, length: 20 };
  return { objects: [], permissionSets: [], translations: [], additions: [{ object: 'Account', fields: [field] }] };
};

const seen: string[] = [];
const watch = {
  pause: () => Promise.resolve(),
  progress: (done: number, of: number) => void seen.push(`${done}/${of}`),
};
const metadata = (accessToken = server.signIn().accessToken) =>
  new Connection({ instanceUrl: server.url, accessToken, version: '66.0', maxRequest: 1 }).metadata;
const deploy = (checkOnly: boolean, door: MetadataDoor = metadata()) =>
  deployOnce(door, scorePackage, { checkOnly }, watch);
const isThere = () => server.org.permissionSet('Scores') !== undefined;

test('a deployment is watched until it has ended; a check changes nothing', async () => {
  seen.length = 0;
  expect(await deploy(true)).toEqual({ kind: 'done', components: 2 });
  expect(isThere()).toBe(false);
  expect(await deploy(false)).toEqual({ kind: 'done', components: 2 });
  expect(isThere()).toBe(true);
  expect(seen).toEqual(['0/2', '1/2', '2/2', '0/2', '1/2', '2/2']);
});

/** An answer that jsforce does not itself ask for again. */
const unanswered = { kind: 'status', status: 403, path: /deployRequest\// } as const;

test('an org that does not answer for a while is asked again', async () => {
  server.faults.add({ ...unanswered, request: 2, times: 4 });
  expect(await deploy(false)).toMatchObject({ kind: 'done' });
});

test('one that never does is lost, by its number, and goes on by itself', async () => {
  server.faults.add({ ...unanswered, times: 9 });
  expect(await deploy(false)).toMatchObject({ kind: 'lost', id: expect.stringMatching(/^0Af\w{15}$/) as string });
  expect(isThere()).toBe(true);
});

test('a refused session hands nothing over', async () => {
  await expect(deploy(true, metadata('made up'))).rejects.toThrow('Session expired or invalid');
});

const field = {
  ...{ componentType: 'CustomField', fullName: 'Account.Keystage_Score__c', lineNumber: 3 },
  ...{ fileName: 'objects/Account.object', problem: 'Cannot change field type from Text to Number.' },
};

test('what is refused comes with its component, its file and its line, and nothing is changed', async () => {
  server.org.deploy(hasField('Keystage_Score__c'));
  expect(await deploy(false)).toMatchObject({ kind: 'refused', failures: [field] });
  expect(isThere()).toBe(false);
});

test('an org that keeps what it did not refuse, whatever it was asked, is told apart', async () => {
  server.org.deploy(hasField('Keystage_Score__c'));
  server.faults.add({ kind: 'partly' });
  expect(await deploy(false)).toEqual({ kind: 'partly', failures: [expect.objectContaining(field)] });
  expect(isThere()).toBe(true);
});

test('one refused component may come as itself, or as a list of one; an ending without any says what it was', async () => {
  const under = {
    ...{ done: true, status: 'Failed', success: false },
    numberComponentsDeployed: 0,
    numberComponentsTotal: 9,
  };
  const door = (status: DeployStatus): MetadataDoor => ({
    deployRest: () => Promise.resolve({ id: '0Af1' }),
    checkDeployStatus: () => Promise.resolve(status),
  });
  const alone = await deploy(true, door({ ...under, details: { componentFailures: field } }));
  const listed = await deploy(true, door({ ...under, details: { componentFailures: [field] } }));
  expect([alone, listed]).toEqual([
    { kind: 'refused', failures: [field] },
    { kind: 'refused', failures: [field] },
  ]);
  expect(await deploy(true, door({ ...under, status: 'Canceled' }))).toEqual({
    ...{ kind: 'refused', failures: [] },
    message: 'The deployment ended as Canceled.',
  });
});

test.each([
  [{ kind: 'done', components: 9 }, true, ['acme would take all 9 components. Nothing was changed.']],
  [{ kind: 'done', components: 9 }, false, ['acme has all 9 components.']],
  [
    { kind: 'refused', failures: [field] },
    false,
    [
      'CustomField Account.Keystage_Score__c (objects/Account.object, line 3): Cannot change field type from Text to Number. ' +
        'The org has one of this name that is of another kind: rename that one, or delete it, and deploy again.',
      'Nothing in acme was changed.',
    ],
  ],
  [
    { kind: 'partly', failures: [{ ...field, lineNumber: undefined, problem: 'Something new' }] },
    false,
    [
      'CustomField Account.Keystage_Score__c (objects/Account.object): Something new. Correct it in the org, and deploy again.',
      'acme took the other components all the same. Correct these and deploy again, or remove what was deployed by manifests/salesforce/uninstall.',
    ],
  ],
  [
    { kind: 'refused', failures: [], message: 'The deployment ended as Canceled.' },
    true,
    ['The deployment ended as Canceled.', 'Nothing in acme was changed.'],
  ],
  [
    { kind: 'lost', id: '0Af7', because: 'unavailable' },
    false,
    [
      'acme stopped answering (unavailable). It goes on by itself: look at Setup, Deployment Status, for 0Af7 before anything else is done.',
    ],
  ],
  [
    { kind: 'lost', id: '0Af7', because: 'unavailable' },
    true,
    ['acme stopped answering (unavailable). It was to check only, so nothing is changed. Try again.'],
  ],
] as const)('%j, check only %s, in words', (ending, checkOnly, sentences) => {
  expect(deploySentences(ending, 'acme', checkOnly)).toEqual(sentences);
});

test.each([
  ['In field: fields - no CustomField named Account.X__c found', 'It refers to something the org has not'],
  ['Not available for deploy for this organization', 'in an edition that has this'],
  ['Translation language ko is not active', 'Switch the language on in Setup'],
  ['The object Account has reached the maximum number of custom fields', 'The org is at a limit'],
])('%s: %s', (problem, remedy) => {
  const [sentence] = deploySentences({ kind: 'refused', failures: [{ ...field, problem }] }, 'acme', true);
  expect(sentence).toContain(problem);
  expect(sentence).toContain(remedy);
});

test.each([
  [
    'zh-CN',
    'acme 可以接受全部 9 个组件。没有改动任何内容。',
    /（objects\/Account\.object，第 3 行）：.*组织中已有同名但类型不同的组件/,
  ],
  [
    'ko',
    'acme에서 구성 요소 9개를 모두 받을 수 있습니다. 아무것도 바꾸지 않았습니다.',
    /\(objects\/Account\.object, 3행\): .*이름은 같고 종류가 다른/,
  ],
] as const)('in %s, an ending and a refused component are said in that language', (tag, done, refused) => {
  const words = manifestWords[tag];
  expect(deploySentences({ kind: 'done', components: 9 }, 'acme', true, words)).toEqual([done]);
  expect(deploySentences({ kind: 'refused', failures: [field] }, 'acme', false, words)[0]).toMatch(refused);
});

describe('npm run deploy', () => {
  const root = join(__dirname, '../..');
  const run = async (words: string[], token = server.signIn().accessToken) => {
    const script = ['--import', 'tsx', join(__dirname, 'run-deploy.ts'), ...words];
    const env = { ...process.env, KEYSTAGE_ACCESS_TOKEN: token };
    return promisify(execFile)(process.execPath, script, { cwd: root, env }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );
  };
  const listed = readFileSync(join(__dirname, 'package.xml'), 'utf8').match(/<members>/g)?.length ?? 0;

  test('checks first, then deploys what lies in force-app, and deletes what the former version had', async () => {
    server.org.deploy(hasField('Keystage_Old__c'));
    const folder = mkdtempSync(join(tmpdir(), 'keystage-'));
    const former = join(folder, 'package.xml');
    writeFileSync(
      former,
      packageXml(new Map([['CustomField', ['Account.Keystage_Old__c', 'Account.Keystage_Tier__c']]]), '66.0'),
    );
    const { code, stdout } = await run(['--org', server.url, '--former', former]);
    rmSync(folder, { recursive: true });
    const all = listed + 1;
    const progress = [0, Math.floor(all / 2), all].map((done) => `  ${done} of ${all} components`);
    expect(stdout.trim().split('\n')).toEqual([
      `Checking with ${server.url}, which changes nothing …`,
      ...progress,
      `${server.url} would take all ${all} components. Nothing was changed.`,
      `Deploying to ${server.url} …`,
      ...progress,
      `${server.url} has all ${all} components.`,
    ]);
    expect(code).toBe(0);
    server.org.assign('admin@northgate.example', 'Keystage_Manager');
    const names = server.org
      .as()
      .describe('Account')
      .fields.map(({ name }) => name);
    expect(names).toContain('Keystage_Tier__c');
    expect(names).not.toContain('Keystage_Old__c');
  }, 120_000);

  test('a check that is refused is the end: nothing is deployed', async () => {
    server.org.deploy(hasField('Keystage_Score__c'));
    const { code, stderr } = await run(['--org', server.url]);
    expect(code).toBe(1);
    const sentences = stderr.trim().split('\n');
    expect(sentences[0]).toMatch(
      /^CustomField Account\.Keystage_Score__c \(objects\/Account\.object, line \d+\): Cannot change field type from Text to Number\. The org has one of this name/,
    );
    expect(sentences.at(-1)).toBe(`Nothing in ${server.url} was changed.`);
    expect(server.org.permissionSet('Keystage_Manager')).toBeUndefined();
    expect(server.exchanges.filter(({ method }) => method === 'POST')).toHaveLength(1);
  }, 120_000);

  test.each([
    [['--org', 'http://acme.my.salesforce.com'], 'token', /^--org: expected the My Domain of an org, such as /],
    [[], 'token', /^--org: expected .* got nothing\.$/],
    [
      ['--org', 'https://acme.my.salesforce.com'],
      '',
      /^KEYSTAGE_ACCESS_TOKEN: expected an access token for the org, got nothing\./,
    ],
  ])(
    '%j is refused',
    async (words, token, sentence) => {
      const { code, stderr } = await run(words, token);
      expect({ code, stderr: stderr.trim() }).toEqual({ code: 1, stderr: expect.stringMatching(sentence) as string });
    },
    60_000,
  );
});
