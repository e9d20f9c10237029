import { calendarDate } from '../basics/calendar-date';
import { dealsReader, type DealsRead, type DealsReading } from './deals-reader';
import { drawn, indicatorsOfAccount } from './drawn-ledger.test-data';

const day = (text: string) => calendarDate(text)!;

function read(text: string, options: Partial<DealsReading> = {}): DealsRead {
  const { mapping, rows } = drawn(text);
  const reader = dealsReader({ mapping, asOf: day('2026-06-30'), ...options });
  reader.addDeals(rows);
  return reader.finish();
}

function expected(of: DealsRead, id: string): number | string {
  if (!of.ok) throw new Error(`The deals were refused: ${JSON.stringify(of.problems)}`);
  return indicatorsOfAccount(of.accounts, id).expectedSales;
}

const problemsOf = (of: DealsRead) => (of.ok ? [] : of.problems);

test('expected sales are Σ amount × probability, exact', () => {
  const deals = read(`accountId|amount|probability\n A|0.1|0.1\n A|0.2|0.1\n A|1000|25%\n B|${'0.7'}|0.1`);
  expect(expected(deals, 'A')).toBe(250.03);
  expect(expected(deals, 'B')).toBe(0.07); // 0.7 × 0.1 in doubles is 0.06999999999999999
});

test('deals that are won or lost are passed over, whatever else they lack', () => {
  const deals = read(`
    accountId | dealState     | amount | probability
    A         | Prospecting   | 100    | 0.5
    A         | Closed - Won  | 900    | 1
    A         | 输单          | ~      | ~
    A         | Negotiation   | 100    | 0.25
    B         | Won           | 100    | 1`);
  expect(expected(deals, 'A')).toBe(75);
  expect(expected(deals, 'B')).toBe(0);
  expect(deals.report).toMatchObject({ lines: 5, used: 2, passedOver: 3, incomplete: 0, accounts: 2 });
});

test.each(['Won', 'closed lost', 'Closed Won', 'TRUE', 'ja', 'gewonnen', '成交', '是', '실주', '종결'])(
  '%s is closed',
  (state) => {
    expect(expected(read(`accountId|dealState|amount|probability\n A|${state}|1|1`), 'A')).toBe(0);
  },
);

test.each(['Open', 'No', 'Stage 3', '谈判', '제안'])('%s is open', (state) => {
  expect(expected(read(`accountId|dealState|amount|probability\n A|${state}|1|1`), 'A')).toBe(1);
});

test('deals opened after the as-of date are not there yet', () => {
  const deals = read(`
    accountId | dealDate   | amount | probability
    A         | 2026-06-30 | 10     | 0.5
    A         | 2026-07-01 | 10     | 0.5
    A         | ~          | 10     | 0.1`);
  expect(expected(deals, 'A')).toBe(6);
  expect(deals.report).toMatchObject({ used: 2, later: 1 });
});

test('lines that lack something are left out; an account with nothing else is blank, with an illegible one unreadable', () => {
  const deals = read(`
    accountId | amount | probability
    A         | 10     | 0.5
    A         | ~      | 0.5
    B         | ~      | 0.5
    C         | soon   | 0.5
    D         | 10     | -0.5
    ~         | 10     | 0.5`);
  expect(['A', 'B', 'C', 'D'].map((id) => expected(deals, id))).toEqual([5, '~', '?', '?']);
  expect(deals.report).toMatchObject({ used: 1, incomplete: 2, unreadable: 2, withoutAccount: 1, accountsWithGaps: 4 });
});

describe('where the host says what a stage weighs', () => {
  const chanceOfStage = (stage: string) => ({ Offer: 0.5, Idea: 0 })[stage];

  test('a deal without a probability counts by its stage; one that is written goes before it, 0 % included', () => {
    const deals = read(
      `
      accountId | dealState | amount | probability
      A         | Offer     | 100    | ~
      A         | Offer     | 100    | 0%
      A         | Idea      | 100    | ~
      A         | Offer     | 10     | 20%
      B         | Limbo     | 100    | ~
      C         | Offer     | 100    | soon`,
      { chanceOfStage },
    );
    expect(['A', 'B', 'C'].map((id) => expected(deals, id))).toEqual([52, '~', '?']);
    expect(deals.report).toMatchObject({ used: 4, byStage: 2, incomplete: 1, unreadable: 1 });
  });

  test('a column of probabilities is not needed, one of stages then is', () => {
    expect(expected(read('accountId|dealState|amount\n A|Offer|100', { chanceOfStage }), 'A')).toBe(50);
    expect(problemsOf(read('accountId|amount\n A|100', { chanceOfStage }))).toEqual([{ kind: 'noProbability' }]);
    expect(problemsOf(read('accountId|dealState|amount\n A|Offer|100'))).toEqual([{ kind: 'noProbability' }]);
  });
});

test('amounts in other currencies are worth what they are on the as-of date', () => {
  const deals = 'accountId|amount|probability|currency\n A|110|0.5|USD\n A|10|0.5|EUR';
  const rates = { corporate: 'EUR', rates: [{ currency: 'USD', from: day('2026-06-01'), rate: 1.1 }] };
  expect(expected(read(deals, { rates }), 'A')).toBe(55);
  expect(problemsOf(read(deals))).toEqual([{ kind: 'mixedCurrencies', currencies: ['EUR', 'USD'] }]);
});

test('who has no open deal is expected to buy nothing', () => {
  const deals = read('accountId|amount|probability\n A|1|1');
  expect(deals.ok && [...deals.absent]).toEqual([['expectedSales', 0]]);
});

test.each<[string, string, readonly unknown[]]>([
  [
    'nothing to count by',
    'orderId\n 1',
    [{ kind: 'noIdColumn' }, { kind: 'noLedgerAmount', ledger: 'deals' }, { kind: 'noProbability' }],
  ],
  [
    'a bare 10 that may be 10 % or ten times',
    'accountId|amount|probability\n A|5|10',
    [{ kind: 'ratioScaleUnknown', header: 'Header of probability', role: 'probability', row: 0, value: 10 }],
  ],
])('what refuses deals whole: %s', (_, text, problems) => {
  expect(problemsOf(read(text))).toEqual(problems);
});
