import { textsOf, tierOf } from '@keystage/core';
import { openDeployedOrg, people } from '../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../test/hosts/salesforce';
import {
  applyPush,
  OrgConnection,
  planPush,
  undoPush,
  type OrgRecord,
  type PushedRow,
  type PushPlan,
  type SalesforceSession,
} from '.';
import { runOver } from './run-over-accounts.test-data';
import { SalesforceTrouble } from './salesforce-problem';

/** More than Salesforce saves at once. */
const count = 250;
/** Waits a test has time for, and Bulk for lists of any length. */
const quick = { pollMs: 1, lockPauseMs: 1, bulkFrom: 1 };
const run = runOver(count);

let org: Org;
let server: SalesforceServer;
let session: SalesforceSession;
let ids: string[];
let plan: PushPlan;
beforeEach(async () => {
  org = await openDeployedOrg();
  ids = org.put(
    'Account',
    Array.from({ length: count }, (_none, k) => ({ Name: `Account ${k + 1}`, AccountNumber: `C-${k + 1}` })),
  );
  server = await startSalesforceServer({ org });
  session = { instanceUrl: server.url, accessToken: server.signIn(people.manager).accessToken };
  plan = await planPush(session, { segmentation: run, keys: ids });
});
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

const inOrg = () => org.raw('Account').map(({ Keystage_Tier__c }) => Keystage_Tier__c);
const tiers = textsOf(run.accounts.ids).map((_id, k) => tierOf(run, k) ?? null);
const counts = ({ written, refused, notTried, unknown, pending, stopped }: Awaited<ReturnType<typeof applyPush>>) => ({
  written: written.length,
  refused: refused.length,
  notTried: notTried.length,
  unknown: unknown.length,
  pending: pending.length,
  stopped: stopped?.kind,
});
const allWritten = { written: count, refused: 0, notTried: 0, unknown: 0, pending: 0, stopped: undefined };
const uploads = () =>
  server.exchanges.filter(({ method, path }) => method === 'PUT' && path.endsWith('/batches')).length;

/** Whatever happened, waiting for what is pending and pushing again ends it: nothing twice, nothing missed. */
async function pushAgain(pending: readonly string[] = []): Promise<void> {
  server.faults.clear();
  const again = await planPush(session, { segmentation: run, keys: ids, pending }, quick);
  expect(again.equal).toHaveLength(inOrg().filter((tier) => tier !== null).length);
  await applyPush(session, again, quick);
  expect(inOrg()).toEqual(tiers);
}

test('one job writes all of it, as collections would, and undo puts all of it back', async () => {
  const kept: unknown[] = [];
  const progress: number[] = [];
  const report = await applyPush(session, plan, {
    ...quick,
    beforeSending: (rows) => void kept.push(...rows),
    onProgress: (done) => progress.push(done),
  });
  expect(counts(report)).toEqual(allWritten);
  expect(inOrg()).toEqual(tiers);
  expect(uploads()).toBe(1);
  expect(progress.at(-1)).toBe(count);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(report.record.rows).toHaveLength(count);
  expect(kept).toEqual(report.record.rows); // there before the first was sent
  expect((await planPush(session, { segmentation: run, keys: ids })).changes).toEqual([]);

  org.as(people.admin).update('Account', [{ Id: ids[count - 1], Keystage_Tier__c: 'C' }]);
  const back = await undoPush(session, report.record, quick);
  expect(back.refused.map(({ change, refusals }) => [change.id, refusals[0].code, refusals[0].fields])).toEqual([
    [ids[count - 1], 'CHANGED_MEANWHILE', ['Keystage_Tier__c']],
  ]);
  expect(back.written).toHaveLength(count - 1);
  expect(inOrg()).toEqual(tiers.map((_tier, k) => (k === count - 1 ? 'C' : null)));
  // A second time there is nothing left to put back.
  expect((await undoPush(session, report.record, quick)).written).toHaveLength(count - 1);
  expect(uploads()).toBe(2);
});

test('what is refused comes back row by row with its reason, and a locked row is tried once more', async () => {
  org.restrict(people.manager, [ids[3]], 'read');
  org.as(people.admin).delete([ids[5]]);
  const release = org.lock([ids[9]]);
  org.subscribe(() => release());
  const report = await applyPush(session, plan, quick);
  expect(report.refused.map(({ change, refusals }) => [change.account, refusals[0].code])).toEqual([
    [3, 'INSUFFICIENT_ACCESS_OR_READONLY'],
    [5, 'ENTITY_IS_DELETED'],
  ]);
  expect(counts(report)).toEqual({ ...allWritten, written: count - 2, refused: 2 });
  expect(inOrg()[9]).toBe(tiers[9]);
  expect(report.record.rows).toHaveLength(count - 2); // undo has nothing to do with what was refused
});

test('two windows at once, one by a job and one by collections, end the same', async () => {
  const other = { instanceUrl: server.url, accessToken: server.signIn(people.admin).accessToken };
  const reports = await Promise.all([applyPush(session, plan, quick), applyPush(other, plan)]);
  expect(reports.map(({ written }) => written.length)).toEqual([count, count]);
  expect(inOrg()).toEqual(tiers);
});

describe('trouble on the way', () => {
  const create = { method: 'POST', path: /jobs\/ingest$/ };
  const upload = { method: 'PUT', path: /batches$/ };
  const change = { method: 'PATCH', path: /jobs\/ingest\/\w+$/ };
  const look = { method: 'GET', path: /jobs\/ingest\/\w+$/ };
  const results = { method: 'GET', path: /successfulResults$/ };
  const nothing = { ...allWritten, written: 0, notTried: count };

  test.each([
    // where                                                       what happens                              the job
    [
      'before it is created',
      { kind: 'cut', when: 'before', times: 2, ...create },
      { ...nothing, stopped: 'unreachable' },
    ],
    [
      'after it is created',
      { kind: 'cut', when: 'after', times: 2, ...create },
      { ...nothing, stopped: 'unreachable' },
    ],
    ['at its upload', { kind: 'cut', when: 'after', times: 2, ...upload }, { ...nothing, stopped: 'unreachable' }],
    [
      'before it is handed over',
      { kind: 'cut', when: 'before', times: 2, ...change },
      { ...nothing, stopped: 'unreachable' },
    ],
    ['after it is handed over', { kind: 'cut', when: 'after', ...change }, allWritten],
    ['while it is looked at', { kind: 'cut', when: 'before', times: 3, ...look }, allWritten],
    ['at its results', { kind: 'half', ...results }, allWritten],
    ['at its results, which end as if they were whole', { kind: 'short', ...results }, allWritten],
    ['upload delivered twice: another job takes its place', { kind: 'twice', ...upload }, allWritten],
    ['handed over twice', { kind: 'twice', ...change }, allWritten],
    ['session ended at the upload', { kind: 'status', status: 401, ...upload }, { ...nothing, stopped: 'signedOut' }],
    ['limit reached', { kind: 'status', status: 403, ...create }, { ...nothing, stopped: 'requestLimit' }],
    [
      'the job fails half-way',
      { kind: 'job', after: 200, end: 'fails' },
      { ...nothing, written: 200, notTried: count - 200, stopped: 'refused' },
    ],
  ] as const)('%s', async (_where, fault, expected) => {
    server.faults.add(fault);
    const report = await applyPush(session, plan, quick);
    expect(counts(report)).toEqual(expected);
    expect(inOrg().filter((tier) => tier !== null)).toHaveLength(expected.written);
    await pushAgain(report.pending);
  });

  test('the line stays dead while the job works: what it got is unknown, and the next plan waits for it', async () => {
    server.faults.add({ kind: 'job', after: 200, end: 'waits' });
    server.faults.add({ kind: 'cut', when: 'before', times: 100, ...look });
    server.faults.add({ kind: 'cut', when: 'before', times: 100, request: 2, path: /composite\/sobjects\/Account$/ });
    const report = await applyPush(session, plan, quick);
    expect(counts(report)).toEqual({ ...nothing, notTried: 0, unknown: count, pending: 1, stopped: 'unreachable' });
    expect(report.record.rows).toHaveLength(count); // undo knows of all that may have been written
    server.faults.clear();
    const later = planPush(session, { segmentation: run, keys: ids, pending: report.pending }, quick);
    server.releaseJobs();
    expect((await later).changes).toEqual([]);
    expect(inOrg()).toEqual(tiers);
  });

  test('a field deleted as the job begins fails it before anything is written', async () => {
    const report = await applyPush(session, plan, {
      ...quick,
      beforeSending: () => org.removeField('Account', 'Keystage_Coverage__c'),
    });
    expect(counts(report)).toEqual({ ...nothing, stopped: 'refused' });
    expect(inOrg().every((tier) => tier === null)).toBe(true);
  });

  test('a value taken out of the picklist meanwhile is refused row by row', async () => {
    const { picklist, ...field } = org
      .as(people.admin)
      .describe('Account')
      .fields.find(({ name }) => name === 'Keystage_Tier__c')!;
    const values = picklist!.values.map((one) => ({ ...one, active: one.value !== 'VIP' }));
    org.deploy({
      ...{ objects: [], permissionSets: [], translations: [] },
      additions: [
        { object: 'Account', fields: [{ ...field, picklist: { restricted: true, values } }], validationRules: [] },
      ],
    });
    const report = await applyPush(session, plan, quick);
    const vips = tiers.filter((tier) => tier === 'VIP').length;
    expect(counts(report)).toEqual({ ...allWritten, written: count - vips, refused: vips });
    expect(report.refused[0].refusals[0]).toMatchObject({
      code: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      fields: ['Keystage_Tier__c'],
    });
  });

  test('the window closes at any point: the next one finds the job by its id, and undo the records by what was kept', async () => {
    const kept: { rows: PushedRow[]; jobs: string[] } = { rows: [], jobs: [] };
    server.faults.add({ kind: 'job', after: 200, end: 'waits' });
    server.faults.add({ kind: 'cut', when: 'before', times: 100, ...look }); // nobody is there to look any more
    server.faults.add({ kind: 'cut', when: 'before', times: 100, request: 2, path: /composite\/sobjects\/Account$/ });
    await applyPush(session, plan, {
      ...quick,
      beforeSending: (rows) => void kept.rows.push(...rows),
      onJob: (id) => void kept.jobs.push(id),
    });
    server.faults.clear();
    const back = undoPush(
      session,
      { organizationId: org.id, asOf: run.asOf, rows: kept.rows },
      { ...quick, pending: kept.jobs },
    );
    server.releaseJobs();
    expect((await back).written).toHaveLength(count);
    expect(inOrg().every((tier) => tier === null)).toBe(true);
  });

  test('cancelled: the job is ended, what it has written is counted, the rest comes with the next push', async () => {
    server.faults.add({ kind: 'job', after: 200, end: 'waits' });
    const abort = new AbortController();
    const report = await applyPush(session, plan, {
      ...quick,
      signal: abort.signal,
      onProgress: (done) => done >= 200 && abort.abort(),
    });
    expect(counts(report)).toEqual({ ...nothing, written: 200, notTried: count - 200, stopped: 'cancelled' });
    server.releaseJobs();
    await pushAgain();
  });

  test('the session ends while the job works: a renewed one sees its end', async () => {
    const { accessToken, refreshToken } = server.signIn(people.manager);
    const { openSession } = await import('./salesforce-session');
    const renewing = openSession(
      { instanceUrl: server.url, accessToken },
      { kind: 'refreshToken', clientId: 'keystage', refreshToken },
    );
    const report = await applyPush(renewing, plan, { ...quick, beforeSending: () => server.expireSessions() });
    expect(counts(report)).toEqual(allWritten);
  });
});

describe('a query by a job', () => {
  const soql = 'SELECT Id, Name, AnnualRevenue, Keystage_Tier__c FROM Account ORDER BY Name';
  const all = async (options: { batchSize?: number; signal?: AbortSignal } = {}) => {
    const connection = new OrgConnection(session);
    const facts = await connection.describe('Account');
    const batches: (readonly OrgRecord[])[] = [];
    const told = await connection.bulkQuery(soql, {
      ...{ facts, pollMs: 1, batchSize: 200, ...options },
      onBatch: (records) => void batches.push(records),
    });
    return { batches, told };
  };

  test('comes in batches, with the values REST would have given', async () => {
    const odd = ['=1+1', '"quoted", and\nbroken', '华东“客户”🚀', ' ', '-5', '#N/A'].map((name, k) => ({
      Name: `${name} ${k}`,
      AnnualRevenue: k === 0 ? 12_345_678.5 : 100,
    }));
    org.put('Account', odd);
    const { batches, told } = await all();
    expect(batches.map(({ length }) => length)).toEqual([200, count + odd.length - 200]);
    expect(told).toBe(count + odd.length);
    const rest = await new OrgConnection(session).query(soql);
    expect(batches.flat()).toEqual(rest.map(({ attributes: _kind, ...fields }) => fields));
  });

  test('is repeated where a page breaks off, and refused where it ends too soon', async () => {
    const page = { method: 'GET', path: /results$/ };
    server.faults.add({ kind: 'half', request: 2, ...page });
    expect((await all()).told).toBe(count);
    server.faults.add({ kind: 'short', request: 2, times: 9, ...page });
    await expect(all()).rejects.toMatchObject({ problem: { kind: 'cutShort', expected: count } });
    server.faults.clear();
    server.faults.add({ kind: 'job', after: 100, end: 'fails', message: 'InvalidBatch : Out of room' });
    await expect(all()).rejects.toMatchObject({
      problem: { kind: 'refused', code: 'InvalidBatch', message: 'Out of room' },
    });
  });

  test('in a page, which is not shown where the next batch begins, comes all at once', async () => {
    const likeAPage: typeof fetch = async (...request) => {
      const answer = await fetch(...request);
      const headers = new Headers([...answer.headers].filter(([name]) => !name.startsWith('sforce-')));
      return new Response(await answer.text(), { status: answer.status, headers });
    };
    const sizes: number[] = [];
    const told = await new OrgConnection(session, { fetch: likeAPage }).bulkQuery(soql, {
      ...{ pollMs: 1, batchSize: 200 },
      onBatch: (records) => void sizes.push(records.length),
    });
    expect([told, ...sizes]).toEqual([count, 200, count - 200]);
  });

  test('ends when it is cancelled', async () => {
    server.faults.add({ kind: 'job', after: 100, end: 'waits' });
    const abort = new AbortController();
    const ends = all({ signal: abort.signal });
    setTimeout(() => abort.abort(), 30);
    await expect(ends).rejects.toEqual(new SalesforceTrouble({ kind: 'cancelled' }));
  });
});

test('rows are saved by an external id in jobs too: created where it is new, found where it is known, each told in its place', async () => {
  const { accessToken } = server.signIn(people.admin);
  const models = new OrgConnection({ instanceUrl: server.url, accessToken });
  const rows = ['a', 'b'].map((print) => ({ Fingerprint__c: print, Name: `Model ${print}`, Version__c: 1 }));
  const upsert = (some: typeof rows) => models.bulkUpsert('Keystage_Model__c', 'Fingerprint__c', some, quick);
  const first = await upsert(rows);
  const created = org.raw('Keystage_Model__c').map(({ Id }) => ({ kind: 'saved', id: Id }));
  expect(first).toEqual({ outcomes: created, pending: [] });

  const again = [
    { ...rows[1], Name: 'x'.repeat(81) },
    { ...rows[0], Name: 'Renamed' },
  ];
  const { outcomes } = await upsert(again);
  expect(outcomes).toMatchObject([{ kind: 'refused', refusals: [{ code: 'STRING_TOO_LONG' }] }, created[0]]);
  expect(org.raw('Keystage_Model__c').map(({ Name }) => Name)).toEqual(['Renamed', 'Model b']);
});
