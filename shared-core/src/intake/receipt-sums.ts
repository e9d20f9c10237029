import { decimalQuotient } from './decimal-product';
import { DecimalSums } from './decimal-sums';

/** Sums of what accounts paid within the window, by account. Money that went back is no receipt. */
export class ReceiptSums {
  private readonly sums: DecimalSums;
  private readonly counts: Float64Array;
  private readonly largestOf: Float64Array;
  /** Receipts whose invoice's day is known, and each times the days it took. */
  private readonly dated: DecimalSums;
  private readonly timesDays: DecimalSums;

  constructor(accounts: number) {
    this.sums = new DecimalSums(accounts);
    this.counts = new Float64Array(accounts);
    this.largestOf = new Float64Array(accounts).fill(NaN);
    this.dated = new DecimalSums(accounts);
    this.timesDays = new DecimalSums(accounts);
  }

  /** Takes in a receipt; `days` from its invoice to it, NaN where either day is not known. */
  add(account: number, amount: number, days: number): void {
    if (!(amount > 0)) return;
    this.sums.add(account, amount);
    this.counts[account]++;
    if (!(amount <= this.largestOf[account])) this.largestOf[account] = amount;
    if (Number.isNaN(days)) return;
    this.dated.add(account, amount);
    this.timesDays.addTimes(account, amount, days);
  }

  /** The largest receipt, NaN where there is none. */
  largest(account: number): number {
    return this.largestOf[account];
  }

  /** The receipts' mean, NaN where there is none. */
  average(account: number): number {
    return this.counts[account] > 0 ? decimalQuotient(this.sums.at(account), this.counts[account]) : NaN;
  }

  /** Σ receipt · days(invoice, receipt) / Σ receipt over the receipts whose invoice is known (methods §1.1); NaN where none is. */
  collectionPeriod(account: number): number {
    const dated = this.dated.at(account);
    return dated > 0 ? decimalQuotient(this.timesDays.at(account), dated) : NaN;
  }
}
