import type { CellFormat } from './cell-format';

/** An address as Excel writes it: `B2`, `A1:C20`, `5:6`, `C:C`, each with or without a sheet: `'My list'!A1`. */
export type AddressText = string;

/**
 * What goes into one cell, as it stands: a number, a truth value, `null` or '' for a blank, or a text. A text that starts
 * with `=` is a formula, the name of an error (`#N/A`) is that error, a leading apostrophe makes a text of what follows;
 * every other text stays exactly as given. Dates are serial numbers with a date format.
 */
export type CellEntry = string | number | boolean | null;

export interface TableContent {
  /** Only in what was saved. */
  id?: string;
  name: string;
  /** Header row included, such as `A1:H501`. */
  address: AddressText;
  style?: string;
  showTotals?: boolean;
}

export interface ChartContent {
  name: string;
  type: string;
  /** Points from the sheet's top left corner. */
  position: { left: number; top: number; width: number; height: number };
  series: readonly { name: string; values?: AddressText; categories?: AddressText; look?: Record<string, unknown> }[];
  /** What was set of its parts, by path: `{ 'title.Text': 'Tiers' }`. */
  look?: Record<string, unknown>;
}

export interface ConditionalFormatContent {
  type: string;
  address: AddressText;
  look: Record<string, unknown>;
}

export interface PageContent {
  look: Record<string, unknown>;
  titleRows?: AddressText;
  titleColumns?: AddressText;
  printArea?: AddressText;
}

export interface SheetContent {
  /** Only in what was saved. */
  id?: string;
  name: string;
  /** Rows of cells, the first at A1. */
  cells?: readonly (readonly CellEntry[])[];
  /** True: enter every text the way a person types it, so that `12%` becomes 0.12. Default false. */
  typed?: boolean;
  /** Number formats by address: `{ 'C2:C501': 'yyyy-mm-dd' }`. */
  numberFormats?: Record<AddressText, string>;
  /** Everything else about how cells look, by address: `{ 'A1:H1': { bold: true, fillColor: '#FFEEDD' } }`. */
  formats?: Record<AddressText, Partial<Omit<CellFormat, 'numberFormat'>>>;
  tables?: readonly TableContent[];
  merges?: readonly AddressText[];
  /** Widths in points by columns: `{ 'A:A': 120 }`. */
  columnWidths?: Record<AddressText, number>;
  /** Hidden rows and columns: `['5:6', 'C:C']`. */
  hidden?: readonly AddressText[];
  /** How many rows and columns stay in place when the sheet is scrolled. */
  frozen?: { rows?: number; columns?: number };
  charts?: readonly ChartContent[];
  /** The newest first. */
  conditionalFormats?: readonly ConditionalFormatContent[];
  page?: PageContent;
  tabColor?: string;
  visibility?: 'Visible' | 'Hidden' | 'VeryHidden';
  /** A protected sheet refuses changes until it is unprotected. */
  protected?: boolean;
}

export interface WorkbookContent {
  sheets: readonly SheetContent[];
  /** Names for ranges or formulas: `{ rates: '=Rates!$A$1:$B$9' }`. */
  names?: Record<string, string>;
  /** Texts of custom XML parts. */
  customXmlParts?: readonly string[];
  /** `workbook.settings` and `Office.context.document.settings`. */
  settings?: Record<string, unknown>;
  /** A protected structure refuses sheets that are added, renamed, moved, hidden or deleted. */
  structureProtected?: boolean;
  /** What is selected when the workbook opens; A1 of the first visible sheet when left out. */
  selection?: AddressText;
}

/** One change of the document, told after it has happened. */
export type DocumentChange =
  | { kind: 'cells'; sheet: string; address: AddressText }
  | { kind: 'format'; sheet: string; address: AddressText }
  | { kind: 'structure'; sheet: string }
  | { kind: 'selection'; sheet: string; address: AddressText }
  | { kind: 'sheets' }
  | { kind: 'tables'; sheet: string };
