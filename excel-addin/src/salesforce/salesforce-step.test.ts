/** @jest-environment node */
import { fingerprint, frozenForPublishing, type OverrideEntry, type Segmentation } from '@keystage/core';
import { startSalesforceServer, type OrgOptions, type SalesforceServer } from '../../../test/hosts/salesforce';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { asOf, runOver, smallModel } from '../../../shared-core/salesforce/run-over-accounts.test-data';
import { DialogTrouble } from '../workbook';
import { consentOf } from './consent-of.test-data';
import { workbookInMemory, type WorkbookInMemory } from './workbook-in-memory.test-data';
import { openSalesforceStep, type RunInHand, type SalesforceStep } from './salesforce-step';

// The machine may be busy.
jest.setTimeout(60_000);

const signInPage = 'https://localhost:3000/signed-in.html';
const count = 12;
const ids = Array.from({ length: count }, (_none, k) => `C-${k + 1}`);

let server: SalesforceServer;
let workbook: WorkbookInMemory;
beforeEach(() => {
  workbook = workbookInMemory();
});
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
    frozen: () => Promise.resolve(frozenForPublishing(segmentation)),
    rowOfAccount: Int32Array.from({ length: segmentation.tiers.length }, (_none, k) => k),
    listName: 'Accounts',
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
  run: RunInHand | undefined = runInHand(),
): SalesforceStep {
  const askInDialog = consentOf(() => server, username, consent);
  const begin = { myDomain: server.url, clientId: 'keystage' };
  const step = openSalesforceStep(
    { signInPage, begin, askInDialog: dialog ?? askInDialog, today: () => asOf },
    workbook,
  );
  step.take(run);
  return step;
}

/** Waits until the step stands there; what it does on its own has nobody else to wait for it. */
async function arrivesAt(step: SalesforceStep, at: string): Promise<void> {
  while (step.state().stage.at !== at) await new Promise((resolve) => setTimeout(resolve, 10));
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
  expect(step.state().org?.host).toBe(new URL(server.url).host);

  await step.act.publish();
  expect(workbook.goneBy).toHaveLength(1);
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
  expect(workbook.goneBy).toHaveLength(1);
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
  expect(step.state().org).toBeUndefined();
});

/** The person's grant is taken away in the org: no token of it is good for anything any more. */
async function revokeFor(step: SalesforceStep): Promise<void> {
  const body = new URLSearchParams({ token: step.signedIn()!.session.revocable!() });
  expect((await fetch(`${server.url}/services/oauth2/revoke`, { method: 'POST', body })).status).toBe(200);
}

test('a token that ran out is renewed on the way, and nobody is asked', async () => {
  await serve();
  const step = stepOf();
  await step.act.signIn();
  server.expireSessions();
  await step.act.compare();
  expect(inShort(step)).toEqual(['list', undefined]);
});

test('a session that has ended leads back to signing in, and on from there', async () => {
  await serve();
  const step = stepOf();
  await step.act.signIn();
  await revokeFor(step);
  await step.act.compare();
  expect(step.state()).toMatchObject({ stage: { at: 'signIn' }, problem: { problem: { kind: 'signedOut' } } });
  await step.act.signIn();
  expect(inShort(step)).toEqual(['publish', undefined]);
});

test('signing out ends the session in the org too; where the org does not answer, it says so', async () => {
  await serve();
  const step = stepOf();
  await step.act.signIn();
  const { accessToken } = step.signedIn()!.session;
  await step.act.signOut();
  expect([inShort(step), step.state().signedOut]).toEqual([['signIn', undefined], 'confirmed']);
  const answer = await fetch(`${server.url}/services/data/v66.0/limits`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(answer.status).toBe(401);

  await step.act.signIn();
  server.faults.add({ kind: 'cut', when: 'before', path: /revoke/, times: 2 });
  await step.act.signOut();
  expect(step.state().signedOut).toBe('unconfirmed');
});

test('tokens are in memory alone: not in the state, the workbook, the storage, an address or the log', async () => {
  await serve();
  const logged: unknown[] = [];
  for (const kind of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest.spyOn(console, kind).mockImplementation((...said) => void logged.push(...said));
  const stored = new Map<string, string>();
  Object.assign(globalThis, {
    localStorage: { getItem: () => null, setItem: (k: string, v: string) => stored.set(k, v) },
  });
  try {
    const step = stepOf();
    await step.act.signIn();
    await step.act.publish();
    await step.act.push();
    expect(stored.size).toBe(1);
    const tokens = [step.signedIn()!.session.accessToken, step.signedIn()!.session.revocable!()];
    const addresses = server.exchanges.map(({ path }) => path);
    const everywhere = JSON.stringify([step.state(), workbook.content(), [...stored], addresses, logged]);
    expect(everywhere).toContain('C-12');
    for (const token of tokens) {
      expect(token.length).toBeGreaterThan(20);
      expect(everywhere).not.toContain(token);
    }
  } finally {
    jest.restoreAllMocks();
    Reflect.deleteProperty(globalThis, 'localStorage');
  }
});

test('a call that is cut off leaves a person where they can try again', async () => {
  await serve();
  const step = stepOf();
  server.faults.add({ kind: 'cut', when: 'before', path: /describe/, times: 2 });
  await step.act.signIn();
  expect(step.state()).toMatchObject({ stage: { at: 'home' }, problem: { problem: { kind: 'unreachable' } } });
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
  expect([server.org.raw('Keystage_Model__c'), workbook.goneBy]).toEqual([[], []]);
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
  await step.act.signIn();
  expect(step.state().run?.key).toEqual({ by: 'id', column: 1, header: 'Column 1' });
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

test('without a run there is what can be done without one; with one it goes on', async () => {
  await serve();
  const step = stepOf();
  step.take(undefined);
  await step.act.signIn();
  expect([inShort(step), step.state().run]).toEqual([['home', undefined], undefined]);
  step.take(runInHand());
  await arrivesAt(step, 'publish');
});

test('the first push binds the workbook; another org is refused until somebody binds it anew', async () => {
  await serve();
  const first = server;
  const step = stepOf();
  await step.act.signIn();
  await step.act.publish();
  expect(workbook.bindings).toEqual([]);
  await step.act.push();
  const { organizationId } = step.state().org!;
  expect(workbook.bindings.at(0)).toEqual({ organizationId, host: new URL(first.url).host });

  const other = await startSalesforceServer({
    org: await openDeployedOrg({ records: accountsOf(ids), instance: 'Ot' }),
  });
  server = other;
  const elsewhere = stepOf();
  await elsewhere.act.signIn();
  expect(inShort(elsewhere)).toEqual(['otherOrg', undefined]);
  expect(elsewhere.state().bound?.organizationId).toBe(organizationId);
  await elsewhere.act.compare();
  await elsewhere.act.push();
  expect(other.org.raw('Account').filter(({ Keystage_Tier__c }) => Keystage_Tier__c)).toEqual([]);

  await elsewhere.act.bindAnew();
  expect(inShort(elsewhere)).toEqual(['publish', undefined]);
  expect(workbook.bindings.at(-1)?.organizationId).toBe(elsewhere.state().org?.organizationId);
  await first.close();
});

test('a push is taken back from what the workbook keeps, after it was opened again', async () => {
  await serve();
  const step = stepOf();
  await step.act.signIn();
  await step.act.publish();
  await step.act.push();
  const tiers = () => server.org.raw('Account').filter(({ Keystage_Tier__c }) => Keystage_Tier__c !== null);
  expect(tiers()).toHaveLength(count);
  const [{ Id }] = server.org.raw('Account');
  server.org.as(people.manager).update('Account', [{ Id, Keystage_Tier__c: 'VIP', Keystage_Score__c: 99 }]);

  const again = stepOf();
  again.take(undefined);
  await again.act.signIn();
  expect(again.state().lastPush).toMatchObject({ rows: count, listName: 'Accounts' });
  await again.act.undo();
  const { stage } = again.state();
  if (stage.at !== 'undone') throw new Error(stage.at);
  // Somebody has changed one of them since: that stays.
  expect([stage.report.written.length, stage.report.refused.length]).toEqual([count - 1, 1]);
  expect(tiers().map((one) => one.Id)).toEqual([Id]);
  expect([again.state().lastPush, await workbook.keptPush()]).toEqual([undefined, undefined]);
});

test('after a cut, pushing again writes what is left, and both are taken back together', async () => {
  const many = Array.from({ length: 450 }, (_none, k) => `C-${k + 1}`);
  await serve(accountsOf(many));
  const step = stepOf(
    {},
    runInHand(
      runOver(450),
      many.map((id) => [id]),
    ),
  );
  await step.act.signIn();
  await step.act.publish();
  server.faults.add({
    kind: 'cut',
    when: 'before',
    path: /composite\/sobjects/,
    method: 'PATCH',
    request: 2,
    times: 1,
  });
  await step.act.push();
  const { stage } = step.state();
  if (stage.at !== 'done') throw new Error(stage.at);
  expect(stage.report.stopped?.kind).toBe('unreachable');
  expect(stage.report.written).toHaveLength(200);
  expect(workbook.outcomes.at(-1)?.report.notTried.length).toBe(250);
  server.faults.clear();

  await step.act.pushAgain();
  const { stage: after } = step.state();
  if (after.at !== 'done') throw new Error(after.at);
  expect(after.report.written).toHaveLength(250);
  await step.act.undo();
  expect(server.org.raw('Account').filter(({ Keystage_Tier__c }) => Keystage_Tier__c !== null)).toEqual([]);
});

test('in a list that was pulled, what somebody else changed since is held back, and what was pushed from here is not', async () => {
  await serve();
  const at = String(server.org.raw('Account').at(-1)!.LastModifiedDate);
  workbook.pull = { at, held: () => ({ Keystage_Tier__c: null }) };
  // A moment later by the org's clock.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const step = stepOf();
  await step.act.signIn();
  await step.act.publish();
  await step.act.push();
  const [first, second] = server.org.raw('Account').map(({ Id }) => String(Id));
  const change = (Id: string) => server.org.as(people.manager).update('Account', [{ Id, Keystage_Tier__c: 'VIP' }]);
  change(first);

  step.take(runInHand(runOver(count, { asOf: '2026-11-21' })));
  await arrivesAt(step, 'list');
  expect(planOf(step).newer).toEqual([{ account: 0, why: { kind: 'changedInOrg', tier: 'VIP' } }]);
  expect(planOf(step).changes).toHaveLength(count - 1);
  await step.act.push();
  change(second);
  await step.act.compare();
  expect(planOf(step).newer.map(({ account }) => account)).toEqual([0, 1]);

  // Only the last push is taken back, and then what was pushed before it is still known to be from here.
  await step.act.undo();
  const tieredOn = server.org.raw('Account').map(({ Keystage_Tiered_On__c }) => Keystage_Tiered_On__c);
  expect(tieredOn.filter((day) => day === '2026-11-21')).toHaveLength(1);
  expect(tieredOn.filter((day) => day === '2026-11-20')).toHaveLength(count - 1);
  await step.act.compare();
  expect(planOf(step).newer.map(({ account }) => account)).toEqual([0, 1]);
});

test('the org’s model goes into the workbook where somebody wants that, and the run comes by it', async () => {
  await serve();
  const first = stepOf();
  await first.act.signIn();
  await first.act.publish();
  const theirs = first.state().run!.frozen.model;
  // A later run over another list, frozen on that: another model.
  const mine = runOver(count, { model: { ...smallModel, version: 2 } });
  const step = stepOf({}, runInHand(mine));
  workbook.onTake = (model) => step.take(runInHand(runOver(count, { model })));
  await step.act.signIn();
  expect(inShort(step)).toEqual(['publish', undefined]);
  await step.act.takeModel();
  await arrivesAt(step, 'list');
  expect(step.state().run?.frozen.fingerprint).toBe(fingerprint(theirs));
  expect(planOf(step).modelInOrg).toEqual({ kind: 'same' });
});

test('a list that cannot be segmented by the org’s model leaves a person where they were, with a sentence', async () => {
  await serve();
  const first = stepOf();
  await first.act.signIn();
  await first.act.publish();
  const step = stepOf({}, runInHand(runOver(count, { model: { ...smallModel, version: 2 } })));
  await step.act.signIn();
  await step.act.takeModel();
  expect(inShort(step)).toEqual(['publish', 'modelNotTaken']);
});

describe('overrides: the org’s is the truth, the list’s is pending until it is pushed', () => {
  const override = { tier: 'VIP', from: '2026-11-01', until: '2027-03-01', reason: 'Reference', author: 'M. Weber' };
  const withOverride = (entry: OverrideEntry | undefined): RunInHand => {
    const segmentation = runOver(count, { overrides: entry ? [[2, entry]] : [] });
    return runInHand(segmentation);
  };
  const inOrg = () => server.org.raw('Account')[2];
  const giveInOrg = (values: Record<string, string | null>) =>
    server.org.as(people.manager).update('Account', [{ Id: String(inOrg().Id), ...values }]);

  test('one made in the list is pending, in the diff, and in the org once it is pushed', async () => {
    await serve();
    const step = stepOf({}, withOverride(override));
    await step.act.signIn();
    expect([...step.state().run!.pending]).toEqual([[2, override]]);
    await step.act.publish();
    expect(planOf(step).changes.find(({ account }) => account === 2)?.fields).toContain('Keystage_Override_Tier__c');
    await step.act.push();
    expect(inOrg()).toMatchObject({ Keystage_Override_Tier__c: 'VIP', Keystage_Override_Until__c: '2027-03-01' });
    expect(step.state().run?.pending.size).toBe(0);
    expect(step.state().bound?.overrides).toEqual({ 'C-3': override });
  });

  test('one taken out of the list is pending too, and ends in the org with the push', async () => {
    await serve();
    const step = stepOf({}, withOverride(override));
    await step.act.signIn();
    await step.act.publish();
    await step.act.push();
    step.take(withOverride(undefined));
    await arrivesAt(step, 'list');
    expect([...step.state().run!.pending]).toEqual([[2, undefined]]);
    await step.act.push();
    expect(inOrg().Keystage_Override_Tier__c).toBeNull();
    expect(step.state().bound?.overrides).toEqual({});
  });

  test('one given in the org meanwhile holds the account back until the list has it', async () => {
    await serve();
    const step = stepOf({}, withOverride(override));
    await step.act.signIn();
    await step.act.publish();
    giveInOrg({
      Keystage_Override_Tier__c: 'A',
      Keystage_Override_Reason__c: 'Key user left',
      Keystage_Override_Author__c: 'K. Ito',
      Keystage_Override_From__c: '2026-11-02',
      Keystage_Override_Until__c: '2027-01-01',
    });
    await step.act.compare();
    expect(planOf(step).newer).toEqual([{ account: 2, why: { kind: 'overrideInOrg', tier: 'A' } }]);
    expect(planOf(step).changes).toHaveLength(count - 1);
    await step.act.push();
    expect(inOrg()).toMatchObject({ Keystage_Override_Tier__c: 'A', Keystage_Tier__c: null });

    const theirs = { tier: 'A', reason: 'Key user left', author: 'K. Ito', from: '2026-11-02', until: '2027-01-01' };
    workbook.onOverride = (entries) => step.take(withOverride(entries.get(2) ?? undefined));
    await step.act.takeOverrides([2]);
    await arrivesAt(step, 'list');
    expect(workbook.overridden).toEqual([[2, theirs]]);
    expect(step.state().run?.pending.size).toBe(0);
    expect(planOf(step).changes.map(({ account }) => account)).toEqual([2]);
    expect(planOf(step).newer).toEqual([]);
  });

  test('all that were given in the org meanwhile are taken over at once, one that was ended there too', async () => {
    await serve();
    const step = stepOf({}, withOverride(override));
    await step.act.signIn();
    await step.act.publish();
    await step.act.push();
    const [first, second, third] = server.org.raw('Account').map(({ Id }) => String(Id));
    const given = { Keystage_Override_Tier__c: 'A', Keystage_Override_Reason__c: 'Merger' };
    const ended = { Keystage_Override_Tier__c: null, Keystage_Override_Reason__c: null };
    server.org.as(people.admin).update('Account', [
      { Id: first, ...given },
      { Id: second, ...given },
      { Id: third, ...ended },
    ]);
    await step.act.compare();
    expect(planOf(step).newer.map(({ account }) => account)).toEqual([0, 1, 2]);
    await step.act.takeOverrides([0, 1, 2]);
    expect(workbook.overridden.map(([account, entry]) => [account, entry?.tier])).toEqual([
      [0, 'A'],
      [1, 'A'],
      [2, undefined],
    ]);
    expect(Object.keys(step.state().bound?.overrides ?? {})).toEqual(['C-1', 'C-2']);
  });
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
  await step.act.signOut();
  expect([step.state().stage.at, step.state().org]).toEqual(['signIn', undefined]);
});
