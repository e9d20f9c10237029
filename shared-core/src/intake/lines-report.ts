import type { ColumnReading } from './intake-report';
import type { LedgerColumns } from './ledger-table';
import { LineFate } from './line-fate';

/** What became of the lines of a ledger's table. Each line that holds anything is counted in exactly one of the fields up to `passedOver`. */
export interface LinesReport {
  /** Lines that hold anything. */
  readonly lines: number;
  readonly emptyLines: number;
  /** Lines within the window, which the sums are made of. */
  readonly used: number;
  /** Lines that name no account, nor anything that has one. */
  readonly withoutAccount: number;
  /** Lines whose amount, date or currency cannot be read. */
  readonly unreadable: number;
  /** Lines whose amount, date or currency is blank. */
  readonly incomplete: number;
  /** Lines dated before the window. They still say when an account's first and last deals were, and what it owed when the window began. */
  readonly outsideWindow: number;
  /** Lines dated after the as-of date, passed over. */
  readonly later: number;
  /** Lines that can be read and are not asked for: notes of another kind, deals that are closed. */
  readonly passedOver: number;
  /** Accounts of which some line is unreadable or incomplete: their sums are without it. */
  readonly accountsWithGaps: number;
  readonly columns: readonly ColumnReading[];
}

/** Counts what became of a table's lines; `fates` and `accounts` have one entry for each. */
export function linesReport({
  table,
  emptyLines,
  fates,
  accounts,
}: {
  readonly table: LedgerColumns;
  readonly emptyLines: number;
  readonly fates: Uint8Array;
  readonly accounts: Int32Array;
}): LinesReport {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  const gaps = new Set<number>();
  fates.forEach((fate, line) => {
    counts[fate]++;
    if (fate === LineFate.unreadable || fate === LineFate.incomplete) gaps.add(accounts[line]);
  });
  return {
    lines: table.size,
    emptyLines,
    used: counts[LineFate.used],
    withoutAccount: counts[LineFate.withoutAccount],
    unreadable: counts[LineFate.unreadable],
    incomplete: counts[LineFate.incomplete],
    outsideWindow: counts[LineFate.outsideWindow],
    later: counts[LineFate.later],
    passedOver: counts[LineFate.passedOver],
    accountsWithGaps: gaps.size,
    columns: table.readings,
  };
}
