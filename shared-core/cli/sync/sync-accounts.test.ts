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
const tiers = () => raw('Keystage_Tier__c');
/** The same model by another indicator. */
const by = (id: string) => ({
  ...byAmount,
  groups: [{ ...byAmount.groups[0], indicators: [{ ...byAmount.groups[0].indicators[0], id }] }],
});
const amounts = (...all: (number | null)[]) => all.map((AnnualRevenue) => ({ AnnualRevenue }));
const set = (place: number, values: Record<string, string | number | null>) =>
  own.org.as(people.manager).update('Account', [{ Id: own.ids[place], ...values }]);

describe('a run', () => {
  test('dry, it says what it read, the tiers and what would change, and writes nothing', async () => {
    own = await openSyncOrg(amounts(50, 100, 500, null));
    await publish(own);
    const { code, said, warned } = await sync('--report', path('changes.csv'));
    expect([code, warned]).toEqual([0, '']);
    expect(said.split('\n').map((line) => line.trimEnd())).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^127\.0\.0\.1:\d+: 4 accounts$/) as string,
        '  Amount        ← AnnualRevenue      3 values · as --mapping says',
        '  Company size  ← NumberOfEmployees  4 values · by its label “Employees”',
        'The org explains tiers by this very model.',
        '4 accounts will be written: 3 get another tier and 1 keeps its tier and gets new figures.',
        'Nothing was written. --apply --journal FILE writes.',
      ]),
    );
    expect(tiers()).toEqual([null, null, null, null]);
    expect(
      rows('changes.csv').map((row) => [row['Account'], row['Tier before'], row['Tier after'], row['Outcome']]),
    ).toEqual([
      ['Account 1', '', 'B', 'to be written'],
      ['Account 2', '', 'A', 'to be written'],
      ['Account 3', '', 'VIP', 'to be written'],
      ['Account 4', '', '', 'to be written'],
    ]);
  });

  test('with --apply the tiers stand on the records; the same again finds them equal', async () => {
    own = await openSyncOrg(amounts(50, 100, 500));
    await publish(own);
    const first = await sync('--apply', '--journal', path('first.jsonl'));
    expect([first.code, first.warned]).toEqual([0, '']);
    expect(tiers()).toEqual(['B', 'A', 'VIP']);
    const again = await sync('--apply', '--journal', path('again.jsonl'), '--json');
    expect(JSON.parse(again.said)).toMatchObject({
      exitCode: 0,
      model: { id: 'by-amount', inOrg: 'same' },
      planned: { equal: 3, changes: 0 },
      applied: { written: 0, open: 0 },
    });
  });

  test('caps, overrides and a wait come from the org; the same day twice is once', async () => {
    own = await openSyncOrg([
      { AnnualRevenue: 900, NumberOfEmployees: 5 }, // small: no better than A
      { AnnualRevenue: 50 }, // VIP by hand
      { AnnualRevenue: 50 }, // rises when it has been seen twice
    ]);
    const steady = { ...byAmount, stability: { upAfter: 2, downAfter: 2 } };
    await publish(own, steady);
    set(1, {
      Keystage_Override_Tier__c: 'VIP',
      Keystage_Override_From__c: '2026-11-01',
      Keystage_Override_Until__c: '2027-03-31',
      Keystage_Override_Reason__c: 'Tender',
      Keystage_Override_Author__c: 'Sales desk',
    });
    const night = (day: string, name: string) =>
      sync('--as-of', day, '--apply', '--journal', path(`night-${name}.jsonl`), '--json');
    expect(await night('2026-11-01', 'first')).toMatchObject({ code: 0, warned: '' });
    expect(tiers()).toEqual(['A', 'VIP', 'B']);
    expect(raw('Keystage_Latent_Tier__c')).toEqual(['VIP', 'B', 'B']);

    set(2, { AnnualRevenue: 500 });
    await night('2026-11-02', 'second');
    expect(tiers()).toEqual(['A', 'VIP', 'B']);
    const again = await night('2026-11-02', 'second-again');
    expect(JSON.parse(again.said)).toMatchObject({ planned: { equal: 3, changes: 0 } });
    await night('2026-11-03', 'third');
    expect(tiers()).toEqual(['A', 'VIP', 'VIP']);
    const earlier = await night('2026-11-02', 'too-early');
    expect(JSON.parse(earlier.said)).toMatchObject({ exitCode: 3, planned: { newer: 3, changes: 0 } });
  });

  test('an override that somebody else has approved goes past the cap, as it does in a list and on the record’s page', async () => {
    own = await openSyncOrg([
      { AnnualRevenue: 900, NumberOfEmployees: 5 }, // small: no better than A
      { AnnualRevenue: 900, NumberOfEmployees: 5 },
      { AnnualRevenue: 900, NumberOfEmployees: 5 },
    ]);
    await publish(own);
    const override = {
      ...{ Keystage_Override_Tier__c: 'VIP', Keystage_Override_From__c: '2026-11-01' },
      ...{ Keystage_Override_Until__c: '2027-03-31', Keystage_Override_Reason__c: 'Tender' },
      Keystage_Override_Author__c: 'Sales desk',
    };
    set(0, override);
    set(1, { ...override, Keystage_Override_Approver__c: 'Board' });
    set(2, { ...override, Keystage_Override_Approver__c: 'Sales desk' }); // nobody else: it counts for nothing
    expect(raw('Keystage_Override_Past_Caps__c').length).toBe(3);
    await sync('--apply', '--journal', path('approved.jsonl'));
    expect(tiers()).toEqual(['A', 'VIP', 'A']);
    const reasons = JSON.parse(String(raw('Keystage_Reasons__c')[1])) as { readonly override: unknown };
    expect(reasons.override).toMatchObject({ tier: 'VIP', approver: 'Board', beatsCaps: true });
  });

  test('opportunities say what no field does: expected sales the open ones, and, where wanted, amounts the won ones', async () => {
    own = await openSyncOrg(amounts(1, 1, 1));
    put('by-deals.json', [JSON.stringify(by('expectedSales'))]);
    put('by-amount.json', [JSON.stringify(by('amount'))]);
    const deal = (place: number, StageName: string, Amount: number, CloseDate = '2026-11-01') => ({
      ...{ Name: 'Deal', AccountId: own.ids[place], StageName, Amount, CloseDate },
    });
    own.org.put('Opportunity', [
      deal(0, 'Value Proposition', 1200), // 50 % of it are 600
      deal(1, 'Prospecting', 1000), // 10 %
      deal(2, 'Closed Won', 500),
      deal(1, 'Closed Won', 90),
      deal(1, 'Closed Won', 10),
      deal(0, 'Closed Won', 900, '2019-11-01'), // before the window of a year
    ]);
    const run = (model: string, ...more: string[]) =>
      plain('--model', path(`${model}.json`), '--apply', '--journal', path(`${model}.jsonl`), ...more);
    const open = await run('by-deals');
    expect(open.code).toBe(0);
    expect(open.said).toMatch(/3 accounts · 2 open opportunities/);
    expect(open.said).toContain('No model is active in the org yet.');
    expect(tiers()).toEqual(['VIP', 'A', 'B']);

    const won = await run('by-amount', '--won-as-orders', '--as-of', '2026-11-21');
    expect(won.said).toMatch(/3 accounts · 4 won opportunities/);
    expect(tiers()).toEqual([null, 'A', 'VIP']); // nothing sold within the year: a prospect
  });

  test('with --changed-only a record on which nothing but the day would change is left', async () => {
    own = await openSyncOrg(amounts(50, 500));
    await publish(own);
    await sync('--apply', '--journal', path('day-1.jsonl'));
    set(0, { AnnualRevenue: 60 });
    const next = await sync(
      '--as-of',
      '2026-11-21',
      '--changed-only',
      '--apply',
      '--journal',
      path('day-2.jsonl'),
      '--json',
    );
    expect(JSON.parse(next.said)).toMatchObject({ planned: { changes: 1, equal: 1 } });
    expect(raw('Keystage_Tiered_On__c')).toEqual(['2026-11-21', '2026-11-20']);
  });

  test('subsidiaries count with their parents, by the field that tells accounts apart; --where says which accounts', async () => {
    own = await openSyncOrg([{ AnnualRevenue: 400 }, { AnnualRevenue: 200 }, { AnnualRevenue: 9000, Type: 'Other' }]);
    await publish(own, { ...byAmount, subsidiaries: 'rolledUp' });
    set(1, { ParentId: own.ids[0] });
    const { code } = await sync(
      ...['--key', 'AccountNumber', '--where', "Type = null OR Type = 'Customer - Direct'"],
      ...['--apply', '--journal', path('groups.jsonl')],
    );
    expect(code).toBe(0);
    expect(tiers()).toEqual(['VIP', 'VIP', null]); // 600 together
  });

  test.each([
    [
      'zh-CN',
      '没有写入任何内容。加上 --apply --journal 文件名即可写入。',
      '交易额    ← AnnualRevenue      1 个值 · 由 --mapping 指定',
    ],
    [
      'ko',
      '아무것도 쓰지 않았습니다. --apply --journal 뒤에 파일 이름을 지정하면 씁니다.',
      '거래액     ← AnnualRevenue      값 1개 · --mapping 지정',
    ],
  ])('in %s', async (language, dry, field) => {
    own = await openSyncOrg(amounts(50));
    await publish(own);
    const { said } = await sync('--lang', language);
    expect(said.split('\n').map((line) => line.trim())).toEqual(expect.arrayContaining([dry, field]));
  });

  test('which field is which is remembered in a file', async () => {
    own = await openSyncOrg(amounts(100));
    await publish(own);
    const file = path('fields.json');
    await sync('--mapping', 'companySize=none', '--mapping-file', file);
    expect(JSON.parse(text('fields.json'))).toEqual({ amount: 'AnnualRevenue', companySize: 'none' });
    const { said } = await plain('--mapping-file', file, '--json');
    expect(JSON.parse(said)).toMatchObject({ fields: [{ role: 'amount', field: 'AnnualRevenue', because: 'told' }] });
  });

  test('more changes of tier than may be are refused, and nothing is written', async () => {
    own = await openSyncOrg(amounts(50, 100, 500, 700));
    await publish(own);
    await sync('--apply', '--journal', path('before.jsonl'), '--limit-changes', '0'); // first tiers are no changes
    set(0, { AnnualRevenue: 700 });
    const limited = await sync(
      '--apply',
      '--journal',
      path('limited.jsonl'),
      '--as-of',
      '2026-11-21',
      '--limit-changes',
      '24%',
    );
    expect([limited.code, limited.said]).toEqual([1, '']);
    expect(limited.warned).toBe(
      '1 of 4 accounts with a tier would change it, more than --limit-changes 24% allows. Nothing was written. Look at the changes with --report and without --apply; raise the limit if they are right.',
    );
    expect(tiers()).toEqual(['B', 'A', 'VIP', 'VIP']);
    const allowed = await sync(
      '--apply',
      '--journal',
      path('allowed.jsonl'),
      '--as-of',
      '2026-11-21',
      '--limit-changes',
      '25%',
    );
    expect(allowed.code).toBe(0);
    expect(tiers()).toEqual(['VIP', 'A', 'VIP', 'VIP']);
  });

  test('where no account would have a tier, nobody’s is taken away', async () => {
    own = await openSyncOrg(amounts(50, 500));
    await publish(own);
    await sync('--apply', '--journal', path('some.jsonl'));
    const blank = await plain('--mapping', 'amount=none', '--apply', '--journal', path('nobody.jsonl'));
    expect([blank.code, blank.said]).toEqual([1, '']);
    expect(blank.warned).toMatch(/^No account would have a tier, so nothing was written\./);
    expect(tiers()).toEqual(['B', 'VIP']);
  });

  test('accounts are told apart by another field; two with one key, and one without, are left', async () => {
    own = await openSyncOrg([
      { AnnualRevenue: 500 },
      { AnnualRevenue: 500, AccountNumber: 'twice' },
      { AnnualRevenue: 500, AccountNumber: 'twice' },
      { AnnualRevenue: 500, AccountNumber: null },
    ]);
    await publish(own);
    const { code, said } = await sync(
      '--key',
      'AccountNumber',
      '--apply',
      '--journal',
      path('key.jsonl'),
      '--report',
      path('key.json'),
    );
    expect(code).toBe(3);
    expect(tiers()).toEqual(['VIP', null, null, null]);
    expect(said).toContain(
      `  Account 2 (${own.ids[1]}): Several accounts have “twice” in AccountNumber. Give each its own.`,
    );
    const { records } = JSON.parse(text('key.json')) as { records: { outcome: string }[] };
    expect(records.map(({ outcome }) => outcome)).toEqual(['written', 'leftOut', 'leftOut', 'leftOut']);
  });

  test('what the org refuses is said, with its reason, and the rest is written', async () => {
    own = await openSyncOrg(amounts(50, 500));
    await publish(own);
    own.org.beforeSave((_object, record) =>
      record.Name === 'Account 1'
        ? { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Audit hold', fields: [] }
        : undefined,
    );
    const { code, said } = await sync('--apply', '--journal', path('refused.jsonl'), '--report', path('refused.xlsx'));
    expect(code).toBe(3);
    expect(said).toContain('1 of 2 accounts written, 1 refused, 0 not done.');
    expect(said).toMatch(/ {2}Account 1 \(001\w+\): .*Audit hold/);
    expect(tiers()).toEqual([null, 'VIP']);
  });
});

describe('refused before anything is pulled', () => {
  test.each([
    // who              how                                        what it says
    [people.manager, [], /^No model is active in the org/],
    [people.stranger, ['--model', 'rfm'], /Keystage/],
    [people.manager, ['--model', 'nowhere.json'], /^nowhere\.json: expected a file/],
    [
      people.manager,
      [
        '--model',
        'by-amount.json',
        '--mapping',
        'amount=AnualRevenue',
        '--mapping',
        'weather=Name',
        '--mapping',
        'region=Name',
        '--mapping',
        'region=Type',
      ],
      new RegExp(
        [
          '^--mapping amount=AnualRevenue: Account has no field AnualRevenue that you may see\\. Did you mean AnnualRevenue\\?',
          '--mapping weather: the model has no such indicator\\.',
          '--mapping region: expected one field, got two\\. Leave one of them away\\.$',
        ].join('\n'),
      ),
    ],
  ] as [string, string[], RegExp][])('%s %j', async (who, how, sentence) => {
    own = await openSyncOrg(amounts(50));
    put('by-amount.json', [JSON.stringify(byAmount)]);
    const { code, said, warned } = await runWith(own.signedIn(who))(
      'sync',
      ...how.map((word) => (word === 'by-amount.json' ? path(word) : word)),
    );
    expect([code, said]).toEqual([1, '']);
    expect(warned).toMatch(sentence);
    expect(own.server.exchanges.filter(({ path: asked }) => asked.includes('/jobs/'))).toEqual([]);
  });
});
