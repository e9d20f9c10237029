import type { AddressText, CellEntry, DocumentChange, WorkbookContent } from './document/content';
import type { Fault } from './faults';
import type { FunctionArgument, FunctionCall, FunctionCallOptions } from './session/function-calls';
import type { WireLog } from './wire-log';

/** What a test or a page says when it opens a host. Everything has a default. */
export interface ExcelHostOptions {
  /** The workbook to open; one empty sheet when left out. */
  document?: WorkbookContent;
  /** Language of Excel's own screens: `Office.context.displayLanguage`. Default `en-US`. */
  locale?: string;
  /** Language of numbers and dates in the grid: `Office.context.contentLanguage`. Default: `locale`. */
  contentLocale?: string;
  /** Requirement sets the host claims, such as `{ ExcelApi: '1.13' }`. */
  requirementSets?: Record<string, string>;
  /** How long each batch takes on its way. Default 0. */
  latencyMs?: number;
  /**
   * `shared`: pane, commands and custom functions live in one page, as a manifest with a shared runtime asks for. Default: the pane alone.
   */
  runtime?: 'pane' | 'shared';
  /** What goes over the wire at once; Infinity for an Excel on the desktop. Default: what Excel on the web documents. */
  payloadBytes?: number;
  /** Trouble to make, in the order given; more can be added later with `host.faults.add`. */
  faults?: Fault[];
}

/** What the person in front of the grid does. Each act fires the events the same act fires in Excel. */
export interface ExcelUser {
  /** Selects cells: `select('Accounts!A1:C20')`. An address without a sheet is on the active sheet. */
  select(address: AddressText): void;
  /** Types into one cell as at the keyboard: `type('B2', '12%')` gives 0.12 shown as 12%. */
  type(address: AddressText, text: string): void;
  /** Empties the contents of cells, as the Delete key does. */
  clear(address: AddressText): void;
  /** Inserts whole rows above the rows of the address: `insertRows('5:6')`. */
  insertRows(address: AddressText): void;
  /** Deletes whole rows. */
  deleteRows(address: AddressText): void;
  /** Inserts whole columns before the columns of the address: `insertColumns('C:C')`. */
  insertColumns(address: AddressText): void;
  /** Deletes whole columns. */
  deleteColumns(address: AddressText): void;
  /** Goes to another sheet. */
  activate(sheetName: string): void;
  /** Deletes, renames or protects a sheet, or protects the structure of the workbook. */
  deleteSheet(sheetName: string): void;
  renameSheet(sheetName: string, name: string): void;
  protectSheet(sheetName: string, isProtected?: boolean): void;
  protectStructure(isProtected?: boolean): void;
  /** Starts editing a cell: until `stopEditing`, every batch is refused as Excel refuses it. */
  startEditing(): void;
  stopEditing(): void;
  /** Presses a ribbon button: runs the function the add-in has associated with that name, resolves when it has completed. */
  pressCommand(functionName: string, commandId?: string): Promise<void>;
}

/** An open Excel without Excel: one workbook, one person, and a wire that any number of readers can look at. */
export interface ExcelHost {
  readonly user: ExcelUser;
  readonly wire: WireLog;
  readonly faults: { add(fault: Fault): void; clear(): void };
  /** Puts another workbook in place of the open one and empties the wire log and the faults. */
  open(document: WorkbookContent): void;
  /** Writes entries as they stand, starting at the top left cell of the address; no event is fired. */
  write(address: AddressText, rows: readonly (readonly CellEntry[])[]): void;
  /** The values of cells: `values('Accounts!A1:C3')`; a sheet name alone gives its used range. Blank cells are ''. */
  values(address: AddressText): (string | number | boolean)[][];
  /** What the cells show, formatted. */
  texts(address: AddressText): string[][];
  /** What the formula bar shows: formulas with their `=`, else the value. */
  formulas(address: AddressText): (string | number | boolean)[][];
  /**
   * Entries that the add-in made since the workbook was opened which are texts here and which some Excel could take for formulas: they
   * begin with a formula's sign in another form, or after spaces or what is not seen, and no apostrophe stands before them.
   */
  readonly suspects: readonly string[];
  /** Number formats, as `numberFormat` gives them. */
  numberFormats(address: AddressText): string[][];
  /** A plain picture of the whole workbook, to compare before and after: it can be given to `open` again. */
  content(): WorkbookContent;
  /** What a file of it holds: opened again, sheets and tables have the ids they had. */
  saved(): WorkbookContent;
  /** Where the selection is, with its sheet: `Accounts!A1:C20`. */
  selection(): AddressText;
  /**
   * A formula calls a custom function of the add-in: `callFunction('KEYSTAGE.TIERS', [host.argument('Accounts!A1:F9')])`. It waits until
   * the add-in is ready.
   */
  callFunction(name: string, args: readonly FunctionArgument[], options?: FunctionCallOptions): FunctionCall;
  /** The cells of an address as Excel hands them to a function: errors as errors, blanks as empty texts. */
  argument(address: AddressText): FunctionArgument;
  /** Calls of custom functions without a result yet. */
  readonly busyFunctions: number;
  /** Whether the add-in's pane is open; an add-in of a shared runtime opens and closes it itself. */
  readonly paneIsOpen: boolean;
  /** Calls the listener after each change of the document, whoever made it; returns how to stop. */
  onChanged(listener: (change: DocumentChange) => void): () => void;
  /** Ends timers and connections. */
  close(): void;
}
