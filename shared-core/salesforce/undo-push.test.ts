import { openDeployedOrg, people } from '../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../test/hosts/salesforce';
import { applyPush, planPush, rowOutcomes, undoPush, type SalesforceSession, type TierPush } from '.';
import { runOver } from './run-over-accounts.test-data';

const count = 30;
let org: Org;
let server: SalesforceServer;
let session: SalesforceSession;
let ids: string[];
let push: TierPush;
beforeEach(async () => {
  org = await openDeployedOrg();
  ids = org.put(
    'Account',
    Array.from({ length: count }, (_none, k) => ({ Name: `Account ${k + 1}`, Keystage_Tier__c: k < 10 ? 'C' : null })),
  );
  server = await startSalesforceServer({ org });
  session = { instanceUrl: server.url, accessToken: server.signIn(people.manager).accessToken };
  push = { segmentation: runOver(count), keys: ids, organizationId: org.id };
});
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

const look = () => org.raw('Account').map(({ SystemModstamp: _at, LastModifiedDate: _on, ...rest }) => rest);
const done = async () => applyPush(session, await planPush(session, push));

test('every field is what it was, a blank one blank again', async () => {
  const before = look();
  const { record } = await done();
  expect(look()).not.toEqual(before);
  const back = await undoPush(session, JSON.parse(JSON.stringify(record)) as typeof record); // plain data: kept and read again
  expect(back).toMatchObject({ refused: [], notTried: [], unknown: [] });
  expect(look()).toEqual(before);
});

test('an undo that broke off goes on where it stopped', async () => {
  const before = look();
  const { record } = await done();
  server.faults.add({ kind: 'cut', when: 'after', method: 'PATCH', times: 2 });
  server.faults.add({ kind: 'cut', when: 'before', path: /composite\/sobjects\/Account$/, request: 2, times: 2 });
  const broken = await undoPush(session, record);
  expect(broken).toMatchObject({ written: [], stopped: { kind: 'unreachable' } });
  expect(broken.unknown).toHaveLength(count);
  server.faults.clear();
  expect((await undoPush(session, record)).written).toHaveLength(count);
  expect(look()).toEqual(before);
});

test('another org is not touched, by a push or by its undo', async () => {
  const { record } = await done();
  const plan = await planPush(session, push);
  const other = await openDeployedOrg({ instance: 'Zz' });
  const elsewhere = await startSalesforceServer({ org: other });
  const there = { instanceUrl: elsewhere.url, accessToken: elsewhere.signIn(people.manager).accessToken };
  const refused = { problem: { kind: 'otherOrg', expected: org.id, got: other.id } };
  await expect(planPush(there, push)).rejects.toMatchObject(refused);
  await expect(undoPush(there, record)).rejects.toMatchObject(refused);
  expect(await applyPush(there, plan)).toMatchObject({ written: [], stopped: refused.problem });
  expect(elsewhere.exchanges.filter(({ method }) => method !== 'GET')).toEqual([]);
  await elsewhere.close();
});

test('what somebody changed between the list and the writing is left as it is, and said beside its row', async () => {
  const plan = await planPush(session, push);
  org.as(people.admin).update('Account', [{ Id: ids[2], Keystage_Tier__c: 'VIP' }]);
  const report = await applyPush(session, plan);
  expect(rowOutcomes(plan, report).get(2)).toEqual({
    kind: 'refused',
    refusals: [{ code: 'CHANGED_MEANWHILE', message: '', fields: ['Keystage_Tier__c'] }],
  });
  expect(rowOutcomes(plan, report).get(3)).toEqual({ kind: 'written' });
  expect(rowOutcomes(plan, report).size).toBe(count);
  expect(look()[2].Keystage_Tier__c).toBe('VIP');
});

describe('overrides', () => {
  const entry = { tier: 'VIP', from: '2026-11-01', until: '2027-03-31', reason: '=招标 🚀', author: 'Sales desk' };
  const inOrg = {
    ...{ Keystage_Override_Tier__c: 'VIP', Keystage_Override_Reason__c: '=招标 🚀' },
    ...{ Keystage_Override_Author__c: 'Sales desk', Keystage_Override_From__c: '2026-11-01' },
    Keystage_Override_Until__c: '2027-03-31',
  };

  test('made in the list are pushed with the tier, by collections and by jobs, and taken back with it', async () => {
    const before = look();
    for (const bulkFrom of [1000, 1]) {
      const plan = await planPush(session, { ...push, overrides: new Map([[4, entry]]) });
      const { record } = await applyPush(session, plan, { bulkFrom, pollMs: 1 });
      expect(look()[4]).toMatchObject(inOrg);
      await undoPush(session, record);
      expect(look()).toEqual(before);
    }
  });

  test('that the org holds and the run does not know hold their account back', async () => {
    org.put('Account', [{ Name: 'Another' }]);
    org.as(people.manager).update('Account', [{ Id: ids[6], ...inOrg }]);
    const plan = await planPush(session, push);
    expect(plan.newer).toEqual([{ account: 6, why: { kind: 'overrideInOrg', tier: 'VIP' } }]);
    expect(plan.changes).toHaveLength(count - 1);
    // Taken away in the list, and pushed so: a person has decided.
    const away = await planPush(session, { ...push, overrides: new Map([[6, undefined]]) });
    await applyPush(session, away);
    expect(look()[6]).toMatchObject({ Keystage_Override_Tier__c: null, Keystage_Override_Reason__c: null });
  });
});
