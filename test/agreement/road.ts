import type { GoldenCase } from '../golden/read-golden-cases';

/** What a row of the list is told about its account, in English, as a reader of that host sees it. */
export interface ToldRow {
  readonly tier: string;
  /** As shown, without zeros at its end; null without a score. */
  readonly score: number | null;
  readonly why: string;
  /** What would lift the account one tier; null where nothing is said. A host that does not say it leaves it out. */
  readonly lift?: string | null;
  /** What each indicator brought, by its name; null where it was left out. A host that does not show it leaves it out. */
  readonly brings?: Readonly<Record<string, number | null>>;
}

export interface ToldCell {
  /** As the sheet numbers it, the headers standing in row 1. */
  readonly row: number;
  readonly header: string;
  readonly text: string;
  readonly why: string;
}

/** What a host makes of a list: something for each row below the headers, null for a blank one; or the sentences it is refused with. */
export type Answer =
  | {
      readonly rows: readonly (ToldRow | null)[];
      readonly counts: Readonly<Record<string, number>>;
      readonly unread: readonly ToldCell[];
    }
  | { readonly refused: readonly string[] };

/** One way from a list to its tiers: through the core alone, or through one of the hosts that translate for it. */
export interface Road {
  readonly name: string;
  /** Starts what the road needs, once for all cases, and stops it. */
  readonly open?: () => Promise<void>;
  readonly close?: () => Promise<void>;
  readonly run: (golden: GoldenCase) => Promise<Answer>;
}
