import { askToken } from './ask-token';
import { fetchTransport, type TransportOptions } from './fetch-transport';
import { SalesforceTrouble } from './salesforce-problem';

/** Where the org is and the token that lets this person in. Kept in memory only. */
export interface SalesforceSession {
  /** The My Domain address, `https://northgate.my.salesforce.com`. */
  readonly instanceUrl: string;
  /** The token as it stands: a renewed session has another. */
  readonly accessToken: string;
  /** The org's id in 18 characters, where the sign-in has said it. */
  readonly organizationId?: string;
  /** Gets another token in place of one that ran out; a session without it ends with its token. */
  readonly renew?: (options: TransportOptions) => Promise<void>;
  /** What ends the session in the org: the refresh token where there is one. */
  readonly revocable?: () => string;
}

/** What a token is asked for with once more: the refresh token of a person, or the app's own credentials. */
export type RenewalGrant =
  | { readonly kind: 'refreshToken'; readonly clientId: string; readonly refreshToken: string }
  | { readonly kind: 'clientCredentials'; readonly clientId: string; readonly clientSecret: string };

/** A session that renews itself: calls that meet its end at once share one renewal. Tokens stay inside. */
export function openSession(
  begin: Pick<SalesforceSession, 'instanceUrl' | 'accessToken' | 'organizationId'>,
  grant?: RenewalGrant,
): SalesforceSession {
  const { instanceUrl, organizationId } = begin;
  let { accessToken } = begin;
  let held = grant;
  let underWay: Promise<void> | undefined;

  async function renew(by: RenewalGrant, options: TransportOptions): Promise<void> {
    const answer = await askToken(instanceUrl, formOf(by), options);
    if (!answer.ok) throw new SalesforceTrouble(answer.call ?? { kind: 'signedOut' });
    ({ accessToken } = answer);
    // An org may give another refresh token with each use; the former one is good for nothing then.
    if (by.kind === 'refreshToken' && answer.refreshToken) held = { ...by, refreshToken: answer.refreshToken };
  }

  return {
    instanceUrl,
    get accessToken() {
      return accessToken;
    },
    ...(organizationId !== undefined && { organizationId }),
    ...(grant && {
      // One call that is cancelled leaves the renewal to the others that wait for it.
      renew: async ({ signal: _ofOneCall, ...options }) => {
        if (!held) throw new SalesforceTrouble({ kind: 'signedOut' });
        underWay ??= renew(held, options).finally(() => (underWay = undefined));
        await underWay;
      },
    }),
    revocable: () => (held?.kind === 'refreshToken' ? held.refreshToken : accessToken),
  };
}

/** Gets the session another token now. Throws a `SalesforceTrouble`: `signedOut` where the org gives none. */
export async function renewSession(session: SalesforceSession, options: TransportOptions = {}): Promise<void> {
  if (!session.renew) throw new SalesforceTrouble({ kind: 'signedOut' });
  await session.renew(options);
}

/**
 * Ends the session in the org, its refresh token included; answers whether the org has confirmed it. Signing out waits for nobody: where
 * there is no answer the tokens are forgotten all the same, and the access token runs out by itself.
 */
export async function revokeSession(session: SalesforceSession, options: TransportOptions = {}): Promise<boolean> {
  try {
    const { statusCode } = await fetchTransport({ timeoutMs: 10_000, ...options }).httpRequest({
      method: 'POST',
      url: new URL('/services/oauth2/revoke', session.instanceUrl).href,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token: session.revocable?.() ?? session.accessToken }).toString(),
    });
    return statusCode === 200;
  } catch (error) {
    if (!(error instanceof SalesforceTrouble)) throw error;
    return false;
  }
}

function formOf(grant: RenewalGrant): Readonly<Record<string, string>> {
  return grant.kind === 'refreshToken'
    ? { grant_type: 'refresh_token', client_id: grant.clientId, refresh_token: grant.refreshToken }
    : { grant_type: 'client_credentials', client_id: grant.clientId, client_secret: grant.clientSecret };
}
