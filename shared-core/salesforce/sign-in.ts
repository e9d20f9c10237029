import { askToken, type TokenAnswer } from './ask-token';
import type { TransportOptions } from './fetch-transport';
import type { CallProblem } from './salesforce-problem';
import { openSession, type RenewalGrant, type SalesforceSession } from './salesforce-session';

/** The add-in as the org knows it: an external client app without a secret. */
export interface ClientApp {
  readonly clientId: string;
  /** The page of the add-in's own origin that Salesforce sends the person back to. */
  readonly redirectUri: string;
}

/** A sign-in on its way: where to send the person, and what only we know until they come back. */
export interface SignInRequest extends ClientApp {
  readonly myDomain: string;
  readonly address: string;
  readonly verifier: string;
  readonly state: string;
}

export interface SignedIn {
  /** Renews itself when its token runs out, where the org allows that. */
  readonly session: SalesforceSession;
  readonly refreshToken?: string;
  /** In 18 characters. */
  readonly organizationId: string;
  readonly userId: string;
}

/** Why a sign-in came to nothing. */
export type SignInProblem =
  /** The person pressed Deny. */
  | { readonly kind: 'denied' }
  /** What came back does not belong to what was asked. */
  | { readonly kind: 'notAsAsked' }
  | { readonly kind: 'signInRefused'; readonly error: string; readonly description: string }
  /** Something answers at that address, and it is no org. */
  | { readonly kind: 'notAnOrg'; readonly host: string }
  /** The token address gives pages no answer: "Enable CORS for OAuth endpoints" is off, or the origin is not allowed. */
  | { readonly kind: 'tokenUnreachable'; readonly host: string; readonly origin?: string }
  | { readonly kind: 'callFailed'; readonly call: CallProblem };

export type SignInOutcome =
  { readonly ok: true; readonly signedIn: SignedIn } | { readonly ok: false; readonly problem: SignInProblem };

/** Begins a sign-in by authorization code with PKCE: the address to open, and the secrets to keep until `finishSignIn`. */
export async function beginSignIn(myDomain: string, app: ClientApp): Promise<SignInRequest> {
  const verifier = base64Url(crypto.getRandomValues(new Uint8Array(48)));
  const state = base64Url(crypto.getRandomValues(new Uint8Array(16)));
  const challenge = base64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
  );
  const address = new URL('/services/oauth2/authorize', myDomain);
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: app.redirectUri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    scope: 'api refresh_token',
    state,
  }).toString();
  return { ...app, myDomain, address: address.href, verifier, state };
}

/** Ends a sign-in with the address Salesforce sent the person back to: trades its code for a session. */
export async function finishSignIn(
  request: SignInRequest,
  cameBackTo: string,
  options: TransportOptions = {},
): Promise<SignInOutcome> {
  const { searchParams } = new URL(cameBackTo);
  const error = searchParams.get('error');
  const code = searchParams.get('code');
  if (error === 'access_denied') return failed({ kind: 'denied' });
  if (error !== null) return failed(refused(error, searchParams.get('error_description')));
  if (code === null || searchParams.get('state') !== request.state) return failed({ kind: 'notAsAsked' });
  const answer = await askToken(
    request.myDomain,
    {
      grant_type: 'authorization_code',
      code,
      client_id: request.clientId,
      redirect_uri: request.redirectUri,
      code_verifier: request.verifier,
    },
    options,
  );
  const grantOf = (refreshToken: string): RenewalGrant => ({
    kind: 'refreshToken',
    clientId: request.clientId,
    refreshToken,
  });
  return signedInBy(
    request.myDomain,
    answer,
    answer.ok && answer.refreshToken ? grantOf(answer.refreshToken) : undefined,
  );
}

/** An app of the org, as its administrator has registered it: it signs in as the user it runs as. */
export interface AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Signs an app in by its own credentials, for work without a person. A secret has no place in a page: for the command line only. */
export async function signInAsApp(
  myDomain: string,
  { clientId, clientSecret }: AppCredentials,
  options: TransportOptions = {},
): Promise<SignInOutcome> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const answer = await askToken(myDomain, form, options);
  return signedInBy(myDomain, answer, { kind: 'clientCredentials', clientId, clientSecret });
}

function signedInBy(myDomain: string, answer: TokenAnswer, grant: RenewalGrant | undefined): SignInOutcome {
  if (answer.ok) {
    const { organizationId, userId, refreshToken } = answer;
    const session = openSession(answer, grant);
    return { ok: true, signedIn: { session, organizationId, userId, ...(refreshToken ? { refreshToken } : {}) } };
  }
  const { call, error, description, strange } = answer;
  if (call?.kind === 'unreachable') return failed({ ...call, kind: 'tokenUnreachable' });
  if (call) return failed({ kind: 'callFailed', call });
  if (strange) return failed({ kind: 'notAnOrg', host: new URL(myDomain).host });
  return failed(refused(error, description));
}

const failed = (problem: SignInProblem): SignInOutcome => ({ ok: false, problem });

const refused = (error: string, description: string | null): SignInProblem => ({
  kind: 'signInRefused',
  error,
  description: description ?? '',
});

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_', '=': '' })[sign] ?? '');
}
