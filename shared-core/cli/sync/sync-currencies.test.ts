import type { OrgCurrency } from '../../../test/hosts/salesforce';
import { desk } from '../run-keystage.test-data';
import { byAmount, openSyncOrg, publish, type SyncOrg } from './sync-org.test-data';

const { path, put, runWith } = desk();

let own: SyncOrg;
afterEach(async () => {
  expect(own.server.unimplemented).toEqual([]);
  await own.server.close();
});

const sync = (...args: string[]) => runWith(own.signedIn())('sync', '--mapping', 'amount=AnnualRevenue', ...args);
const apply = (name: string, ...args: string[]) => sync('--apply', '--journal', path(`${name}.jsonl`), ...args);
const tiers = () => own.org.raw('Account').map(({ Keystage_Tier__c }) => Keystage_Tier__c);

/** 2 USD or 8 CNY are a euro. */
const currencies: readonly OrgCurrency[] = [
  { iso: 'USD', rate: 2 },
  { iso: 'CNY', rate: 8 },
];

const of = (AnnualRevenue: number | null, CurrencyIsoCode: string) => ({ AnnualRevenue, CurrencyIsoCode });
/** 50, 100 and 500 euros: B, A and VIP. As they are written 4,000 CNY are no more than 500 EUR. */
const inThree = [of(50, 'EUR'), of(200, 'USD'), of(4000, 'CNY'), of(null, 'USD')];

const open = async (accounts: Parameters<typeof openSyncOrg>[0], more: readonly OrgCurrency[] = currencies) => {
  own = await openSyncOrg(accounts, { currency: 'EUR', currencies: more });
  await publish(own);
};

describe('the amounts of an org with several currencies', () => {
  test('are compared in the corporate one, by the rates that the org keeps', async () => {
    await open(inThree);
    const ran = await apply('org');
    expect([ran.code, ran.warned]).toEqual([0, '']);
    expect(ran.said).toContain('Amounts in CNY and USD count in EUR, by the rates of the org.');
    expect(tiers()).toEqual(['B', 'A', 'VIP', null]);
    const json = JSON.parse((await sync('--json')).said) as unknown;
    expect(json).toMatchObject({ converted: { from: ['CNY', 'USD'], into: 'EUR' } });
  });

  test('count in the currency of the model, where it says one: 100 USD are 50 EUR', async () => {
    await open([of(50, 'EUR'), of(400, 'CNY')]); // 100 USD each
    await publish(own, { ...byAmount, currency: 'USD' });
    await apply('model');
    expect(tiers()).toEqual(['A', 'A']);
  });

  test('go by a file of rates in place of those of the org', async () => {
    await open(inThree);
    put('rates.csv', ['iso,start,rate', 'USD,2020-01-01,4', 'CNY,2020-01-01,80', 'CNY,2027-01-01,1']);
    const ran = await apply('file', '--rates', path('rates.csv'));
    expect(ran.said).toContain('Amounts in CNY and USD count in EUR, by the rates of rates.csv.');
    expect(tiers()).toEqual(['B', 'B', 'B', null]); // 200 ÷ 4, 4,000 ÷ 80
  });

  test('are taken as they are where the field is no field of money, and by another field where somebody says which', async () => {
    await open([of(1, 'EUR'), of(1, 'USD')]);
    own.org.as().update('Account', [
      { Id: own.ids[0], NumberOfEmployees: 100, Industry: 'Energy' },
      { Id: own.ids[1], NumberOfEmployees: 100, Industry: 'Energy' },
    ]);
    const byPeople = ['--mapping', 'amount=NumberOfEmployees', '--mapping', 'companySize=none'];
    const ran = await runWith(own.signedIn())('sync', ...byPeople, '--json');
    expect(JSON.parse(ran.said)).toMatchObject({ tiers: { A: 2 } });
    expect(ran.said).not.toContain('converted');
  });

  test.each([
    [
      'en',
      'Account: 2 amounts in CNY, and no rate for it on Nov 20, 2026 or before. Add it to the org under Manage Currencies, or to the file of --rates.',
    ],
    [
      'zh-CN',
      'Account：有 2 笔金额为 CNY，而2026年11月20日及之前没有该币种的汇率。请在组织的“管理货币”中添加，或补充到 --rates 的汇率文件中。',
    ],
    [
      'ko',
      'Account: CNY 금액이 2건 있는데 2026. 11. 20. 당일과 그 이전의 환율이 없습니다. 조직의 통화 관리에서 추가하거나 --rates의 환율 파일에 추가하세요.',
    ],
  ])('are refused with a sentence where a rate is missing, and nothing is written: %s', async (language, sentence) => {
    await open([...inThree, of(1, 'CNY')]);
    put('usd.csv', ['iso,start,rate', 'USD,2020-01-01,4', 'CNY,2027-01-01,80']);
    const ran = await apply(`missing-${language}`, '--rates', path('usd.csv'), '--lang', language);
    expect([ran.code, ran.said, ran.warned]).toEqual([1, '', sentence]);
    expect(tiers()).toEqual([null, null, null, null, null]);
  });

  test('a model that counts in a currency without a rate is refused', async () => {
    await open([of(50, 'EUR')]);
    await publish(own, { ...byAmount, currency: 'KRW' });
    expect(await sync()).toMatchObject({
      code: 1,
      warned:
        'The model counts in KRW, and the org has no rate for it. Add it there under Manage Currencies, or give --rates FILE.',
    });
  });
});

test('opportunities are converted by dated rates: open ones by that of the day of the run, won ones by that of their close', async () => {
  await open(
    [of(1, 'EUR'), of(1, 'EUR'), of(1, 'EUR')],
    [
      {
        iso: 'USD',
        rate: 1,
        dated: [
          { from: '0001-01-01', rate: 10 },
          { from: '2026-06-01', rate: 2 },
        ],
      },
    ],
  );
  const deal = (place: number, StageName: string, CloseDate: string) => ({
    ...{ Name: 'Deal', AccountId: own.ids[place], StageName, Amount: 1000, CurrencyIsoCode: 'USD', CloseDate },
  });
  own.org.put('Opportunity', [
    deal(0, 'Closed Won', '2026-06-01'), // 500 EUR
    deal(1, 'Closed Won', '2026-05-31'), // 100
    { ...deal(2, 'Closed Won', '2026-05-31'), CurrencyIsoCode: 'EUR', Amount: 50 },
    deal(0, 'Prospecting', '2027-05-31'), // 10 % of 500 are 50
    deal(1, 'Value Proposition', '2026-05-31'), // 50 % of 500 are 250, though it was to close before
  ]);
  const by = (id: string) => {
    const [group] = byAmount.groups;
    put(`${id}.json`, [
      JSON.stringify({ ...byAmount, groups: [{ ...group, indicators: [{ ...group.indicators[0], id }] }] }),
    ]);
    const words = ['sync', '--model', path(`${id}.json`), '--apply', '--journal', path(`by-${id}.jsonl`)];
    return runWith(own.signedIn())(...words, ...(id === 'amount' ? ['--won-as-orders'] : []));
  };
  const won = await by('amount');
  expect(won.said).toContain('Amounts in USD count in EUR, by the rates of the org.');
  expect(tiers()).toEqual(['VIP', 'A', 'B']);
  await by('expectedSales');
  expect(tiers()).toEqual(['B', 'A', 'B']); // 50, 250, 0
});

test('an org with one currency has nothing to convert', async () => {
  own = await openSyncOrg([{ AnnualRevenue: 50 }]);
  await publish(own);
  put('euro.csv', ['iso,start,rate', 'USD,2020-01-01,4']);
  expect(await sync('--rates', path('euro.csv'))).toMatchObject({
    code: 1,
    warned:
      '--rates: expected amounts in several currencies, and this org has one. Leave it away, or say with --mapping currency=FIELD which field holds them.',
  });
});
