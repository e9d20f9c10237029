import type { FrozenRun } from '@keystage/core';
import type {
  CallProblem,
  DomainFault,
  ModelReading,
  Publication,
  PushPlan,
  PushReport,
  SignInProblem,
} from '@keystage/core/salesforce';
import type { DialogFault } from '../workbook';
import type { AccountKey } from './account-keys';

/** Where a person is on the way of a run into an org. */
export type Stage =
  | { readonly at: 'signIn' }
  /** Salesforce's own page is open in a window. */
  | { readonly at: 'signingIn' }
  | { readonly at: 'lookingUp' }
  /** Signed in, and nothing read that could be shown. */
  | { readonly at: 'rest' }
  /** The org explains tiers by another model, or by none. */
  | { readonly at: 'publish'; readonly inOrg: ModelReading }
  | { readonly at: 'publishing' }
  | { readonly at: 'comparing'; readonly done: number; readonly of: number }
  | { readonly at: 'list'; readonly plan: PushPlan }
  | { readonly at: 'pushing'; readonly done: number; readonly of: number }
  | { readonly at: 'done'; readonly plan: PushPlan; readonly report: PushReport };

export type SalesforceProblem =
  | { readonly kind: 'domain'; readonly fault: DomainFault }
  | { readonly kind: 'noClientId' }
  | { readonly kind: 'dialog'; readonly fault: DialogFault }
  | { readonly kind: 'signIn'; readonly problem: SignInProblem }
  | { readonly kind: 'call'; readonly problem: CallProblem }
  | { readonly kind: 'publication'; readonly publication: Publication }
  | { readonly kind: 'unexpected'; readonly detail: string };

/** Everything the Salesforce screen knows. Tokens are not among it. */
export interface SalesforceState {
  readonly stage: Stage;
  /** As typed. */
  readonly myDomain: string;
  readonly clientId: string;
  /** Of the org a person is signed in to. */
  readonly host?: string;
  readonly frozen: FrozenRun;
  readonly rowOfAccount: Int32Array;
  /** How accounts can be found in the org, and how they are. */
  readonly keys: readonly AccountKey[];
  readonly key: AccountKey;
  /** The model went into the org, and so many accounts have another tier by its being frozen. */
  readonly published?: { readonly publication: Publication; readonly moved: number };
  readonly problem?: SalesforceProblem;
}
