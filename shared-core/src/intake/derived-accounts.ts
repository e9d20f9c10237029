import type { IndicatorId } from '../model/indicator-catalogue';
import type { AccountColumns } from './account-columns';

/** What a ledger says of the accounts it speaks of. */
export interface DerivedAccounts {
  /** In order of account id. */
  readonly accounts: AccountColumns;
  /**
   * What it means for an account to be in no line of the ledger, where it means something: who is in no order has an amount of 0, and no
   * average. What is not named stays blank.
   */
  readonly absent: ReadonlyMap<IndicatorId, number>;
}
