import type {
  AccountsRead,
  CalendarDate,
  ColumnMapping,
  MappedColumn,
  ModelProblem,
  Segmentation,
  SegmentationModel,
} from '@keystage/core';
import type { ChosenLedger, FoundLedger } from '../ledgers/ledger-choices';
import type { LedgersFound } from '../ledgers/ledger-messages';
import type { RoleChoice } from '../run/result-roles';
import type {
  AccountList,
  BoundOrg,
  OpenedList,
  PaneProblem,
  RememberedLedger,
  UndoableRun,
  UndoOutcome,
  WorkbookMemory,
  WrittenResults,
  WrittenRow,
} from '../workbook';

/** A model with where it came from. */
export interface ChosenModel {
  readonly model: SegmentationModel;
  readonly fingerprint: string;
  /** The text of the file it was opened from; undefined for a model that comes with the product. */
  readonly file?: string;
}

/** Everything a person has chosen for one list. */
export interface Choices {
  /** Every column somebody or the proposal has taken for something, whether the model asks for it or not. */
  readonly mapping: ColumnMapping;
  readonly duplicates?: 'sum' | 'first' | 'stop';
  /** Undefined stands for today. */
  readonly asOf?: CalendarDate;
  readonly model: ChosenModel;
  /** Transactions on other sheets that indicators are derived from. */
  readonly ledgers: readonly ChosenLedger[];
  /** Ledgers that were chosen and are no longer in the workbook. */
  readonly lostLedgers: readonly RememberedLedger[];
}

/** A column by its header, with what it is taken for. */
export type MappedHeader = Pick<MappedColumn, 'header' | 'role'>;

/** What is being done, and how far it has come. */
export interface Progress {
  readonly step: 'opening' | 'reading' | 'checking' | 'scoring' | 'wording' | 'writing' | 'writingSheet' | 'undoing';
  readonly done: number;
  readonly of: number;
  /** The ledger it is done with, where it is not the list in hand. */
  readonly ledger?: string;
}

/** What the choices make of a list and its ledgers. */
export interface Reading {
  readonly read: AccountsRead;
  readonly ledgers?: LedgersFound;
}

/** The outcome of a run. */
export interface Outcome {
  /** Tells runs apart: what one run writes is undone in one step. */
  readonly run: string;
  readonly segmentation: Segmentation;
  /** For each data row the account it belongs to, −1 for an empty row. */
  readonly accountOfRow: Int32Array;
  /** For each account its first data row. */
  readonly rowOfAccount: Int32Array;
}

export type Screen =
  'starting' | 'noLists' | 'lists' | 'ledgerLists' | 'loading' | 'segment' | 'running' | 'result' | 'failed';

/** The parts of a result: the list as a whole, or the account of the selected row. */
export type ResultPart = 'tiers' | 'account';

/** Everything the pane knows; the screens are drawn from it and from nothing else. */
export interface PaneState {
  readonly screen: Screen;
  readonly today: CalendarDate;
  readonly lists: readonly AccountList[];
  readonly memory: WorkbookMemory;
  /** The org that the workbook belongs to. */
  readonly org?: BoundOrg;
  readonly progress?: Progress;

  /** The list in hand, before and after its headers were read. */
  readonly list?: AccountList;
  readonly opened?: OpenedList;
  readonly choices?: Choices;
  /** What the present choices make of the list; undefined while it is being read anew. */
  readonly read?: AccountsRead;
  /** What its ledgers say; undefined without any, and while they are being read anew. */
  readonly ledgers?: LedgersFound;
  /** The list in hand, where it was to be read as a ledger and could not be. */
  readonly refusedLedger?: { readonly ledger: ChosenLedger; readonly found: LedgersFound };
  /** What could be taken for a ledger, where that was asked for. */
  readonly ledgerLists?: readonly FoundLedger[];
  /** Somebody changed the list since it was read. */
  readonly edited: boolean;
  /** A model file that could not be taken, with all that is wrong with it. */
  readonly refusedModel?: { readonly name: string; readonly problems: readonly ModelProblem[] };

  readonly outcome?: Outcome;
  readonly written?: WrittenResults;
  /** What the sheets that this run wrote are called. */
  readonly sheets: readonly string[];
  /** What a run wrote, this one or the last of another session, where it can be undone. */
  readonly undoable?: UndoableRun;
  /** Cells and sheets were changed since; the person says what to do with them. */
  readonly undoQuestion?: Extract<UndoOutcome, { kind: 'changed' }>;
  readonly undone?: Extract<UndoOutcome, { kind: 'undone' }>;
  /** The row that a tier was last written into by hand, of whatever list, where that can be taken back: in another session too. */
  readonly rowWritten?: WrittenRow;
  readonly toWrite: readonly RoleChoice[];
  /** What of the result is looked at. */
  readonly resultPart: ResultPart;
  /** Data row of the list that is selected in the sheet; undefined where none is. */
  readonly selectedRow?: number;

  /** Trouble to tell, on whatever screen it happened. */
  readonly problem?: PaneProblem;
  /** Sheet of the sample: with its list in hand, whoever tries it is led through what there is to see. */
  readonly sampleSheet?: string;
  /** The selected cells were chosen as the list, and nothing stands in them. */
  readonly emptySelection?: boolean;
  /** What was ended before it was done. */
  readonly cancelled?: 'reading' | 'running' | 'writing' | 'writingSheet' | 'undoing';
}

export type PaneEvent =
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'listsFound';
      readonly lists: readonly AccountList[];
      readonly memory: WorkbookMemory;
      readonly org?: BoundOrg;
      readonly undoable?: UndoableRun;
      readonly rowWritten?: WrittenRow;
    }
  | { readonly kind: 'listBegun' }
  | { readonly kind: 'sampleWritten'; readonly sheetId: string }
  | { readonly kind: 'listsAsked' }
  | { readonly kind: 'listChosen'; readonly list: AccountList }
  | { readonly kind: 'selectionEmpty' }
  | { readonly kind: 'listOpened'; readonly opened: OpenedList; readonly choices: Choices }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'chosen'; readonly choices: Choices }
  | ({ readonly kind: 'listRead' } & Reading)
  | { readonly kind: 'ledgersAsked' }
  | { readonly kind: 'ledgerRefused'; readonly ledger: ChosenLedger; readonly found: LedgersFound }
  | { readonly kind: 'ledgersListed'; readonly lists: readonly FoundLedger[] }
  | { readonly kind: 'modelRefused'; readonly name: string; readonly problems: readonly ModelProblem[] }
  | { readonly kind: 'runStarted' }
  | ({ readonly kind: 'checked' } & Reading)
  | { readonly kind: 'runRefused' }
  | { readonly kind: 'segmented'; readonly outcome: Outcome; readonly part?: ResultPart }
  | { readonly kind: 'mappingAsked' }
  | { readonly kind: 'rolesChosen'; readonly roles: readonly RoleChoice[] }
  | { readonly kind: 'writeStarted' }
  | { readonly kind: 'written'; readonly written: WrittenResults; readonly memory: WorkbookMemory }
  /** Columns that say more of the run stand beside the list. */
  | { readonly kind: 'writtenBeside'; readonly memory: WorkbookMemory }
  | { readonly kind: 'sheetStarted' }
  | { readonly kind: 'sheetWritten'; readonly name: string }
  /** Cells of a row stand in the list as entered, some of them under columns that were added to it. */
  | { readonly kind: 'rowWritten'; readonly added: readonly MappedHeader[] }
  | { readonly kind: 'rowTakenBack' }
  | { readonly kind: 'undoStarted' }
  | { readonly kind: 'undoAnswered'; readonly outcome: UndoOutcome }
  | { readonly kind: 'undoLeft' }
  | { readonly kind: 'resultAsked'; readonly part?: ResultPart }
  /** The org has the run's model with its references frozen: the run is that one now. */
  | { readonly kind: 'published'; readonly segmentation: Segmentation; readonly model: ChosenModel }
  /** The workbook belongs to an org from now on, or more is known of what that holds. */
  | { readonly kind: 'bound'; readonly org: BoundOrg }
  | { readonly kind: 'rowSelected'; readonly row: number | undefined }
  | { readonly kind: 'listEdited' }
  | { readonly kind: 'failed'; readonly problem: PaneProblem }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'problemRead' };
