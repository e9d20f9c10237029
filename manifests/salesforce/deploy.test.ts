import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from 'jsforce';
import { zipParts } from '../../shared-core/cli/files/zip-parts';
import { deployOnce, type DeployStatus } from './deploy-once';
import { deploySentences } from './deploy-sentences';
import { packageXml } from './package-xml';

/** What was handed over: the options, and the zip. */
interface HandedOver {
  readonly options: { readonly checkOnly: boolean; readonly rollbackOnError: boolean; readonly singlePackage: boolean };
  readonly zip: Buffer;
}

const under = (status: Partial<DeployStatus>): DeployStatus => ({
  ...{ done: false, status: 'InProgress', success: false, numberComponentsDeployed: 0, numberComponentsTotal: 9 },
  ...status,
});
const succeeded = under({ done: true, status: 'Succeeded', success: true, numberComponentsDeployed: 9 });

let server: Server;
let address: string;
let handedOver: HandedOver[];
/** What the org answers of each deployment, one after the other; a number is a status of HTTP (one that jsforce does not itself try again). */
let answers: (DeployStatus | number)[][];
let onPost = 201;

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const reply = (status: number, body: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.method === 'POST') {
        if (onPost !== 201)
          return reply(onPost, [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]);
        return reply(201, { id: `0Af${handedOver.push(readForm(Buffer.concat(parts)))}` });
      }
      const [, deployment] = /deployRequest\/0Af(\d)\?includeDetails=true$/.exec(request.url ?? '') ?? [];
      const answer = answers[Number(deployment) - 1].shift() ?? 404;
      if (typeof answer === 'number')
        return reply(answer, [{ errorCode: 'SERVER_UNAVAILABLE', message: 'unavailable' }]);
      return reply(200, { deployResult: answer });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  handedOver = [];
  answers = [];
  onPost = 201;
});
afterAll(() => server.close());

/** The two parts of the form that the Metadata API takes. */
function readForm(body: Buffer): HandedOver {
  const start = body.indexOf('PK\u0003\u0004');
  const end = body.lastIndexOf('--', body.indexOf('name="entity_content"')) - 2;
  const json = /\{"deployOptions":.*\}/.exec(body.subarray(end).toString('utf8'))?.[0] ?? '{}';
  const { deployOptions } = JSON.parse(json) as { deployOptions: HandedOver['options'] };
  return { options: deployOptions, zip: body.subarray(start, end) };
}

const someZip = Buffer.from('PK\u0003\u0004');
const seen: string[] = [];
const watch = {
  pause: () => Promise.resolve(),
  progress: (done: number, of: number) => void seen.push(`${done}/${of}`),
};
const org = () =>
  new Connection({ instanceUrl: address, accessToken: 'token', version: '66.0', maxRequest: 1 }).metadata;
const deploy = (checkOnly: boolean) => deployOnce(org(), someZip, { checkOnly }, watch);

test('a deployment is watched until it has ended, and is asked to be all or nothing', async () => {
  answers = [[under({}), under({ numberComponentsDeployed: 4 }), succeeded]];
  seen.length = 0;
  expect(await deploy(false)).toEqual({ kind: 'done', components: 9 });
  expect(seen).toEqual(['0/9', '4/9', '9/9']);
  expect(handedOver[0].options).toEqual({ checkOnly: false, rollbackOnError: true, singlePackage: true });
});

test('an org that does not answer for a while is asked again; one that never does is lost, by its number', async () => {
  answers = [[404, 404, succeeded], []];
  expect(await deploy(false)).toMatchObject({ kind: 'done' });
  expect(await deploy(false)).toMatchObject({ kind: 'lost', id: '0Af2' });
}, 60_000);

test('a refused session hands nothing over', async () => {
  onPost = 401;
  await expect(deploy(true)).rejects.toThrow('Session expired or invalid');
});

const field = {
  ...{ componentType: 'CustomField', fullName: 'Account.Keystage_Score__c', lineNumber: 3 },
  ...{ fileName: 'objects/Account.object', problem: 'Cannot change field type from Text to Number.' },
};

test('what is refused comes with each component and its reason, one as several', async () => {
  const refused = under({ done: true, status: 'Failed', details: { componentFailures: field } });
  answers = [[refused], [under({ ...refused, details: { componentFailures: [field, field] } })]];
  expect(await deploy(true)).toEqual({ kind: 'refused', failures: [field] });
  expect(await deploy(true)).toEqual({ kind: 'refused', failures: [field, field] });
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

describe('npm run deploy', () => {
  const root = join(__dirname, '../..');
  const run = async (words: string[], token = 'token') => {
    const script = ['--import', 'tsx', join(__dirname, 'run-deploy.ts'), ...words];
    const env = { ...process.env, KEYSTAGE_ACCESS_TOKEN: token };
    return promisify(execFile)(process.execPath, script, { cwd: root, env }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );
  };

  test('checks first, then deploys what lies in force-app, and deletes what the former version had', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keystage-'));
    const former = join(folder, 'package.xml');
    writeFileSync(
      former,
      packageXml(new Map([['CustomField', ['Account.Keystage_Old__c', 'Account.Keystage_Tier__c']]]), '66.0'),
    );
    answers = [[succeeded], [under({ numberComponentsDeployed: 5 }), succeeded]];
    const { code, stdout } = await run(['--org', address, '--former', former]);
    expect(stdout.trim().split('\n')).toEqual([
      `Checking with ${address}, which changes nothing …`,
      '  9 of 9 components',
      `${address} would take all 9 components. Nothing was changed.`,
      `Deploying to ${address} …`,
      '  5 of 9 components',
      '  9 of 9 components',
      `${address} has all 9 components.`,
    ]);
    expect(code).toBe(0);
    expect(handedOver.map(({ options }) => options.checkOnly)).toEqual([true, false]);
    const zip = join(folder, 'deployed.zip');
    writeFileSync(zip, handedOver[1].zip);
    const part = (await zipParts(zip))!;
    const textOf = async (name: string) => {
      const stream = await part(name);
      return stream ? Buffer.concat((await stream.toArray()) as Buffer[]).toString('utf8') : '';
    };
    expect(await textOf('lwc/accountTier/accountTier.js')).toContain('LightningElement');
    expect(await textOf('package.xml')).toContain('<members>accountTier</members>');
    const destructive = await textOf('destructiveChangesPost.xml');
    expect(destructive).toContain('<members>Account.Keystage_Old__c</members>');
    expect(destructive).not.toContain('Keystage_Tier__c');
    rmSync(folder, { recursive: true });
  }, 120_000);

  test('a check that is refused is the end: nothing is deployed', async () => {
    answers = [[under({ done: true, status: 'Failed', details: { componentFailures: field } })]];
    const { code, stderr } = await run(['--org', address]);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n').at(-1)).toBe(`Nothing in ${address} was changed.`);
    expect(handedOver).toHaveLength(1);
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
