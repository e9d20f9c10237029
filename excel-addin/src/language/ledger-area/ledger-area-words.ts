import type { LedgerKind, LedgerRole, Speaker } from '@keystage/core';

type Counted = (count: number, say: Speaker) => string;

/** What the pane says of ledgers beside an account list. What became of their lines is said by the core. */
export interface LedgerAreaWords {
  readonly title: string;
  /** What there is to gain, while the list has none. */
  readonly hint: string;
  readonly add: string;
  readonly window: (months: number | 'all', say: Speaker) => string;
  readonly kind: string;
  readonly kinds: Readonly<Record<LedgerKind, string>>;
  /** Lines that the sums are made of, of all. */
  readonly lines: (used: number, all: number, say: Speaker) => string;
  readonly days: Counted;
  readonly readWith: (other: string) => string;
  readonly refused: string;
  readonly remove: string;
  readonly gone: (name: string) => string;
  readonly goneHint: string;
  readonly columns: string;
  readonly more: Counted;
  /** What a role is needed for, where no column is taken for it. */
  readonly without: Readonly<Partial<Record<LedgerRole, string>>> & { readonly other: string };
  readonly shareQuestion: string;

  /** Amounts in several currencies. */
  readonly rates: {
    readonly from: (currencies: string) => string;
    readonly none: string;
    /** Of all the currencies of the ledgers, those that no rate is known for. */
    readonly withoutRate: (currencies: string, without: string) => string;
    readonly convertInto: string;
    readonly rate: (currency: string, corporate: string) => string;
    readonly rateInvalid: string;
    readonly used: (count: number, corporate: string, say: Speaker) => string;
    readonly unread: (count: number, sheet: string, say: Speaker) => string;
  };

  readonly joined: (matched: number, accounts: number, say: Speaker) => string;
  readonly noneJoined: string;
  readonly strays: Counted;
  readonly straysHint: string;
  readonly unspoken: Counted;
  readonly derives: (indicators: readonly string[], say: Speaker) => string;
  readonly replaced: (indicators: readonly string[], say: Speaker) => string;

  readonly lists: {
    readonly title: string;
    readonly hint: string;
    readonly noLedger: string;
    readonly looksLike: (kind: string) => string;
  };
  /** The list in hand reads like a ledger. */
  readonly looksLike: (kind: string) => string;
  readonly makeList: string;
  readonly makeListHint: string;
  readonly cannotList: (kind: string) => string;
}
