import type { Language, Speaker, StaleFlag, TroubleKind } from '@keystage/core';

type Counted = (count: number, say: Pick<Speaker, 'number'>) => string;

/** What the Funnel part says, in one language. Sums, chances, reasons and refusals are the core's to say. */
export interface FunnelAreaWords {
  readonly language: Language;
  readonly lists: {
    readonly title: string;
    readonly none: string;
    readonly noneHint: string;
    readonly kinds: Readonly<Record<'pipeline' | 'history' | 'rates' | 'other', string>>;
  };
  readonly progress: {
    readonly looking: string;
    readonly opening: (list: string) => string;
    readonly checking: string;
    readonly weighing: Counted;
    readonly nothingChanged: string;
  };
  readonly cancelled: Readonly<Record<'reading' | 'weighing' | 'writing', string>>;

  readonly setUp: {
    readonly ready: Counted;
    readonly looks: Counted;
    readonly refused: string;
    readonly checking: string;
    readonly layouts: Readonly<Record<'salesforce' | 'maven' | 'table', string>>;
    readonly columns: string;
    /** Columns that are fine, and roles that no column has. */
    readonly more: (mapped: number, free: number, say: Pick<Speaker, 'number'>) => string;
    /** What it means that no column holds a role. */
    readonly without: Readonly<
      Record<'amount' | 'stage' | 'evidencedStage' | 'closeDate' | 'currency' | 'probability' | 'other', string>
    >;
    readonly days: Counted;
    readonly edited: string;
    /** Rows below the list that are no deals; the first says so much. */
    readonly belowList: (count: number, first: string, say: Pick<Speaker, 'number'>) => string;
    readonly chanceQuestion: string;
    readonly chanceAnswers: Readonly<Record<'percents' | 'shares', string>>;

    readonly stages: string;
    readonly process: string;
    /** The processes that come with the product, and what their stages are called. */
    readonly processes: Readonly<
      Record<string, { readonly name: string; readonly stages: Readonly<Record<string, string>> }>
    >;
    readonly standsFor: (label: string) => string;
    readonly unplaced: string;
    readonly won: string;
    readonly lost: string;
    readonly placedByYou: string;
    readonly unplacedHint: Counted;

    readonly currencies: (currencies: string) => string;
    readonly convertInto: string;
    readonly ratesFrom: string;
    readonly ratesTyped: string;
    readonly rate: (currency: string, corporate: string) => string;
    readonly rateInvalid: string;
    readonly ratesRead: (count: number, sheet: string, say: Pick<Speaker, 'number'>) => string;
    readonly noRates: (sheet: string) => string;
    readonly rateUnread: (cell: string, text: string, column: 'currency' | 'rate' | 'from') => string;
    readonly withoutRate: (currencies: string) => string;

    readonly history: string;
    readonly historyHint: string;
    readonly noHistory: string;
    readonly ownHistory: string;
    readonly historyRead: Counted;
    readonly historyRefused: (list: string) => string;

    readonly weigh: Counted;
    readonly weighUnknown: string;
  };

  readonly result: {
    readonly headline: (facts: { claimed: string; earned?: string; likely: string }) => string;
    readonly madeOf: (list: string, deals: string, date: string) => string;
    readonly deals: Counted;
    readonly edited: string;
    readonly stages: string;
    readonly stage: string;
    readonly inStage: Counted;
    readonly unused: Counted;
    readonly chances: string;
    readonly chancesFrom: Readonly<Record<'typed' | 'stage', string>>;
    readonly converted: (currency: string) => string;

    readonly toBeWon: string;
    readonly band: (facts: { p10: string; p50: string; p90: string; target?: string }) => string;
    readonly target: string;
    readonly targetInvalid: string;

    readonly by: string;
    readonly moreGroups: Counted;
    readonly large: string;
    readonly largeHint: string;

    readonly weights: string;
    readonly weightsHint: string;
    readonly chooseHistory: string;
    readonly fittedTo: (process: string, deals: number, say: Pick<Speaker, 'number'>) => string;

    readonly tidy: string;
    readonly nothingToTidy: string;
    readonly inNoSum: Counted;
    readonly stale: Counted;
    readonly noted: Counted;
    readonly kinds: Readonly<Record<TroubleKind | StaleFlag, string>>;
    readonly ofKind: (kind: string, count: number, say: Pick<Speaker, 'number'>) => string;
    readonly pace: string;

    readonly again: string;
    readonly setUp: string;
  };

  /** The sheet that results are written to. */
  readonly sheet: Readonly<
    Record<
      | 'name'
      | 'write'
      | 'writeAgain'
      | 'takeBack'
      | 'takenBack'
      | 'takeBackAnyway'
      | 'notLast'
      | 'all'
      | 'weightFrom'
      | 'mean'
      | 'chance'
      | 'from'
      | 'to'
      | 'row'
      | 'remark',
      string
    >
  > & {
    readonly writing: string;
    readonly written: (sheet: string) => string;
    readonly changedSince: (sheet: string) => string;
  };
}
