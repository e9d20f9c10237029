import type { GoldenCase } from '../golden/read-golden-cases';

/** What a row of the list is told about its account, in English, as a reader of that host sees it. */
export interface ToldRow {
  readonly tier: string;
  /** As shown, without zeros at its end; null without a score. */
  readonly score: number | null;
  /** The reasons and the largest parts in one text. A host that lists them leaves it out. */
  readonly why?: string;
  /** The score before it is cut for showing, every digit of it. A host that keeps it to itself leaves it out. */
  readonly unrounded?: number | null;
  /** The tier before a person, floors and caps, null without one. A host that leaves no word of it leaves it out. */
  readonly latent?: string | null;
  /** The reasons one by one, the most decisive first. A host that only shows them joined leaves them out. */
  readonly reasons?: readonly string[];
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
  /** The reasons and the largest parts in one text. A host that lists them leaves it out. */
  readonly why?: string;
}

/**
 * What a host makes of a list: something for each row below the headers, null for a blank one, undefined for one it never learns of; or
 * the sentences it is refused with. A host that sees accounts one by one leaves out what is told of the list.
 */
export type Answer =
  | {
      readonly rows: readonly (ToldRow | null | undefined)[];
      readonly counts?: Readonly<Record<string, number>>;
      readonly unread?: readonly ToldCell[];
    }
  | { readonly refused: readonly string[] };

/** A list with its model, and how it is to be read. */
export type ListCase = Pick<GoldenCase, 'name' | 'accountsPath' | 'modelPath' | 'setting'>;

/** One way from a list to its tiers: through the core alone, or through one of the hosts that translate for it. */
export interface Road {
  readonly name: string;
  /** Starts what the road needs, once for all cases, and stops it. */
  readonly open?: () => Promise<void>;
  readonly close?: () => Promise<void>;
  /** The road whose answers it has to give; the core as it stands when left out. */
  readonly follows?: Road;
  /** Where a road does not begin at the list itself: whether this one gets as far as that. */
  readonly takes?: (list: ListCase) => boolean;
  readonly run: (list: ListCase) => Promise<Answer>;
}
