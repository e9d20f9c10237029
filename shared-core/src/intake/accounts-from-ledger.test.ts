import fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { textsOf } from '../basics/text-column';
import { accountsFromLedger, ledgerReader, type LedgerRead, type LedgerReading } from './accounts-from-ledger';
import { drawn as table, indicatorsOfAccount } from './drawn-ledger.test-data';
import type { LedgerMapping } from './ledger-mapping';

const asOf = calendarDate('2026-11-20')!;
const day = (text: string) => calendarDate(text)!;

function readLedger(drawn: string, options: Partial<LedgerReading> & { orderTable?: string } = {}): LedgerRead {
  const { mapping, rows } = table(drawn);
  const { orderTable, ...rest } = options;
  const orders = orderTable ? table(orderTable) : undefined;
  const reading: LedgerReading = { mapping, asOf, window: 'all', ...(orders && { orders: orders.mapping }), ...rest };
  return accountsFromLedger(rows, reading, orders?.rows);
}

/** The indicators of one account by name: numbers, `~` for a blank, `?` for unreadable. */
function account(read: LedgerRead, id: string): Record<string, number | string> {
  if (!read.ok) throw new Error(`The ledger was refused: ${JSON.stringify(read.problems)}`);
  return indicatorsOfAccount(read.accounts, id);
}

const problemsOf = (read: LedgerRead) => (read.ok ? [] : read.problems);

const ledger = `
  accountId | orderId | orderDate  | amount | cost
  A         | 1       | 2026-01-10 | 100    | 60
  A         | 1       | 2026-01-10 | 50     | 40
  A         | 2       | 2026-03-11 | 30     | 20
  A         | 3       | 2026-07-09 | 20     | 10
  A         | R1      | 2026-07-20 | -30    | -20
  B         | 4       | 2025-06-01 | 500    | ~`;

describe('the indicators of methods.md §1.1', () => {
  const read = readLedger(ledger);

  test('an account with three orders and a return', () => {
    expect(account(read, 'A')).toEqual({
      transactionCount: 3, // orders 1, 2, 3: the return has no positive amount
      amount: 170, // 100 + 50 + 30 + 20 − 30
      profit: 60, // 170 − (60 + 40 + 20 + 10 − 20)
      grossMargin: 60 / 170,
      averageDeal: 170 / 3,
      largestDeal: 150, // order 1, both lines
      returnedAmount: 30,
      returnCount: 1,
      returnRatio: 30 / 200,
      timeSinceFirstDeal: 314, // 2026-01-10 to 2026-11-20
      recency: 134, // 2026-07-09: a return is no deal
      transactionCycle: 90, // 180 days between the first and the third of 3 orders
    });
  });

  test('an account with one order of unknown cost', () => {
    expect(account(read, 'B')).toMatchObject({
      transactionCount: 1,
      amount: 500,
      profit: '~',
      grossMargin: '~',
      returnedAmount: 0,
      returnCount: 0,
      returnRatio: 0,
      transactionCycle: '~',
    });
  });

  test('accounts come in order of id', () => {
    expect(read.ok && textsOf(read.accounts.ids)).toEqual(['A', 'B']);
  });

  test('the report', () => {
    expect(read.report).toMatchObject({ lines: 6, used: 6, orders: 4, returnLines: 1, returnedOrders: 1, accounts: 2 });
  });
});

describe('what makes a deal', () => {
  test('without an order id each line is an order', () => {
    const read = readLedger('accountId|amount\n A|10\n A|10\n A|-5');
    expect(account(read, 'A')).toMatchObject({ transactionCount: 2, largestDeal: 10, returnCount: 1, amount: 15 });
  });

  test('an order whose lines come to nothing or less is none', () => {
    const read = readLedger('accountId|orderId|amount\n A|1|10\n A|1|-10\n A|2|5');
    expect(account(read, 'A')).toMatchObject({
      transactionCount: 1,
      averageDeal: 5,
      returnCount: 1,
      returnedAmount: 10,
    });
  });

  test('one order id under two accounts is two orders', () => {
    const read = readLedger('accountId|orderId|amount\n A|1|10\n B|1|20\n A|1|5\n B|1|1');
    expect(account(read, 'A')).toMatchObject({ transactionCount: 1, largestDeal: 15 });
    expect(account(read, 'B')).toMatchObject({ transactionCount: 1, largestDeal: 21 });
  });

  test('nothing but returns: no deal, and a ratio that says nothing', () => {
    const read = readLedger('accountId|orderDate|amount\n A|2026-05-01|-10');
    expect(account(read, 'A')).toMatchObject({
      transactionCount: 0,
      amount: -10,
      averageDeal: '~',
      largestDeal: '~',
      returnRatio: '~',
      timeSinceFirstDeal: '~',
      recency: '~',
    });
  });
});

describe('the net amount of a line', () => {
  test.each([
    ['the amount, where there is one', 'accountId|amount|unitPrice|quantity\n A|7|100|100', 7],
    ['unit price × quantity', 'accountId|unitPrice|quantity\n A|4.95|3', 14.85],
    ['less the discount', 'accountId|unitPrice|quantity|discount\n A|14|12|0.15', 142.8],
    ['a discount in percent', 'accountId|unitPrice|quantity|discount\n A|14|12|15%', 142.8],
    ['no discount is none', 'accountId|unitPrice|quantity|discount\n A|14|12|~', 168],
    ['a negative quantity is a return', 'accountId|unitPrice|quantity\n A|4|-3', -12],
    ['cents stay cents', `accountId|amount\n${'A|0.1\n'.repeat(10)}`, 1],
  ])('%s', (_, drawn, amount) => expect(account(readLedger(drawn), 'A').amount).toBe(amount));
});

describe('returns', () => {
  const marked = `
    accountId | orderId | amount | returned
    A         | 1       | 100    | Yes
    A         | 2       | 60     | No
    A         | 3       | 40     | ~`;

  test('lines marked as returned are taken off', () => {
    expect(account(readLedger(marked), 'A')).toMatchObject({
      transactionCount: 2,
      amount: 100,
      largestDeal: 60,
      returnedAmount: 100,
      returnCount: 1,
      returnRatio: 0.5,
    });
  });

  test('or left in, where the ledger is read so; they stay returns', () => {
    expect(account(readLedger(marked, { returns: { marked: 'leaveIn' } }), 'A')).toMatchObject({
      transactionCount: 3,
      amount: 200,
      returnedAmount: 100,
      returnRatio: 0.5,
    });
  });

  test('are a share of what was sold, to its last digit, however large they are', () => {
    // 10⁹ ÷ 0.03; what was kept, −999,999,999.97, has no digits left for the 0.03 itself.
    const { returnRatio } = account(readLedger('accountId|orderId|amount\n A|1|0.03\n A|2|-1000000000'), 'A');
    expect(returnRatio).toBe(33_333_333_333.333332);
  });

  test.each([
    ['positive', 40, 30],
    ['negative', -40, -30],
  ])('cancellations that the ledger writes with a %s amount', (_, amount, cost) => {
    const read = readLedger(`accountId|orderId|amount|cost\n A|1|100|70\n A|C1|${amount}|${cost}`, {
      returns: { cancellationPrefix: 'C' },
    });
    expect(account(read, 'A')).toMatchObject({ amount: 60, profit: 20, returnedAmount: 40, transactionCount: 1 });
  });

  test.each(['Yes', 'x', 'TRUE', 'ja', '是', '예', 'Returned', '退货', 1])('%s marks a return', (mark) => {
    expect(account(readLedger(`accountId|amount|returned\n A|5|${mark}`), 'A').returnCount).toBe(1);
  });

  test.each(['No', '0', 'Shipped', '否', '아니오'])('%s marks none', (mark) => {
    expect(account(readLedger(`accountId|amount|returned\n A|5|${mark}`), 'A').returnCount).toBe(0);
  });
});

describe('the window', () => {
  const dated = `
    accountId | orderDate  | amount
    A         | 2020-01-01 | 1
    A         | 2025-11-20 | 2
    A         | 2025-11-21 | 4
    A         | 2026-11-20 | 8
    A         | 2026-11-21 | 16
    B         | 2020-11-20 | 32
    C         | 2027-01-01 | 64`;

  test('twelve months reach from the day after asOf − 12 months to asOf', () => {
    const read = readLedger(dated, { window: { months: 12 } });
    expect(account(read, 'A')).toMatchObject({ amount: 12, transactionCount: 2, transactionCycle: 364 });
    expect(read.report).toMatchObject({ lines: 7, used: 2, outsideWindow: 3, later: 2 });
  });

  test('the first and the last deal are looked up in the whole ledger', () => {
    const read = readLedger(dated, { window: { months: 12 } });
    expect(account(read, 'A').timeSinceFirstDeal).toBe(2515); // 2020-01-01 to 2026-11-20
    expect(account(read, 'B')).toMatchObject({ transactionCount: 0, amount: 0, largestDeal: '~', recency: 2191 });
  });

  test('an account that only the future knows is not there yet', () => {
    const read = readLedger(dated);
    expect(read.ok && textsOf(read.accounts.ids)).toEqual(['A', 'B']);
  });

  test('the whole ledger ends at asOf too', () => {
    expect(account(readLedger(dated), 'A').amount).toBe(15);
  });

  test('without dates the whole ledger counts, and nothing is said of time', () => {
    const read = readLedger('accountId|amount\n A|5');
    expect(Object.keys(account(read, 'A'))).not.toEqual(expect.arrayContaining(['recency']));
    expect(problemsOf(readLedger('accountId|amount\n A|5', { window: { months: 12 } }))).toEqual([
      { kind: 'noDateColumn', months: 12 },
    ]);
  });
});

describe('lines that cannot be used', () => {
  const read = readLedger(`
    accountId | orderDate  | amount
    A         | 2026-01-01 | 10
    A         | 2026-01-01 | n/a
    A         | soon       | 10
    A         | ~          | 10
    A         | 2026-01-01 | ~
    ~         | 2026-01-01 | 10
    ~         | ~          | ~
    B         | 2026-01-01 | #N/A`);

  test('are counted, each once', () => {
    expect(read.report).toMatchObject({
      lines: 7,
      emptyLines: 1,
      used: 1,
      unreadable: 3,
      incomplete: 2,
      withoutAccount: 1,
      accountsWithGaps: 2,
    });
    expect(read.report.columns[2].unreadableCells).toEqual([
      { row: 1, text: 'n/a', why: 'text' },
      { row: 7, text: '#N/A', why: 'error' },
    ]);
  });

  test('an account that has no other lines is unreadable, not a prospect', () => {
    expect(account(read, 'A')).toMatchObject({ transactionCount: 1, amount: 10 });
    expect(new Set(Object.values(account(read, 'B')))).toEqual(new Set(['?']));
  });
});

describe('the notation is decided by all lines', () => {
  test('of amounts and of dates', () => {
    const { mapping } = table('accountId|orderDate|amount');
    const rows = [
      ['A', '3.4.2026', '1.234'],
      ['A', '20.11.2026', '1.234,50'],
    ];
    const read = accountsFromLedger(rows, { mapping, asOf, window: 'all' });
    expect(account(read, 'A')).toMatchObject({ amount: 2468.5, recency: 0, timeSinceFirstDeal: 231 });
  });
});

describe('a table of orders beside their lines', () => {
  const lines = 'orderId|unitPrice|quantity\n 1|10|2\n 1|5|1\n 2|7|1\n 3|9|1';
  const orderTable = `
    orderId | accountId | accountName | orderDate
    1       | A         | Ahorn       | 2026-01-01
    2       | B         | Birch       | 2026-02-01
    2       | X         | twice       | 2026-02-01
    9       | C         | no lines    | 2026-02-01`;

  test('says whose they are and when', () => {
    const read = readLedger(lines, { orderTable });
    expect(account(read, 'A')).toMatchObject({ amount: 25, transactionCount: 1, recency: 323 });
    expect(read.ok && textsOf(read.accounts.names)).toEqual(['Ahorn', 'Birch']);
    expect(read.report).toMatchObject({ withoutAccount: 1, orderRows: { rows: 4, repeated: 1, withoutLines: 1 } });
  });

  test('what a line says itself counts', () => {
    const read = readLedger('orderId|accountId|amount\n 1|Z|10\n 1|~|5', { orderTable });
    expect(account(read, 'Z').amount).toBe(10);
    expect(account(read, 'A').amount).toBe(5);
  });

  test('a list of returned orders is such a table', () => {
    const read = readLedger('accountId|orderId|amount\n A|1|10\n A|2|5', { orderTable: 'returned|orderId\n Yes|2' });
    expect(account(read, 'A')).toMatchObject({ amount: 10, returnedAmount: 5 });
  });

  test('needs an order id on both sides', () => {
    expect(problemsOf(readLedger('accountId|amount\n A|1', { orderTable }))).toEqual([{ kind: 'noOrderIdColumn' }]);
  });
});

describe('currencies', () => {
  const mixed = `
    accountId | orderDate  | amount | cost | currency
    A         | 2026-01-15 | 110    | 55   | USD
    A         | 2026-06-15 | 120    | 60   | usd
    A         | 2026-06-15 | 100    | 50   | €
    B         | 2026-01-15 | 7      | 1    | EUR`;
  const rates = {
    corporate: 'EUR',
    rates: [
      { currency: 'USD', from: day('2026-06-01'), rate: 1.2 },
      { currency: 'USD', from: day('2026-01-01'), rate: 1.1 },
    ],
  };

  test('are not added up without rates', () => {
    expect(problemsOf(readLedger(mixed))).toEqual([{ kind: 'mixedCurrencies', currencies: ['EUR', 'USD'] }]);
  });

  test('are converted at the rate of the order’s day', () => {
    const read = readLedger(mixed, { rates });
    expect(account(read, 'A')).toMatchObject({ amount: 300, profit: 150, largestDeal: 100 });
    expect(read.report.currencies).toEqual(['EUR', 'USD']);
  });

  test('no rate is a problem, never 1', () => {
    const late = { corporate: 'EUR', rates: [{ currency: 'USD', from: day('2026-06-01'), rate: 1.2 }] };
    expect(problemsOf(readLedger(mixed, { rates: late }))).toEqual([
      { kind: 'rateMissing', currency: 'USD', date: '2026-01-15', lines: 1 },
    ]);
    expect(problemsOf(readLedger(mixed, { rates: { corporate: 'CNY', rates: [] } }))).toEqual([
      { kind: 'rateMissing', currency: 'EUR', date: '2026-01-15', lines: 2 },
      { kind: 'rateMissing', currency: 'USD', date: '2026-01-15', lines: 2 },
    ]);
  });

  test('lines outside the window need no rate', () => {
    const read = readLedger('accountId|orderDate|amount|currency\n A|2020-01-01|1|JPY\n A|2026-11-01|2|EUR', {
      window: { months: 12 },
      rates: { corporate: 'EUR', rates: [] },
    });
    expect(account(read, 'A').amount).toBe(2);
  });

  test('one currency throughout needs none', () => {
    expect(account(readLedger('accountId|amount|currency\n A|1|CNY\n A|2|元'), 'A').amount).toBe(3);
  });

  test('a line that names no currency where others do is incomplete', () => {
    const read = readLedger('accountId|amount|currency\n A|1|CNY\n A|2|~');
    expect(account(read, 'A').amount).toBe(1);
    expect(read.report.incomplete).toBe(1);
  });
});

describe('what refuses a ledger whole', () => {
  test('everything at once', () => {
    const mapping: LedgerMapping = [
      { column: 0, header: 'Price', role: 'unitPrice' },
      { column: 1, header: 'Off', role: 'discount' },
      { column: 2, header: 'Rabatt', role: 'discount' },
    ];
    expect(problemsOf(accountsFromLedger([[1, 15, 0]], { mapping, asOf, window: { months: 12 } }))).toEqual([
      { kind: 'mappedTwice', role: 'discount', headers: ['Off', 'Rabatt'] },
      { kind: 'noIdColumn' },
      { kind: 'noAmountColumn' },
      { kind: 'noDateColumn', months: 12 },
      { kind: 'ratioScaleUnknown', header: 'Off', role: 'discount', row: 0, value: 15 },
    ]);
  });

  test('no lines, or too many', () => {
    expect(problemsOf(readLedger('accountId|amount'))).toEqual([{ kind: 'emptyList' }]);
    expect(problemsOf(readLedger('accountId|amount\n A|1\n A|2', { cellLimit: 3 }))).toEqual([
      { kind: 'tooManyCells', cells: 4, limit: 3 },
    ]);
  });
});

describe('laws', () => {
  const line = fc.tuple(
    fc.constantFrom('A', 'B', 'C', ''),
    fc.constantFrom('1', '2', '3', '4', null),
    fc.constantFrom('2026-01-01', '2026-05-05', '2025-01-01', '2027-01-01', 'soon', null),
    fc.oneof(
      fc.integer({ min: -9999, max: 99999 }).map((cents) => cents / 100),
      fc.constantFrom('n/a', '1,5', '2.5', null),
    ),
    fc.constantFrom(1, 0.5, null),
    fc.constantFrom('Yes', 'No', null),
  );
  const lines = fc.array(line, { minLength: 1, maxLength: 40 });
  const { mapping } = table('accountId|orderId|orderDate|amount|cost|returned');
  const options: LedgerReading = { mapping, asOf, window: { months: 12 } };

  test('in chunks or whole, the same comes out', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 9 }), (all, chunk) => {
        const reader = ledgerReader(options);
        for (let from = 0; from < all.length; from += chunk) reader.addLines(all.slice(from, from + chunk));
        expect(reader.finish()).toEqual(accountsFromLedger(all, options));
      }),
    );
  });

  test('the order of lines does not matter', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const [one, other] = [accountsFromLedger(all, options), accountsFromLedger([...all].reverse(), options)];
        expect(other.ok && other.accounts).toEqual(one.ok && one.accounts);
      }),
    );
  });

  test('every line is counted once', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { report } = accountsFromLedger(all, options);
        const { used, withoutAccount, unreadable, incomplete, outsideWindow, later } = report;
        expect(used + withoutAccount + unreadable + incomplete + outsideWindow + later).toBe(report.lines);
      }),
    );
  });
});
