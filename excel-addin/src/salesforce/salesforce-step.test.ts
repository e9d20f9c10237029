/** @jest-environment node */
import type { Segmentation } from '@keystage/core';
import { startSalesforceServer, type OrgOptions, type SalesforceServer } from '../../../test/hosts/salesforce';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { runOver } from '../../../shared-core/salesforce/run-over-accounts.test-data';
import { DialogTrouble } from '../workbook';
import { openSalesforceStep, type RunInHand, type SalesforceStep } from './salesforce-step';

const signInPage = 'https://localhost:3000/signed-in.html';
const count = 12;
const ids = Array.from({ length: count }, (_none, k) => `C-${k + 1}`);

let server: SalesforceServer;
let published: number;
afterEach(() => server.close());

async function serve(records: OrgOptions['records'] = accountsOf(ids)): Promise<void> {
  server = await startSalesforceServer({ org: await openDeployedOrg({ records }) });
}

const accountsOf = (numbers: readonly string[]) => ({
  Account: numbers.map((number) => ({ Name: `Account ${number}`, AccountNumber: number })),
});

function runInHand(segmentation: Segmentation = runOver(count), cells: string[][] = ids.map((id) => [id])): RunInHand {
  return {
    segmentation,
    rowOfAccount: Int32Array.from({ length: segmentation.tiers.length }, (_none, k) => k),
    headers: cells[0].map((_cell, column) => `Column ${column}`),
    rows: cells.length,
    textAt: (row, column) => cells[row][column],
  };
}

interface Person {
  readonly username?: string;
  readonly consent?: 'allow' | 'deny';
  readonly dialog?: () => Promise<string>;
}

/** The step of a person who does so on Salesforce's page. */
function stepOf(
  { username = people.admin, consent = 'allow', dialog }: Person = {},
  run = runInHand(),
): SalesforceStep {
  published = 0;
  const askInDialog = async (address: string): Promise<string> => {
    const form = new URLSearchParams(new URL(new URL(address).searchParams.get('to')!).search);
    form.set('username', username);
    form.set('consent', consent);
    const url = `${server.url}/services/oauth2/authorize`;
    const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
    return answer.headers.get('location')!;
  };
  const begin = { myDomain: server.url, clientId: 'keystage' };
  return openSalesforceStep({ signInPage, begin, askInDialog: dialog ?? askInDialog }, run, () => published++);
}

const inShort = (step: SalesforceStep) => [step.state().stage.at, step.state().problem?.kind];

function planOf(step: SalesforceStep) {
  const { stage } = step.state();
  if (stage.at !== 'list') throw new Error(`The step stands at ${stage.at}.`);
  return stage.plan;
}

test('sign in, publish, see what will change, push, and find nothing more to push', async () => {
  await serve();
  const step = stepOf();
  const tiers = () => server.org.raw('Account').filter(({ Keystage_Tier__c }) => Keystage_Tier__c !== null);
  expect(inShort(step)).toEqual(['signIn', undefined]);
  await step.act.signIn();
  expect(inShort(step)).toEqual(['publish', undefined]);
  expect(step.state().host).toBe(new URL(server.url).host);

  await step.act.publish();
  expect(published).toBe(1);
  expect(planOf(step).changes).toHaveLength(count);
  expect(planOf(step).modelInOrg).toEqual({ kind: 'same' });
  expect(tiers()).toEqual([]);

  await step.act.push();
  expect(inShort(step)).toEqual(['done', undefined]);
  expect(tiers()).toHaveLength(count);
  await step.act.compare();
  expect(planOf(step).equal).toHaveLength(count);
});

test('who finds the model in the org already goes straight to the list', async () => {
  await serve();
  const first = stepOf();
  await first.act.signIn();
  await first.act.publish();
  const second = stepOf({ username: people.manager });
  await second.act.signIn();
  expect(planOf(second).changes).toHaveLength(count);
  expect(published).toBe(0);
});

test.each([
  ['an address that is no org', 'www.example.com', 'keystage', 'domain'],
  ['the host everybody logs in at', 'login.salesforce.com', 'keystage', 'domain'],
  ['no address', '', 'keystage', 'domain'],
  ['no app', undefined, ' ', 'noClientId'],
])('%s', async (_what, myDomain, clientId, problem) => {
  await serve();
  const step = stepOf();
  if (myDomain !== undefined) step.act.setMyDomain(myDomain);
  step.act.setClientId(clientId);
  await step.act.signIn();
  expect(inShort(step)).toEqual(['signIn', problem]);
  expect(server.exchanges.filter(({ path }) => path.includes('token'))).toEqual([]);
});

test.each([
  ['refused on Salesforce’s page', { consent: 'deny' }, { kind: 'signIn', problem: { kind: 'denied' } }],
  [
    'answered by another page',
    { dialog: () => Promise.resolve(`${signInPage}?code=c&state=another`) },
    { kind: 'signIn', problem: { kind: 'notAsAsked' } },
  ],
  ...(['closed', 'blocked', 'alreadyOpen'] as const).map(
    (kind) =>
      [
        `the window: ${kind}`,
        { dialog: () => Promise.reject(new DialogTrouble({ kind })) },
        { kind: 'dialog', fault: { kind } },
      ] as const,
  ),
] as const)('%s', async (_what, person, problem) => {
  await serve();
  const step = stepOf(person);
  await step.act.signIn();
  expect(step.state()).toMatchObject({ stage: { at: 'signIn' }, problem });
  expect(step.state().host).toBeUndefined();
});

test('a session that has ended leads back to signing in, and on from there', async () => {
  await serve();
  const step = stepOf();
  await step.act.signIn();
  server.expireSessions();
  await step.act.compare();
  expect(step.state()).toMatchObject({ stage: { at: 'signIn' }, problem: { problem: { kind: 'signedOut' } } });
  await step.act.signIn();
  expect(inShort(step)).toEqual(['publish', undefined]);
});

test('a call that is cut off leaves a person where they can try again', async () => {
  await serve();
  const step = stepOf();
  server.faults.add({ kind: 'cut', when: 'before', path: /describe/, times: 2 });
  await step.act.signIn();
  expect(step.state()).toMatchObject({ stage: { at: 'rest' }, problem: { problem: { kind: 'unreachable' } } });
  server.faults.clear();
  await step.act.goOn();
  expect(inShort(step)).toEqual(['publish', undefined]);
});

test('who may not publish is told so, and may compare all the same', async () => {
  await serve();
  const step = stepOf({ username: people.manager });
  await step.act.signIn();
  await step.act.publish();
  expect(inShort(step)).toEqual(['publish', 'publication']);
  expect([server.org.raw('Keystage_Model__c'), published]).toEqual([[], 0]);
  await step.act.compare();
  expect(planOf(step).modelInOrg).toEqual({ kind: 'none' });
});

test('records that are refused are in the report, with everything else written', async () => {
  await serve();
  const [refusedId] = server.org.raw('Account').map(({ Id }) => Id);
  server.org.beforeSave((object, record) =>
    object === 'Account' && record.Id === refusedId
      ? { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'The owner has left.', fields: [] }
      : undefined,
  );
  const step = stepOf();
  await step.act.signIn();
  await step.act.publish();
  await step.act.push();
  const { stage } = step.state();
  if (stage.at !== 'done') throw new Error(stage.at);
  expect(stage.report.written).toHaveLength(count - 1);
  expect(stage.report.refused[0].refusals[0].message).toBe('The owner has left.');
});

test('a list with a column of Salesforce ids is matched by them, unless told otherwise', async () => {
  await serve();
  const cells = server.org.raw('Account').map(({ Id }, k) => [ids[k], String(Id)]);
  const step = stepOf({}, runInHand(runOver(count), cells));
  expect(step.state().key).toEqual({ by: 'id', column: 1, header: 'Column 1' });
  await step.act.signIn();
  await step.act.compare();
  expect(planOf(step).changes).toHaveLength(count);
  await step.act.compare({ by: 'field', field: 'AccountNumber' });
  expect(planOf(step).changes).toHaveLength(count);
  await step.act.compare({ by: 'field', field: 'No_Such_Field__c' });
  expect(planOf(step).lacks).toMatchObject([{ kind: 'fieldsMissing', fields: ['No_Such_Field__c'] }]);
});

test('accounts the org does not have are left out, each with its reason', async () => {
  await serve(accountsOf(ids.slice(0, 10)));
  const step = stepOf();
  await step.act.signIn();
  await step.act.compare();
  expect(planOf(step).leftOut.map(({ account, why }) => [account, why.kind])).toEqual([
    [10, 'notInOrg'],
    [11, 'notInOrg'],
  ]);
});

test('another run starts over with the person signed in; the same one stays where it was', async () => {
  await serve();
  const run = runInHand();
  const step = stepOf({}, run);
  await step.act.signIn();
  await step.act.publish();
  step.take(run);
  expect(step.state().stage.at).toBe('list');
  step.take(runInHand(runOver(count, { asOf: '2026-11-21' })));
  expect(step.state().stage.at).toBe('lookingUp');
  step.act.signOut();
  expect([step.state().stage.at, step.state().host]).toEqual(['signIn', undefined]);
});
