import type { CalendarDate } from '../basics/calendar-date';
import type { IndicatorId } from '../model/indicator-catalogue';
import type { LedgerKind } from './ledger-mapping';
import type { RowProblem } from './row-problem';

/** What a column is taken for: an indicator's id, or one of the `accountRoles`. */
export type ColumnRole = IndicatorId;

/** One column of the list and what it is taken for. `column` counts from 0 inside the list. */
export interface MappedColumn {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  /**
   * In a ratio column: what a bare 35 means. Absent until somebody says so. `percentsAboveOne` is for a column that mixes both: 0.35 is
   * a share and 35 is a percentage.
   */
  readonly bareNumbersAre?: 'shares' | 'percents' | 'percentsAboveOne';
}

export type ColumnMapping = readonly MappedColumn[];

/** How numbers are written in a column, and what decided it. */
export interface NumberNotation {
  readonly decimal: '.' | ',';
  readonly decidedBy: 'cells' | 'locale';
}

/** In which order day, month and year stand in a column, and what decided it. */
export interface DateNotation {
  readonly order: 'ymd' | 'dmy' | 'mdy';
  readonly decidedBy: 'cells' | 'locale';
}

/** What to fall back on where the cells of a column leave it open: how the reader's own locale writes numbers and dates. */
export interface LocaleNotation {
  readonly decimal: NumberNotation['decimal'];
  readonly dateOrder: DateNotation['order'];
}

/**
 * Why a cell could not be read. `error`: a formula error such as #N/A; `text`: text where a number is expected; `notation`: a number or
 * date that contradicts its column; `future`: a day after the as-of date; `currency`: an amount in another currency than its column.
 */
export type UnreadableWhy = 'text' | 'error' | 'notation' | 'future' | 'currency';

/** A cell that could not be read. `row` counts the list's data rows from 0. */
export interface UnreadableCell {
  readonly row: number;
  /** As it stood in the cell; a long text is cut. */
  readonly text: string;
  readonly why: UnreadableWhy;
}

export interface ColumnReading {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** Cells that were read: numbers, or in a column of texts the texts. */
  readonly numbers: number;
  readonly blanks: number;
  readonly unreadable: number;
  /** Numbers that were stored as text and read without doubt. */
  readonly fromText: number;
  /** The first thousand of them, in row order. */
  readonly unreadableCells: readonly UnreadableCell[];
  readonly notation?: NumberNotation;
  readonly dateNotation?: DateNotation;
  /** In a column that counts days back: whether its bare numbers are days or the serial numbers a spreadsheet keeps for dates. */
  readonly bareNumbersAre?: 'days' | 'dates';
  /** The currency most of its cells are marked with: an ISO code, or a sign that several currencies share (¥, $). */
  readonly currency?: string;
}

export interface IntakeReport {
  /** Data rows that hold anything. */
  readonly rows: number;
  /** Rows without any value, passed over. */
  readonly emptyRows: number;
  readonly accounts: number;
  /** Rows with values but without an account id. */
  readonly rowsWithoutId: number;
  readonly columns: readonly ColumnReading[];
  /** Rows beyond the first of their account, and the first such account. */
  readonly duplicates: { readonly rows: number; readonly accounts: number; readonly firstId?: string };
  /** Indicators that no column holds and that follow from others: returned ÷ sold where both amounts are there. */
  readonly derived?: readonly IndicatorId[];
  /** What is wrong with single accounts, which are read all the same. */
  readonly rowProblems?: readonly RowProblem[];
}

/** Why a list is refused whole, as data; words for it are in `language`. */
export type IntakeProblem =
  | { readonly kind: 'emptyList' }
  | { readonly kind: 'noHeaders'; readonly firstRow: readonly string[] }
  | { readonly kind: 'mergedHeaders'; readonly address: string }
  | { readonly kind: 'mappedTwice'; readonly role: ColumnRole; readonly headers: readonly string[] }
  | { readonly kind: 'headerMappedTwice'; readonly header: string; readonly roles: readonly ColumnRole[] }
  | { readonly kind: 'noIdColumn' }
  | { readonly kind: 'noIndicatorColumn'; readonly expected: readonly IndicatorId[] }
  | { readonly kind: 'columnNotFound'; readonly header: string; readonly headers: readonly string[] }
  | { readonly kind: 'roleUnknown'; readonly role: string }
  | { readonly kind: 'tooManyCells'; readonly cells: number; readonly limit: number }
  | {
      readonly kind: 'duplicateIds';
      readonly accounts: number;
      readonly rows: number;
      readonly firstId: string;
      readonly firstRows: readonly number[];
    }
  /** A column of the list says that its amounts are in different currencies. */
  | { readonly kind: 'severalCurrencies'; readonly header: string; readonly currencies: readonly string[] }
  | {
      readonly kind: 'ratioScaleUnknown';
      readonly header: string;
      readonly role: ColumnRole;
      readonly row: number;
      readonly value: number;
    }
  | LedgerProblem;

/** Why a ledger is refused whole, beside the problems it shares with a list. */
export type LedgerProblem =
  /** Neither a column of line amounts nor both unit price and quantity. */
  | { readonly kind: 'noAmountColumn' }
  /** No column of amounts in another ledger than that of orders. */
  | { readonly kind: 'noLedgerAmount'; readonly ledger: LedgerKind }
  /** Contact notes need to say of what kind they are. */
  | { readonly kind: 'noContactKind' }
  /** Open deals need the chance that each is won. */
  | { readonly kind: 'noProbability' }
  /** A window of months needs the date of each line: of orders, where no other ledger is named. */
  | { readonly kind: 'noDateColumn'; readonly months: number; readonly ledger?: LedgerKind }
  /** The lines, or their separate table of orders, have no order id to be joined by. */
  | { readonly kind: 'noOrderIdColumn' }
  | { readonly kind: 'mixedCurrencies'; readonly currencies: readonly string[] }
  /** No rate of this currency starts on or before the date of its earliest such line. */
  | { readonly kind: 'rateMissing'; readonly currency: string; readonly date: CalendarDate; readonly lines: number };
