import type { IndicatorId } from '../model/indicator-catalogue';
import { CellState, type AccountColumns, type IndicatorColumn, type NumberColumn } from './account-columns';

/** A list of accounts with what a ledger says of them. */
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

/** What it means for an account to be in no line of the ledger. Anything else of the ledger stays blank. */
const withoutOrders: Readonly<Record<string, number>> = {
  transactionCount: 0,
  amount: 0,
  profit: 0,
  returnedAmount: 0,
  returnCount: 0,
  returnRatio: 0,
  expectedSales: 0, // of a pipeline: no open deal
};

/**
 * Adds the ledger's indicators to a list, by account id compared exactly. The list keeps its rows and their order; for an indicator the
 * ledger derives, the ledger wins for every account, and the result says which of the list's columns gave way. A row without an id
 * stays blank.
 */
export function joinLedger(list: AccountColumns, ledger: AccountColumns): JoinedLedger {
  const placeOf = new Map(ledger.ids.map((id, place) => [id, place]));
  const places = Int32Array.from(list.ids, (id) => (id === '' ? -1 : (placeOf.get(id) ?? -1)));
  const indicators = new Map<IndicatorId, IndicatorColumn>(list.indicators);
  for (const [id, column] of ledger.indicators) {
    if (column.kind === 'number') indicators.set(id, joined(column, places, list.ids, withoutOrders[id]));
  }
  const inList = new Set(list.ids);
  const derived = [...ledger.indicators.keys()];
  return {
    accounts: { ...list, indicators },
    derived,
    replaced: derived.filter((id) => list.indicators.has(id)),
    withoutOrders: places.reduce((count, place, row) => (place < 0 && list.ids[row] !== '' ? count + 1 : count), 0),
    onlyInLedger: ledger.ids.filter((id) => !inList.has(id)),
  };
}

function joined(
  column: NumberColumn,
  places: Int32Array,
  ids: readonly string[],
  absent: number | undefined,
): NumberColumn {
  const values = new Float64Array(places.length).fill(NaN);
  const states = new Uint8Array(places.length);
  places.forEach((place, row) => {
    if (place >= 0) {
      values[row] = column.values[place];
      states[row] = column.states[place];
    } else if (absent !== undefined && ids[row] !== '') {
      values[row] = absent;
      states[row] = CellState.read;
    }
  });
  return { kind: 'number', values, states };
}
