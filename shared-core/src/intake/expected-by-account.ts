import { exactProduct } from '../basics/exact-product';
import { DecimalSums } from './decimal-sums';

/**
 * What the open deals of each account are expected to bring: Σ amount × chance, exact in decimals (methods §1.1). Fed deal by deal with
 * amounts in one currency and chances from 0 to 1. A ledger of deals and a pipeline that is weighed add up here alike.
 */
export class ExpectedByAccount {
  private readonly sums: DecimalSums;

  constructor(accounts: number) {
    this.sums = new DecimalSums(accounts);
  }

  add(account: number, amount: number, chance: number): void {
    this.sums.add(account, exactProduct(amount, chance));
  }

  /** 0 for an account without an open deal: it is expected to buy nothing. */
  at(account: number): number {
    return this.sums.at(account);
  }
}
