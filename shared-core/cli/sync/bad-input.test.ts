import { people } from '../../../test/hosts/salesforce/deployed-org';
import { desk } from '../run-keystage.test-data';
import { byAmount, openSyncOrg, publish, type SyncOrg } from './sync-org.test-data';

const { path, put, rows, runWith, text } = desk();

let own: SyncOrg;
afterEach(async () => {
  expect(own.server.unimplemented).toEqual([]);
  await own.server.close();
});

const plain = (...args: string[]) => runWith(own.signedIn())('sync', ...args);
const sync = (...args: string[]) => plain('--mapping', 'amount=AnnualRevenue', ...args);
const raw = (field: string) => own.org.raw('Account').map((record) => record[field]);

test('ids of 15 characters, and of 18 in the wrong case, lead to their records', async () => {
  own = await openSyncOrg([{}, {}, {}]);
  await publish(own);
  const [first, second, third] = own.ids;
  put('tiers.csv', [
    'account,tier,score',
    `${first.slice(0, 15)},A,60`,
    `${second.toLowerCase()},B,10`,
    `${third},VIP,95`,
  ]);
  const { code, warned } = await plain('--tiers', path('tiers.csv'), '--apply', '--journal', path('ids.jsonl'));
  expect([code, warned]).toEqual([0, '']);
  expect(raw('Keystage_Tier__c')).toEqual(['A', 'B', 'VIP']);
});

const names = ['=HYPERLINK("http://x","y")', '+1-2', '@SUM(1)', '客户 🚀 ＡＢＣ', 'Zeile 1\nZeile 2, "quoted"'];

test('names that look like formulas, emoji, full-width signs and line feeds stay the text they are, in report and journal', async () => {
  own = await openSyncOrg(names.map((Name) => ({ Name, AnnualRevenue: 100 })));
  await publish(own);
  const { code } = await sync('--apply', '--journal', path('names.jsonl'), '--report', path('names.json'));
  expect(code).toBe(0);
  const { records } = JSON.parse(text('names.json')) as { readonly records: readonly { readonly name: string }[] };
  expect(records.map(({ name }) => name)).toEqual(names);
  const again = await plain('--resume', path('names.jsonl'), '--apply', '--report', path('names.csv'));
  expect(again.code).toBe(0);
  // No program that opens the file takes a name for a formula.
  expect(rows('names.csv').map(({ Account }) => /^[=+@]/.test(Account))).toEqual(names.map(() => false));
  expect(rows('names.csv').map(({ Account }) => Account.replace(/^'/, ''))).toEqual(names);
  expect(raw('Name')).toEqual(names);
});

test('a text of 131,072 characters that stood there comes back as it was when the run is put back', async () => {
  own = await openSyncOrg([{ AnnualRevenue: 100 }]);
  await publish(own);
  const long = '"客户 🚀,\n=1+1 ＡＢ'.repeat(10_000).slice(0, 131_072);
  own.org.as(people.manager).update('Account', [{ Id: own.ids[0], Keystage_Reasons__c: long }]);
  expect(raw('Keystage_Reasons__c')).toEqual([long]);
  await sync('--apply', '--journal', path('long.jsonl'));
  expect(raw('Keystage_Reasons__c')).not.toEqual([long]);
  expect((await plain('--undo', path('long.jsonl'), '--apply')).code).toBe(0);
  expect(raw('Keystage_Reasons__c')).toEqual([long]);
});

test('the day of a moment is that of UTC, in whatever time zone its reader lives', async () => {
  const admin = {
    ...{ username: people.admin, name: 'Administrator', administrator: true, permissionSets: ['Keystage_Admin'] },
  };
  const days: unknown[] = [];
  for (const timeZone of ['Pacific/Auckland', 'America/Los_Angeles']) {
    own = await openSyncOrg([{}, {}], {
      now: () => new Date('2026-11-18T23:30:00Z'),
      users: [{ username: people.manager, name: 'Manager', permissionSets: ['Keystage_Manager'], timeZone }, admin],
    });
    const [group] = byAmount.groups;
    const recency = { ...group.indicators[0], id: 'recency' };
    put('recency.json', [JSON.stringify({ ...byAmount, groups: [{ ...group, indicators: [recency] }] })]);
    const zone = timeZone.slice(0, 4);
    const model = ['--model', path('recency.json'), '--mapping', 'recency=CreatedDate'];
    const { code } = await plain(...model, '--apply', '--journal', path(`${zone}.jsonl`));
    expect(code).toBe(0);
    const [reasons] = raw('Keystage_Reasons__c').map((one) => JSON.parse(String(one)) as { values: unknown });
    days.push(reasons.values);
    if (days.length === 1) await own.server.close();
  }
  expect(days).toEqual([
    { recency: 2, companySize: 20 },
    { recency: 2, companySize: 20 },
  ]); // 18 to 20 November
});

test('tiers that the org’s picklist does not allow are refused before anything is pulled', async () => {
  own = await openSyncOrg([{ AnnualRevenue: 100 }]);
  const tiers = ['Platinum', 'A', 'B'];
  const way = {
    by: 'scorecard',
    cutOffs: [
      { tier: 'Platinum', from: 90 },
      { tier: 'A', from: 50 },
    ],
  };
  put('platinum.json', [JSON.stringify({ ...byAmount, tiers, way })]);
  const { code, said, warned } = await sync('--model', path('platinum.json'));
  expect([code, said]).toEqual([1, '']);
  expect(warned).toContain('Platinum');
  expect(own.server.exchanges.filter(({ path: asked }) => asked.includes('/jobs/'))).toEqual([]);
});

test('a field that is deleted between comparing and writing ends the run before anything is written, and is named', async () => {
  own = await openSyncOrg([{ AnnualRevenue: 100 }, { AnnualRevenue: 500 }]);
  await publish(own);
  let isGone = false;
  const progress = (doing: string) => {
    if (!doing.startsWith('Comparing') || isGone) return;
    isGone = true;
    own.org.removeField('Account', 'Keystage_Coverage__c');
  };
  const words = ['sync', '--mapping', 'amount=AnnualRevenue', '--apply', '--journal', path('gone.jsonl')];
  const ran = await runWith({ ...own.signedIn(), progress })(...words);
  expect(ran.code).toBe(75);
  expect(ran.warned).toMatch(
    /Keystage_Coverage__c[\s\S]*keystage sync --resume gone\.jsonl --apply goes on where it was\.$/,
  );
  expect(raw('Keystage_Tier__c')).toEqual([null, null]);
  const next = await sync();
  expect([next.code, next.said]).toEqual([1, '']);
  expect(next.warned).toContain('Keystage_Coverage__c');
});

test('two runs at once: every record holds its tier, and each run says the truth of what it did', async () => {
  own = await openSyncOrg(Array.from({ length: 450 }, (_none, k) => ({ AnnualRevenue: [50, 100, 500][k % 3] })));
  await publish(own);
  const both = await Promise.all(
    ['one', 'two'].map((name) => sync('--apply', '--journal', path(`${name}.jsonl`), '--json')),
  );
  const applied = both.map(({ said }) => (JSON.parse(said) as { applied: Record<string, number> }).applied);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(applied).toMatchObject([
    { written: 450, refused: 0, open: 0 },
    { written: 450, refused: 0, open: 0 },
  ]);
  expect(raw('Keystage_Tier__c')).toEqual(Array.from({ length: 450 }, (_none, k) => ['B', 'A', 'VIP'][k % 3]));
});
