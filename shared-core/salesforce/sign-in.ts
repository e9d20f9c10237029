import { fetchTransport, type TransportOptions } from './fetch-transport';
import type { SalesforceSession } from './org-connection';
import { SalesforceTrouble, type CallProblem } from './salesforce-problem';

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
  readonly session: SalesforceSession;
  readonly refreshToken?: string;
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
  try {
    const { statusCode, body } = await fetchTransport(options).httpRequest({
      method: 'POST',
      url: new URL('/services/oauth2/token', request.myDomain).href,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        client_id: request.clientId,
        redirect_uri: request.redirectUri,
        code_verifier: request.verifier,
      }).toString(),
    });
    const answer = readAnswer(body);
    if (statusCode >= 500) return failed({ kind: 'callFailed', call: { kind: 'unavailable', status: statusCode } });
    const { access_token: accessToken, instance_url: instanceUrl, id, refresh_token: refreshToken } = answer;
    if (statusCode !== 200 || !accessToken || !instanceUrl || !id) {
      return failed(refused(answer.error ?? String(statusCode), answer.error_description ?? null));
    }
    const [organizationId, userId] = new URL(id).pathname.split('/').slice(-2);
    const session = { instanceUrl, accessToken };
    return { ok: true, signedIn: { session, organizationId, userId, ...(refreshToken ? { refreshToken } : {}) } };
  } catch (thrown) {
    if (!(thrown instanceof SalesforceTrouble)) throw thrown;
    const { problem } = thrown;
    return failed(
      problem.kind === 'unreachable' ? { ...problem, kind: 'tokenUnreachable' } : { kind: 'callFailed', call: problem },
    );
  }
}

const failed = (problem: SignInProblem): SignInOutcome => ({ ok: false, problem });

const refused = (error: string, description: string | null): SignInProblem => ({
  kind: 'signInRefused',
  error,
  description: description ?? '',
});

function readAnswer(body: string): Readonly<Record<string, string | undefined>> {
  try {
    return JSON.parse(body) as Record<string, string | undefined>;
  } catch {
    return {};
  }
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_', '=': '' })[sign] ?? '');
}
