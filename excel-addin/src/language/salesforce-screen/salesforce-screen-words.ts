import type { Speaker } from '@keystage/core';
import type { DialogFault } from '../../workbook';

type Counted = (count: number, say: Speaker) => string;

/** What the Salesforce screen says, in one language. What happened between us and the org is said by `SalesforceWords`. */
export interface SalesforceScreenWords {
  readonly signIn: {
    readonly title: string;
    readonly hint: string;
    readonly myDomain: string;
    readonly clientId: string;
    readonly clientIdHint: string;
    readonly noClientId: string;
    readonly button: string;
    readonly open: string;
    readonly openHint: string;
  };
  readonly signedIn: (host: string) => string;
  readonly signOut: string;
  readonly back: string;
  readonly dialog: Readonly<Record<DialogFault['kind'], (code: string) => string>>;
  readonly unexpected: (detail: string) => string;
  readonly lookingUp: string;

  readonly publish: {
    readonly title: string;
    readonly why: string;
    /** The model the org explains tiers by now. */
    readonly now: (name: string, fingerprint: string) => string;
    readonly moved: (count: number, all: number, say: Speaker) => string;
    readonly movedShow: Counted;
    readonly button: string;
    readonly skip: string;
    readonly working: string;
  };

  readonly compare: {
    readonly working: string;
    readonly matchedBy: string;
    readonly byField: (field: string) => string;
    readonly byId: (header: string) => string;
    readonly goOn: string;
    readonly again: string;
    readonly done: (done: string, of: string) => string;
  };

  readonly list: {
    readonly title: string;
    readonly nothing: string;
    readonly lacking: string;
    readonly changes: Counted;
    readonly account: string;
    readonly before: string;
    readonly after: string;
    readonly noTier: string;
    /** The tier stays; the score, the reasons or the date are other ones. */
    readonly sameTier: string;
    /** There was no tier, and there will be none. */
    readonly stillNone: string;
    readonly equal: Counted;
    readonly leftOut: Counted;
    readonly push: Counted;
    readonly reassurance: string;
  };

  readonly push: {
    readonly working: string;
    readonly stop: string;
    readonly title: string;
    readonly titlePartly: string;
    readonly refused: Counted;
    readonly unknown: Counted;
    readonly notTried: Counted;
  };
}
