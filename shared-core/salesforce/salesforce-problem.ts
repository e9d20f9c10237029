/** Why a call to Salesforce as a whole came to nothing. */
export type CallProblem =
  /** The person stopped it. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timedOut'; readonly seconds: number }
  /** No answer reached us: no network, a wrong address, a connection cut, or an origin the org does not allow. A page cannot tell which. */
  | { readonly kind: 'unreachable'; readonly host: string; readonly origin?: string }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'requestLimit' }
  | { readonly kind: 'unavailable'; readonly status: number }
  /** Fewer records came than Salesforce said there are; 0 of 0 where an answer broke off before it said how many. */
  | { readonly kind: 'cutShort'; readonly received: number; readonly expected: number }
  /** The list belongs to another org than the one signed in to: its ids in 18 characters. Nothing was asked of it. */
  | { readonly kind: 'otherOrg'; readonly expected: string; readonly got: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** What an org lacks before anything of ours can be read or written there. */
export type OrgLack =
  | { readonly kind: 'objectMissing'; readonly object: string }
  | { readonly kind: 'objectReadOnly'; readonly object: string }
  | { readonly kind: 'fieldsMissing'; readonly object: string; readonly fields: readonly string[] }
  | { readonly kind: 'fieldsReadOnly'; readonly object: string; readonly fields: readonly string[] }
  | {
      readonly kind: 'fieldTooShort';
      readonly object: string;
      readonly field: string;
      readonly holds: number;
      readonly needs: number;
    }
  /** A custom permission by its name. */
  | { readonly kind: 'permissionMissing'; readonly permission: string }
  /** Restricted picklists that do not know tiers of the model. */
  | {
      readonly kind: 'valuesMissing';
      readonly object: string;
      readonly fields: readonly string[];
      readonly values: readonly string[];
    };

/** Why Salesforce did not save one record: its code, its own words, the fields it names. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** Thrown by everything in this folder, and by nothing else. */
export class SalesforceTrouble extends Error {
  override readonly name = 'SalesforceTrouble';

  constructor(
    readonly problem: CallProblem,
    options?: ErrorOptions,
  ) {
    super(problem.kind === 'refused' ? `${problem.code}: ${problem.message}` : problem.kind, options);
  }
}

/** Whatever a call to Salesforce threw, as one of our problems. */
export function asTrouble(thrown: unknown): SalesforceTrouble {
  if (thrown instanceof SalesforceTrouble) return thrown;
  const code = codeOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new SalesforceTrouble(problemOf(code, message), { cause: thrown });
}

function problemOf(code: string, message: string): CallProblem {
  if (code === 'INVALID_SESSION_ID' || code === 'ERROR_HTTP_401') return { kind: 'signedOut' };
  if (code === 'REQUEST_LIMIT_EXCEEDED' || code === 'ERROR_HTTP_429') return { kind: 'requestLimit' };
  const status = /^ERROR_HTTP_(5\d\d)$/.exec(code)?.[1];
  if (status) return { kind: 'unavailable', status: Number(status) };
  if (code === 'UNKNOWN_EXCEPTION' || code === 'SERVER_UNAVAILABLE') return { kind: 'unavailable', status: 500 };
  return { kind: 'refused', code, message };
}

/** jsforce puts Salesforce's code on its errors; an error without one is none of Salesforce's. */
function codeOf(thrown: unknown): string {
  const code = typeof thrown === 'object' && thrown !== null && 'errorCode' in thrown ? thrown.errorCode : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}
