import type { Speaker } from '@keystage/core';
import type { AreaName } from '../pane/area';
import type { PaneState } from '../pane/pane-state';
import type { RoleChoice } from '../run/result-roles';
import type { PaneProblem, RunRole } from '../workbook';

/** A number of something, worded with the plural it needs. */
type Counted = (count: number, say: Speaker) => string;

/**
 * What the pane's own screens say, in one language. Values, indicators, tiers, reasons and refusals are the core's to say; here are
 * titles, buttons, states, and what happened in the workbook.
 */
export interface PaneWords {
  readonly rows: Counted;
  /** “x of y”, for what a list shows of what there is. */
  readonly someOf: (shown: string, all: string) => string;
  readonly close: string;
  readonly cancel: string;
  /** On the button that was pressed, until what is under way has ended. */
  readonly cancelling: string;
  readonly tryAgain: string;
  readonly back: string;

  /** The parts of the pane, as their tabs are called. */
  readonly areas: {
    readonly label: string;
    readonly names: Readonly<Record<AreaName, string>>;
    readonly unreachable: (area: string) => string;
    readonly unreachableHint: string;
  };

  readonly lists: {
    readonly title: string;
    readonly none: string;
    readonly noneHint: string;
    readonly kinds: Readonly<Record<'table' | 'sheet' | 'selection', (name: string) => string>>;
    readonly where: (sheet: string, address: string) => string;
    readonly hidden: string;
    readonly selection: string;
    readonly selectionHint: string;
    readonly selectionEmpty: string;
    readonly lookAgain: string;
  };

  /** For somebody who has no list yet. */
  readonly tour: {
    readonly offer: string;
    readonly offerHint: string;
    readonly hints: Readonly<Record<'columns' | 'segment' | 'why', string>>;
    readonly place: (hint: number, of: number) => string;
    readonly gotIt: string;
    readonly noMore: string;
  };

  readonly progress: {
    readonly starting: string;
    readonly opening: (list: string) => string;
    readonly reading: (list: string) => string;
    readonly checking: string;
    readonly scoring: Counted;
    readonly wording: string;
    readonly writing: (list: string) => string;
    readonly writingSheet: string;
    readonly undoing: string;
    readonly rowsDone: (done: string, of: string) => string;
    /** After a while without progress. */
    readonly slow: string;
  };

  readonly segment: {
    readonly ready: string;
    readonly readyBut: Counted;
    readonly questions: Counted;
    readonly refused: string;
    readonly checking: string;
    readonly change: string;
    readonly columns: string;
    readonly moreMapped: Counted;
    readonly fewerMapped: string;
    /** What a list says of accounts that is no indicator. */
    readonly further: string;
    readonly moreFurther: Counted;
    readonly without: Readonly<
      Record<
        | ('accountKind' | 'parent' | 'previousTier' | 'other')
        | ('overrideFrom' | 'overrideUntil' | 'overrideReason' | 'overrideAuthor'),
        string
      >
    >;
    readonly rowProblems: Counted;
    readonly from: (header: string) => string;
    readonly notFound: string;
    readonly numbers: Counted;
    readonly texts: Counted;
    readonly ids: Counted;
    readonly names: Counted;
    readonly unreadable: Counted;
    readonly asked: string;
    readonly show: string;
    readonly choose: string;
    readonly answer: string;
    readonly details: (indicator: string) => string;
    readonly column: string;
    readonly noColumn: string;
    readonly unnamed: (letters: string) => string;
    readonly alsoTaken: (header: string, role: string) => string;
    /** What a blank, or a column that was not found, means by the model. */
    readonly policies: Readonly<Record<'skip' | 'neutral' | 'worst' | 'reject', string>>;
    readonly idMissing: string;
    readonly nameMissing: string;
    readonly onlyForCap: string;
    readonly fromLedgers: string;
    readonly ledgersDecide: (header: string) => string;
    readonly blanks: Counted;
    readonly withoutId: Counted;
    readonly fromText: Counted;
    readonly notation: Readonly<Record<'.' | ',', Readonly<Record<'cells' | 'locale', string>>>>;
    readonly dates: Readonly<Record<'ymd' | 'dmy' | 'mdy', Readonly<Record<'cells' | 'locale', string>>>>;
    readonly serials: Readonly<Record<'days' | 'dates', string>>;
    readonly currency: (currency: string) => string;
    readonly goTo: (cell: string) => string;
    readonly showAll: (all: string) => string;
    readonly ratioQuestion: string;
    readonly ratioAnswers: Readonly<Record<'percents' | 'percentsAboveOne' | 'shares', string>>;
    readonly duplicatesTitle: Counted;
    readonly duplicateAnswers: Readonly<Record<'sum' | 'first' | 'stop', string>>;
    readonly model: string;
    readonly modelVersion: (name: string, version: number) => string;
    readonly fingerprint: (fingerprint: string) => string;
    readonly openModel: string;
    readonly modelRefused: (file: string, problems: number, say: Speaker) => string;
    readonly modelUnread: (file: string) => string;
    readonly asOf: string;
    readonly run: Counted;
    readonly runUnknown: string;
    readonly edited: string;
    readonly readAgain: string;
  };

  readonly result: {
    readonly tiered: (tiered: number, all: number, say: Speaker) => string;
    readonly madeBy: (list: string, model: string, date: string) => string;
    readonly tiers: string;
    readonly tier: string;
    readonly accountsColumn: string;
    readonly share: string;
    readonly prospects: string;
    readonly withoutTier: string;
    readonly reasonsTitle: Counted;
    readonly heldBack: Counted;
    readonly waiting: Counted;
    readonly capped: (count: number, indicator: string, say: Speaker) => string;
    readonly nearLimit: Counted;
    readonly rising: Counted;
    readonly concentration: string;
    readonly bring: (accounts: string, share: string, indicator: string) => string;
    readonly noSpread: string;
    readonly curveAxisAccounts: string;
    readonly curveAxisShare: (indicator: string) => string;
    readonly asTable: string;
    readonly topAccounts: string;
    readonly numberOfAccounts: string;
    readonly writeTitle: string;
    readonly roles: Readonly<Record<RoleChoice, string>>;
    readonly write: string;
    readonly writeAgain: string;
    readonly written: (columns: string, addresses: string) => string;
    readonly updated: (columns: string, addresses: string) => string;
    readonly summarySheet: string;
    readonly sheetsWritten: (sheets: string) => string;
    readonly edited: string;
    readonly again: string;
    readonly mapping: string;
    readonly tabs: { readonly tiers: string; readonly account: string };
  };

  /** Headers of the columns written beside a list. */
  readonly headers: Readonly<Record<RunRole, string>>;

  readonly card: {
    readonly nothingSelected: string;
    readonly why: string;
    readonly score: string;
    readonly latent: (tier: string) => string;
    readonly contributions: string;
    readonly indicator: string;
    readonly value: string;
    readonly brings: string;
    readonly ofMost: (brings: string, most: string) => string;
    readonly assumptions: string;
    readonly coverage: (share: string) => string;
    readonly lift: string;
    readonly group: (name: string, companies: number, say: Speaker) => string;
    readonly otherRows: Counted;
    readonly goToRow: (row: string) => string;
  };

  /** Undoing a run in one step. */
  readonly undo: {
    readonly act: string;
    readonly again: string;
    /** A pane was closed while it wrote. */
    readonly brokenOff: (list: string) => string;
    readonly changedCells: (count: number, cells: string, say: Speaker) => string;
    readonly changedSheets: (sheets: string) => string;
    readonly keep: string;
    readonly undoAll: string;
    readonly leave: string;
    /** Nothing of it stood there any more. */
    readonly done: string;
    readonly doneColumns: (columns: string) => string;
    readonly doneSheets: (sheets: string) => string;
    readonly kept: Counted;
  };

  readonly cancelled: Readonly<Record<NonNullable<PaneState['cancelled']>, string>>;
  /** Where and what happened. */
  readonly trouble: Readonly<Record<PaneProblem['cause'], (problem: PaneProblem, say: Speaker) => string>>;
  /** What the person can do about it. */
  readonly remedy: Readonly<Record<PaneProblem['cause'], string>>;
  /** What was being done. */
  readonly activities: Readonly<Record<PaneProblem['activity'], string>>;
  readonly howFar: (done: string, of: string) => string;
  readonly left: Readonly<Record<PaneProblem['left'], string>>;
  readonly excelSaid: (code: string) => string;
}
