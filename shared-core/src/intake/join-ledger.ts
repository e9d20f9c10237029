import type { IndicatorId } from '../model/indicator-catalogue';
import type { AccountColumns } from './account-columns';
import { joinLedgers } from './join-ledgers';
import { absentFromOrders } from './ledger-indicators';

/** A list of accounts with what a ledger of orders says of them. */
export interface JoinedLedger {
  readonly accounts: AccountColumns;
  /** The indicators that now come from the ledger; those in `replaced` were in the list too, and the list's values gave way. */
  readonly derived: readonly IndicatorId[];
  readonly replaced: readonly IndicatorId[];
  /** Accounts of the list that the ledger does not know: no transactions. */
  readonly withoutOrders: number;
  /** Accounts of the ledger that the list does not have: left out. */
  readonly onlyInLedger: readonly string[];
}

/** Adds what a ledger of orders says to a list, as `joinLedgers` does for ledgers of several kinds. */
export function joinLedger(list: AccountColumns, ledger: AccountColumns): JoinedLedger {
  const joined = joinLedgers([{ kind: 'orders', accounts: ledger, absent: absentFromOrders }], list);
  const {
    accounts,
    derived,
    replaced,
    ledgers: [{ without, onlyHere }],
  } = joined;
  return { accounts, derived, replaced, withoutOrders: without, onlyInLedger: onlyHere };
}
