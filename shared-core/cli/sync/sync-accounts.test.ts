import { desk } from '../run-keystage.test-data';
import { byAmount, openSyncOrg, publish, type SyncOrg } from './sync-org.test-data';

const { path, put, rows, runWith, text } = desk();

let own: SyncOrg;
afterEach(async () => {
  expect(own.server.unimplemented).toEqual([]);
  await own.server.close();
});

const sync = (...args: string[]) => runWith(own.signedIn())('sync', '--mapping', 'amount=AnnualRevenue', ...args);
const tiers = () => own.org.raw('Account').map(({ Keystage_Tier__c }) => Keystage_Tier__c);
const amounts = (...all: (number | null)[]) => all.map((AnnualRevenue) => ({ AnnualRevenue }));

test('a dry run by the active model says what it read, the tiers and what would change, and writes nothing', async () => {
  own = await openSyncOrg(amounts(50, 100, 500, null));
  await publish(own);
  const { code, said, warned } = await sync('--report', path('changes.csv'));
  expect(warned).toBe('');
  expect(said).toMatch(/^127\.0\.0\.1:\d+: 4 accounts\n/);
  expect(said).toContain('← AnnualRevenue');
  expect(said).toMatch(/Company size +← NumberOfEmployees/);
  expect(said).toContain('Nothing was written. --apply --journal FILE writes.');
  expect(code).toBe(0);
  expect(tiers()).toEqual([null, null, null, null]);
  expect(rows('changes.csv').map((row) => [row['Account'], row['Tier after'], row['Outcome']])).toEqual([
    ['Account 1', 'B', 'to be written'],
    ['Account 2', 'A', 'to be written'],
    ['Account 3', 'VIP', 'to be written'],
    ['Account 4', '', 'to be written'],
  ]);
});

test('with --apply the tiers stand on the records; the same again finds them equal', async () => {
  own = await openSyncOrg(amounts(50, 100, 500));
  await publish(own);
  const first = await sync('--apply', '--journal', path('first.jsonl'));
  expect([first.code, first.warned]).toEqual([0, '']);
  expect(tiers()).toEqual(['B', 'A', 'VIP']);
  const again = await sync('--apply', '--journal', path('again.jsonl'), '--json');
  expect(JSON.parse(again.said)).toMatchObject({ planned: { equal: 3, changes: 0 }, applied: { written: 0, open: 0 } });
});
