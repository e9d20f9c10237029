import type { Quadrant, Speaker } from '@keystage/core';

type Counted = (count: number, say: Speaker) => string;

/** What stands in the sheets we write: the summary, and who moved. */
export interface OwnSheetWords {
  readonly madeBy: (list: string, model: string, date: string) => string;
  readonly account: string;
  readonly tier: string;
  readonly score: string;
  readonly accounts: string;
  readonly total: string;
  readonly more: Counted;

  /** A sheet with the accounts of a ledger, which is named. */
  readonly ledgerAccounts: (ledger: string) => string;
  /** The list to try the pane on. */
  readonly sample: { readonly name: string; readonly account: (number: number) => string };

  readonly summary: {
    /** What the sheet is called. */
    readonly name: string;
    readonly title: (list: string) => string;
    readonly tiers: string;
    readonly share: string;
    readonly shareOf: (indicator: string) => string;
    readonly prospects: string;
    readonly withoutTier: string;
    /** The figures are formulas over the columns of the list. */
    readonly live: (tierColumn: string) => string;
    readonly liveCounts: (tierColumn: string, indicator: string) => string;
    /** They are not. */
    readonly fixed: string;
    readonly concentration: string;
    readonly largest: string;
    readonly gini: string;
    readonly even: string;
    readonly smallestFirst: string;
    readonly value: string;
    readonly valueBelow: (limit: string) => string;
    readonly valueFrom: (limit: string) => string;
    readonly potentialBelow: (limit: string) => string;
    readonly potentialFrom: (limit: string) => string;
    readonly quadrant: (volume: string, profit: string) => string;
    readonly cutAt: (volume: string, profit: string) => string;
    readonly quadrants: Readonly<Record<Quadrant, string>>;
    readonly points: string;
    readonly drawn: Counted;
    readonly top: Counted;
    readonly near: Counted;
    readonly nearLimit: string;
    readonly side: string;
    readonly justIn: string;
    readonly justOut: string;
    readonly rising: Counted;
    readonly potential: string;
    readonly today: string;
    readonly capped: (count: number, indicator: string, say: Speaker) => string;
  };

  readonly migration: {
    readonly name: string;
    readonly title: (list: string) => string;
    readonly outcome: (up: number, down: number, stay: number, say: Speaker) => string;
    readonly matrix: string;
    /** Rows of the matrix are the tiers before, columns those now. */
    readonly before: string;
    readonly now: string;
    readonly new: string;
    readonly gone: string;
    readonly noTier: string;
    readonly moved: Counted;
    readonly from: string;
    readonly to: string;
    readonly scoreBefore: string;
    readonly scoreNow: string;
    readonly changes: string;
    readonly why: string;
    readonly otherTiers: Counted;
  };
}
