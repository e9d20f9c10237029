import { desk } from '../run-keystage.test-data';
import { byAmount, openSyncOrg, publish, type SyncOrg } from './sync-org.test-data';

const { path, put, run, runWith } = desk();

let own: SyncOrg;
beforeEach(async () => {
  own = await openSyncOrg([{}, {}, {}]);
  await publish(own);
});
afterEach(async () => {
  expect(own.server.unimplemented).toEqual([]);
  await own.server.close();
});

const sync = (...args: string[]) => runWith(own.signedIn())('sync', '--tiers', ...args);
const raw = (...fields: string[]) => own.org.raw('Account').map((record) => fields.map((field) => record[field]));

test('what keystage sql wrote, by record ids: tier, latent tier, the score cut, the coverage, and no reasons', async () => {
  put('engine.csv', [
    'account,tier,latent_tier,earned_tier,standing,score,coverage',
    `${own.ids[0]},A,VIP,VIP,eligible,74.996,0.85`,
    `${own.ids[1].slice(0, 15)},,,,prospect,,`,
    '001Hs0000009999IAA,B,B,B,eligible,1,1',
  ]);
  const { code, said } = await sync(path('engine.csv'), '--apply', '--journal', path('engine.jsonl'));
  expect(code).toBe(0);
  expect(said).toContain('engine.csv: 3 rows');
  expect(said).toContain('1 account without a row, left as they are');
  expect(said).toMatch(/1 row of no account here, first “001Hs0000009999\w{3}”/);
  const shown = [
    'Keystage_Tier__c',
    'Keystage_Latent_Tier__c',
    'Keystage_Score__c',
    'Keystage_Coverage__c',
    'Keystage_Reasons__c',
  ];
  expect(raw(...shown)).toEqual([
    ['A', 'VIP', 74.99, 85, null],
    [null, null, null, null, null],
    [null, null, null, null, null],
  ]);
  expect(raw('Keystage_Tiered_On__c')).toEqual([['2026-11-20'], ['2026-11-20'], [null]]);
});

test('what keystage segment wrote in another language, by a key of the org’s own', async () => {
  put('list.csv', ['Customer ID,Amount', 'C-1,50', 'C-2,100', 'C-3,900']);
  put('model.json', [JSON.stringify(byAmount)]);
  await run('segment', path('list.csv'), '--model', path('model.json'), '--lang', 'ko', '--out', path('tiers.xlsx'));
  const { code } = await sync(path('tiers.xlsx'), '--key', 'AccountNumber', '--apply', '--journal', path('list.jsonl'));
  expect(code).toBe(0);
  expect(raw('Keystage_Tier__c', 'Keystage_Score__c')).toEqual([
    ['B', 0],
    ['A', 50],
    ['VIP', 100],
  ]);
});

test.each([
  [
    ['account,tier', 'C-1,Gold'],
    'strange.csv, row 2: expected one of the tiers VIP, A, B, got “Gold”. Name the model it comes from with --model.',
  ],
  [['account,tier,score', 'C-1,A,much'], 'strange.csv, row 2: expected a score with a decimal point, got “much”.'],
  [
    ['account,amount', 'C-1,5'],
    'strange.csv: expected a column of account ids and a column of tiers, as keystage segment --out and keystage sql --run write them; got “account”, “amount”.',
  ],
])('%j is refused', async (lines, sentence) => {
  put('strange.csv', lines);
  const { code, warned } = await sync(path('strange.csv'));
  expect([code, warned]).toEqual([1, sentence]);
});
