import type { FrozenRun, OverrideEntry } from '@keystage/core';
import type {
  CallProblem,
  DomainFault,
  ModelReading,
  Publication,
  PushPlan,
  PushReport,
  SignInProblem,
  UndoReport,
} from '@keystage/core/salesforce';
import type { PreviewInSum } from '../run/bench-messages';
import type { BoundOrg, DialogFault, KeptPush, PaneProblem } from '../workbook';
import type { AccountKey } from './account-keys';

/** Where a person is on the way of a run into an org. */
export type Stage =
  | { readonly at: 'signIn' }
  /** Salesforce's own page is open in a window. */
  | { readonly at: 'signingIn' }
  | { readonly at: 'lookingUp' }
  /** Signed in to another org than the one that the workbook belongs to. */
  | { readonly at: 'otherOrg' }
  /** Signed in: what there is to do. */
  | { readonly at: 'home' }
  /** Tables of the org, pulled into the workbook. */
  | { readonly at: 'tables' }
  /** Stage templates of the workbook, on their way into the org. */
  | { readonly at: 'templates' }
  /** Who signed off what in the org. */
  | { readonly at: 'trail' }
  /** The org explains tiers by another model, or by none. */
  | { readonly at: 'publish' }
  | { readonly at: 'publishing' }
  /** The org's model goes into the workbook, and the list is segmented by it. */
  | { readonly at: 'takingModel' }
  | { readonly at: 'comparing'; readonly done: number; readonly of: number }
  | {
      readonly at: 'list';
      readonly plan: PushPlan;
      /** A person has agreed to push without the fields that they may not write. */
      readonly leavingOut?: boolean;
    }
  | { readonly at: 'pushing'; readonly done: number; readonly of: number }
  | { readonly at: 'done'; readonly plan: PushPlan; readonly report: PushReport; readonly beside: Beside }
  | { readonly at: 'undoing'; readonly done: number; readonly of: number }
  | { readonly at: 'undone'; readonly report: UndoReport };

/** What became of the column beside the list that says why rows are not in the org. */
export type Beside =
  /** Every row is in the org, and there was no such column before. */
  | { readonly kind: 'nothingToSay' }
  | { readonly kind: 'written'; readonly header: string; readonly rows: number }
  | { readonly kind: 'notWritten'; readonly problem: PaneProblem };

export type SalesforceProblem =
  | { readonly kind: 'domain'; readonly fault: DomainFault }
  | { readonly kind: 'noClientId' }
  | { readonly kind: 'dialog'; readonly fault: DialogFault }
  | { readonly kind: 'signIn'; readonly problem: SignInProblem }
  | { readonly kind: 'call'; readonly problem: CallProblem }
  | { readonly kind: 'publication'; readonly publication: Publication }
  | { readonly kind: 'workbook'; readonly problem: PaneProblem }
  /** The list could not be segmented by the org's model. */
  | { readonly kind: 'modelNotTaken' }
  /** What would undo the last push is no longer whole in the workbook. */
  | { readonly kind: 'noImage' }
  | { readonly kind: 'unexpected'; readonly detail: string };

/** The org that a person is signed in to. */
export interface SignedInOrg {
  readonly host: string;
  /** In 18 characters. */
  readonly organizationId: string;
}

/** What there is of the run in hand. */
export interface RunFacts {
  readonly frozen: FrozenRun;
  readonly rowOfAccount: Int32Array;
  readonly listName: string;
  /** How accounts can be found in the org, and how they are. */
  readonly keys: readonly AccountKey[];
  readonly key: AccountKey;
  /** By account, the overrides of the list that the org does not hold yet; undefined for one that was taken out of the list. */
  readonly pending: ReadonlyMap<number, OverrideEntry | undefined>;
}

/** Everything the Salesforce screens know. Tokens are not among it. */
export interface SalesforceState {
  readonly stage: Stage;
  /** As typed. */
  readonly myDomain: string;
  readonly clientId: string;
  readonly org?: SignedInOrg;
  /** The org that the workbook belongs to. */
  readonly bound?: BoundOrg;
  /** Undefined where no list has been segmented yet. */
  readonly run?: RunFacts;
  /** The model that the org goes by, as it was last read. */
  readonly inOrg?: ModelReading;
  /** Who would have another tier under the org's model; undefined while that is worked out, and where it cannot be. */
  readonly preview?: PreviewInSum;
  /** The last push out of this workbook, where it can be undone. */
  readonly lastPush?: KeptPush;
  /** What the person writes about the model that goes into the org. */
  readonly note: string;
  /** The model went into the org, and so many accounts have another tier by its being frozen. */
  readonly published?: { readonly publication: Publication; readonly moved: number };
  /** Signed out; the org has confirmed that its tokens are good for nothing, or has not. */
  readonly signedOut?: 'confirmed' | 'unconfirmed';
  readonly problem?: SalesforceProblem;
}
