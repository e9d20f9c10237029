import type { IndicatorId } from '../model/indicator-catalogue';

/** What a column is taken for: an indicator, or one of the plain roles. */
export type ColumnRole = 'accountId' | 'accountName' | IndicatorId;

/** One column of the list and what it is taken for. `column` counts from 0 inside the list. */
export interface MappedColumn {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** In a ratio column: what a bare 35 means. Absent until somebody says so. */
  readonly bareNumbersAre?: 'shares' | 'percents';
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

/** A cell that could not be read. `row` counts the list's data rows from 0. */
export interface UnreadableCell {
  readonly row: number;
  readonly text: string;
  /** `error`: a formula error such as #N/A; `text`: text where a number is expected; `notation`: a number that contradicts its column. */
  readonly why: 'text' | 'error' | 'notation';
}

export interface ColumnReading {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  readonly numbers: number;
  readonly blanks: number;
  readonly unreadable: number;
  /** Numbers that were stored as text and read without doubt. */
  readonly fromText: number;
  /** The first thousand of them, in row order. */
  readonly unreadableCells: readonly UnreadableCell[];
  readonly notation?: NumberNotation;
  readonly dateNotation?: DateNotation;
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
}

/** Why a list is refused whole, as data; words for it are in `language`. */
export type IntakeProblem =
  | { readonly kind: 'emptyList' }
  | { readonly kind: 'noHeaders'; readonly firstRow: readonly string[] }
  | { readonly kind: 'mergedHeaders'; readonly address: string }
  | { readonly kind: 'mappedTwice'; readonly role: ColumnRole; readonly headers: readonly string[] }
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
  | {
      readonly kind: 'ratioScaleUnknown';
      readonly header: string;
      readonly role: ColumnRole;
      readonly row: number;
      readonly value: number;
    };
