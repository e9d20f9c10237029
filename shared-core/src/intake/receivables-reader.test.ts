import fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { textsOf } from '../basics/text-column';
import { drawn, indicatorsOfAccount } from './drawn-ledger.test-data';
import { receivablesReader, type ReceivablesRead, type ReceivablesReading } from './receivables-reader';

const day = (text: string) => calendarDate(text)!;
const asOf = day('2026-06-30');

interface Drawn extends Partial<ReceivablesReading> {
  readonly bills?: string;
  readonly money?: string;
}

/** Reads invoices (`bills`) and receipts (`money`) as drawn. */
function read({ bills, money, ...options }: Drawn): ReceivablesRead {
  const invoices = bills === undefined ? undefined : drawn(bills);
  const receipts = money === undefined ? undefined : drawn(money);
  const reader = receivablesReader({
    ...(invoices && { invoices: invoices.mapping }),
    ...(receipts && { receipts: receipts.mapping }),
    asOf,
    window: 'all',
    ...options,
  });
  reader.addReceipts(receipts?.rows ?? []);
  reader.addInvoices(invoices?.rows ?? []);
  return reader.finish();
}

function account(of: ReceivablesRead, id: string): Record<string, number | string> {
  if (!of.ok) throw new Error(`The ledgers were refused: ${JSON.stringify(of.problems)}`);
  return indicatorsOfAccount(of.accounts, id);
}

const problemsOf = (of: ReceivablesRead) => (of.ok ? [] : of.problems);

describe('invoices and the receipts that pay them', () => {
  const bills = `
    accountId | invoiceId | invoiceDate | dueDate    | amount
    A         | 1         | 2026-06-01  | 2026-06-15 | 100
    A         | 2         | 2026-06-11  | 2026-07-11 | 50
    B         | 3         | 2026-06-21  | 2026-06-30 | 80`;
  const money = `
    invoiceId | receiptDate | amount
    1         | 2026-06-11  | 30
    1         | 2026-06-21  | 20`;
  const both = read({ bills, money });

  test('partial payments: by receipts, over the days, and what is left', () => {
    expect(account(both, 'A')).toEqual({
      largestReceipt: 30,
      averageReceipt: 25,
      collectionPeriod: 14, // (30 · 10 + 20 · 20) / 50
      // Evenings up to June 30: 100 on 30 of them, less 30 on 20, less 20 on 10, and 50 on 20: 3000 − 600 − 200 + 1000, over 30 days
      averageOwed: 3200 / 30,
      owedRatio: 3200 / 30 / 150,
      overdueRatio: 0.5, // 50 of invoice 1 fell due on June 15; 50 of invoice 2 are not due
    });
  });

  test('an invoice is not overdue on the day it is due, and nobody paid it', () => {
    expect(account(both, 'B')).toEqual({
      largestReceipt: '~',
      averageReceipt: '~',
      collectionPeriod: '~',
      averageOwed: (80 * 10) / 30,
      owedRatio: (80 * 10) / 30 / 80,
      overdueRatio: 0,
    });
    expect(account(read({ bills, money, asOf: day('2026-07-01') }), 'B').overdueRatio).toBe(1);
  });

  test('paid up, the ratio is 0', () => {
    const paid = read({ bills, money: `${money}\n 1 | 2026-06-30 | 50\n 2 | 2026-06-30 | 50` });
    expect(account(paid, 'A')).toMatchObject({ overdueRatio: 0, largestReceipt: 50 });
  });

  test('instalments of one invoice: payments clear what fell due first', () => {
    const instalments = `
      accountId | invoiceId | invoiceDate | dueDate    | amount
      A         | 1         | 2026-05-01  | 2026-05-31 | 40
      A         | 1         | 2026-05-01  | 2026-06-29 | 40
      A         | 1         | 2026-05-01  | 2026-07-31 | 40`;
    const paid = 'invoiceId|receiptDate|amount\n 1|2026-06-01|50';
    expect(account(read({ bills: instalments, money: paid }), 'A').overdueRatio).toBe(30 / 70);
  });

  test('the report', () => {
    expect(both.report).toMatchObject({
      accounts: 2,
      currencies: [],
      invoices: { lines: 3, used: 3 },
      receipts: { lines: 2, used: 2, withoutInvoice: 0 },
    });
  });

  test('an account in neither owes nothing; whether it pays in time is not known', () => {
    expect(both.ok && [...both.absent]).toEqual([['averageOwed', 0]]);
  });
});

describe('receipts that name no invoice', () => {
  const bills = `
    accountId | invoiceId | invoiceDate | dueDate    | amount
    A         | 1         | 2026-06-01  | 2026-06-15 | 100
    A         | 2         | 2026-06-01  | 2026-07-15 | 100`;

  test.each([
    ['clear what fell due first', 'A|~|2026-06-11|60', 40 / 140],
    ['then what did not', 'A|~|2026-06-11|150', 0],
    ['what pays more than its invoice is such a credit', 'A|2|2026-06-11|130', 70 / 70],
    ['a credit beyond all invoices leaves nothing owed', 'A|~|2026-06-11|500', 0],
    ['an invoice nobody knows is none', 'A|9|2026-06-11|60', 40 / 140],
  ])('%s', (_, line, ratio) => {
    const money = `accountId|invoiceId|receiptDate|amount\n ${line}`;
    expect(account(read({ bills, money }), 'A').overdueRatio).toBe(ratio);
  });

  test('are in no collection period, and are counted', () => {
    const money = `
      accountId | invoiceId | receiptDate | amount
      A         | ~         | 2026-06-11  | 60
      A         | 1         | 2026-06-06  | 10`;
    const both = read({ bills, money });
    expect(account(both, 'A')).toMatchObject({ largestReceipt: 60, averageReceipt: 35, collectionPeriod: 5 });
    expect(both.report.receipts).toMatchObject({ used: 2, withoutInvoice: 1 });
  });

  test('a credit note is a credit: taken off what is owed, and no receipt', () => {
    const noted = `${bills}\n A | G1 | 2026-06-21 | ~ | -40`;
    const money = 'accountId|receiptDate|amount\n A|2026-06-30|10';
    expect(account(read({ bills: noted, money }), 'A')).toMatchObject({
      largestReceipt: 10,
      averageOwed: (200 * 30 - 40 * 10 - 10 * 1) / 30,
      overdueRatio: 50 / 150,
    });
  });

  test('money that went back is no receipt, and is owed again', () => {
    const money = 'accountId|invoiceId|receiptDate|amount\n A|1|2026-06-11|100\n A|1|2026-06-21|-100';
    expect(account(read({ bills, money }), 'A')).toMatchObject({
      largestReceipt: 100,
      averageReceipt: 100,
      overdueRatio: 0.5,
    });
  });
});

describe('receipts alone', () => {
  const money = `
    accountId | receiptDate | amount | invoiceDate
    A         | 2026-02-10  | 30     | 2026-01-31
    A         | 2026-03-31  | 10     | 2026-02-28
    B         | 2026-03-31  | 10     | ~`;

  test('tell of receipts and how long they took, and nothing of what is owed', () => {
    expect(account(read({ money }), 'A')).toEqual({
      largestReceipt: 30,
      averageReceipt: 20,
      collectionPeriod: (30 * 10 + 10 * 31) / 40,
    });
    expect(account(read({ money }), 'B')).toEqual({ largestReceipt: 10, averageReceipt: 10, collectionPeriod: '~' });
  });

  test('however little a receipt is worth, its days are days: a cent of 1,300 to one, paid after 100', () => {
    const cent = 'accountId|receiptDate|amount|invoiceDate|currency\n A|2026-05-11|0.01|2026-01-31|KRW';
    const rates = { corporate: 'EUR', rates: [{ currency: 'KRW', from: day('2026-01-01'), rate: 1300 }] };
    // Rounded to trillionths before and after, it would be 99.999996.
    expect(account(read({ money: cent, rates }), 'A').collectionPeriod).toBeCloseTo(100, 12);
  });

  test('paid before the invoice, the days are negative', () => {
    const ahead = 'accountId|receiptDate|amount|invoiceDate\n A|2026-02-01|5|2026-02-11';
    expect(account(read({ money: ahead }), 'A').collectionPeriod).toBe(-10);
  });
});

describe('invoices that say themselves what was paid', () => {
  const settled = `
    accountId | invoiceDate | dueDate    | settledDate | amount
    A         | 2026-06-01  | 2026-06-15 | 2026-06-21  | 60
    A         | 2026-06-11  | 2026-06-25 | ~           | 40
    A         | 2026-06-21  | 2026-07-05 | 2026-07-04  | 20`;

  test('by the day of settlement, each being a receipt; settled later is open today', () => {
    expect(account(read({ bills: settled }), 'A')).toEqual({
      largestReceipt: 60,
      averageReceipt: 60,
      collectionPeriod: 20,
      averageOwed: (60 * 20 + 40 * 20 + 20 * 10) / 30,
      owedRatio: (60 * 20 + 40 * 20 + 20 * 10) / 30 / 120,
      overdueRatio: 40 / 60,
    });
  });

  test('receipts have the last word where there are any', () => {
    const money = 'accountId|receiptDate|amount\n A|2026-06-30|20';
    expect(account(read({ bills: settled, money }), 'A')).toMatchObject({ largestReceipt: 20, overdueRatio: 80 / 100 });
  });

  test('by what is left: when the rest was paid is not known, so what was owed on average is not either', () => {
    const items = `
      accountId | invoiceDate | dueDate    | amount | balance
      A         | 2026-06-01  | 2026-06-15 | 60     | 30
      A         | 2026-06-11  | 2026-07-25 | 40     | ~
      B         | 2026-06-21  | 2026-06-22 | 10     | 10`;
    expect(account(read({ bills: items }), 'A')).toEqual({
      averageOwed: '~',
      owedRatio: '~',
      overdueRatio: 30 / 70,
    });
    expect(account(read({ bills: items }), 'B')).toEqual({
      averageOwed: 100 / 30,
      owedRatio: 100 / 30 / 10,
      overdueRatio: 1,
    });
  });

  test('a list of open items needs no amounts besides, and no invoice date for what is overdue', () => {
    const items = 'accountId|dueDate|balance\n A|2026-06-15|30\n A|2026-07-15|10';
    expect(account(read({ bills: items }), 'A')).toEqual({ overdueRatio: 0.75 });
  });

  test('with no word of what was paid nothing is said', () => {
    const bare = read({ bills: 'accountId|invoiceDate|dueDate|amount\n A|2026-06-01|2026-06-15|30' });
    expect(account(bare, 'A')).toEqual({});
    expect(bare.ok && textsOf(bare.accounts.ids)).toEqual(['A']);
  });
});

describe('the window', () => {
  const bills = `
    accountId | invoiceId | invoiceDate | dueDate    | amount
    A         | 1         | 2025-06-30  | 2025-07-30 | 100
    A         | 2         | 2026-06-21  | 2026-07-21 | 50
    A         | 3         | 2026-07-01  | 2026-07-02 | 70`;
  const money = `
    accountId | invoiceId | receiptDate | amount
    A         | 1         | 2026-04-30  | 10
    A         | 1         | 2026-06-11  | 20
    A         | 1         | 2026-07-01  | 70`;
  const quarter = read({ bills, money, window: { months: 1 } }); // after May 30: 31 days

  test('receipts count within it; what was owed before is owed when it begins', () => {
    expect(account(quarter, 'A')).toEqual({
      largestReceipt: 20,
      averageReceipt: 20,
      collectionPeriod: 346, // 2025-06-30 to 2026-06-11
      averageOwed: ((100 - 10) * 31 - 20 * 20 + 50 * 10) / 31,
      owedRatio: ((100 - 10) * 31 - 20 * 20 + 50 * 10) / 31 / 50,
      overdueRatio: 70 / 120,
    });
  });

  test('and the lines are told apart', () => {
    expect(quarter.report.invoices).toMatchObject({ used: 1, outsideWindow: 1, later: 1 });
    expect(quarter.report.receipts).toMatchObject({ used: 1, outsideWindow: 1, later: 1 });
  });

  test('the whole ledger begins with its first day', () => {
    // 2025-06-30 to 2026-06-30 are 366 evenings
    expect(account(read({ bills, money }), 'A').averageOwed).toBe((100 * 366 - 10 * 62 - 20 * 20 + 50 * 10) / 366);
  });
});

describe('what cannot be read or is not there', () => {
  const bills = `
    accountId | invoiceDate | dueDate    | settledDate | amount
    A         | 2026-06-01  | 2026-06-15 | ~           | 10
    A         | 2026-06-01  | 2026-06-15 | soon        | 10
    A         | ~           | 2026-06-15 | ~           | 10
    A         | 2026-06-01  | 2026-06-15 | ~           | n/a
    B         | 2026-06-01  | when?      | ~           | 10
    B         | 2026-06-01  | 2026-07-15 | ~           | 10
    C         | 2026-06-01  | ~          | ~           | 10
    D         | 2026-06-01  | ~          | 2026-06-02  | 10
    E         | 2026-06-01  | 2026-06-15 | ~           | #N/A
    F         | 2026-06-01  | 2026-06-15 | ~           | ~
    ~         | 2026-06-01  | 2026-06-15 | ~           | 10`;
  const ledger = read({ bills });

  test('lines are left out and counted, each once', () => {
    expect(ledger.report.invoices).toMatchObject({
      lines: 11,
      used: 5,
      unreadable: 3,
      incomplete: 2,
      withoutAccount: 1,
      accountsWithGaps: 3,
    });
  });

  test.each([
    ['A', 'the others count', 1],
    ['B', 'a due date that cannot be read', '?'],
    ['C', 'a due date that is blank', '~'],
    ['D', 'a blank due date of an invoice that is paid', 0],
    ['E', 'no line that can be read', '?'],
    ['F', 'no line that has an amount', '~'],
  ])('%s: %s', (id, _, ratio) => {
    expect(account(ledger, id).overdueRatio).toBe(ratio);
  });
});

describe('currencies', () => {
  const bills = `
    accountId | invoiceId | invoiceDate | dueDate    | amount | currency
    A         | 1         | 2026-01-15  | 2026-02-15 | 110    | USD
    A         | 2         | 2026-06-15  | 2026-06-20 | 10     | EUR`;
  const money = `
    invoiceId | receiptDate | amount | currency
    1         | 2026-06-20  | 55     | USD
    1         | 2026-06-21  | 55     | usd`;
  const rates = {
    corporate: 'EUR',
    rates: [
      { currency: 'USD', from: day('2026-06-01'), rate: 1.2 },
      { currency: 'USD', from: day('2026-01-01'), rate: 1.1 },
    ],
  };

  test('a payment counts at the rate of its invoice, so that a paid invoice owes nothing', () => {
    expect(account(read({ bills, money, rates }), 'A')).toMatchObject({ largestReceipt: 50, overdueRatio: 1 });
    expect(account(read({ bills: bills.replace('2026-06-20', '2026-07-20'), money, rates }), 'A').overdueRatio).toBe(0);
  });

  test('a payment in another currency clears as much as it is worth', () => {
    const euros = 'invoiceId|receiptDate|amount|currency\n 1|2026-06-20|25|EUR';
    // 25 EUR are 27.50 USD at 1.1: of 110 USD 82.50 are left, which are 75 EUR; with 10 EUR of the other, all overdue
    expect(account(read({ bills, money: euros, rates }), 'A').overdueRatio).toBe(1);
  });

  test('are not added up without rates, and a missing rate is a problem', () => {
    expect(problemsOf(read({ bills, money }))).toEqual([{ kind: 'mixedCurrencies', currencies: ['EUR', 'USD'] }]);
    const late = { corporate: 'EUR', rates: [{ currency: 'USD', from: day('2026-06-01'), rate: 1.2 }] };
    expect(problemsOf(read({ bills, money, rates: late }))).toEqual([
      { kind: 'rateMissing', currency: 'USD', date: '2026-01-15', lines: 3 },
    ]);
  });
});

describe('whose a receipt is', () => {
  const bills = `
    accountId | invoiceId | invoiceDate | dueDate    | amount
    A         | 1         | 2026-06-01  | 2026-06-15 | 100
    B         | 1         | 2026-06-01  | 2026-06-15 | 100`;

  test.each([
    ['two accounts with one invoice number: its own', 'B|1', 'B'],
    ['a payer who has no such invoice pays another’s', 'P|1', 'A'],
  ])('%s', (_, line, payer) => {
    const money = `accountId|invoiceId|receiptDate|amount\n ${line}|2026-06-02|7`;
    const of = read({ bills, money });
    expect(account(of, payer).largestReceipt).toBe(7);
    expect(of.ok && textsOf(of.accounts.ids)).toEqual(['A', 'B']);
  });

  test('a group that is scored as one account', () => {
    const ownerOf = (id: string) => (id === 'B' ? 'A' : id);
    const of = read({ bills, money: 'accountId|receiptDate|amount\n B|2026-06-02|50', ownerOf });
    expect(of.ok && textsOf(of.accounts.ids)).toEqual(['A']);
    expect(account(of, 'A').overdueRatio).toBe(1);
  });
});

describe('what refuses the ledgers whole', () => {
  test.each<[string, Drawn, readonly unknown[]]>([
    ['no amounts', { bills: 'accountId|invoiceDate\n A|2026-06-01' }, [{ kind: 'noLedgerAmount', ledger: 'invoices' }]],
    ['nor of receipts', { money: 'accountId\n A' }, [{ kind: 'noLedgerAmount', ledger: 'receipts' }]],
    ['no account', { money: 'amount\n 1' }, [{ kind: 'noIdColumn' }]],
    [
      'a window without dates',
      { money: 'accountId|amount\n A|1', window: { months: 12 } },
      [{ kind: 'noDateColumn', months: 12, ledger: 'receipts' }],
    ],
    ['nothing in them', { money: 'accountId|amount' }, [{ kind: 'emptyList' }]],
    [
      'too much in them',
      { money: 'accountId|amount\n A|1\n A|2', cellLimit: 3 },
      [{ kind: 'tooManyCells', cells: 4, limit: 3 }],
    ],
  ])('%s', (_, ledger, problems) => {
    expect(problemsOf(read(ledger))).toEqual(problems);
  });
});

describe('laws', () => {
  const date = fc.constantFrom('2026-01-01', '2026-05-05', '2026-06-30', '2025-01-01', '2027-01-01', 'soon', null);
  const cents = fc.integer({ min: -9999, max: 99999 }).map((amount) => amount / 100);
  const id = fc.constantFrom('1', '2', '3', null);
  const person = fc.constantFrom('A', 'B', '');
  const bills = fc.array(fc.tuple(person, id, date, date, cents), { maxLength: 20 });
  const money = fc.array(fc.tuple(person, id, date, cents), { maxLength: 20 });
  const invoices = drawn('accountId|invoiceId|invoiceDate|dueDate|amount').mapping;
  const receipts = drawn('accountId|invoiceId|receiptDate|amount').mapping;

  function readAll(someBills: readonly unknown[][], someMoney: readonly unknown[][]): ReceivablesRead {
    const reader = receivablesReader({ invoices, receipts, asOf, window: { months: 12 } });
    reader.addInvoices(someBills);
    reader.addReceipts(someMoney);
    return reader.finish();
  }

  test('the order of lines does not matter', () => {
    fc.assert(
      fc.property(bills, money, (someBills, someMoney) => {
        // Two accounts with one invoice number are told apart by which came first; here each has its own.
        const own = someBills.map(([who, number, ...rest]) => [who, number && `${who}${number}`, ...rest]);
        const paid = someMoney.map(([who, number, ...rest]) => [who, number && `${who}${number}`, ...rest]);
        const [one, other] = [readAll(own, paid), readAll([...own].reverse(), [...paid].reverse())];
        expect(other.ok && other.accounts).toEqual(one.ok && one.accounts);
      }),
    );
  });

  test('an overdue ratio is a share', () => {
    fc.assert(
      fc.property(bills, money, (someBills, someMoney) => {
        const of = readAll(someBills, someMoney);
        const column = of.ok && of.accounts.indicators.get('overdueRatio');
        if (!column || column.kind !== 'number') return;
        const ratios = [...column.values].filter((ratio) => !Number.isNaN(ratio));
        expect(ratios.every((ratio) => ratio >= 0 && ratio <= 1)).toBe(true);
      }),
    );
  });

  test('every line is counted once', () => {
    fc.assert(
      fc.property(bills, money, (someBills, someMoney) => {
        const { invoices: of, receipts: and } = readAll(someBills, someMoney).report;
        for (const table of [of!, and!]) {
          const { used, withoutAccount, unreadable, incomplete, outsideWindow, later } = table;
          expect(used + withoutAccount + unreadable + incomplete + outsideWindow + later).toBe(table.lines);
        }
      }),
    );
  });
});
