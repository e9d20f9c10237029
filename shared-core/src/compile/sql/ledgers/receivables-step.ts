import { firstCase, type Compiling } from '../compiling';
import { decimalQuotient } from '../decimal-quotient';
import type { SqlLedgers } from '../sql-sources';
import { dayWindowStart } from './day-window-start';
import { currencyCell, inCorporate, lacksCurrency, withRates } from './in-currency';
import { bestOfLines, LedgerTableOf, lineFate, quotient, sumWhere, type LedgerStep } from './ledger-step';

type Receivables = Pick<SqlLedgers, 'invoices' | 'receipts'>;

/** The indicators that tables of invoices and receipts with such columns can tell at all (`receivableIndicators`). */
export function toldByReceivables({ invoices, receipts }: Receivables = {}): string[] {
  const billed = (column: string) => invoices?.columns.includes(column) ?? false;
  const received = (column: string) => receipts?.columns.includes(column) ?? false;
  const settled = !receipts && billed('settled_date');
  const datedReceipts = settled || received('receipt_date');
  const paymentsKnown = settled || receipts !== undefined || billed('balance');
  const averageOwed = billed('invoice_date') && paymentsKnown && (!receipts || datedReceipts);
  return [
    ...(settled || receipts ? ['largestReceipt', 'averageReceipt'] : []),
    ...(datedReceipts && (billed('invoice_date') || received('invoice_date')) ? ['collectionPeriod'] : []),
    ...(averageOwed ? ['averageOwed', 'owedRatio'] : []),
    ...(billed('due_date') && paymentsKnown ? ['overdueRatio'] : []),
  ];
}

/**
 * The indicators of finance that follow from invoices and receipts (`receivablesReader`, methods §1.1). Where there are receipts, they alone
 * say what was paid; else invoices do, by the day of settlement or by what is left.
 */
export function receivablesStep(compiling: Compiling, ledgers: Receivables): LedgerStep {
  const work = new Receiving(compiling, ledgers);
  const invoices = ledgers.invoices && work.invoiceLines();
  const receipts = ledgers.receipts && work.receiptLines(invoices);
  const paid = work.paid(invoices, receipts);
  const owed = invoices && toldByReceivables(ledgers).includes('overdueRatio') && work.owed(invoices, receipts);
  return work.indicators(invoices, receipts, paid, owed || undefined);
}

class Receiving {
  private readonly told: readonly string[];
  private readonly today: string;
  private readonly start: string | undefined;

  constructor(
    private readonly compiling: Compiling,
    private readonly ledgers: Receivables,
  ) {
    this.told = toldByReceivables(ledgers);
    this.today = compiling.dialect.day(compiling.asOf);
    this.start = dayWindowStart(compiling);
  }

  private readonly of = (name: string) => this.compiling.named(name);
  private readonly counts = (step = '') => `${step}${this.of('fate')} in ('used', 'outsideWindow')`;

  /** Lines of invoices with their value in the corporate currency, and the invoice that each belongs to. */
  invoiceLines(): string {
    const { compiling, of } = this;
    const table = new LedgerTableOf(compiling, this.ledgers.invoices!);
    const amount = table.has('amount') ? 'amount' : 'balance';
    const saysPaid = !this.ledgers.receipts;
    const lines = compiling.add(
      'invoice_lines',
      'Lines of invoices. A line without an invoice number is an invoice of its own.',
      `select ${[
        compiling.as(table.key('account'), 'account'),
        compiling.as(table.key('invoice_id'), 'invoice_id'),
        compiling.as(`row_number() over (order by ${of('account')} asc nulls last)`, 'line'),
        compiling.as(table.cell('invoice_date', 'day'), 'day'),
        compiling.as(table.cell('due_date', 'day'), 'due'),
        compiling.as(saysPaid ? table.cell('settled_date', 'day') : compiling.blank('day'), 'settled'),
        compiling.as(table.number(amount), 'written'),
        compiling.as(table.isUnreadable(amount), 'is_unreadable'),
        compiling.as(saysPaid ? table.number('balance') : compiling.blank('double'), 'left_written'),
        compiling.as(currencyCell(table, compiling), 'currency'),
      ].join(',\n  ')}\nfrom ${table.from}\nwhere ${table.key('account')} is not null`,
    );
    const fated = compiling.extend('invoice_fates', 'Whether a line counts, and if not, why.', lines, [
      compiling.as(
        lineFate(compiling, {
          ...(table.has('invoice_date') && { day: of('day') }),
          isUnreadable: of('is_unreadable'),
          isIncomplete: `${of('written')} is null or ${lacksCurrency(table, compiling, of('currency'))}`,
        }),
        'fate',
      ),
    ]);
    const rated = withRates(compiling, {
      name: 'invoice_rates',
      from: fated,
      currency: of('currency'),
      day: `coalesce(${of('day')}, ${this.today})`,
    });
    return compiling.extend('invoice_amounts', 'What each line is worth, and what it leaves open.', rated, [
      compiling.as(inCorporate(compiling, of('written'), of('rate')), 'value'),
      compiling.as(`coalesce(${of('left_written')}, ${of('written')})`, 'open_written'),
      compiling.as(`coalesce(${of('settled')} <= ${this.today}, false)`, 'is_settled'),
      compiling.as(`(case when ${of('invoice_id')} is null then ${of('line')} end)`, 'own_line'),
    ]);
  }

  /** Lines of receipts with the account they count for, the invoice they pay, and their value in the corporate currency. */
  receiptLines(invoices: string | undefined): string {
    const { compiling, of } = this;
    const table = new LedgerTableOf(compiling, this.ledgers.receipts!);
    const lines = compiling.add(
      'receipt_lines',
      'Receipts.',
      `select ${[
        compiling.as(table.key('account'), 'paid_by'),
        compiling.as(table.key('invoice_id'), 'pays'),
        compiling.as(table.cell('receipt_date', 'day'), 'day'),
        compiling.as(table.cell('invoice_date', 'day'), 'told_invoice_day'),
        compiling.as(table.number('amount'), 'written'),
        compiling.as(table.isUnreadable('amount'), 'is_unreadable'),
        compiling.as(currencyCell(table, compiling), 'currency'),
      ].join(',\n  ')}\nfrom ${table.from}`,
    );
    const joined = invoices ? this.withInvoices(lines, invoices) : this.withoutInvoices(lines);
    const fated = compiling.add(
      'receipt_fates',
      'Whether a receipt counts, and if not, why.',
      `select *,\n  ${compiling.as(
        lineFate(compiling, {
          ...(table.has('receipt_date') && { day: of('day') }),
          isUnreadable: of('is_unreadable'),
          isIncomplete: `${of('written')} is null or ${lacksCurrency(table, compiling, of('currency'))}`,
        }),
        'fate',
      )}\nfrom ${joined}\nwhere ${of('account')} is not null`,
    );
    const rated = withRates(compiling, {
      name: 'receipt_rates',
      from: fated,
      currency: of('currency'),
      // At the rate of its invoice's day, so that what is paid is what was billed.
      day: `coalesce(${of('invoice_day')}, ${of('day')}, ${this.today})`,
    });
    return compiling.extend('receipt_amounts', 'What each receipt is worth.', rated, [
      compiling.as(inCorporate(compiling, of('written'), of('rate')), 'value'),
    ]);
  }

  private withoutInvoices(lines: string): string {
    const { compiling, of } = this;
    return compiling.extend('receipts_joined', 'No table of invoices: a receipt counts for its own account.', lines, [
      compiling.as(of('paid_by'), 'account'),
      compiling.as(of('told_invoice_day'), 'invoice_day'),
      compiling.as('false', 'pays_known'),
    ]);
  }

  private withInvoices(lines: string, invoices: string): string {
    const { compiling, of } = this;
    const { dialect } = compiling;
    const known = compiling.add(
      'invoices_known',
      'The invoices by number and account, the first account of each number marked.',
      `select ${[
        compiling.as(of('invoice_id'), 'number'),
        compiling.as(of('account'), 'billed_to'),
        compiling.as(`min(case when ${this.counts()} then ${of('day')} end)`, 'billed_on'),
        compiling.as(
          `row_number() over (partition by ${of('invoice_id')} order by ${dialect.byCodePoint(of('account'))} asc)`,
          'place',
        ),
      ].join(
        ',\n  ',
      )}\nfrom ${invoices}\nwhere ${of('invoice_id')} is not null\ngroup by ${of('invoice_id')}, ${of('account')}`,
    );
    const [own, first] = [of('own_invoice'), of('first_invoice')];
    const either = (column: string) =>
      `case when ${own}.${of('number')} is not null then ${own}.${of(column)} else ${first}.${of(column)} end`;
    return compiling.add(
      'receipts_joined',
      'A receipt counts for the account whose invoice it pays, whoever sent the money; of several with that number its own.',
      `select ${[
        `${lines}.*`,
        compiling.as(`coalesce(${either('billed_to')}, ${lines}.${of('paid_by')})`, 'account'),
        compiling.as(`coalesce(${either('billed_on')}, ${lines}.${of('told_invoice_day')})`, 'invoice_day'),
        compiling.as(`(${first}.${of('number')} is not null)`, 'pays_known'),
      ].join(',\n  ')}\nfrom ${compiling.joined(lines)}\n` +
        `  left join ${known} ${own} on ${own}.${of('number')} = ${lines}.${of('pays')} and ${own}.${of('billed_to')} = ${lines}.${of('paid_by')}\n` +
        `  left join ${known} ${first} on ${first}.${of('number')} = ${lines}.${of('pays')} and ${first}.${of('place')} = 1`,
    );
  }

  /** What was paid, line by line: receipts, or invoices that say when they were settled. */
  paid(invoices: string | undefined, receipts: string | undefined): string | undefined {
    const { compiling, of } = this;
    if (!this.told.includes('largestReceipt')) return undefined;
    const settled = receipts
      ? `select ${['account', 'value', 'day', 'invoice_day'].map(of).join(', ')}\nfrom ${receipts}\nwhere ${this.counts()}`
      : `select ${of('account')}, ${of('value')}, ${compiling.as(of('settled'), 'day')}, ${compiling.as(of('day'), 'invoice_day')}\n` +
        `from ${invoices}\nwhere ${this.counts()} and ${of('is_settled')}`;
    return compiling.add('paid', 'What was paid, and of which day its invoice is.', settled);
  }

  /** What each account owes on the day and how much of it is overdue (`OpenInvoices`). */
  owed(invoices: string, receipts: string | undefined): string {
    const { compiling, of } = this;
    const { dialect } = compiling;
    const keys = ['account', 'invoice_id', 'own_line'].map(of).join(', ');
    const inOrder = compiling.add(
      'bills_in_order',
      'The lines of each invoice, its earliest first: that one says in which currency the invoice is.',
      `select *,\n  row_number() over (partition by ${keys} order by ${of('day')} asc nulls last, ${dialect.byCodePoint(of('currency'))} asc nulls last) as ${of('place')}\n` +
        `from ${invoices}\nwhere ${this.counts()} and not ${of('is_settled')}`,
    );
    const ofFirst = (column: string) =>
      `max(case when ${of('place')} = 1 then ${of(column)} end) over (partition by ${keys})`;
    const inMoney = compiling.extend('bills_in_currency', 'The currency and the rate of each invoice.', inOrder, [
      compiling.as(ofFirst('currency'), 'bill_currency'),
      compiling.as(ofFirst('rate'), 'bill_rate'),
    ]);
    const billed = this.inItsCurrency('open_written');
    const bills = compiling.add(
      'bills',
      'What each invoice billed, in its own currency, and what of it is past due.',
      `select ${[
        keys,
        compiling.as(`max(${of('bill_currency')})`, 'bill_currency'),
        compiling.as(`max(${of('bill_rate')})`, 'bill_rate'),
        compiling.as(sumWhere('true', billed), 'billed'),
        compiling.as(sumWhere(`${of('due')} < ${this.today}`, billed), 'past_due'),
        compiling.as(`max(case when ${of('due')} is null then 1 else 0 end)`, 'due_unknown'),
      ].join(',\n  ')}\nfrom ${inMoney}\ngroup by ${keys}`,
    );
    const payments = receipts && this.paymentsOf(bills, receipts);
    const paid = payments ? `coalesce(${of('paid')}, 0)` : '0';
    const open = compiling.add(
      'invoices_open',
      'What is open of each invoice, in its own currency, earliest due date paid first.',
      `select ${[
        of('account'),
        compiling.as(`${of('billed')} - ${paid}`, 'open'),
        compiling.as(`${of('past_due')} - ${paid}`, 'open_past_due'),
        of('due_unknown'),
        compiling.as(of('bill_rate'), 'rate'),
      ].join(',\n  ')}\nfrom ${bills}` +
        (payments
          ? `\n  left join ${payments.step} on ${of('payer')} = ${of('account')} and ${of('paid_invoice')} = ${of('invoice_id')}`
          : ''),
    );
    const pastDue = firstCase(
      [
        [`${of('open_past_due')} <= 0`, '0'],
        [`${of('open_past_due')} > ${of('open')}`, of('open')],
      ],
      of('open_past_due'),
    );
    const worth = (x: string) => inCorporate(compiling, dialect.nearest(`(${x})`), of('rate'));
    const credits =
      payments &&
      `\nunion all\nselect ${of('account')}, 0, 0, 0, -${of('value')}\nfrom ${payments.lines}\nwhere ${of('in_bill')} is null`;
    const parts = compiling.add(
      'owed_parts',
      'In the corporate currency; what pays more than its invoice, or names none, is a credit.',
      `select ${[
        of('account'),
        compiling.as(`case when ${of('open')} > 0 then ${worth(of('open'))} else 0 end`, 'balance'),
        compiling.as(`case when ${of('open')} > 0 then ${worth(pastDue)} else 0 end`, 'overdue'),
        compiling.as(`case when ${of('open')} > 0 then ${of('due_unknown')} else 0 end`, 'due_unknown'),
        compiling.as(`case when ${of('open')} < 0 then ${worth(of('open'))} else 0 end`, 'credit'),
      ].join(',\n  ')}\nfrom ${open}${credits ?? ''}`,
    );
    return compiling.add(
      'owed',
      'What each account owes. A credit clears what fell due first.',
      `select ${[
        compiling.as(of('account'), 'owing'),
        compiling.as(`sum(${of('balance')}) + sum(${of('credit')})`, 'balance'),
        compiling.as(`sum(${of('overdue')}) + sum(${of('credit')})`, 'overdue'),
        compiling.as(`max(${of('due_unknown')})`, 'due_unknown'),
      ].join(',\n  ')}\nfrom ${parts}\ngroup by ${of('account')}`,
    );
  }

  /** What was paid of each invoice in its own currency, and the receipts line by line, `in_bill` being blank where they are a credit. */
  private paymentsOf(bills: string, receipts: string): { readonly step: string; readonly lines: string } {
    const { compiling, of } = this;
    const lines = compiling.add(
      'receipts_and_bills',
      'The receipts beside what they pay.',
      `select ${[
        ...['account', 'pays', 'value'].map((name) => `${receipts}.${of(name)}`),
        compiling.as(
          `case when ${bills}.${of('account')} is not null then ${this.inItsCurrency('written', receipts)} end`,
          'in_bill',
        ),
      ].join(',\n  ')}\nfrom ${receipts}\n` +
        `  left join ${bills} on ${bills}.${of('account')} = ${receipts}.${of('account')} and ${bills}.${of('invoice_id')} = ${receipts}.${of('pays')}\n` +
        `where ${this.counts(`${receipts}.`)}`,
    );
    const step = compiling.add(
      'payments',
      'What was paid of each invoice.',
      `select ${[
        compiling.as(of('account'), 'payer'),
        compiling.as(of('pays'), 'paid_invoice'),
        compiling.as(`sum(${of('in_bill')})`, 'paid'),
      ].join(',\n  ')}\nfrom ${lines}\nwhere ${of('in_bill')} is not null\ngroup by ${of('account')}, ${of('pays')}`,
    );
    return { step, lines };
  }

  /** An amount in the currency of its invoice, so that an invoice paid in full owes nothing however the rate moved. */
  private inItsCurrency(written: string, step?: string): string {
    const { compiling, of } = this;
    const { dialect } = compiling;
    const own = (column: string) => (step ? `${step}.${of(column)}` : of(column));
    const [amount, rate] = [own(written), own('rate')];
    const other = `(${decimalQuotient(compiling, amount, rate)}) * ${of('bill_rate')}`;
    const same = `coalesce(${own('currency')}, '') = coalesce(${of('bill_currency')}, '')`;
    return dialect.exact(`case when ${same} then ${amount} else ${other} end`, 12);
  }

  indicators(
    invoices: string | undefined,
    receipts: string | undefined,
    paid: string | undefined,
    owed: string | undefined,
  ): LedgerStep {
    const { compiling, of, told } = this;
    const { dialect } = compiling;
    const spoken = [invoices, receipts].flatMap((step) =>
      step ? [`select ${of('account')}, ${of('fate')} from ${step} where ${of('fate')} <> 'later'`] : [],
    );
    const lines = compiling.add(
      'receivable_accounts',
      'The accounts that invoices and receipts speak of, and whether a line of theirs can be used.',
      `select ${of('account')}, ${compiling.as(bestOfLines(of('fate')), 'says')}\n` +
        `from (\n${spoken.join('\nunion all\n')}\n) as ${of('lines')}\ngroup by ${of('account')}`,
    );
    const sums = [
      ...(paid ? [this.paidSums(paid)] : []),
      ...(told.includes('averageOwed') ? this.owedSums(invoices!, paid) : []),
      ...(invoices ? [this.billedAccounts(invoices)] : []),
      ...(owed ? [{ step: owed, key: 'owing' }] : []),
    ];
    const all: Readonly<Record<string, string>> = {
      largestReceipt: dialect.nearest(of('largest_paid')),
      averageReceipt: quotient(compiling, of('sum_paid'), of('times_paid')),
      collectionPeriod: `case when ${of('dated_paid')} > 0 then ${quotient(compiling, of('paid_days'), of('dated_paid'))} end`,
      averageOwed: this.averageOwed(),
      owedRatio: `case when ${of('invoiced')} > 0 then ${this.averageOwed()} / ${dialect.nearest(of('invoiced'))} end`,
      overdueRatio: firstCase(
        [
          [`${of('billed_account')} is null`, 'null'],
          [`not coalesce(${of('balance')} > 0, false)`, dialect.double(0)],
          [`${of('due_unknown')} = 1`, 'null'],
          [`${of('overdue')} <= 0`, dialect.double(0)],
        ],
        quotient(compiling, of('overdue'), of('balance')),
      ),
    };
    const step = compiling.add(
      'from_receivables',
      'The indicators that follow. Where all lines are incomplete nothing is known; where one cannot be read, nothing can.',
      `select ${[
        `${lines}.${of('account')}`,
        ...told.map((id) =>
          compiling.as(
            firstCase(
              [
                [`${of('says')} = 2`, all[id]],
                [`${of('says')} = 1`, dialect.cast(`'NaN'`, dialect.types.double)],
              ],
              compiling.blank('double'),
            ),
            id,
          ),
        ),
      ].join(',\n  ')}\nfrom ${[
        lines,
        ...sums.map(({ step: sum, key }) =>
          key === undefined ? `cross join ${sum}` : `left join ${sum} on ${sum}.${of(key)} = ${lines}.${of('account')}`,
        ),
      ].join('\n  ')}`,
    );
    return { step, indicators: told, absent: told.includes('averageOwed') ? { averageOwed: 0 } : {} };
  }

  private inWindow(day: string): string {
    // What has no day counts, as the core has it.
    return this.start ? `coalesce(${day} > ${this.start}, true)` : 'true';
  }

  private paidSums(paid: string) {
    const { compiling, of } = this;
    const counts = `${of('value')} > 0 and ${this.inWindow(of('day'))}`;
    const days = compiling.dialect.daysBetween(of('invoice_day'), of('day'));
    const dated = `${of('day')} is not null and ${of('invoice_day')} is not null`;
    const step = compiling.add(
      'paid_sums',
      'What each account paid within the window. Money that went back is no receipt.',
      `select ${[
        compiling.as(of('account'), 'paying'),
        compiling.as(`max(${of('value')})`, 'largest_paid'),
        compiling.as(`sum(${of('value')})`, 'sum_paid'),
        compiling.as('count(*)', 'times_paid'),
        compiling.as(sumWhere(dated, of('value')), 'dated_paid'),
        compiling.as(sumWhere(dated, `${of('value')} * ${days}`), 'paid_days'),
      ].join(',\n  ')}\nfrom ${paid}\nwhere ${counts}\ngroup by ${of('account')}`,
    );
    return { step, key: 'paying' };
  }

  /** Each amount owed times the evenings of the window on which it was owed, and how many evenings there are. */
  private owedSums(invoices: string, paid: string | undefined): { step: string; key?: string }[] {
    const { compiling, of } = this;
    const { dialect } = compiling;
    const own = ['account', 'value', 'day'].map(of).join(', ');
    const less = `${of('account')}, -${of('value')}, ${of('day')}`;
    const moves = compiling.add(
      'owed_moves',
      'What came to be owed, and what was paid of it.',
      [
        `select ${own}\nfrom ${invoices}\nwhere ${this.counts()} and ${of('day')} is not null`,
        ...(paid ? [`select ${less}\nfrom ${paid}\nwhere ${of('day')} is not null`] : []),
      ].join('\nunion all\n'),
    );
    const evenings = `(${dialect.daysBetween(of('day'), this.today)} + 1)`;
    const within = this.start
      ? `case when ${of('day')} > ${this.start} then ${evenings} else ${dialect.daysBetween(this.start, this.today)} end`
      : evenings;
    const sums = compiling.add(
      'owed_sums',
      'Each amount times the evenings on which it was owed.',
      `select ${compiling.as(of('account'), 'owed_by')}, ${compiling.as(`sum(${of('value')} * ${within})`, 'owed_days')}\n` +
        `from ${moves}\ngroup by ${of('account')}`,
    );
    const all = compiling.add(
      'owed_evenings',
      'How many evenings the window has; the whole ledger begins with its first line.',
      this.start
        ? `select ${compiling.as(dialect.daysBetween(this.start, this.today), 'evenings')}`
        : `select ${compiling.as(`${dialect.daysBetween(`min(${of('day')})`, this.today)} + 1`, 'evenings')}\nfrom ${moves}`,
    );
    return [{ step: sums, key: 'owed_by' }, { step: all }];
  }

  private averageOwed(): string {
    const { compiling, of } = this;
    // Paid in part, and nobody knows when.
    return `case when coalesce(${of('paid_undated')}, 0) = 0 then ${quotient(compiling, `coalesce(${of('owed_days')}, 0)`, of('evenings'))} end`;
  }

  private billedAccounts(invoices: string) {
    const { compiling, of } = this;
    const left = `not ${of('is_settled')} and coalesce(${of('left_written')} <> ${of('written')}, false)`;
    const step = compiling.add(
      'billed_accounts',
      'Who was billed, how much within the window, and whether a part was paid nobody knows when.',
      `select ${[
        compiling.as(of('account'), 'billed_account'),
        compiling.as(sumWhere(this.inWindow(of('day')), of('value')), 'invoiced'),
        compiling.as(`max(case when ${left} then 1 else 0 end)`, 'paid_undated'),
      ].join(',\n  ')}\nfrom ${invoices}\nwhere ${this.counts()}\ngroup by ${of('account')}`,
    );
    return { step, key: 'billed_account' };
  }
}
