import { chmodSync } from 'node:fs';
import { desk } from '../run-keystage.test-data';
import { openSyncOrg, publish, type SyncOrg } from './sync-org.test-data';

const { path, put, run, runWith } = desk();

let own: SyncOrg;
let token: string;
beforeAll(async () => {
  own = await openSyncOrg([{ AnnualRevenue: 100 }]);
  await publish(own);
  token = own.signedIn().environment.KEYSTAGE_ACCESS_TOKEN ?? '';
});
afterAll(async () => {
  expect(own.server.unimplemented).toEqual([]);
  await own.server.close();
});

const words = ['sync', '--mapping', 'amount=AnnualRevenue'];
const notSecret = (text: string) => expect(text).not.toContain(token);

/** A Salesforce CLI that answers what is written here, by the words it is called with. */
function fakeCli(script: readonly string[]): Record<string, string> {
  put('sf', ['#!/bin/sh', ...script]);
  chmodSync(path('sf'), 0o755);
  return { PATH: `${path('.')}:/usr/bin:/bin` };
}

test('by a token of the environment, at the org that it names', async () => {
  const { code, said } = await runWith(own.signedIn())(...words);
  expect(code).toBe(0);
  notSecret(said);
});

test('by a token on the standard input, at the org of the option', async () => {
  const input = () => Promise.resolve(`${token}\n`);
  const { code } = await runWith({ input })(...words, '--sign-in', 'stdin', '--org', own.server.url);
  expect(code).toBe(0);
});

test('as an app by its own credentials, as the user that it runs as', async () => {
  const environment = {
    KEYSTAGE_ORG: own.server.url,
    KEYSTAGE_CLIENT_ID: 'nightly',
    KEYSTAGE_CLIENT_SECRET: 'of the night',
  };
  const { code, said, warned } = await runWith({ environment })(...words);
  expect([code, warned]).toEqual([0, '']);
  expect(said).not.toContain('of the night');
  const wrong = await runWith({ environment: { ...environment, KEYSTAGE_CLIENT_SECRET: 'guessed' } })(...words);
  expect(wrong.code).toBe(1);
  expect(wrong.warned).toMatch(/^Salesforce refused the sign-in: “invalid client credentials”/);
});

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('by the login of the Salesforce CLI, of a version that shows the token and of one that hides it', async () => {
  const org = (accessToken: string) =>
    JSON.stringify({ status: 0, result: { id: '00D', accessToken, instanceUrl: own.server.url } });
  const shows = fakeCli([`echo '${org(token)}'`]);
  expect((await runWith({ environment: shows })(...words)).code).toBe(0);
  const hides = fakeCli([
    `case "$*" in`,
    `"org display --target-org prod --json") echo '${org('[REDACTED] Use sf org auth show-access-token')}' ;;`,
    `"org auth show-access-token --target-org prod --json") echo '{"status":0,"result":{"accessToken":"${token}"}}' ;;`,
    `*) exit 9 ;; esac`,
  ]);
  const { code, said } = await runWith({ environment: hides })(...words, '--org', 'prod');
  expect(code).toBe(0);
  notSecret(said);
});

describe('a sentence each, and nothing asked of the org, where a machine cannot sign in', () => {
  test.each([
    // how                                    what it says
    [
      ['--sign-in', 'token', '--org', 'northgate'],
      'Expected the environment to hold KEYSTAGE_ACCESS_TOKEN, got nothing.',
    ],
    [
      ['--sign-in', 'client', '--org', 'northgate'],
      'Expected the environment to hold KEYSTAGE_CLIENT_ID, got nothing.',
    ],
    [['--sign-in', 'stdin', '--org', 'northgate'], 'Expected an access token on the standard input, got nothing.'],
    [['--sign-in', 'token'], 'Expected the org’s My Domain with --org or in KEYSTAGE_ORG.'],
    [['--sign-in', 'token', '--org', 'https://login.salesforce.com'], /login\.salesforce\.com/],
    [[], 'Expected the Salesforce CLI, and there is no sf on this machine.'],
  ] as [string[], string | RegExp][])('%j', async (how, sentence) => {
    const { code, said, warned } = await run('sync', ...how);
    expect([code, said]).toEqual([1, '']);
    expect(warned).toEqual(
      typeof sentence === 'string' ? expect.stringContaining(sentence) : expect.stringMatching(sentence),
    );
  });

  onUnix('a CLI that nobody is logged in with says so, in its own words', async () => {
    const environment = fakeCli([`echo '{"status":1,"message":"No default org found"}'`, 'exit 1']);
    const { code, warned } = await runWith({ environment })(...words);
    expect(code).toBe(1);
    expect(warned).toBe(
      'The Salesforce CLI has no login for this: “No default org found”. Sign in with sf org login web, or name one of its orgs with --org.',
    );
  });

  test('a name that a shell could make something of is none', async () => {
    const { code, warned } = await run('sync', '--org', 'prod; rm');
    expect([code, warned]).toEqual([
      2,
      '--org: expected an alias or a username of the Salesforce CLI, got “prod; rm”. Write --org prod.',
    ]);
  });

  test('there is no way by password: no option for one, and none is looked for in the environment', async () => {
    const environment = { KEYSTAGE_ORG: own.server.url, KEYSTAGE_USERNAME: 'manager', KEYSTAGE_PASSWORD: 'secret' };
    const before = own.server.exchanges.length;
    for (const how of [
      ['--sign-in', 'password'],
      ['--password', 'secret'],
      ['--username', 'manager'],
    ]) {
      const { code, said, warned } = await runWith({ environment })('sync', ...how);
      expect([code, said]).toEqual([2, '']);
      expect(warned).toMatch(/^--(?:sign-in: expected token, stdin, cli, client|\w+: there is no such option)/);
    }
    expect((await runWith({ environment })('sync', '--sign-in', 'client')).warned).toContain('KEYSTAGE_CLIENT_ID');
    expect(own.server.exchanges.length).toBe(before);
  });

  test('an org that does not answer is to be tried again', async () => {
    const environment = { KEYSTAGE_ORG: 'http://127.0.0.1:9', KEYSTAGE_ACCESS_TOKEN: 'x' };
    const { code, warned } = await runWith({ environment })('sync');
    expect([code, warned]).toEqual([
      75,
      '127.0.0.1:9 gave no answer. Check the network and the org’s address, then run it again.',
    ]);
  });

  test('a token that has ended is refused', async () => {
    const environment = { KEYSTAGE_ORG: own.server.url, KEYSTAGE_ACCESS_TOKEN: 'ended' };
    const { code, warned } = await runWith({ environment })('sync');
    expect(code).toBe(1);
    expect(warned).toMatch(/^Your session with Salesforce has ended/);
  });
});
