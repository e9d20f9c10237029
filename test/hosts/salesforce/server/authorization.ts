import { createHash, randomBytes } from 'node:crypto';
import type { Org } from '../org';
import { page, type Answer, type Question } from './answer';

/** An external client app as the org knows it. */
export interface ClientApp {
  readonly id: string;
  readonly name: string;
  readonly redirectUris: readonly string[];
  /** What an app that runs on a server proves itself with. */
  readonly secret?: string;
  /** Who works for the app where it signs in by its own credentials; without one it may not. */
  readonly runsAs?: string;
  /** Each refresh ends the refresh token it was asked with and gives another. */
  readonly rotatesRefreshTokens?: boolean;
}

interface Grant {
  readonly client: string;
  readonly username: string;
}

interface Code extends Grant {
  readonly redirectUri: string;
  readonly challenge?: string;
}

/**
 * Codes, access tokens and refresh tokens: authorization code with PKCE, an app's own credentials, refresh, revocation. There is no
 * password flow.
 */
export class Authorization {
  private readonly codes = new Map<string, Code>();
  private readonly access = new Map<string, Grant>();
  private readonly refresh = new Map<string, Grant>();

  constructor(
    private readonly org: Org,
    private readonly clients: readonly ClientApp[],
    private readonly address: () => string,
  ) {}

  /** Signs a user in without the page. */
  signIn(
    username: string,
    client = this.clients[0].id,
  ): { readonly accessToken: string; readonly refreshToken: string } {
    const grant = { client, username };
    const refreshToken = `5Aep861${randomBytes(24).toString('base64url')}`;
    this.refresh.set(refreshToken, grant);
    return { accessToken: this.grantAccess(grant), refreshToken };
  }

  userOf(token: string): string | undefined {
    return this.access.get(token)?.username;
  }

  /** Every access token ends, or every one of a user; what has a refresh token can go on. */
  expireSessions(username?: string): void {
    for (const [token, grant] of this.access) if (!username || grant.username === username) this.access.delete(token);
  }

  /** An administrator takes back all that apps may do for a user. */
  revokeAccess(username: string): void {
    this.expireSessions(username);
    for (const [token, grant] of this.refresh) if (grant.username === username) this.refresh.delete(token);
  }

  /** The page on which a person lets the app in, and what the buttons on it do. */
  authorize({ method, parameters, body }: Question): Answer {
    const asked = method === 'POST' ? new URLSearchParams(body) : parameters;
    const client = this.clients.find(({ id }) => id === asked.get('client_id'));
    const redirectUri = asked.get('redirect_uri') ?? '';
    if (!client) return wrong('invalid_client_id', 'client identifier invalid');
    if (!client.redirectUris.includes(redirectUri)) {
      return wrong('redirect_uri_mismatch', 'redirect_uri must match configuration');
    }
    if (asked.get('response_type') !== 'code') {
      return this.back(redirectUri, asked, {
        error: 'unsupported_response_type',
        error_description: 'response type not supported',
      });
    }
    const challenge = asked.get('code_challenge') ?? undefined;
    if (!challenge || (asked.get('code_challenge_method') ?? 'S256') !== 'S256') {
      return this.back(redirectUri, asked, {
        error: 'invalid_request',
        error_description: 'missing required code challenge',
      });
    }
    if (method !== 'POST') return this.consentPage(client, asked);
    if (asked.get('consent') !== 'allow') {
      return this.back(redirectUri, asked, {
        error: 'access_denied',
        error_description: 'end-user denied authorization',
      });
    }
    const code = `aPrx${randomBytes(24).toString('base64url')}`;
    const username = asked.get('username') ?? this.org.users[0].username;
    this.codes.set(code, { client: client.id, username, redirectUri, challenge });
    return this.back(redirectUri, asked, { code });
  }

  token(question: Question): Answer {
    const asked = new URLSearchParams(question.body);
    const credentials = credentialsOf(question, asked);
    const client = this.clients.find(({ id }) => id === credentials.id);
    if (!client) return denied('invalid_client_id', 'client identifier invalid');
    if (client.secret !== undefined && (credentials.secret ?? client.secret) !== client.secret) {
      return denied('invalid_client', 'invalid client credentials');
    }
    switch (asked.get('grant_type')) {
      case 'authorization_code':
        return this.redeem(asked, client.id);
      case 'refresh_token':
        return this.renew(asked.get('refresh_token') ?? '', client);
      case 'client_credentials': {
        if (client.secret === undefined || credentials.secret === undefined)
          return denied('invalid_client', 'invalid client credentials');
        if (client.runsAs === undefined) return denied('invalid_grant', 'no client credentials user enabled');
        const grant = { client: client.id, username: client.runsAs };
        return this.granted(grant, this.grantAccess(grant));
      }
      default:
        return denied('unsupported_grant_type', 'grant type not supported');
    }
  }

  /** Ends a token; ending a refresh token ends what came of it. */
  revoke({ body, parameters }: Question): Answer {
    const token = new URLSearchParams(body).get('token') ?? parameters.get('token') ?? '';
    const grant = this.refresh.get(token);
    if (!grant && !this.access.has(token)) return denied('unsupported_token_type', 'this token type is not supported');
    this.access.delete(token);
    if (grant) {
      this.refresh.delete(token);
      for (const [one, { username, client }] of this.access) {
        if (username === grant.username && client === grant.client) this.access.delete(one);
      }
    }
    return { status: 200, body: '' };
  }

  private renew(token: string, client: ClientApp): Answer {
    const grant = this.refresh.get(token);
    if (!grant || grant.client !== client.id) return denied('invalid_grant', 'expired access/refresh token');
    if (!client.rotatesRefreshTokens) return this.granted(grant, this.grantAccess(grant));
    this.refresh.delete(token);
    const { accessToken, refreshToken } = this.signIn(grant.username, client.id);
    return this.granted(grant, accessToken, refreshToken);
  }

  private redeem(asked: URLSearchParams, client: string): Answer {
    const key = asked.get('code') ?? '';
    const code = this.codes.get(key);
    this.codes.delete(key); // good for one try
    if (!code || code.client !== client) return denied('invalid_grant', 'expired authorization code');
    if (code.redirectUri !== asked.get('redirect_uri')) {
      return denied('redirect_uri_mismatch', 'redirect_uri must match configuration');
    }
    const verifier = asked.get('code_verifier') ?? '';
    if (createHash('sha256').update(verifier).digest('base64url') !== code.challenge) {
      return denied('invalid_grant', 'invalid code verifier');
    }
    const { accessToken, refreshToken } = this.signIn(code.username, client);
    return this.granted(code, accessToken, refreshToken);
  }

  private grantAccess(grant: Grant): string {
    const token = `${this.org.id.slice(0, 15)}!${randomBytes(36).toString('base64url')}`;
    this.access.set(token, grant);
    return token;
  }

  private granted({ username }: Grant, accessToken: string, refreshToken?: string): Answer {
    const { id } = this.org.as(username).user;
    return {
      status: 200,
      body: {
        access_token: accessToken,
        ...(refreshToken ? { refresh_token: refreshToken } : {}),
        signature: randomBytes(32).toString('base64'),
        scope: 'refresh_token api id',
        instance_url: this.address(),
        id: `${this.address()}/id/${this.org.id}/${id}`,
        token_type: 'Bearer',
        issued_at: String(Date.now()),
      },
    };
  }

  private back(redirectUri: string, asked: URLSearchParams, answer: Record<string, string>): Answer {
    const to = new URL(redirectUri);
    for (const [name, value] of Object.entries(answer)) to.searchParams.set(name, value);
    const state = asked.get('state');
    if (state !== null) to.searchParams.set('state', state);
    return { status: 302, headers: { location: to.href } };
  }

  private consentPage(client: ClientApp, asked: URLSearchParams): Answer {
    const hidden = [...asked].map(
      ([name, value]) => `<input type="hidden" name="${html(name)}" value="${html(value)}">`,
    );
    const users = this.org.users.map(
      ({ username, name }) => `<option value="${html(username)}">${html(name)} (${html(username)})</option>`,
    );
    return page(
      200,
      `<title>Allow access?</title>
<style>body{font:16px system-ui;margin:3rem auto;max-width:28rem;padding:0 1rem}select,button{font:inherit;padding:.4rem .8rem;margin:.5rem .5rem .5rem 0}</style>
<h1>Allow access?</h1>
<p>${html(client.name)} asks to read and change data in ${html(this.org.name)} as you, until you revoke it.</p>
<form method="post" action="/services/oauth2/authorize">${hidden.join('')}
<p><label>Signed in as <select name="username">${users.join('')}</select></label></p>
<button name="consent" value="deny">Deny</button><button name="consent" value="allow">Allow</button></form>`,
    );
  }
}

/** Who an app says it is: in the form, or in the header as `Basic`. */
function credentialsOf(
  { headers }: Question,
  asked: URLSearchParams,
): { readonly id: string; readonly secret?: string } {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64').toString().split(':')
    : [asked.get('client_id') ?? '', asked.get('client_secret') ?? undefined];
  return { id, ...(secret === undefined ? {} : { secret }) };
}

const denied = (error: string, description: string): Answer => ({
  status: 400,
  body: { error, error_description: description },
});

const wrong = (error: string, description: string): Answer =>
  page(400, `<title>${error}</title><p>error=${error}&amp;error_description=${html(description)}</p>`);

const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
