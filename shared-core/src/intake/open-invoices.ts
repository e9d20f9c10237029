import { CellState } from './account-columns';
import { decimalQuotient } from './decimal-product';
import { DecimalSums } from './decimal-sums';

/** An amount in the currency (by code, −1 for none) it is written in; `rate` units of it are one of the corporate currency. */
export interface Money {
  readonly amount: number;
  readonly currency: number;
  readonly rate: number;
}

/** What accounts owe on the as-of date, in the corporate currency, by account. */
export interface AmountsOwed {
  readonly balance: Float64Array;
  readonly overdue: Float64Array;
  /** `CellState` of the due dates that `overdue` hangs on. */
  readonly dueStates: Uint8Array;
}

/**
 * What is open of each invoice. Kept in the invoice's own currency, so that an invoice paid in full owes nothing however the rate moved.
 * What pays more than an invoice, or names none, and credit notes are a credit of the account, which clears what fell due first.
 */
export class OpenInvoices {
  private readonly open: DecimalSums;
  /** The part of it whose due date is past, before credits. */
  private readonly pastDue: DecimalSums;
  private readonly credits: DecimalSums;
  private readonly dueStates: Uint8Array;
  private readonly currencies: Int32Array;
  private readonly rates: Float64Array;

  constructor(
    private readonly accountOf: Int32Array,
    private readonly accounts: number,
  ) {
    const invoices = accountOf.length;
    this.open = new DecimalSums(invoices);
    this.pastDue = new DecimalSums(invoices);
    this.credits = new DecimalSums(accounts);
    this.dueStates = new Uint8Array(invoices).fill(CellState.read);
    this.currencies = new Int32Array(invoices);
    this.rates = new Float64Array(invoices).fill(NaN);
  }

  /** Adds an amount to an invoice; `dueState` says whether its due date is known, `isPastDue` whether it has passed. */
  bill(invoice: number, money: Money, dueState: number, isPastDue: boolean): void {
    const amount = this.inItsCurrency(invoice, money);
    this.open.add(invoice, amount);
    if (dueState !== CellState.read) this.dueStates[invoice] = worse(this.dueStates[invoice], dueState);
    else if (isPastDue) this.pastDue.add(invoice, amount);
  }

  /** Takes a payment off an invoice, earliest due date first. */
  pay(invoice: number, money: Money): void {
    const amount = this.inItsCurrency(invoice, money);
    this.open.add(invoice, -amount);
    this.pastDue.add(invoice, -amount);
  }

  /** Takes in a payment that names no invoice, in the corporate currency. */
  credit(account: number, amount: number): void {
    this.credits.add(account, amount);
  }

  /** What is left, once everything is taken in. Call once. */
  owed(): AmountsOwed {
    const { accountOf, accounts, credits } = this;
    const [balances, overdues] = [new DecimalSums(accounts), new DecimalSums(accounts)];
    const dueStates = new Uint8Array(accounts).fill(CellState.read);
    accountOf.forEach((account, invoice) => {
      const open = this.open.at(invoice);
      if (open < 0) credits.add(account, decimalQuotient(-open, this.rates[invoice]));
      if (!(open > 0)) return;
      balances.add(account, decimalQuotient(open, this.rates[invoice]));
      const overdue = Math.min(open, Math.max(0, this.pastDue.at(invoice)));
      overdues.add(account, decimalQuotient(overdue, this.rates[invoice]));
      dueStates[account] = worse(dueStates[account], this.dueStates[invoice]);
    });
    const overdue = new Float64Array(accounts);
    const balance = Float64Array.from(overdue, (_, account) => {
      const credit = credits.at(account);
      overdues.add(account, -credit);
      balances.add(account, -credit);
      overdue[account] = Math.max(0, overdues.at(account));
      return balances.at(account);
    });
    return { balance, overdue, dueStates };
  }

  private inItsCurrency(invoice: number, { amount, currency, rate }: Money): number {
    if (Number.isNaN(this.rates[invoice])) {
      this.rates[invoice] = rate;
      this.currencies[invoice] = currency;
    }
    return currency === this.currencies[invoice] ? amount : decimalQuotient(amount, rate) * this.rates[invoice];
  }
}

/** Of two cell states the one that says less of a due date: unreadable, then blank. */
function worse(one: number, other: number): number {
  return one === CellState.unreadable || other === CellState.read ? one : other;
}
