import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseCsv } from 'hucre/csv';
import { calendarDate } from '../basics/calendar-date';
import { roundHalfAway } from '../basics/round-half-away';
import { textAt, textsOf } from '../basics/text-column';
import type { AccountColumns } from './account-columns';
import { accountsFromLedger, type LedgerReading } from './accounts-from-ledger';
import { joinLedger } from './join-ledger';
import { mapColumns } from './map-columns';
import { mapLedgerColumns } from './map-ledger-columns';
import { readAccounts } from './read-accounts';

// Figures marked P in the data sets' README are published by others; R were counted there from the same files.

const folder = path.join(__dirname, '../../../../shared/data');

/** A table of the real data sets beside the project, all cells as the texts they are in the file. */
function sharedTable(file: string): { headers: string[]; rows: string[][] } {
  const bytes = readFileSync(path.join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  // No cell of these files holds a line break, and few hold a comma: most lines need no parser.
  const lines = text.split('\n').filter((line) => line !== '');
  const [headers, ...rows] = lines.map((line) =>
    line.includes('"') ? parseCsv(line)[0].map((cell) => String(cell ?? '')) : line.split(','),
  );
  return { headers, rows };
}

/** Describes tests on a real data set; where it is not beside the project, one skipped test says so. */
function describeShared(name: string, file: string, tests: () => void): void {
  if (existsSync(path.join(folder, file))) describe(name, tests);
  else test.skip(`${name}: ../shared/data/${file} is not here`, () => undefined);
}

/** The accounts of a ledger that was read; one that was refused fails the test. */
function accountsOf(
  read: { ok: true; accounts: AccountColumns } | { ok: false; problems: readonly unknown[] },
): AccountColumns {
  if (!read.ok) throw new Error(`The ledger was refused: ${JSON.stringify(read.problems)}`);
  return read.accounts;
}

function valuesOf(accounts: AccountColumns, indicator: string): Float64Array {
  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'number') throw new Error(`There is no column ${indicator}.`);
  return column.values;
}

const cents = (amount: number): string => roundHalfAway(amount, 2).toFixed(2);
const total = (values: Float64Array): string => cents(values.reduce((sum, value) => sum + value, 0));

/** The first accounts by an indicator, as `name value`. */
function top(accounts: AccountColumns, indicator: string, count: number): string[] {
  const values = valuesOf(accounts, indicator);
  return [...values.keys()]
    .sort((one, other) => values[other] - values[one])
    .slice(0, count)
    .map((i) => `${textAt(accounts.names, i)} ${cents(values[i])}`);
}

const of = (accounts: AccountColumns, name: string, indicator: string): string =>
  cents(valuesOf(accounts, indicator)[textsOf(accounts.names).indexOf(name)]);

/** A ledger read with columns that a person names: role←header. */
function readAs(
  { headers, rows }: ReturnType<typeof sharedTable>,
  roles: Readonly<Partial<Record<LedgerReading['mapping'][number]['role'], string>>>,
  options: Pick<LedgerReading, 'asOf'> & Partial<LedgerReading>,
) {
  const mapping = Object.entries(roles).map(([role, header]) => ({
    column: headers.indexOf(header),
    header,
    role: role as LedgerReading['mapping'][number]['role'],
  }));
  return accountsFromLedger(rows, { mapping, window: 'all', ...options });
}

/** The days of the first and the last deal of all, counted back from the as-of date. */
const firstAndLast = (accounts: AccountColumns): number[] => [
  Math.max(...valuesOf(accounts, 'timeSinceFirstDeal')),
  Math.min(...valuesOf(accounts, 'recency')),
];

/** How many accounts, from the largest, bring 80 % of the sum. */
function bringFourFifths(values: Float64Array): number {
  const falling = [...values].sort((one, other) => other - one);
  const target = 0.8 * falling.reduce((sum, value) => sum + value, 0);
  let sum = 0;
  return 1 + falling.findIndex((value) => (sum += value) >= target);
}

describeShared('Superstore', 'superstore/orders.csv.gz', () => {
  const orders = sharedTable('superstore/orders.csv.gz');
  const returns = sharedTable('superstore/returns.csv');
  const read = accountsFromLedger(
    orders.rows,
    {
      mapping: mapLedgerColumns(orders.headers, orders.rows.slice(0, 100)).mapping,
      orders: mapLedgerColumns(returns.headers).mapping,
      asOf: calendarDate('2017-12-31')!,
      window: 'all',
      returns: { marked: 'leaveIn' },
    },
    returns.rows,
  );
  const accounts = accountsOf(read);

  test('P: 793 customers, 5,009 orders, 9,994 lines', () => {
    expect(textsOf(accounts.ids)).toHaveLength(793);
    expect(read.report).toMatchObject({ lines: 9994, used: 9994, orders: 5009 });
  });

  test('P: sales 2,297,200.86, profit 286,397.02, margin 12.47 %', () => {
    const [sales, profit] = [valuesOf(accounts, 'amount'), valuesOf(accounts, 'profit')].map(total);
    expect([sales, profit]).toEqual(['2297200.86', '286397.02']);
    expect((100 * (Number(profit) / Number(sales))).toFixed(2)).toBe('12.47');
  });

  test('P: 1,862 product ids and a quantity of 37,873, the ledger read by product', () => {
    const byProduct = accountsOf(
      readAs(orders, { accountId: 'Product ID', amount: 'Quantity' }, { asOf: calendarDate('2017-12-31')! }),
    );
    expect(textsOf(byProduct.ids)).toHaveLength(1862);
    expect(total(valuesOf(byProduct, 'amount'))).toBe('37873.00');
  });

  test('R: orders of 2014-01-03 to 2017-12-30', () => {
    expect(firstAndLast(accounts)).toEqual([1458, 1]); // 363 + 365 + 366 + 365 − 1 days to 2017-12-31
  });

  test('P: Sean Miller is first by sales and loses us money; by profit it is Tamara Chand', () => {
    expect(top(accounts, 'amount', 1)).toEqual(['Sean Miller 25043.05']);
    expect(of(accounts, 'Sean Miller', 'profit')).toBe('-1980.74');
    expect(top(accounts, 'profit', 2)).toEqual(['Tamara Chand 8981.32', 'Raymond Buch 6976.10']);
    expect(of(accounts, 'Tamara Chand', 'amount')).toBe('19052.22');
    expect(of(accounts, 'Raymond Buch', 'amount')).toBe('15117.34');
  });

  test('R: 155 loss-making, the worst of them Cindy Stewart; 396 bring 80 % of sales', () => {
    const profits = valuesOf(accounts, 'profit');
    expect(profits.filter((profit) => profit < 0)).toHaveLength(155);
    expect(textAt(accounts.names, profits.indexOf(Math.min(...profits)))).toBe('Cindy Stewart');
    expect(cents(Math.min(...profits))).toBe('-6626.39');
    expect(bringFourFifths(valuesOf(accounts, 'amount'))).toBe(396);
  });

  test('P: 296 returned orders; R: 800 lines, 180,504.28 of sales', () => {
    expect(read.report).toMatchObject({ returnedOrders: 296, returnLines: 800 });
    expect(total(valuesOf(accounts, 'returnedAmount'))).toBe('180504.28');
  });
});

describeShared('Online Retail', 'online_retail.csv.gz', () => {
  const { headers, rows } = sharedTable('online_retail.csv.gz');
  const { mapping } = mapLedgerColumns(headers, rows.slice(0, 100));
  const asOf = calendarDate('2011-12-10')!;

  describe('every line', () => {
    const read = accountsFromLedger(rows, { mapping, asOf, window: 'all' });

    test('P: 541,909 lines, 135,080 of them without a customer, 4,372 customers', () => {
      expect(read.report).toMatchObject({ lines: 541_909, withoutAccount: 135_080, unreadable: 0, incomplete: 0 });
      expect(textsOf(accountsOf(read).ids)).toHaveLength(4372);
    });

    test('R: cancellations of known customers come to 611,342.09 and touch 1,589 customers', () => {
      const returned = valuesOf(accountsOf(read), 'returnedAmount');
      expect(total(returned)).toBe('611342.09');
      expect(returned.filter((amount) => amount > 0)).toHaveLength(1589);
    });
  });

  describe('without missing ids, cancellations, quantity or price ≤ 0 and exact duplicates', () => {
    const at = (header: string) => headers.indexOf(header);
    const [invoice, quantity, price, customer] = [at('InvoiceNo'), at('Quantity'), at('UnitPrice'), at('CustomerID')];
    const seen = new Set<string>();
    const cleaned = rows.filter((row) => {
      const text = row.join('\t');
      if (seen.has(text)) return false;
      seen.add(text);
      return (
        row[customer] !== '' && !row[invoice].startsWith('C') && Number(row[quantity]) > 0 && Number(row[price]) > 0
      );
    });
    const read = accountsFromLedger(cleaned, { mapping, asOf, window: 'all' });
    const accounts = accountsOf(read);

    test('P: 392,692 lines, 4,338 customers, 18,532 orders, 8,887,208.89; 479.56 an order', () => {
      expect(read.report).toMatchObject({ used: 392_692, orders: 18_532, returnLines: 0 });
      expect(textsOf(accounts.ids)).toHaveLength(4338);
      expect(total(valuesOf(accounts, 'amount'))).toBe('8887208.89');
      expect((Number(total(valuesOf(accounts, 'amount'))) / read.report.orders).toFixed(2)).toBe('479.56');
    });

    test('P: 2,845 repeat customers hold 93.09 %; R: 1,130 bring 80 %, first 14646, 18102, 17450', () => {
      const [amounts, counts] = [valuesOf(accounts, 'amount'), valuesOf(accounts, 'transactionCount')];
      const repeat = amounts.filter((_, i) => counts[i] > 1);
      expect(repeat).toHaveLength(2845);
      expect((100 * (Number(total(repeat)) / 8_887_208.89)).toFixed(2)).toBe('93.09');
      expect(bringFourFifths(amounts)).toBe(1130);
      expect(((100 * 1130) / amounts.length).toFixed(2)).toBe('26.05');
      expect(top(accounts, 'amount', 3)).toEqual(['14646 280206.02', '18102 259657.30', '17450 194390.79']);
    });
  });

  describe('read by invoice and by country', () => {
    const amount = { unitPrice: 'UnitPrice', quantity: 'Quantity' };

    test('P: 25,900 invoice numbers, 3,836 of them cancellations with 9,288 lines; the lowest price is -11,062.06', () => {
      const read = readAs({ headers, rows }, { accountId: 'InvoiceNo', ...amount }, { asOf });
      const accounts = accountsOf(read);
      expect(textsOf(accounts.ids)).toHaveLength(25_900);
      expect(textsOf(accounts.ids).filter((id) => id.startsWith('C'))).toHaveLength(3836);
      // Two more invoices write bad debt off, a line each, both at the lowest price.
      expect(read.report).toMatchObject({ returnLines: 9288 + 2 });
      const writtenOff = textsOf(accounts.ids)
        .filter((id) => id.startsWith('A'))
        .map((id) => of(accounts, id, 'amount'));
      expect(writtenOff).toEqual(['11062.06', '-11062.06', '-11062.06']);
    });

    test('P: of 2010-12-01 to 2011-12-09; R: 38 country names and 9,747,747.93 in all', () => {
      const byCountry = accountsOf(
        readAs(
          { headers, rows },
          { accountId: 'Country', orderId: 'InvoiceNo', orderDate: 'InvoiceDate', ...amount },
          { asOf },
        ),
      );
      expect(textsOf(byCountry.ids)).toHaveLength(38);
      expect(total(valuesOf(byCountry, 'amount'))).toBe('9747747.93');
      expect(firstAndLast(byCountry)).toEqual([374, 1]);
    });
  });
});

describeShared('Northwind', 'northwind/orders.csv', () => {
  const details = sharedTable('northwind/order_details.csv');
  const orders = sharedTable('northwind/orders.csv');
  const customers = sharedTable('northwind/customers.csv');
  const asOf = calendarDate('1998-05-06')!;
  const read = accountsFromLedger(
    details.rows,
    {
      mapping: mapLedgerColumns(details.headers).mapping,
      orders: mapLedgerColumns(orders.headers).mapping,
      asOf,
      window: 'all',
    },
    orders.rows,
  );
  const list = readAccounts(customers.rows, { mapping: mapColumns(customers.headers).mapping, asOf });
  if (!list.ok) throw new Error(`The list was refused: ${JSON.stringify(list.problems)}`);
  const joined = joinLedger(list.accounts, accountsOf(read));

  test('P: 830 orders, 2,155 lines, net sales 1,265,793.04, 1,525.05 an order', () => {
    expect(read.report).toMatchObject({
      orders: 830,
      used: 2155,
      orderRows: { rows: 830, repeated: 0, withoutLines: 0 },
    });
    const sales = total(valuesOf(accountsOf(read), 'amount'));
    expect(sales).toBe('1265793.04');
    expect((Number(sales) / 830).toFixed(2)).toBe('1525.05');
  });

  test('P: gross 1,354,458.59 before discounts, and a quantity of 51,317', () => {
    const gross = readAs(details, { accountId: 'product_id', unitPrice: 'unit_price', quantity: 'quantity' }, { asOf });
    const pieces = readAs(details, { accountId: 'product_id', amount: 'quantity' }, { asOf });
    expect([gross, pieces].map((of) => total(valuesOf(accountsOf(of), 'amount')))).toEqual(['1354458.59', '51317.00']);
  });

  test('P: 21 orders are not shipped: they have no such day; R: orders of 1996-07-04 to 1998-05-06', () => {
    const shipped = readAs(
      orders,
      { accountId: 'customer_id', orderDate: 'shipped_date', amount: 'freight' },
      { asOf },
    );
    expect(shipped.report).toMatchObject({ lines: 830, incomplete: 21 });
    expect(firstAndLast(accountsOf(read))).toEqual([671, 0]);
  });

  test('P: 89 of 91 customers ever ordered; R: all but FISSA and Paris spécialités', () => {
    expect(textsOf(joined.accounts.ids)).toHaveLength(91);
    expect(textsOf(accountsOf(read).ids)).toHaveLength(89);
    const counts = valuesOf(joined.accounts, 'transactionCount');
    expect(textsOf(joined.accounts.names).filter((_, i) => counts[i] === 0)).toEqual([
      'FISSA Fabrica Inter. Salchichas S.A.',
      'Paris spécialités',
    ]);
    expect(joined).toMatchObject({ withoutOrders: 2, onlyInLedger: [], replaced: [] });
  });

  test('P: QUICK-Stop, Ernst Handel and Save-a-lot Markets are 25.2 % of sales; R: 34 bring 80 %', () => {
    expect(top(joined.accounts, 'amount', 3)).toEqual([
      'QUICK-Stop 110277.31',
      'Ernst Handel 104874.98',
      'Save-a-lot Markets 104361.95',
    ]);
    expect(((110277.31 + 104874.98 + 104361.95) / 1265793.04).toFixed(3)).toBe('0.252');
    expect(bringFourFifths(valuesOf(joined.accounts, 'amount'))).toBe(34);
  });
});

describeShared('Accounts receivable', 'ibm_accounts_receivable.csv', () => {
  const { headers, rows } = sharedTable('ibm_accounts_receivable.csv');
  const read = accountsFromLedger(rows, {
    mapping: mapLedgerColumns(headers, rows.slice(0, 100)).mapping,
    asOf: calendarDate('2014-01-09')!,
    window: 'all',
  });

  test('P: 100 customers; R: 2,466 invoices of 147,703.18 together', () => {
    expect(textsOf(accountsOf(read).ids)).toHaveLength(100);
    expect(read.report).toMatchObject({ orders: 2466 });
    expect(total(valuesOf(accountsOf(read), 'amount'))).toBe('147703.18');
  });

  test('its dates are month, day, year: R: the invoices are of 2012-01-03 to 2013-12-02', () => {
    expect(read.report.columns.find(({ role }) => role === 'orderDate')?.dateNotation).toEqual({
      order: 'mdy',
      decidedBy: 'cells',
    });
    expect(Math.max(...valuesOf(accountsOf(read), 'timeSinceFirstDeal'))).toBe(737); // from 2012-01-03
    expect(Math.min(...valuesOf(accountsOf(read), 'recency'))).toBe(38); // from 2013-12-02
  });
});
