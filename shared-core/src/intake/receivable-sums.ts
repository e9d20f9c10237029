import { CellState } from './account-columns';
import { decimalQuotient } from './decimal-product';
import { DecimalSums } from './decimal-sums';
import type { JoinedReceipts } from './join-receipts';
import { LedgerEntries } from './ledger-entries';
import type { LedgerColumns } from './ledger-table';
import type { DayWindow } from './line-fate';
import { LineRates } from './line-rates';
import { OpenInvoices } from './open-invoices';
import { ReceiptSums } from './receipt-sums';

export interface ReceivableRules extends DayWindow {
  /** Units of a line's currency per unit of the corporate one; NaN where no rate is known. */
  readonly rateOn?: (currency: string, day: number) => number;
}

/** What invoices and receipts add up to, by account in the numbering of the joined tables. Invoices come first. */
export class ReceivableSums {
  readonly rates: LineRates;
  readonly receipts: ReceiptSums;
  readonly open: OpenInvoices;
  /** 1 for accounts with an invoice up to the as-of date. */
  readonly hasInvoice: Uint8Array;
  /** Amounts invoiced within the window. */
  readonly invoiced: DecimalSums;
  /** Each amount owed times the evenings of the window on which it was owed. */
  readonly owedTimesDays: DecimalSums;
  /** 1 for accounts that paid a part of an invoice nobody knows when. */
  readonly paidUndated: Uint8Array;
  /** Receipts of which no invoice is known: they are in no collection period. */
  receiptsWithoutInvoice = 0;
  /** The first day that an invoice or a receipt is of; Infinity where none has a day. */
  firstDay = Infinity;
  private readonly invoiceDay: Float64Array;

  constructor(
    private readonly joined: JoinedReceipts,
    private readonly rules: ReceivableRules,
  ) {
    const people = joined.accounts.labels.length;
    this.rates = new LineRates(joined.currencies.labels, rules.rateOn);
    this.receipts = new ReceiptSums(people);
    this.open = new OpenInvoices(joined.invoices.accountOf, people);
    this.hasInvoice = new Uint8Array(people);
    this.invoiced = new DecimalSums(people);
    this.owedTimesDays = new DecimalSums(people);
    this.paidUndated = new Uint8Array(people);
    this.invoiceDay = new Float64Array(joined.invoices.count).fill(NaN);
  }

  /** Takes in the invoices and gives what became of each line. `sayWhatWasPaid`: they do so themselves, no table of receipts does. */
  addInvoices(table: LedgerColumns, sayWhatWasPaid: boolean): Uint8Array {
    const { joined, rules } = this;
    const codes = { accounts: joined.accounts.ofInvoices, currencies: joined.currencies.ofInvoices };
    const entries = new LedgerEntries(
      table,
      codes,
      { day: 'invoiceDate', amount: ['amount', 'balance'], ...(sayWhatWasPaid && { legible: 'settledDate' }) },
      rules,
    );
    const { settledDate, dueDate } = table.dates;
    const { balance } = table.numbers;
    for (let line = 0; line < entries.size; line++) {
      const entry = entries.at(line);
      if (!entry) continue;
      const { account, currency, day, amount } = entry;
      const invoice = joined.invoices.orderOf[line];
      if (!(day >= this.invoiceDay[invoice])) this.invoiceDay[invoice] = day;
      const rate = this.rates.rateOf(currency, Number.isNaN(day) ? rules.asOf : day);
      if (Number.isNaN(rate)) continue;
      this.hasInvoice[account] = 1;
      const value = decimalQuotient(amount, rate);
      if (!(day <= rules.before)) this.invoiced.add(account, value);
      this.owe(account, value, day);

      const settled = sayWhatWasPaid && settledDate ? settledDate.days[line] : NaN;
      if (settled <= rules.asOf) {
        this.receive(account, value, settled, day);
        continue;
      }
      const left = sayWhatWasPaid && balance?.states[line] === CellState.read ? balance.values[line] : amount;
      if (left !== amount) this.paidUndated[account] = 1;
      const dueState = dueDate ? dueDate.states[line] : CellState.blank;
      this.open.bill(
        invoice,
        { amount: left, currency, rate },
        dueState,
        dueDate !== undefined && dueDate.days[line] < rules.asOf,
      );
    }
    return entries.fates;
  }

  /** Takes in the receipts and gives what became of each line. */
  addReceipts(table: LedgerColumns): Uint8Array {
    const { joined, rules } = this;
    const codes = { accounts: joined.accounts.ofReceipts, currencies: joined.currencies.ofReceipts };
    const entries = new LedgerEntries(table, codes, { day: 'receiptDate', amount: ['amount'] }, rules);
    for (let line = 0; line < entries.size; line++) {
      const entry = entries.at(line);
      if (!entry) continue;
      const { account, currency, day, amount } = entry;
      const invoice = joined.invoiceOf[line];
      const ofInvoice = this.dayOfInvoice(invoice, table, line);
      // At the rate of its invoice's day, so that what is paid is what was billed.
      const rateDay = Number.isNaN(ofInvoice) ? day : ofInvoice;
      const rate = this.rates.rateOf(currency, Number.isNaN(rateDay) ? rules.asOf : rateDay);
      if (Number.isNaN(rate)) continue;
      if (Number.isNaN(ofInvoice)) this.receiptsWithoutInvoice++;
      const value = decimalQuotient(amount, rate);
      this.receive(account, value, day, ofInvoice);
      if (invoice < 0) this.open.credit(account, value);
      else this.open.pay(invoice, { amount, currency, rate });
    }
    return entries.fates;
  }

  /** The day of the invoice that a receipt pays, by the table of invoices, else as the receipt says it itself. */
  private dayOfInvoice(invoice: number, { dates: { invoiceDate } }: LedgerColumns, line: number): number {
    const known = invoice < 0 ? NaN : this.invoiceDay[invoice];
    return Number.isNaN(known) && invoiceDate ? invoiceDate.days[line] : known;
  }

  private receive(account: number, amount: number, day: number, ofInvoice: number): void {
    this.owe(account, -amount, day);
    if (!(day <= this.rules.before)) this.receipts.add(account, amount, day - ofInvoice);
  }

  private owe(account: number, amount: number, day: number): void {
    if (Number.isNaN(day)) return;
    const { asOf, before } = this.rules;
    this.firstDay = Math.min(this.firstDay, day);
    this.owedTimesDays.addTimes(account, amount, asOf - Math.max(day - 1, before));
  }
}
