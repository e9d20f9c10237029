import {
  fingerprint,
  frozenForPublishing,
  segmentAccounts,
  textsOf,
  tierOf,
  type Segmentation,
  type SegmentationModel,
} from '@keystage/core';
import { openDeployedOrg, people } from '../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type Org, type OrgOptions, type SalesforceServer } from '../../test/hosts/salesforce';
import {
  applyPush,
  planPush,
  publishModel,
  pushTiers,
  SalesforceTrouble,
  undoPush,
  type PushPlan,
  type SalesforceSession,
} from '.';
import { runOver, signature, smallModel } from './run-over-accounts.test-data';
import { rowOutcomes } from './row-outcomes';
import { tierFields, tierValues } from './tier-values';

let org: Org;
let server: SalesforceServer;
let session: SalesforceSession;
let ids: string[];

/** An org with so many accounts, and a manager signed in. */
async function open(count: number, options: OrgOptions = {}): Promise<void> {
  org = await openDeployedOrg(options);
  ids = org.put(
    'Account',
    Array.from({ length: count }, (_none, k) => ({ Name: `Account ${k + 1}`, AccountNumber: `C-${k + 1}` })),
  );
  server = await startSalesforceServer({ org });
  session = signedIn(people.manager);
}

const signedIn = (username: string): SalesforceSession => ({
  instanceUrl: server.url,
  accessToken: server.signIn(username).accessToken,
});

afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

const tiersInOrg = () => org.raw('Account').map(({ Keystage_Tier__c }) => Keystage_Tier__c);
const tiersOf = (run: Segmentation) => textsOf(run.accounts.ids).map((_id, k) => tierOf(run, k) ?? null);
const writes = () => server.exchanges.filter(({ method, path }) => method === 'PATCH' && path.includes('composite'));
const push = (run: Segmentation, keys: readonly string[] = ids) => ({ segmentation: run, keys });

test('500 accounts: a list of what will change, then three collections, then nothing left to do', async () => {
  await open(500);
  const run = runOver(500);
  const plan = await planPush(session, push(run));
  expect(plan).toMatchObject({ lacks: [], equal: [], leftOut: [], modelInOrg: { kind: 'none' } });
  expect(plan.changes).toHaveLength(500);
  expect(plan.changes[499]).toMatchObject({
    account: 499,
    id: ids[499],
    name: 'Account 500',
    from: { tier: null },
    to: { Keystage_Tier__c: 'VIP' },
  });
  expect(tiersInOrg()).toEqual(new Array(500).fill(null)); // a dry run

  const progress: string[] = [];
  const report = await applyPush(session, plan, { onProgress: (done, of) => progress.push(`${done}/${of}`) });
  expect(report).toMatchObject({ refused: [], notTried: [], unknown: [] });
  expect(report.stopped).toBeUndefined();
  expect(report.written).toEqual(plan.changes);
  expect(writes().map(({ records }) => records)).toEqual([200, 200, 100]);
  expect(progress).toEqual(['200/500', '400/500', '500/500']);
  expect(tiersInOrg()).toEqual(tiersOf(run));

  const again = await planPush(session, push(run));
  expect(again.changes).toEqual([]);
  expect(again.equal).toHaveLength(500);
});

test('a record holds the tier, the score cut to two decimals, and what it was computed from', async () => {
  await open(21);
  const run = runOver(21);
  await pushTiers(session, push(run), { confirm: () => true });
  // The last of 21: (20 + ½) ÷ 21 of 80 points for the amount are 78.0952…; none for an overdue ratio of 41 %.
  const [record] = org.raw('Account').slice(20);
  expect(record).toMatchObject({
    Keystage_Tier__c: 'B',
    Keystage_Latent_Tier__c: 'A',
    Keystage_Score__c: 78.09,
    Keystage_Coverage__c: 100,
    Keystage_Model_Fingerprint__c: fingerprint(run.model),
    Keystage_Tiered_On__c: '2026-11-20',
  });
  expect(JSON.parse(String(record.Keystage_Reasons__c))).toEqual({
    keystage: 1,
    id: 'C-21',
    asOf: '2026-11-20',
    values: { amount: 21_000, overdueRatio: 0.41, region: '华东' },
    unreadable: [],
    reasons: [
      { kind: 'capped', indicator: 'overdueRatio', value: 0.41, limit: 0.3, side: 'above', atBest: 'B', couldBe: 'A' },
      expect.objectContaining({ kind: 'reached', tier: 'A', from: 60 }),
    ],
  });
});

test('a record says what decides beside its values: kind, where the account was, what a person set, and with whom it was scored', () => {
  const model: SegmentationModel = {
    ...smallModel,
    subsidiaries: 'rolledUp',
    stability: { band: 0, upAfter: 2, downAfter: 2 },
  };
  const override = { tier: 'VIP', from: '2026-10-01', until: '2027-03-31', reason: 'Tender', author: 'Sales desk' };
  const { accounts, asOf } = runOver(3);
  const run = frozenForPublishing(
    segmentAccounts(
      {
        ...accounts,
        parents: [undefined, 'C-1', undefined],
        accountKinds: { kind: 'category', labels: ['Contractor'], codes: Int32Array.of(-1, -1, 0) },
        previousTiers: ['B', undefined, 'A'],
        previousWaits: new Map([[0, { run: 1, towards: 'A' }]]),
        overrides: new Map([
          [1, override],
          [2, override],
        ]),
      },
      model,
      asOf,
    ),
  ).segmentation;
  const facts = [0, 1, 2].map((k) => JSON.parse(tierValues(run, k, '').Keystage_Reasons__c) as Record<string, unknown>);
  // 1,000 and 2,000 make 3,000 in the group; the third stands alone.
  const group = { id: 'C-1', name: 'Account C-1', companies: 2 };
  const before = { tier: 'B', wait: { run: 1, towards: 'A' } };
  expect(facts[0]).toMatchObject({ keystage: 2, id: 'C-1', values: { amount: 3000 }, before, group });
  expect(facts[1]).toMatchObject({ keystage: 2, id: 'C-2', values: { amount: 3000 }, before, group });
  expect(facts[1]).not.toHaveProperty('override'); // its group's is none
  expect(facts[1]['reasons']).toContainEqual({ kind: 'overrideBelowParent', tier: 'VIP', parent: 'C-1' });
  expect(facts[2]).toMatchObject({ keystage: 2, id: 'C-3', values: { amount: 3000 }, kind: 'Contractor', override });
  expect(facts[2]).not.toHaveProperty('group');
});

test('a tier that a person gave to an account without a score leaves the score blank', () => {
  const { accounts, model, asOf } = runOver(3);
  const override = { tier: 'B', from: '2026-10-01', until: '2027-03-31', reason: 'Tender', author: 'Sales desk' };
  const prospect = { kind: 'number' as const, values: new Float64Array(3), states: new Uint8Array(3).fill(1) };
  const run = segmentAccounts(
    { ...accounts, indicators: new Map([['amount', prospect]]), overrides: new Map([[0, override]]) },
    model,
    asOf,
  );
  expect(tierValues(run, 0, '')).toMatchObject({
    Keystage_Tier__c: 'B',
    Keystage_Latent_Tier__c: null,
    Keystage_Score__c: null,
  });
});

test('only what differs is sent, and only once the person has said so', async () => {
  await open(21);
  await pushTiers(session, push(runOver(21)), { confirm: () => true });
  org.as(people.manager).update('Account', [{ Id: ids[18], Keystage_Tier__c: 'C' }]);

  const seen: PushPlan[] = [];
  const refusing = await pushTiers(session, push(runOver(21)), {
    confirm: (plan) => {
      seen.push(plan);
      return false;
    },
  });
  expect(refusing.report).toBeUndefined();
  expect(seen[0].changes).toMatchObject([
    { account: 18, from: { tier: 'C' }, to: { Keystage_Tier__c: 'VIP' }, fields: ['Keystage_Tier__c'] },
  ]);
  expect(tiersInOrg()[18]).toBe('C');

  const before = org.raw('Account');
  await pushTiers(session, push(runOver(21)), { confirm: () => true });
  expect(tiersInOrg()[18]).toBe('VIP');
  expect(org.raw('Account').filter((record, k) => record === before[k])).toHaveLength(20); // the others were not touched
});

describe('ids', () => {
  test('of 15 characters, and of 18 in the wrong case, find their record', async () => {
    await open(80);
    const keys = ids.map((id, k) => (k % 2 === 0 ? ` ${id.slice(0, 15)}` : id.toLowerCase()));
    const plan = await planPush(session, push(runOver(80), keys));
    expect(plan.leftOut).toEqual([]);
    expect(plan.changes.map(({ id }) => id)).toEqual(ids);
  });

  test('that lead nowhere are left out, each with its reason', async () => {
    await open(3);
    const [contact] = org.put('Contact', [{ LastName: 'Ames' }]);
    const damaged = `${ids[0].slice(0, 15)}555`; // check digits of fifteen capital letters
    const keys = ['', 'C-1', contact, damaged, '001xx000003DGb2AAG', ids[1], ids[1].slice(0, 15)];
    const plan = await planPush(session, push(runOver(7), keys));
    expect(plan.leftOut).toEqual([
      { account: 0, why: { kind: 'noId' } },
      { account: 1, why: { kind: 'notAnId', given: 'C-1' } },
      { account: 2, why: { kind: 'otherObject', given: contact, object: 'Contact' } },
      { account: 3, why: { kind: 'damagedId', given: damaged } },
      { account: 4, why: { kind: 'notInOrg', given: '001xx000003DGb2AAG' } },
      { account: 6, why: { kind: 'sameRecord', given: ids[1].slice(0, 15), first: 5 } },
    ]);
    expect(plan.changes).toMatchObject([{ account: 5, id: ids[1] }]);
  });

  test('of the customer’s own numbering are found by the field they stand in', async () => {
    await open(4);
    org.as(people.manager).update('Account', [{ Id: ids[3], AccountNumber: "c-3'" }]);
    org.put('Account', [{ Name: 'Twin', AccountNumber: 'C-2' }]);
    const keys = ['c-1 ', 'C-2', "C-3'", 'C-9'];
    const plan = await planPush(session, { ...push(runOver(4), keys), keyField: 'AccountNumber' });
    expect(plan.changes.map(({ account, id }) => [account, id])).toEqual([
      [0, ids[0]],
      [2, ids[3]],
    ]);
    expect(plan.leftOut).toEqual([
      { account: 1, why: { kind: 'severalInOrg', given: 'C-2', count: 2 } },
      { account: 3, why: { kind: 'notInOrg', given: 'C-9' } },
    ]);
    await expect(planPush(session, { ...push(runOver(4)), keyField: 'Customer_No__c' })).resolves.toMatchObject({
      lacks: [{ kind: 'fieldsMissing', object: 'Account', fields: ['Customer_No__c'] }],
    });
  });

  test('thousands of them take few calls', async () => {
    await open(1200);
    await planPush(session, push(runOver(1200)));
    expect(server.exchanges.filter(({ path }) => path.endsWith('/composite/sobjects/Account'))).toHaveLength(3);
    await planPush(session, {
      ...push(
        runOver(1200),
        ids.map((_id, k) => `C-${k + 1}`),
      ),
      keyField: 'AccountNumber',
    });
    expect(server.exchanges.every(({ status }) => status === 200)).toBe(true);
  });
});

test('a record segmented on a later day is held back', async () => {
  await open(2);
  org
    .as(people.manager)
    .update('Account', [{ Id: ids[0], Keystage_Tier__c: 'A', Keystage_Tiered_On__c: '2026-12-01' }]);
  const plan = await planPush(session, push(runOver(2)));
  expect(plan.leftOut).toEqual([]);
  expect(plan.newer).toEqual([{ account: 0, why: { kind: 'newerInOrg', on: '2026-12-01' } }]);
  expect(plan.changes.map(({ account }) => account)).toEqual([1]);
});

test('a record that this person may see and not change is left out before anything is written', async () => {
  await open(3);
  org.restrict(people.manager, [ids[1]], 'read');
  const plan = await planPush(session, push(runOver(3)));
  expect(plan.changes.map(({ account }) => account)).toEqual([0, 2]);
  expect(plan.leftOut).toEqual([{ account: 1, why: { kind: 'recordReadOnly' } }]);
});

test('reasons of 131,072 characters go both ways whole, whatever signs are in them; one more is left out', async () => {
  await open(3);
  const field = 131_072;
  const signs = '=1+1, "引号" 🚀｜全角　';
  const over = (length: number) => {
    const run = runOver(3);
    const label = signs.repeat(Math.ceil(length / signs.length)).slice(0, length);
    const region = { kind: 'category' as const, labels: [label], codes: Int32Array.of(0, -1, -1) };
    const indicators = new Map([...run.accounts.indicators, ['region', region] as const]);
    return { ...run, accounts: { ...run.accounts, indicators } };
  };
  // Marks of quotation are escaped in JSON: the label that fills the field is found from the other end.
  const taken = (length: number) => tierValues(over(length), 0, '').Keystage_Reasons__c.length;
  let fits = 100_000;
  for (let step = 65_536; step >= 1; step /= 2) if (taken(fits + step) <= field) fits += step;
  expect(taken(fits)).toBeGreaterThan(field - 3);
  for (const bulkFrom of [1000, 1]) {
    const { record } = await applyPush(session, await planPush(session, push(over(fits))), { bulkFrom, pollMs: 1 });
    const [{ Keystage_Reasons__c: reasons }] = org.raw('Account');
    expect(JSON.parse(String(reasons))).toMatchObject({ values: { region: expect.stringContaining(signs) as string } });
    expect((await planPush(session, push(over(fits)))).equal).toEqual([0, 1, 2]);
    await undoPush(session, record, { bulkFrom, pollMs: 1 });
    expect(org.raw('Account')[0].Keystage_Reasons__c).toBeNull();
  }
  const tooLong = await planPush(session, push(over(fits + 3)));
  expect(tooLong.leftOut).toMatchObject([{ account: 0, why: { kind: 'reasonsTooLong', holds: field } }]);
  expect(tooLong.changes).toHaveLength(2);
});

describe('an org that is not ready', () => {
  const lacksFor = async (username: string, run = runOver(2)) => (await planPush(signedIn(username), push(run))).lacks;

  test('without the permission set no field is there to be seen', async () => {
    await open(2);
    expect(await lacksFor(people.stranger)).toEqual([{ kind: 'fieldsMissing', object: 'Account', fields: tierFields }]);
    expect(await lacksFor(people.rep)).toEqual([{ kind: 'fieldsReadOnly', object: 'Account', fields: tierFields }]);
    expect(writes()).toEqual([]);
  });

  test('a field somebody deleted, and tiers the org has no values for', async () => {
    await open(2);
    org.removeField('Account', 'Keystage_Coverage__c');
    const model = {
      ...smallModel,
      tiers: ['Platinum', 'A', 'B', 'Rest'],
      way: {
        by: 'scorecard' as const,
        cutOffs: [
          { tier: 'Platinum', from: 85 },
          { tier: 'A', from: 60 },
          { tier: 'B', from: 30 },
        ],
      },
    };
    expect(await lacksFor(people.manager, runOver(2, { model }))).toEqual([
      {
        kind: 'valuesMissing',
        object: 'Account',
        fields: ['Keystage_Tier__c', 'Keystage_Latent_Tier__c'],
        values: ['Platinum', 'Rest'],
      },
    ]);
  });

  test('a field that may not be written is left out where a person agrees, and the rest is pushed', async () => {
    await open(3);
    for (const field of ['Keystage_Coverage__c', 'Keystage_Reasons__c']) {
      org.restrictField(people.manager, `Account.${field}`, 'read');
    }
    const session = signedIn(people.manager);
    const plan = await planPush(session, push(runOver(3)));
    const fields = ['Keystage_Coverage__c', 'Keystage_Reasons__c'];
    expect(plan).toMatchObject({ lacks: [], without: [{ kind: 'fieldsReadOnly', object: 'Account', fields }] });
    expect(plan.changes.map(({ withheld }) => withheld)).toEqual([fields, fields, fields]);
    await expect(applyPush(session, plan)).rejects.toThrow('a person');
    expect(writes()).toEqual([]);

    const report = await applyPush(session, plan, { leavingOut: true });
    expect(report).toMatchObject({ refused: [], notTried: [], unknown: [] });
    expect(rowOutcomes(plan, report).get(0)).toEqual({ kind: 'writtenWithout', fields });
    const held = org.raw('Account').map((one) => [one.Keystage_Tiered_On__c !== null, one.Keystage_Coverage__c]);
    expect(held).toEqual(Array.from({ length: 3 }, () => [true, null]));
    // What is left differs in those fields alone: it is no change, and not up to date either.
    const again = await planPush(session, push(runOver(3)));
    expect(again).toMatchObject({ changes: [], equal: [] });
    expect(again.leftOut).toHaveLength(3);
    expect(again.leftOut[0]).toEqual({ account: 0, why: { kind: 'fieldsNotWritable', fields } });
    await undoPush(session, report.record);
    expect(org.raw('Account').every(({ Keystage_Tiered_On__c }) => Keystage_Tiered_On__c === null)).toBe(true);
  });

  test('an override that may not be written keeps its account out, and a field that is gone the others in', async () => {
    await open(2);
    org.removeField('Account', 'Keystage_Coverage__c');
    org.restrictField(people.manager, 'Account.Keystage_Override_Reason__c', 'read');
    const entry = { tier: 'VIP', reason: 'Reference', author: 'M. Weber', from: '2026-11-01', until: '2027-03-31' };
    const session = signedIn(people.manager);
    const plan = await planPush(session, { ...push(runOver(2)), overrides: new Map([[1, entry]]) });
    expect(plan.without.map(({ kind }) => kind)).toEqual(['fieldsMissing', 'fieldsReadOnly']);
    expect(plan.changes.map(({ account, withheld }) => [account, withheld])).toEqual([[0, ['Keystage_Coverage__c']]]);
    expect(plan.leftOut).toMatchObject([{ account: 1, why: { kind: 'fieldsNotWritable' } }]);
    expect((await applyPush(session, plan, { leavingOut: true })).written).toHaveLength(1);
  });

  test('another model explains tiers there, or this one does', async () => {
    await open(2);
    const run = runOver(2);
    const admin = signedIn(people.admin);
    await publishModel(admin, runOver(3).model, signature);
    expect((await planPush(session, push(run))).modelInOrg).toEqual({
      kind: 'other',
      name: 'Small model',
      fingerprint: fingerprint(runOver(3).model),
    });
    await publishModel(admin, run.model, signature);
    expect((await planPush(session, push(run))).modelInOrg).toEqual({ kind: 'same' });
    expect((await planPush(signedIn(people.manager), push(run))).modelInOrg).toEqual({ kind: 'same' });
  });
});

describe('what Salesforce refuses', () => {
  test('is named row by row, and the rest is written', async () => {
    await open(250);
    const plan = await planPush(session, push(runOver(250)));
    org.restrict(people.manager, [ids[3]], 'read');
    org.restrict(people.manager, [ids[4]], 'none');
    org.as(people.manager).delete([ids[5]]);
    org.deploy({
      objects: [],
      permissionSets: [],
      translations: [],
      additions: [
        {
          object: 'Account',
          fields: [],
          validationRules: [
            {
              name: 'No_Tier',
              active: true,
              formula: 'AND(ISCHANGED(Keystage_Tier__c), AccountNumber = "C-221")',
              message: 'C-221 is under review.',
              errorField: 'Keystage_Tier__c',
            },
          ],
        },
      ],
    });
    const report = await applyPush(session, plan);
    expect(report.refused.map(({ change, refusals }) => [change.account, refusals[0].code])).toEqual([
      [3, 'INSUFFICIENT_ACCESS_OR_READONLY'],
      [4, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'],
      [5, 'ENTITY_IS_DELETED'],
      [220, 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
    ]);
    expect(report.refused[3].refusals[0].message).toBe('C-221 is under review.');
    expect(report.written).toHaveLength(246);
    expect([...report.written, ...report.refused.map(({ change }) => change)]).toHaveLength(plan.changes.length);
  });

  test('a record somebody else is saving is tried once more', async () => {
    await open(3);
    const plan = await planPush(session, push(runOver(3)));
    const release = org.lock([ids[0], ids[1]]);
    org.subscribe(() => release()); // let go once the third is written
    const report = await applyPush(session, plan, { lockPauseMs: 1 });
    expect(report.refused).toEqual([]);
    expect(tiersInOrg()).toEqual(tiersOf(runOver(3)));

    org.lock([ids[0]]);
    const later = await planPush(session, push(runOver(3, { asOf: '2026-11-21' })));
    const held = await applyPush(session, later, { lockPauseMs: 1 });
    expect(held.refused.map(({ change, refusals }) => [change.account, refusals[0].code])).toEqual([
      [0, 'UNABLE_TO_LOCK_ROW'],
    ]);
    expect(held.written).toHaveLength(2);
  });

  test('a field deleted between list and writing stops it before anything is written', async () => {
    await open(3);
    const plan = await planPush(session, push(runOver(3)));
    org.removeField('Account', 'Keystage_Coverage__c');
    const report = await applyPush(session, plan);
    expect(report).toMatchObject({
      written: [],
      notTried: plan.changes,
      stopped: { kind: 'refused', code: 'INVALID_FIELD' },
    });
    expect(tiersInOrg()).toEqual([null, null, null]);
  });
});

describe('trouble on the way', () => {
  const collections = { method: 'PATCH', path: /composite\/sobjects$/ };
  const read = { path: /composite\/sobjects\/Account$/ };
  let plan: PushPlan;
  const fate = async () => {
    const report = await applyPush(session, plan);
    const { written, refused, notTried, unknown, stopped } = report;
    expect(written.length + refused.length + notTried.length + unknown.length).toBe(450);
    return { written: written.length, notTried: notTried.length, unknown: unknown.length, stopped: stopped?.kind };
  };

  beforeEach(async () => {
    await open(450);
    plan = await planPush(session, push(runOver(450)));
  });
  /** Whatever happened, a second push ends it: nothing twice, nothing missed. */
  afterEach(async () => {
    server.faults.clear();
    const inOrg = tiersInOrg().filter((tier) => tier !== null).length;
    const second = await planPush(signedIn(people.manager), push(runOver(450)));
    expect(second.equal).toHaveLength(inOrg);
    await applyPush(signedIn(people.manager), second);
    expect(tiersInOrg()).toEqual(tiersOf(runOver(450)));
  });

  test('the connection is cut before the second collection arrives: 200 written, 250 to go', async () => {
    server.faults.add({ kind: 'cut', when: 'before', request: 2, ...collections });
    expect(await fate()).toEqual({ written: 200, notTried: 250, unknown: 0, stopped: 'unreachable' });
  });

  test('cut after the second was saved: it is looked up and counted', async () => {
    server.faults.add({ kind: 'cut', when: 'after', request: 2, ...collections });
    expect(await fate()).toEqual({ written: 400, notTried: 50, unknown: 0, stopped: 'unreachable' });
  });

  test('cut after the last was saved: nothing is left to do, and nothing to be said of it', async () => {
    server.faults.add({ kind: 'cut', when: 'after', request: 3, ...collections });
    expect(await fate()).toEqual({ written: 450, notTried: 0, unknown: 0, stopped: undefined });
  });

  test('cut, and the line stays dead: what was on its way is named unknown', async () => {
    server.faults.add({ kind: 'cut', when: 'after', request: 2, ...collections });
    server.faults.add({ kind: 'cut', when: 'before', request: 2, ...read }); // the first sees whether somebody was faster
    expect(await fate()).toEqual({ written: 200, notTried: 50, unknown: 200, stopped: 'unreachable' });
  });

  test('half an answer, or none at all, is no answer', async () => {
    server.faults.add({ kind: 'half', request: 1, ...collections });
    expect(await fate()).toEqual({ written: 200, notTried: 250, unknown: 0, stopped: 'unreachable' });
    plan = await planPush(session, push(runOver(450)));
    server.faults.add({ kind: 'silence', request: 1, ...collections });
    const report = await applyPush(session, plan, { timeoutMs: 300 });
    expect(report).toMatchObject({ stopped: { kind: 'timedOut' }, unknown: [] });
    expect(report.written).toHaveLength(200);
  });

  test('delivered twice: saving the same again changes nothing', async () => {
    server.faults.add({ kind: 'twice', request: 2, ...collections });
    expect(await fate()).toEqual({ written: 450, notTried: 0, unknown: 0, stopped: undefined });
  });

  test.each([
    [401, 'signedOut'],
    [403, 'requestLimit'],
    [429, 'requestLimit'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ] as const)('answered with %i: stopped there', async (status, kind) => {
    server.faults.add({ kind: 'status', status, request: 3, ...collections });
    expect(await fate()).toEqual({ written: 400, notTried: 50, unknown: 0, stopped: kind });
  });

  test('the session ends in the middle', async () => {
    const report = await applyPush(session, plan, { onProgress: (done) => done === 200 && server.expireSessions() });
    expect(report).toMatchObject({ stopped: { kind: 'signedOut' } });
    expect(report.written).toHaveLength(200);
  });

  test('cancelled: the collection on its way is waited for, then no more', async () => {
    const abort = new AbortController();
    const report = await applyPush(session, plan, { signal: abort.signal, onProgress: () => abort.abort() });
    expect(report).toMatchObject({ stopped: { kind: 'cancelled' }, unknown: [] });
    expect([report.written.length, report.notTried.length]).toEqual([200, 250]);
  });

  test('two at once write the same values and end the same', async () => {
    const reports = await Promise.all([applyPush(session, plan), applyPush(signedIn(people.admin), plan)]);
    expect(reports.map(({ written }) => written.length)).toEqual([450, 450]);
    expect(tiersInOrg()).toEqual(tiersOf(runOver(450)));
  });
});

describe('the dry run', () => {
  test('stops with the call that failed', async () => {
    await open(3);
    const kind = async (trouble: () => unknown, cancel?: AbortSignal) => {
      trouble();
      const problem = await planPush(session, push(runOver(3)), { timeoutMs: 200, signal: cancel }).then(
        () => undefined,
        (error: unknown) => (error instanceof SalesforceTrouble ? error.problem.kind : error),
      );
      server.faults.clear();
      return problem;
    };
    expect(await kind(() => server.faults.add({ kind: 'silence', path: /composite/ }))).toBe('timedOut');
    expect(await kind(() => server.faults.add({ kind: 'cut', when: 'before', path: /describe/ }))).toBe('unreachable');
    expect(await kind(() => server.faults.add({ kind: 'half', path: /query/ }))).toBe('unreachable');
    expect(await kind(() => server.faults.add({ kind: 'status', status: 503 }))).toBe('unavailable');
    expect(await kind(() => undefined, AbortSignal.abort())).toBe('cancelled');
    expect(await kind(() => server.expireSessions())).toBe('signedOut');
  });

  test('refuses a run whose model was not frozen', async () => {
    await open(1);
    const run = { ...runOver(1), model: smallModel };
    await expect(planPush(session, push(run))).rejects.toThrow('Publish the model before pushing tiers by it.');
  });
});
