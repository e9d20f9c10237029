import type { JoinableLedger, Quadrant, Speaker, StabilityReading, Words } from '@keystage/core';
import type { LedgerWords } from '@keystage/core/language/ledgers/ledger-words';
import type { TrailWords } from '@keystage/core/language/trail/trail-words';
import type { WeightingWords } from '@keystage/core/language/weighting/weighting-words';

/** How a column came to be taken for what it is. */
export type Evidence =
  | { readonly kind: 'told' }
  | { readonly kind: 'says'; readonly word: string }
  | { readonly kind: 'contains'; readonly word: string }
  | { readonly kind: 'nameServesAsId' }
  | { readonly kind: 'nameInModel' };

/** Where an account stands against the run before. */
export type Move = 'rose' | 'fell' | 'stayed' | 'entered' | 'left';

/** How weights can be proposed. */
export type WeighingMethod = 'swing' | 'rank-order' | 'ahp' | 'entropy' | 'critic' | 'deviation';

/** What the command line says beside what the core does, in one language. Facts come in; nothing is decided here. */
export interface CliWords extends LedgerWords {
  /** The core's own words in this language. */
  readonly core: Words;

  /** Headers of the columns written beside the list. */
  readonly resultHeaders: {
    readonly tier: string;
    readonly score: string;
    readonly rank: string;
    readonly upTo: string;
    readonly why: string;
    readonly lift: string;
    readonly current: string;
    readonly potential: string;
    readonly quadrant: string;
    /** The tier before overrides, floors and caps, from which the next run goes on. */
    readonly latent: string;
    /** What an account waits for: `A 1/2`, so many runs of so many. */
    readonly waiting: string;
    readonly rising: string;
    readonly previousTier: string;
    readonly move: string;
    readonly points: (indicator: string) => string;
    /** `ledger` is one of `ledgerNames`. */
    readonly fromLedger: (indicator: string, ledger: string) => string;
  };
  /** Ledgers as they stand behind an indicator that comes from them. */
  readonly ledgerNames: Readonly<Record<JoinableLedger, string>>;
  readonly moves: Readonly<Record<Move, string>>;
  /** The quadrants as they stand alone in a cell. */
  readonly quadrants: Readonly<Record<Quadrant, string>>;
  /** The mark of a rising account. */
  readonly rises: string;

  /** The sheet of a workbook whose accounts come from elsewhere than a sheet. */
  readonly listSheet: string;

  // What was read
  readonly reading: (file: string, rows: number, say: Speaker) => string;
  readonly writing: (file: string, rows: number, say: Speaker) => string;
  readonly list: (facts: { file: string; rows: number; accounts: number }, say: Speaker) => string;
  readonly emptyRows: (rows: number, say: Speaker) => string;
  readonly rowsWithoutId: (rows: number, say: Speaker) => string;
  readonly sameAccount: (facts: { rows: number; accounts: number; taken: 'sum' | 'first' }, say: Speaker) => string;
  readonly earlierResults: (say: Speaker) => string;
  readonly orders: (
    facts: { files: readonly string[]; lines: number; used: number; orders: number; accounts: number },
    say: Speaker,
  ) => string;
  readonly notInList: (accounts: number, say: Speaker) => string;
  /** Lines of another ledger than that of orders, which is named in the plural. */
  readonly ledger: (
    facts: { files: readonly string[]; ledger: string; lines: number; used: number; accounts: number },
    say: Speaker,
  ) => string;
  readonly onlyInLedger: (accounts: number, ledger: string, say: Speaker) => string;
  readonly ledgersDecide: (indicators: readonly string[], say: Speaker) => string;
  readonly ordersDecide: (indicators: readonly string[], say: Speaker) => string;

  // What it was read as
  readonly evidence: (evidence: Evidence) => string;
  readonly rivals: (headers: readonly string[], say: Speaker) => string;
  readonly numbers: (cells: number, say: Speaker) => string;
  readonly unreadable: (cells: number, say: Speaker) => string;
  readonly decimal: Readonly<Record<'.' | ',', string>>;
  readonly dateOrder: Readonly<Record<'ymd' | 'dmy' | 'mdy', string>>;
  readonly byLocale: string;
  readonly bareNumbers: Readonly<Record<'shares' | 'percents' | 'percentsAboveOne' | 'days' | 'dates', string>>;
  readonly notUsed: (headers: readonly string[], say: Speaker) => string;

  // What came of it
  readonly model: (facts: { name: string; version: number; fingerprint: string; asOf: string }, say: Speaker) => string;
  readonly window: (months: number | 'all', say: Speaker) => string;
  /** The same where no ledger of orders is there. */
  readonly ledgerWindow: (months: number | 'all', say: Speaker) => string;
  readonly concentration: (
    facts: { indicator: string; part: number; share: number; few: number; partOfFew: number; bring: number },
    say: Speaker,
  ) => string;
  /** The same spread in figures, with what the largest few bring. */
  readonly spread: (
    facts: { gini: string; hhi: string; largest: readonly { few: number; share: string }[] },
    say: Speaker,
  ) => string;
  readonly heldBack: (facts: { byBand: number; waiting: number }, say: Speaker) => string;
  readonly points: (points: number, say: Speaker) => string;
  /** `within` is worded: points, a share, or a value with its unit. */
  readonly nearLimit: (facts: { within: string; justIn: number; justOut: number }, say: Speaker) => string;
  readonly risingAccounts: (facts: { accounts: number; first: readonly string[] }, say: Speaker) => string;
  /** What came between score and tier; each part only where there is any. */
  readonly adjusted: (
    facts: { overridden: number; raised: number; capped: number; expired: number },
    say: Speaker,
  ) => string;
  /** Something said of one account, by its id. */
  readonly ofAccount: (id: string, sentence: string) => string;
  /** Groups of companies that count as one account each. */
  readonly groups: (facts: { groups: number; accounts: number }, say: Speaker) => string;
  readonly stability: (facts: { index: string; reading: StabilityReading }) => string;
  /** How many accounts made a move; `move` is one of `moves`. */
  readonly moved: (move: string, accounts: string) => string;
  /** `file` is that of an earlier run, or the column that says what it gave. */
  readonly since: (file: string, moved: string) => string;
  readonly otherTiers: (tiers: readonly string[], say: Speaker) => string;
  readonly withoutTier: (accounts: number, say: Speaker) => string;
  /** Accounts that have no tier for reasons of the same kind: the first of them, by its row or id or both, with its own. */
  readonly alike: (facts: { accounts: number; first: readonly string[]; why: string }, say: Speaker) => string;
  readonly unreadableCells: (cells: number, say: Speaker) => string;
  readonly more: (count: number, say: Speaker) => string;
  /** Where a cell stands, `row` being its number in the sheet. */
  readonly inRow: (row: string) => string;
  readonly written: (file: string) => string;
  readonly notWritten: string;

  // Of two models over one list
  /** Headers of the columns written beside a list. */
  readonly previewHeaders: {
    readonly presentTier: string;
    readonly candidateTier: string;
    readonly move: string;
    readonly presentScore: string;
    readonly candidateScore: string;
    readonly change: (indicator: string) => string;
    readonly why: string;
  };
  readonly twoModels: Readonly<
    Record<'present' | 'candidate', (name: string, version: number, mark: string) => string>
  >;
  readonly asOf: (day: string) => string;
  readonly changedTier: (facts: { changed: number; of: number; moves: readonly string[] }, say: Speaker) => string;
  /** Stands over the tiers from which, and beside those to which. */
  readonly fromTo: string;
  readonly noTier: string;
  /** One account that changes tier; without a score on either side, only from which to which. */
  readonly tierChange: (facts: {
    id: string;
    from: string;
    to: string;
    score?: { before: string; after: string };
    parts: readonly string[];
    why: string;
  }) => string;
  /** What the parts that are not named come to together. */
  readonly otherParts: string;
  readonly noPreviewWritten: string;

  // Of a model file alone
  readonly soundModel: (file: string) => string;
  readonly modelHolds: (facts: { indicators: number; groups: number }, say: Speaker) => string;
  /** The scorecard of all accounts that have none of their kind; and what one of several holds. */
  readonly generalScorecard: string;
  readonly ofScorecard: (name: string, holds: string) => string;
  readonly tierFrom: (tier: string, from: string) => string;
  readonly tierUpTo: (tier: string, upTo: string, indicator: string) => string;
  readonly tierOfList: (tier: string, share: string) => string;
  readonly tierOfTheRest: (tier: string) => string;

  // Of a template's gates in an org
  readonly gatesHeld: (held: { rules: number; rollUps: number }, say: Pick<Speaker, 'number'>) => string;
  /** Of the gates of one process of an org: how many rules hold them. */
  readonly gatesCompiled: (process: { rules: number; fingerprint: string }, say: Pick<Speaker, 'number'>) => string;
  readonly gatesWritten: (
    written: { files: number; folder: string; gone: number },
    say: Pick<Speaker, 'number'>,
  ) => string;
  readonly gatesUnchanged: (folder: string) => string;
  readonly gatesNotHeld: (gaps: number, say: Pick<Speaker, 'number'>) => string;

  // Of models that are published
  readonly trail: TrailWords;

  // Of weights that a method proposes
  readonly weighting: WeightingWords;
  readonly weighingMethods: Readonly<Record<WeighingMethod, string>>;
  /** What is weighed, where it is not one group. */
  readonly weighed: Readonly<Record<'all' | 'groups', string>>;
  readonly proposal: (facts: { model: string; version: number; method: string; of: string; kind?: string }) => string;
  readonly weightNow: string;
  readonly weightProposed: string;
  readonly consistency: (ratio: string, table: string) => string;
  readonly fromAccounts: (facts: { accounts: number; correlation?: 'pearson' | 'spearman' }, say: Speaker) => string;
  readonly notJudged: (items: readonly string[], say: Speaker) => string;
  readonly noValuesOf: (items: readonly string[], say: Speaker) => string;
  readonly weightsAccepted: (facts: { file: string; version: number; fingerprint: string }) => string;
  readonly weightsNotAccepted: string;
}
