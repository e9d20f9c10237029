import { CellState } from './account-columns';
import type { LedgerRole } from './ledger-mapping';
import type { LedgerColumns } from './ledger-table';
import { lineFate, LineFate, type DayWindow } from './line-fate';

/** Accounts and currencies of a table's lines by code, −1 for none. */
export interface CodesOfLines {
  readonly accounts: Int32Array;
  readonly currencies: Int32Array;
}

/** A dated amount of an account. */
export interface LedgerEntry {
  readonly account: number;
  readonly currency: number;
  /** NaN where the table has no dates. */
  readonly day: number;
  readonly amount: number;
}

/** Which columns of a table hold the day and the amount of its lines, and further days that must be legible. */
export interface EntryColumns {
  readonly day: LedgerRole;
  readonly amount: readonly LedgerRole[];
  readonly legible?: LedgerRole;
}

/** The lines of a table as dated amounts, and what became of each. */
export class LedgerEntries {
  readonly size: number;
  readonly fates: Uint8Array;
  private readonly dates: LedgerColumns['dates'][LedgerRole];
  private readonly amounts: LedgerColumns['numbers'][LedgerRole];

  constructor(
    table: LedgerColumns,
    private readonly codes: CodesOfLines,
    { day, amount, legible }: EntryColumns,
    window: DayWindow,
  ) {
    this.size = table.size;
    this.fates = new Uint8Array(table.size);
    this.dates = table.dates[day];
    this.amounts = amount.map((role) => table.numbers[role]).find((column) => column !== undefined);
    const further = legible && table.dates[legible];
    const inCurrencies = codes.currencies.some((currency) => currency >= 0);
    for (let line = 0; line < table.size; line++) {
      const illegible = further?.states[line] === CellState.unreadable;
      this.fates[line] = lineFate(
        {
          account: codes.accounts[line],
          day: this.dates ? this.dates.days[line] : window.asOf,
          dayState: illegible ? CellState.unreadable : this.dates?.states[line],
          amountState: this.amounts?.states[line] ?? CellState.blank,
          currencyBlank: inCurrencies && codes.currencies[line] < 0,
        },
        window,
      );
    }
  }

  /** A line that counts, within the window or before it; undefined for any other. */
  at(line: number): LedgerEntry | undefined {
    if (this.fates[line] !== LineFate.used && this.fates[line] !== LineFate.outsideWindow) return undefined;
    return {
      account: this.codes.accounts[line],
      currency: this.codes.currencies[line],
      day: this.dates ? this.dates.days[line] : NaN,
      amount: this.amounts ? this.amounts.values[line] : NaN,
    };
  }
}
