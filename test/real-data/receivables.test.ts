import {
  calendarDate,
  contactsReader,
  dealsReader,
  mapLedgerColumns,
  receivablesReader,
  roundHalfAway,
  textAt,
  textsOf,
  type AccountColumns,
  type LedgerMapping,
  type LedgerRole,
  type ReceivablesRead,
} from '@keystage/core';
import { describeShared, sharedTable } from './shared-table';

// Figures marked P in the data sets' README are published by others; R were counted from the same files by other means than ours.

const day = (text: string) => calendarDate(text)!;
const rounded = (value: number, decimals: number): string => roundHalfAway(value, decimals).toFixed(decimals);
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describeShared('IBM’s accounts receivable', ['ibm_accounts_receivable.csv'], () => {
  const { headers, rows } = sharedTable('ibm_accounts_receivable.csv');
  const { mapping } = mapLedgerColumns(headers, rows.slice(0, 100), 'invoices');
  const at = (role: LedgerRole, header: string) => ({ column: headers.indexOf(header), header, role });

  function readInvoices(invoices: LedgerMapping, asOf: string, months?: number): ReceivablesRead {
    const reader = receivablesReader({ invoices, asOf: day(asOf), window: months === undefined ? 'all' : { months } });
    reader.addInvoices(rows);
    return reader.finish();
  }

  describe('once everything is settled', () => {
    const read = readInvoices(mapping, '2014-01-09');
    const accounts = accountsOf(read);

    test('P: 100 customers; R: 2,466 invoices, every cell of them read', () => {
      expect(textsOf(accounts.ids)).toHaveLength(100);
      expect(read.report.invoices).toMatchObject({ lines: 2466, used: 2466, unreadable: 0, incomplete: 0 });
      expect(read.report.invoices?.columns.map(({ role, unreadable }) => [role, unreadable])).toEqual([
        ['accountId', 0],
        ['invoiceId', 0],
        ['invoiceDate', 0],
        ['dueDate', 0],
        ['amount', 0],
        ['settledDate', 0],
      ]);
    });

    test('R: nothing is owed any more', () => {
      expect([...valuesOf(accounts, 'overdueRatio')]).toEqual(Array.from({ length: 100 }, () => 0));
    });

    test('R: 5,343.85 were owed on average over 738 days', () => {
      expect(total(valuesOf(accounts, 'averageOwed'))).toBe('5343.85'); // 3,943,758.82 ÷ 738
    });

    test('R: the largest receipt is 128.28; collection takes from 4.19 days to 50.24', () => {
      const [largest, periods] = [valuesOf(accounts, 'largestReceipt'), valuesOf(accounts, 'collectionPeriod')];
      const [fastest, slowest] = [Math.min(...periods), Math.max(...periods)];
      expect([Math.max(...largest), textAt(accounts.ids, largest.indexOf(128.28))]).toEqual([128.28, '1080-NDGAE']);
      expect([textAt(accounts.ids, periods.indexOf(fastest)), rounded(fastest, 6)]).toEqual(['3271-HYHDN', '4.189976']);
      expect([textAt(accounts.ids, periods.indexOf(slowest)), rounded(slowest, 6)]).toEqual([
        '2621-XCLEH',
        '50.240965',
      ]);
    });
  });

  describe('each invoice for itself', () => {
    const perInvoice = mapping.map((mapped) =>
      mapped.role === 'accountId' ? at('accountId', 'invoiceNumber') : mapped,
    );
    const accounts = accountsOf(
      readInvoices(
        perInvoice.filter(({ role }) => role !== 'invoiceId'),
        '2014-01-09',
      ),
    );
    const days = valuesOf(accounts, 'collectionPeriod');
    const late = days.map((taken) => Math.max(0, taken - 30)); // every term is 30 days

    test('P: 877 invoices are late (35.6 %), on time 64.4 %', () => {
      const count = late.filter((more) => more > 0).length;
      expect([count, rounded((100 * count) / days.length, 1)]).toEqual([877, '35.6']);
    });

    test('R: the mean is 59.90, 26.44 days, 3.44 days late, 45 at most', () => {
      expect(
        [mean(valuesOf(accounts, 'averageReceipt')), mean(days), mean(late)].map((value) => rounded(value, 2)),
      ).toEqual(['59.90', '26.44', '3.44']);
      expect(Math.max(...late)).toBe(45);
    });

    test.each([
      ['Disputed', 'Yes', '68.3'],
      ['Disputed', 'No', '25.9'],
      ['PaperlessBill', 'Paper', '43.2'],
      ['PaperlessBill', 'Electronic', '27.5'],
    ])('R: of %s “%s” %s %% are late', (header, answer, share) => {
      const answers = new Map(rows.map((row) => [row[headers.indexOf('invoiceNumber')], row[headers.indexOf(header)]]));
      const of = late.filter((_, i) => answers.get(textAt(accounts.ids, i)) === answer);
      expect(rounded((100 * of.filter((more) => more > 0).length) / of.length, 1)).toBe(share);
    });
  });

  test('P: 561 invoices are disputed (22.75 %), each read as a complaint', () => {
    const reader = contactsReader({
      mapping: [at('accountId', 'customerID'), at('contactDate', 'InvoiceDate'), at('contactKind', 'Disputed')],
      asOf: day('2014-01-09'),
      window: 'all',
      kinds: new Map([['Yes', 'complaint']]),
    });
    reader.addNotes(rows);
    const read = reader.finish();
    const complaints = valuesOf(accountsOf(read), 'complaintCount').reduce((sum, count) => sum + count, 0);
    expect([complaints, ((100 * complaints) / read.report.lines).toFixed(2)]).toEqual([561, '22.75']);
  });

  // On a day in between, counted from the file evening by evening.
  test.each([
    // as of        owed on average  accounts with something overdue  with nothing else  receipts of 12 months
    ['2013-06-30', '5854.42', 12, 4, 1333],
    ['2012-12-31', '5589.49', 11, 6, 1178],
  ])('R: %s: %s owed on average, %d accounts overdue, %d wholly', (asOf, owed, overdue, wholly, paid) => {
    const accounts = accountsOf(readInvoices(mapping, asOf, 12));
    const ratios = valuesOf(accounts, 'overdueRatio');
    expect(total(valuesOf(accounts, 'averageOwed'))).toBe(owed);
    expect([ratios.filter((ratio) => ratio > 0).length, ratios.filter((ratio) => ratio === 1).length]).toEqual([
      overdue,
      wholly,
    ]);
    // As a table of receipts the same payments say the same of receipts.
    const receipts = [at('accountId', 'customerID'), at('receiptDate', 'SettledDate'), at('amount', 'InvoiceAmount')];
    const reader = receivablesReader({ receipts, asOf: day(asOf), window: { months: 12 } });
    reader.addReceipts(rows);
    const read = reader.finish();
    expect(read.report.receipts?.used).toBe(paid);
    const largest = new Map(textsOf(accounts.ids).map((id, i) => [id, valuesOf(accounts, 'largestReceipt')[i]]));
    textsOf(accountsOf(read).ids).forEach((id, i) =>
      expect(valuesOf(accountsOf(read), 'largestReceipt')[i]).toBe(largest.get(id)),
    );
  });
});

describeShared('Maven’s pipeline', ['maven_crm/sales_pipeline.csv'], () => {
  const { headers, rows } = sharedTable('maven_crm/sales_pipeline.csv');
  const at = (role: LedgerRole, header: string) => ({ column: headers.indexOf(header), header, role });
  const reader = dealsReader({
    mapping: [
      ...[at('accountId', 'account'), at('dealState', 'deal_stage'), at('dealDate', 'engage_date')],
      // Open deals have no value in this file: each counts for one, half likely.
      ...(['amount', 'probability'] as const).map((role, k) => ({ column: headers.length + k, header: role, role })),
    ],
    asOf: day('2017-12-31'),
  });
  reader.addDeals(rows.map((row) => [...row, 1, 0.5]));
  const read = reader.finish();

  test('P: 4,238 won and 2,473 lost are closed; of 2,089 open ones 1,425 name no account', () => {
    expect(read.report).toMatchObject({
      lines: 8800,
      passedOver: 4238 + 2473,
      withoutAccount: 1425,
      used: 2089 - 1425,
    });
    expect(total(valuesOf(accountsOf(read), 'expectedSales'))).toBe('332.00'); // 664 halves
  });
});

function accountsOf(
  read: { ok: true; accounts: AccountColumns } | { ok: false; problems: readonly unknown[] },
): AccountColumns {
  if (!read.ok) throw new Error(`The ledger was refused: ${JSON.stringify(read.problems)}`);
  return read.accounts;
}

function valuesOf(accounts: AccountColumns, indicator: string): Float64Array {
  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'number') throw new Error(`There is no column of numbers ${indicator}.`);
  return column.values;
}

function total(values: Float64Array): string {
  return rounded(
    values.reduce((sum, value) => sum + value, 0),
    2,
  );
}
