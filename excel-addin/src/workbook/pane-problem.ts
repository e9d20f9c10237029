/** What the pane was doing in the workbook. */
export type Activity =
  | 'finding'
  | 'opening'
  | 'reading'
  | 'computing'
  | 'weighing'
  | 'writing'
  | 'writingSheet'
  | 'appending'
  | 'takingBack'
  | 'undoing'
  | 'remembering'
  | 'following'
  | 'showing';

/** Why the workbook did not do it. */
export type TroubleCause =
  | 'cellEditing'
  | 'sheetProtected'
  | 'structureProtected'
  | 'readOnly'
  | 'refused'
  | 'gone'
  | 'listChanged'
  | 'headersChanged'
  | 'rowChanged'
  | 'tooLarge'
  | 'noAnswer'
  | 'busy'
  | 'sessionEnded'
  | 'dialogOpen'
  | 'severalAreas'
  | 'noRoom'
  | 'oldExcel'
  /** A part of the pane did not come over the network. */
  | 'offline'
  | 'unknown';

/** Trouble with the workbook, as data: where, what happened, how far it came, and how the workbook was left. */
export interface PaneProblem {
  readonly cause: TroubleCause;
  readonly activity: Activity;
  /** The sheet or the table it happened in. */
  readonly place?: string;
  /** Rows done when it happened, of so many. */
  readonly rowsDone?: number;
  readonly rows?: number;
  /** A cell that says more: where the list changed. */
  readonly cell?: string;
  /**
   * How the workbook was left: as it was, put back as it was, with the rows written so far, without the sheet that was asked for, with an
   * unfinished one, with a run undone in part, or with a row as it was entered, or taken back,
   * or with what was written, which was not read again.
   */
  readonly left:
    | 'untouched'
    | 'restored'
    | 'partly'
    | 'noSheet'
    | 'sheetLeft'
    | 'undoPartly'
    | 'rowWritten'
    | 'rowTakenBack'
    | 'written';
  /** Excel's own code and words, for an administrator. */
  readonly code?: string;
  readonly detail?: string;
}

/** What is being done and how far it has come; kept up to date while it runs, so that trouble can say so. */
export interface Doing {
  readonly activity: Activity;
  readonly place?: string;
  readonly rows?: number;
  rowsDone?: number;
  left?: PaneProblem['left'];
}

/** Thrown by everything in this folder, and by nothing else. */
export class WorkbookTrouble extends Error {
  constructor(
    readonly problem: PaneProblem,
    options?: ErrorOptions,
  ) {
    super(`${problem.activity}: ${problem.cause}${problem.code ? ` (${problem.code})` : ''}`, options);
    this.name = 'WorkbookTrouble';
  }
}

/** Trouble that we see ourselves before Excel does. */
export function trouble(cause: TroubleCause, doing: Doing, cell?: string): WorkbookTrouble {
  return new WorkbookTrouble({ ...told(doing), cause, ...(cell === undefined ? {} : { cell }) });
}

/** Whatever was thrown while something was done in the workbook, as one of our problems. */
export function asTrouble(thrown: unknown, doing: Doing): WorkbookTrouble {
  if (thrown instanceof WorkbookTrouble) {
    return new WorkbookTrouble({ ...thrown.problem, ...told(doing) }, { cause: thrown });
  }
  const code = codeOf(thrown);
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  const cause = (code !== undefined && causes[code]) || 'unknown';
  return new WorkbookTrouble({ ...told(doing), cause, code, detail }, { cause: thrown });
}

function told({ activity, place, rows, rowsDone, left = 'untouched' }: Doing) {
  return { activity, place, rows, rowsDone, left };
}

function codeOf(thrown: unknown): string | undefined {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

const causes: Partial<Record<string, TroubleCause>> = {
  InvalidOperationInCellEditMode: 'cellEditing',
  AccessDenied: 'refused',
  ReadOnlyModeNotAllowed: 'readOnly',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidSheet: 'gone',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  InvalidOrTimedOutSession: 'sessionEnded',
  Unauthenticated: 'sessionEnded',
  WriteNotSupportedWhenModalDialogOpen: 'dialogOpen',
  InvalidSelection: 'severalAreas',
  NonBlankCellOffSheet: 'noRoom',
  InsertDeleteConflict: 'noRoom',
  ApiNotFound: 'oldExcel',
  ApiNotAvailable: 'oldExcel',
  UnsupportedOperation: 'oldExcel',
};
