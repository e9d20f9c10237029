import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { people } from '../../../test/hosts/salesforce/deployed-org';
import { desk } from '../run-keystage.test-data';
import { openSyncOrg, publish, type SyncOrg } from './sync-org.test-data';

const { path, put, rows, runWith, text } = desk();

let own: SyncOrg;
/** How often each record was written. */
let writes: Map<string, number>;

async function open(count: number): Promise<void> {
  own = await openSyncOrg(Array.from({ length: count }, (_none, k) => ({ AnnualRevenue: [50, 100, 500][k % 3] })));
  await publish(own);
  writes = new Map();
  own.org.subscribe(({ ids }) => ids.forEach((id) => writes.set(id, (writes.get(id) ?? 0) + 1)));
}

afterEach(async () => {
  expect(own.server.unimplemented).toEqual([]);
  await own.server.close();
});

const sync = (...args: string[]) => runWith(own.signedIn())('sync', ...args);
const apply = (journal: string, ...more: string[]) =>
  sync('--mapping', 'amount=AnnualRevenue', '--apply', '--journal', path(journal), ...more);
const tiers = () => own.org.raw('Account').map(({ Keystage_Tier__c }) => Keystage_Tier__c);
const expected = (count: number) => Array.from({ length: count }, (_none, k) => ['B', 'A', 'VIP'][k % 3]);
const countsOf = (said: string) => (JSON.parse(said) as { applied: Record<string, number> }).applied;

describe('a run that broke off goes on where it was, repeats nothing and misses nothing', () => {
  test.each(['before', 'after'] as const)('the connection cut %s the second collection was saved', async (when) => {
    await open(500);
    own.server.faults.add({ kind: 'cut', when, request: 2, method: 'PATCH', path: /composite/ });
    const cut = await apply(`cut-${when}.jsonl`);
    expect(cut.code).toBe(75);
    expect(cut.warned).toMatch(
      new RegExp(`The run broke off\\. keystage sync --resume cut-${when}\\.jsonl --apply goes on where it was\\.$`),
    );
    const look = await sync('--resume', path(`cut-${when}.jsonl`));
    expect(look.said).toMatch(/accounts still to be written\. Nothing was written now; --apply goes on\.$/);
    const resumed = await sync('--resume', path(`cut-${when}.jsonl`), '--apply', '--json');
    expect(resumed.code).toBe(0);
    expect(countsOf(resumed.said)).toMatchObject({ written: 500, refused: 0, open: 0 });
    expect(tiers()).toEqual(expected(500));
    expect([...writes.values()].filter((times) => times !== 1)).toEqual([]);
    const done = await sync('--resume', path(`cut-${when}.jsonl`), '--apply');
    expect([done.code, done.said.split('\n')[0]]).toEqual([
      0,
      `cut-${when}.jsonl: everything in it has been settled. Nothing is left to write.`,
    ]);
  });

  test('the process killed while a job was at work: the journal ends in the midst of a line', async () => {
    await open(2100);
    own.server.faults.add({ kind: 'job', after: 1000, end: 'waits', method: 'PATCH', path: /jobs\/ingest/ });
    const killed = apply('killed.jsonl'); // never to be waited for: the job does not end
    await until(() => tiers().filter((tier) => tier !== null).length >= 1000);
    await moment();
    put('torn.jsonl', Buffer.from(`${text('killed.jsonl')}{"settled":{"stretch":[0,`));
    own.server.releaseJobs();
    await killed;

    const resumed = await sync('--resume', path('torn.jsonl'), '--apply', '--json');
    expect(resumed.code).toBe(0);
    expect(countsOf(resumed.said)).toMatchObject({ written: 2100, open: 0 });
    expect(tiers()).toEqual(expected(2100));
    expect([...writes.values()].filter((times) => times !== 1)).toEqual([]);
  }, 60_000);

  test('what somebody has changed since is left as it is', async () => {
    await open(300);
    own.server.faults.add({ kind: 'cut', when: 'before', request: 1, method: 'PATCH', path: /composite/ });
    expect((await apply('changed.jsonl')).code).toBe(75);
    own.org.as(people.manager).update('Account', [{ Id: own.ids[0], Keystage_Tier__c: 'C' }]);
    const resumed = await sync('--resume', path('changed.jsonl'), '--apply', '--report', path('changed.csv'));
    expect(resumed.code).toBe(3);
    expect(tiers()).toEqual(['C', ...expected(300).slice(1)]);
    expect(rows('changed.csv')[0]).toMatchObject({ Account: 'Account 1', Outcome: 'refused' });
    expect(rows('changed.csv')[0]['Why']).toMatch(/^Somebody changed Keystage_Tier__c meanwhile/);
  });

  test('a journal of another org, and what is none, are refused', async () => {
    await open(1);
    await apply('here.jsonl');
    put('other.jsonl', [
      text('here.jsonl')
        .replace(/00D\w{15}/, '00DHs0000000002MAA')
        .trimEnd(),
    ]);
    const other = await sync('--resume', path('other.jsonl'), '--apply');
    expect(other.code).toBe(1);
    expect(other.warned).toMatch(
      /^other\.jsonl is of the org 00DHs0000000002MAA, and this is 00D\w{15}\. Sign in to that one\.$/,
    );
    put('none.jsonl', ['Customer ID,Amount']);
    expect((await sync('--undo', path('none.jsonl'))).warned).toBe(
      'none.jsonl: expected a journal that keystage sync --apply has written, got something else. Check the path.',
    );
    expect((await sync('--undo', path('nowhere.jsonl'))).warned).toBe(
      'nowhere.jsonl: expected a journal of keystage sync, got nothing there. Check the path.',
    );
  });
});

test('records that somebody else was saving are tried again, by the run and by its undoing', async () => {
  await open(3);
  const unlock = own.org.lock([own.ids[1]]);
  const busy = await apply('busy.jsonl');
  expect([busy.code, busy.warned]).toEqual([
    75,
    'Somebody else was just saving 1 record. keystage sync --resume busy.jsonl --apply tries again.',
  ]);
  expect(tiers()).toEqual(['B', null, 'VIP']);
  unlock();
  expect((await sync('--resume', path('busy.jsonl'), '--apply')).code).toBe(0);
  expect(tiers()).toEqual(expected(3));

  const unlockAgain = own.org.lock([own.ids[1]]);
  const undone = await sync('--undo', path('busy.jsonl'), '--apply');
  expect([undone.code, undone.warned]).toEqual([
    75,
    'Somebody else was just saving 1 record. keystage sync --undo busy.jsonl --apply tries again.',
  ]);
  unlockAgain();
  expect((await sync('--undo', path('busy.jsonl'), '--apply')).code).toBe(0);
  expect(tiers()).toEqual([null, null, null]);
  expect([...writes.values()]).toEqual([2, 2, 2]);
}, 30_000);

test('a report whose folder is gone by the time it is written takes nothing back, and is said', async () => {
  await open(3);
  mkdirSync(path('reports'));
  own.org.subscribe(() => rmSync(path('reports'), { recursive: true, force: true }));
  const ran = await apply('reported.jsonl', '--report', path('reports/changes.csv'));
  expect(ran.code).toBe(3);
  expect(ran.said).toContain('3 accounts written.');
  expect(ran.warned).toBe(
    'reports/changes.csv: could not be written: it, or its folder, is gone. Put it back, or name another.',
  );
  expect(tiers()).toEqual(expected(3));
});

test('a journal that is taken away under way is not begun anew: what was done stands in it, and is found again', async () => {
  await open(3);
  const away = path('away.jsonl');
  const stop = own.org.beforeSave(() => {
    if (existsSync(path('taken.jsonl'))) renameSync(path('taken.jsonl'), away);
    return undefined;
  });
  const ran = await apply('taken.jsonl');
  expect(ran.code).toBe(75);
  expect(ran.warned).toContain('taken.jsonl: could not be written: it, or its folder, is gone.');
  expect(existsSync(path('taken.jsonl'))).toBe(false);
  stop();
  const resumed = await sync('--resume', away, '--apply', '--json');
  expect(countsOf(resumed.said)).toMatchObject({ written: 3, open: 0 });
  expect([...writes.values()]).toEqual([1, 1, 1]);
});

describe('undo', () => {
  test('puts back what stood there, and leaves what somebody has changed since', async () => {
    await open(3);
    const before = own.org.raw('Account');
    await apply('undo.jsonl');
    own.org.as(people.manager).update('Account', [{ Id: own.ids[2], Keystage_Tier__c: 'C' }]);
    const dry = await sync('--undo', path('undo.jsonl'));
    expect([dry.code, dry.said]).toEqual([
      0,
      '3 accounts can be put back. Nothing was written now; --apply puts them back.',
    ]);
    const undone = await sync('--undo', path('undo.jsonl'), '--apply', '--report', path('undone.csv'));
    expect(undone.code).toBe(3);
    expect(tiers()).toEqual([null, null, 'C']);
    const fields = ['Keystage_Tier__c', 'Keystage_Reasons__c', 'Keystage_Tiered_On__c', 'Keystage_Score__c'];
    const of = (records: typeof before) => records.slice(0, 2).map((record) => fields.map((field) => record[field]));
    expect(of(own.org.raw('Account'))).toEqual(of(before));
    expect(rows('undone.csv').map(({ Outcome }) => Outcome)).toEqual(['put back', 'put back', 'not put back']);

    const resumed = await sync('--resume', path('undo.jsonl'), '--apply');
    expect([resumed.code, resumed.warned]).toEqual([
      1,
      'undo.jsonl: this run has been put back. Begin a new one, with a journal of its own.',
    ]);
  });

  test('goes on where it broke off', async () => {
    await open(450);
    await apply('long.jsonl');
    own.server.faults.add({ kind: 'cut', when: 'after', request: 2, method: 'PATCH', path: /composite/ });
    const cut = await sync('--undo', path('long.jsonl'), '--apply');
    expect(cut.code).toBe(75);
    expect(cut.warned).toMatch(/keystage sync --undo long\.jsonl --apply goes on where it was\.$/);
    expect((await sync('--undo', path('long.jsonl'), '--apply')).code).toBe(0);
    expect(tiers()).toEqual(new Array(450).fill(null));
    expect([...writes.values()].filter((times) => times !== 2)).toEqual([]);
  });
});

test('from 2,000 changes on it goes by jobs of Bulk 2.0', async () => {
  await open(2001);
  const before = own.server.exchanges.length;
  expect((await apply('jobs.jsonl')).code).toBe(0);
  expect(tiers()).toEqual(expected(2001));
  const asked = own.server.exchanges
    .slice(before)
    .map(({ method, path: at }) => `${method} ${at.replace(/.*v\d+\.0/, '')}`);
  expect(asked.filter((call) => call.startsWith('PATCH /composite'))).toEqual([]);
  expect(asked.filter((call) => call === 'POST /jobs/ingest')).toHaveLength(1);
});

const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await moment();
}
