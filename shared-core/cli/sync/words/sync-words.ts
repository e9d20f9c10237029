import type { CalendarDate, Speaker } from '@keystage/core';
import type { FieldEvidence } from '../map-fields';

/** What a record in a report has come to. */
export type ReportOutcome = 'planned' | 'written' | 'refused' | 'leftOut' | 'open' | 'putBack' | 'notPutBack';

/** What `keystage sync` says beside what the core and the exchange with Salesforce say, in one language. */
export interface SyncWords {
  // Signing in
  readonly signIn: {
    /** A variable of the environment that is not set. */
    readonly notSet: (variable: string) => string;
    readonly nothingOnInput: string;
    readonly noCli: string;
    /** What the Salesforce CLI said, or nothing. */
    readonly cliRefused: (message: string) => string;
    readonly whichOrg: (variable: string) => string;
  };
  readonly noAnswer: (host: string) => string;
  readonly otherOrg: (facts: { readonly journal: string; readonly of: string; readonly here: string }) => string;

  // Under way
  readonly readingAccounts: (records: number, say: Speaker) => string;
  readonly readingDeals: (deals: number, say: Speaker) => string;
  readonly comparing: (done: number, of: number, say: Speaker) => string;
  readonly writing: (done: number, of: number, say: Speaker) => string;

  // What was read
  readonly pulled: (facts: { readonly host: string; readonly accounts: number }, say: Speaker) => string;
  /** Why a field is taken for what it is. */
  readonly because: Readonly<Record<FieldEvidence, (label: string) => string>>;
  readonly openDeals: (deals: number, say: Speaker) => string;
  readonly wonDeals: (deals: number, say: Speaker) => string;
  /** Amounts that were converted before they were compared; by the rates of a file, else of the org. */
  readonly converted: (
    facts: { readonly from: readonly string[]; readonly into: string; readonly file?: string },
    say: Speaker,
  ) => string;
  readonly oneCurrency: string;
  /** The model counts in a currency that the org has no rate for. */
  readonly noRateOfModel: (currency: string) => string;
  readonly rateMissing: (
    facts: {
      readonly object: string;
      readonly currency: string;
      readonly amounts: number;
      readonly date: CalendarDate;
    },
    say: Speaker,
  ) => string;
  readonly mappingKept: (file: string) => string;
  readonly given: (facts: { readonly file: string; readonly rows: number }, say: Speaker) => string;
  /** Rows of a result that lead to no account of the org; accounts of the org that no row is of. */
  readonly notInOrg: (rows: number, first: readonly string[], say: Speaker) => string;
  readonly notInFile: (accounts: number, say: Speaker) => string;
  readonly noKey: (field: string) => string;
  readonly sameKey: (field: string, key: string) => string;

  // What is to be done
  readonly nobodyTiered: string;
  readonly limitPassed: (
    facts: { readonly moved: number; readonly of: number; readonly limit: string },
    say: Speaker,
  ) => string;
  readonly moved: (facts: { readonly moved: number; readonly of: number }, say: Speaker) => string;
  readonly dryRun: string;
  readonly dryResume: (open: number, say: Speaker) => string;
  readonly dryUndo: (records: number, say: Speaker) => string;

  // What was done
  readonly brokenOff: (journal: string) => string;
  readonly undoBrokenOff: (journal: string) => string;
  /** Records that somebody else was just saving: to be tried again, or put back again. */
  readonly busy: (
    facts: { readonly records: number; readonly journal: string; readonly back: boolean },
    say: Speaker,
  ) => string;
  readonly journalKept: (journal: string) => string;
  readonly wasPutBack: (journal: string) => string;
  readonly nothingLeft: (journal: string) => string;

  // The report
  readonly reportSheet: string;
  readonly reportHeaders: {
    readonly id: string;
    readonly name: string;
    readonly before: string;
    readonly after: string;
    readonly outcome: string;
    readonly fields: string;
    readonly why: string;
  };
  readonly outcomes: Readonly<Record<ReportOutcome, string>>;
  /** Nothing more of an account than what it is and why, in a line. */
  readonly ofAccount: (name: string, id: string, sentence: string) => string;
}
