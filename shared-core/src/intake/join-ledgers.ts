import { compareCodePoints } from '../basics/compare-code-points';
import { textAt, textColumn, textsOf } from '../basics/text-column';
import type { IndicatorId } from '../model/indicator-catalogue';
import { CellState, type AccountColumns, type IndicatorColumn, type NumberColumn } from './account-columns';
import { deriveRatios } from './derive-ratios';
import type { DerivedAccounts } from './derived-accounts';
import { withFurtherAccounts } from './further-accounts';

/** What a ledger says of accounts, and of which kind it is; invoices and receipts are one. */
export interface LedgerToJoin extends DerivedAccounts {
  readonly kind: JoinableLedger;
}

export type JoinableLedger = 'orders' | 'receivables' | 'contacts' | 'deals';

/** How the accounts of a ledger were found. */
export interface LedgerMatch {
  readonly kind: JoinableLedger;
  /** Accounts that the ledger speaks of, and how many of them the list, or without a list another ledger, knows too. */
  readonly accounts: number;
  readonly matched: number;
  /** The others, by id. */
  readonly onlyHere: readonly string[];
  /** Accounts of the result that the ledger does not speak of. */
  readonly without: number;
}

export interface JoinedLedgers {
  readonly accounts: AccountColumns;
  /** The indicators that now come from ledgers or follow from them; those in `replaced` were in the list too, and its values gave way. */
  readonly derived: readonly IndicatorId[];
  readonly replaced: readonly IndicatorId[];
  readonly ledgers: readonly LedgerMatch[];
}

export interface JoiningRules {
  /** What becomes of accounts that no row of the list is of: left out, the list deciding who is scored (the default), or added below it. */
  readonly beyondList?: 'leaveOut' | 'add';
}

/**
 * Brings together what several ledgers say of the same accounts, by account id compared exactly. With a list its rows and their order
 * stay; without one every account that any ledger speaks of is there, in order of id. For an indicator that a ledger derives, the ledger
 * wins over the list for every account. An account that a ledger does not speak of has the zeros that follow from it, and blanks.
 */
export function joinLedgers(
  ledgers: readonly LedgerToJoin[],
  list?: AccountColumns,
  { beyondList = 'leaveOut' }: JoiningRules = {},
): JoinedLedgers {
  const idsOf = ledgers.map(({ accounts }) => textsOf(accounts.ids));
  const places = idsOf.map((ids) => new Map(ids.map((id, place) => [id, place])));
  const known = new Set(list && textsOf(list.ids));
  const further = [...new Set(idsOf.flat())].filter((id) => !known.has(id)).sort(compareCodePoints);
  const nameOf = (id: string): string => {
    const names = ledgers.map(({ accounts }, k) => textAt(accounts.names, places[k].get(id) ?? -1));
    return names.find((name) => name !== '' && name !== id) ?? id;
  };
  const nobody: AccountColumns = { ids: textColumn([]), names: textColumn([]), indicators: new Map() };
  const base =
    list && beyondList === 'leaveOut'
      ? list
      : withFurtherAccounts(
          list ?? nobody,
          further.map((id) => ({ id, name: nameOf(id) })),
        );

  const baseIds = textsOf(base.ids);
  const indicators = new Map<IndicatorId, IndicatorColumn>(base.indicators);
  const matches = ledgers.map((ledger, k) => {
    const placeOf = Int32Array.from(baseIds, (id) => (id === '' ? -1 : (places[k].get(id) ?? -1)));
    for (const [id, column] of ledger.accounts.indicators) {
      if (column.kind === 'number') indicators.set(id, joined(column, placeOf, baseIds, ledger.absent.get(id)));
    }
    const isKnown = (id: string): boolean =>
      list ? known.has(id) : places.some((others, other) => other !== k && others.has(id));
    const onlyHere = idsOf[k].filter((id) => !isKnown(id));
    return {
      kind: ledger.kind,
      accounts: idsOf[k].length,
      matched: idsOf[k].length - onlyHere.length,
      onlyHere,
      without: placeOf.reduce((count, place, row) => (place < 0 && baseIds[row] !== '' ? count + 1 : count), 0),
    };
  });

  const fromLedgers = [...new Set(ledgers.flatMap(({ accounts }) => [...accounts.indicators.keys()]))];
  // What is owed is held against what was bought where that is known, and only else against what was invoiced.
  if (fromLedgers.includes('averageOwed') && indicators.has('amount')) indicators.delete('owedRatio');
  const complete = deriveRatios(indicators);
  const derived = [...new Set([...fromLedgers, ...complete.derived])].filter((id) => complete.indicators.has(id));
  return {
    accounts: { ...base, indicators: complete.indicators },
    derived,
    replaced: derived.filter((id) => list?.indicators.has(id)),
    ledgers: matches,
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
