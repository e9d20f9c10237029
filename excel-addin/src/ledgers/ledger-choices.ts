import {
  ledgerKinds,
  mapLedgerColumns,
  rolesOfLedgers,
  type LedgerKind,
  type LedgerMapping,
  type LedgerRole,
  type MappedLedgerColumn,
} from '@keystage/core';
import type { AccountList, OpenedList, RememberedLedger } from '../workbook';

/** A list of transactions that indicators are derived from, with what a person has said of it. */
export interface ChosenLedger {
  readonly opened: OpenedList;
  readonly kind: LedgerKind;
  readonly mapping: LedgerMapping;
  /** The key of the list with exchange rates; empty for none, undefined where nobody has said. One set of rates serves all ledgers of a list. */
  readonly ratesFrom?: string;
  /** Units of a currency for one of the corporate currency, as typed; and that currency. */
  readonly rates?: Readonly<Record<string, number>>;
  readonly corporate?: string;
}

/** A list of the workbook and what its headers make it. */
export interface FoundLedger {
  readonly opened: OpenedList;
  /** The likeliest first; empty where it looks like no ledger. */
  readonly kinds: readonly LedgerKind[];
}

export function foundLedger(opened: OpenedList): FoundLedger {
  return { opened, kinds: ledgerKinds(opened.headers, opened.samples) };
}

/** A ledger as it is proposed: orders where its headers say nothing better. */
export function proposedLedger(opened: OpenedList, kind = foundLedger(opened).kinds.at(0) ?? 'orders'): ChosenLedger {
  return { opened, kind, mapping: mapLedgerColumns(opened.headers, opened.samples, kind).mapping };
}

/** A ledger as it was chosen last time, as far as its headers are still there; the proposal for columns that are new since. */
export function recalledLedger(
  opened: OpenedList,
  { kind, columns, headers, ratesFrom, rates, corporate }: RememberedLedger,
): ChosenLedger {
  const roles: readonly LedgerRole[] = rolesOfLedgers[kind];
  const recalled = columns.flatMap(({ header, role, bareNumbersAre }): MappedLedgerColumn[] => {
    const column = opened.headers.indexOf(header);
    if (column < 0 || !roles.includes(role)) return [];
    return [{ column, header, role, ...(bareNumbersAre && { bareNumbersAre }) }];
  });
  const isFree = ({ column, role, header }: MappedLedgerColumn) =>
    !headers.includes(header) && !recalled.some((mapped) => mapped.column === column || mapped.role === role);
  const mapping = [...recalled, ...proposedLedger(opened, kind).mapping.filter(isFree)];
  return {
    ...{ opened, kind, mapping },
    ...(ratesFrom !== undefined && { ratesFrom }),
    ...(rates && { rates }),
    ...(corporate !== undefined && { corporate }),
  };
}

/** The list that a ledger stood in, among those of the workbook as it is now; undefined where it is gone. */
export function listOfLedger(
  { key, selected, name }: RememberedLedger,
  lists: readonly AccountList[],
): AccountList | undefined {
  if (!selected) return lists.find((list) => list.key === key);
  const onSheet = lists.find(({ sheetId }) => sheetId === selected.sheetId);
  if (!onSheet) return undefined;
  const { sheetId, sheetName, hidden } = onSheet;
  return { key, kind: 'selection', name, sheetId, sheetName, hidden, area: selected.area, hasHeaderRow: true };
}

/** Another column for a role, or none. */
export function mappedTo(ledger: ChosenLedger, role: LedgerRole, column: number | null): ChosenLedger {
  const others = ledger.mapping.filter((mapped) => mapped.role !== role);
  if (column === null) return { ...ledger, mapping: others };
  return { ...ledger, mapping: [...others, { column, header: ledger.opened.headers[column], role }] };
}

/** What a bare 35 means in a column of shares. */
export function answeredFor(
  ledger: ChosenLedger,
  role: LedgerRole,
  bareNumbersAre: NonNullable<MappedLedgerColumn['bareNumbersAre']>,
): ChosenLedger {
  const mapping = ledger.mapping.map((mapped) => (mapped.role === role ? { ...mapped, bareNumbersAre } : mapped));
  return { ...ledger, mapping };
}
