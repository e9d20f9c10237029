import type { Speaker } from '@keystage/core';
import type { DialogFault } from '../../workbook';

/** What a row of the list of changes can be. */
export type DiffKind = 'all' | 'otherTier' | 'losesTier' | 'sameTier' | 'override' | 'equal' | 'newer' | 'leftOut';

/** What beside the tier is shown of a record that will change. */
export type ShownField = 'score' | 'latentTier' | 'coverage' | 'tieredOn' | 'reasons' | 'model';

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
  readonly dialog: Readonly<Record<DialogFault['kind'], (code: string) => string>>;
  readonly unexpected: (detail: string) => string;
  readonly lookingUp: string;
  /** After signing out: whether the org has confirmed that nobody gets in by the tokens any more. */
  readonly signedOut: { readonly confirmed: string; readonly unconfirmed: string };
  readonly sessionEnded: string;

  readonly home: {
    readonly title: (host: string) => string;
    readonly unbound: string;
    readonly unboundHint: string;
    readonly tiers: string;
    readonly noRun: string;
    readonly segment: string;
    readonly run: (count: number, list: string, asOf: string, say: Speaker) => string;
    readonly edited: string;
    readonly pending: Counted;
    readonly model: string;
    readonly sameModel: (name: string, fingerprint: string) => string;
    readonly otherModel: (here: string, there: string) => string;
    readonly compareModels: string;
    readonly lastPush: string;
    readonly pushed: (count: number, list: string, asOf: string, say: Speaker) => string;
    readonly undo: string;
    readonly tables: string;
    readonly tablesHint: string;
    readonly templates: string;
    readonly templatesHint: string;
    readonly publishTemplate: string;
    readonly trail: string;
    readonly trailHint: string;
    readonly showTrail: string;
    readonly pull: string;
    readonly button: string;
  };

  readonly otherOrg: {
    readonly title: string;
    readonly why: (bound: string, signedIn: string) => string;
    readonly way: (bound: string) => string;
    readonly bind: (host: string) => string;
    readonly bindHint: string;
  };

  readonly models: {
    readonly title: string;
    readonly here: string;
    readonly there: string;
    readonly newerThere: (there: string, here: string) => string;
    readonly newerHere: (here: string, there: string) => string;
    readonly sameVersion: (version: string) => string;
    readonly unlike: (here: string, there: string) => string;
    /** Both say the same, and were frozen on different lists. */
    readonly frozenApart: string;
    readonly differences: (count: number, say: Speaker) => string;
    readonly moves: (count: number, all: number, say: Speaker) => string;
    readonly movesUnknown: string;
    readonly movesShow: Counted;
    readonly take: string;
    readonly taking: string;
    readonly takeHint: string;
    readonly notTaken: string;
  };

  readonly publish: {
    readonly title: string;
    readonly why: string;
    /** The model the org explains tiers by now. */
    readonly now: (name: string, fingerprint: string) => string;
    readonly moved: (count: number, all: number, say: Speaker) => string;
    readonly movedShow: Counted;
    readonly note: string;
    readonly noteHint: string;
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
    readonly push: Counted;
    readonly reassurance: string;
    /** Fields that may not be written, said before: agreeing to go on without them, and what becomes of that. */
    readonly leaveOut: string;
    readonly leaveOutHint: string;
    readonly filter: string;
    readonly kinds: Readonly<Record<DiffKind, (count: string) => string>>;
    readonly search: string;
    readonly found: (from: string, to: string, of: string) => string;
    readonly noneFound: string;
    readonly earlier: string;
    readonly later: string;
    readonly goTo: (row: string, name: string) => string;
    /** What a record holds, by the field; those left out are named by the table itself. */
    readonly fields: Readonly<Record<ShownField, string>>;
    readonly fromTo: (before: string, after: string) => string;
    readonly blank: string;
    /** An override of the list that the org does not hold yet. */
    readonly pending: (tier: string, until: string, author: string) => string;
    readonly pendingEnd: string;
    readonly takeOverride: string;
    readonly takeOverrides: Counted;
  };

  readonly push: {
    readonly working: string;
    readonly stop: string;
    /** Once it was pressed: what is on its way is waited for. */
    readonly stopping: string;
    readonly title: string;
    readonly titlePartly: string;
    readonly refused: Counted;
    readonly unknown: Counted;
    readonly notTried: Counted;
    readonly again: string;
    /** What stands in the cell beside a row; its column is called `header`. */
    readonly header: string;
    readonly beside: (header: string, rows: number, say: Speaker) => string;
    readonly besideCleared: (header: string) => string;
    readonly notBeside: string;
  };

  readonly undo: {
    readonly working: string;
    readonly title: string;
    readonly titlePartly: string;
    readonly stays: Counted;
    readonly goOn: string;
    readonly noImage: string;
  };
}
