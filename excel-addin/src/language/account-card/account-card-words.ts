import type { Speaker, Unit } from '@keystage/core';

/** What the card of one account says beside its figures: what it is held against, what would be if, and a person's word on its tier. */
export interface AccountCardWords {
  /** What the parts of a score are counted from. */
  readonly from: { readonly label: string; readonly zero: string; readonly typical: string };
  readonly typicalAccount: string;
  readonly difference: string;
  readonly ownPoints: string;
  readonly several: string;
  readonly tryIt: string;
  /** For a reader who hears the button alone. */
  readonly tryThis: (change: string) => string;

  readonly whatIf: {
    readonly title: string;
    readonly open: string;
    readonly close: string;
    readonly hint: string;
    readonly group: (name: string, companies: number, say: Speaker) => string;
    readonly nothingChanged: string;
    readonly would: (tier: string, now: string) => string;
    readonly wouldStay: (tier: string) => string;
    readonly wouldHaveNone: string;
    readonly points: (score: string, by: string) => string;
    readonly moved: (parts: string) => string;
    readonly now: (value: string) => string;
    readonly slider: (indicator: string) => string;
    readonly field: (indicator: string, unit: string) => string;
    readonly units: Readonly<Record<Unit, string>>;
    readonly blank: string;
    readonly reset: string;
    readonly failed: string;
  };

  readonly override: {
    readonly title: string;
    readonly open: string;
    readonly change: string;
    readonly hint: string;
    readonly groupHint: (name: string) => string;
    readonly tier: string;
    readonly reason: string;
    readonly until: string;
    readonly untilHint: string;
    readonly author: string;
    readonly authorHint: string;
    readonly beatsCaps: string;
    readonly approver: string;
    readonly refused: (problems: string) => string;
    readonly write: string;
    readonly written: string;
    /** The list says so, and the org does not hold it yet. */
    readonly pending: (host: string) => string;
    readonly pendingEnd: (host: string) => string;
    readonly undo: string;
    readonly end: string;
  };
}
