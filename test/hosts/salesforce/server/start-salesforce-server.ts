import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Org, OrgSession } from '../org';
import { orRefusal, page, refusal, type Answer, type Question } from './answer';
import { Authorization, type ClientApp } from './authorization';
import { answerListViews, type ListView } from './list-views';
import { Bulk, type BulkLimits } from './bulk/bulk';
import { Faults, type Fault } from './faults';
import { Metadata } from './metadata/metadata';
import { readEnvelope, sessionEnded, soapAnswer } from './metadata/soap';
import { OrgOverHttp, type PageTrouble } from './org-over-http';
import { Rest } from './rest';

const versions = [60, 61, 62, 63, 64, 65, 66, 67];
const longestAddress = 16_384;

export interface SalesforceServerOptions {
  readonly org: Org;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Serves https with this certificate. */
  readonly tls?: { readonly key: string | Buffer; readonly cert: string | Buffer };
  /** How clients reach the server, where that is not its own address: the My Domain of the org. */
  readonly publicUrl?: string;
  /** Origins on the org's CORS allowlist; `https://*.example.com` lets in what is below. */
  readonly corsOrigins?: readonly string[];
  /** Whether "Enable CORS for OAuth endpoints" is on. */
  readonly corsForOAuth?: boolean;
  readonly clients?: readonly ClientApp[];
  readonly listViews?: readonly ListView[];
  /** API requests a day. */
  readonly requestLimit?: number;
  /** Where Bulk API 2.0 stops; the platform's own by default. */
  readonly bulk?: Partial<BulkLimits>;
}

/** A request as the server answered it. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Records in a collection, where it was one. */
  readonly records?: number;
}

export interface SalesforceServer {
  readonly url: string;
  /** Where it listens on the loopback address, whatever its url says. */
  readonly port: number;
  readonly org: Org;
  /** Signs a user in without the consent page. */
  signIn(username?: string): { readonly accessToken: string; readonly refreshToken: string };
  /** Ends every access token, as after two hours without use; or those of one user. */
  expireSessions(username?: string): void;
  /** Ends a user's refresh tokens too, as an administrator does. */
  revokeAccess(username: string): void;
  /** Trouble for the pages beside the server, from now on until it is taken back: their session has ended, or they are offline. */
  setPageTrouble(trouble: PageTrouble): void;
  readonly faults: { add(fault: Fault): void; clear(): void };
  /** Lets bulk jobs go on that a fault holds. */
  releaseJobs(): void;
  /** Every request to Salesforce's own addresses, in order. */
  readonly exchanges: readonly Exchange[];
  /** What was asked for and is not built; a test holds it to be empty. */
  readonly unimplemented: string[];
  close(): Promise<void>;
}

/** Serves an org on the loopback address as Salesforce serves its own. */
export async function startSalesforceServer(options: SalesforceServerOptions): Promise<SalesforceServer> {
  const server = new OpenServer(options);
  await server.listen(options.port ?? 0);
  return server;
}

class OpenServer implements SalesforceServer {
  readonly org: Org;
  readonly faults = new Faults();
  readonly exchanges: Exchange[] = [];
  readonly unimplemented: string[] = [];
  private readonly http;
  private readonly authorization: Authorization;
  private readonly rest: Rest;
  private readonly bulk: Bulk;
  private readonly metadata: Metadata;
  private readonly beside: OrgOverHttp;
  private used = 0;

  constructor(private readonly options: SalesforceServerOptions) {
    this.org = options.org;
    const clients = options.clients ?? [
      { id: 'keystage', name: 'Keystage', redirectUris: ['https://localhost:3000/signed-in.html'] },
    ];
    const address = () => this.url;
    this.authorization = new Authorization(this.org, clients, address);
    this.metadata = new Metadata(this.org);
    this.bulk = new Bulk(this.org, options.bulk);
    this.rest = new Rest(this.org, () => this.remaining(), address);
    this.beside = new OrgOverHttp(this.org);
    const listener: RequestListener = (request, response) => {
      this.handle(request, response).catch((error: unknown) => {
        if (response.headersSent) return void response.destroy();
        send(
          response,
          refusal(500, 'UNKNOWN_EXCEPTION', error instanceof Error ? (error.stack ?? error.message) : String(error)),
        );
      });
    };
    const roomy = { maxHeaderSize: 2 * longestAddress };
    this.http = options.tls
      ? createSecureServer({ ...options.tls, ...roomy }, listener)
      : createServer(roomy, listener);
    this.http.keepAliveTimeout = 1000;
  }

  get url(): string {
    return this.options.publicUrl ?? `${this.options.tls ? 'https' : 'http'}://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  signIn(username = this.org.users[0].username) {
    return this.authorization.signIn(username);
  }

  expireSessions(username?: string): void {
    this.authorization.expireSessions(username);
  }

  revokeAccess(username: string): void {
    this.authorization.revokeAccess(username);
  }

  setPageTrouble(trouble: PageTrouble): void {
    this.beside.trouble = trouble;
  }

  releaseJobs(): void {
    this.bulk.release();
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(port, '127.0.0.1', () => resolve());
    });
  }

  close(): Promise<void> {
    this.beside.close();
    this.bulk.close();
    return new Promise((resolve) => {
      this.http.close(() => resolve());
      this.http.closeAllConnections();
    });
  }

  private get requestLimit(): number {
    return this.options.requestLimit ?? 100_000;
  }

  /** What is left of the day. */
  private remaining() {
    const { used, requestLimit } = this;
    return {
      DailyApiRequests: { Max: requestLimit, Remaining: Math.max(0, requestLimit - used) },
      ...this.bulk.remaining(),
    };
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', 'http://loopback');
    const bytes = await bodyOf(request, this.bulk.uploadBytes);
    const isText = !/^multipart\//.test(request.headers['content-type'] ?? '');
    const asked: Question = {
      method: request.method ?? 'GET',
      path: address.pathname,
      parameters: address.searchParams,
      headers: request.headers as Question['headers'],
      body: isText ? (bytes?.toString('utf8') ?? '') : '',
      ...(isText ? {} : { bytes }),
      isTooLarge: bytes === undefined,
    };
    if (asked.path.startsWith('/keystage-org/')) return this.answerBeside(asked, response);

    const faults = this.faults.strike(asked);
    const question = {
      ...asked,
      jobFault: faults.find((fault) => fault.kind === 'job'),
      keepsWhatItCan: faults.some((fault) => fault.kind === 'partly'),
    };
    for (const fault of faults) {
      if (fault.kind === 'latency') await new Promise((resolve) => setTimeout(resolve, fault.ms).unref());
      if (fault.kind === 'cut' && fault.when === 'before') return void response.destroy();
      if (fault.kind === 'twice') this.answer(question, request.url ?? '');
    }
    const struck = faults.find((fault) => fault.kind === 'status');
    const answer = struck ? trouble(struck.status) : this.answer(question, request.url ?? '');
    this.keep(question, answer);
    if (faults.some((fault) => fault.kind === 'silence')) return;
    if (faults.some((fault) => fault.kind === 'cut')) return void response.destroy();
    const cutShort = faults.find((fault) => fault.kind === 'half' || fault.kind === 'short');
    send(response, this.withHeaders(question, answer), cutShort?.kind);
  }

  private answerBeside(question: Question, response: ServerResponse): void {
    if (this.beside.trouble === 'offline') return void response.destroy();
    switch (`${question.method} ${question.path}`) {
      case 'POST /keystage-org/call':
        return send(response, this.beside.call(question));
      case 'GET /keystage-org/changes':
        return this.beside.stream(
          response,
          question.headers['last-event-id'] ?? question.parameters.get('since') ?? undefined,
        );
      default:
        return send(response, {
          status: question.method === 'OPTIONS' ? 204 : 404,
          headers: {
            'access-control-allow-origin': '*',
            'access-control-allow-headers': 'content-type',
            'access-control-max-age': '86400',
          },
        });
    }
  }

  private answer(question: Question, address: string): Answer {
    return orRefusal(() => this.route(question, address));
  }

  private route(question: Question, address: string): Answer {
    const { method, path, headers } = question;
    const [first, second, third, ...rest] = path.split('/').filter((part) => part !== '');
    const origin = headers.origin;
    if (address.length > longestAddress) return page(414, '<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>');
    if (first === 'services' && second === 'oauth2') return this.routeOAuth(question, third);

    // A page whose origin is not on the allowlist gets nothing, neither before nor with its request.
    if (origin !== undefined && !this.isAllowed(origin)) return { status: 403, body: '' };
    if (method === 'OPTIONS') return { status: 200 };
    if (path.replace(/\/$/, '') === '/services/data') {
      return {
        status: 200,
        body: versions.map((number) => ({
          label: `API ${number}`,
          url: `/services/data/v${number}.0`,
          version: `${number}.0`,
        })),
      };
    }
    if (first === 'services' && second === 'Soap' && third === 'm') return this.answerSoap(question);
    const token =
      /^(?:Bearer|OAuth) (.+)$/.exec(headers.authorization ?? '')?.[1] ?? question.parameters.get('oauth_token');
    const username = token ? this.authorization.userOf(token) : undefined;
    if (!username) return refusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    const session = this.org.as(username);
    if (first === 'id') return { status: 200, body: this.identity(session.user) };

    if (this.used >= this.requestLimit) return refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    this.used++;
    const version = /^v(\d+)\.0$/.exec(third ?? '')?.[1];
    if (first === 'services' && second === 'data' && version) {
      if (!versions.includes(Number(version)))
        return refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
      if (question.isTooLarge) return refusal(413, 'REQUEST_ENTITY_TOO_LARGE', 'The request is too large.');
      const answer = this.answerVersion(question, session, `${version}.0`, rest);
      if (answer) return answer;
    }
    return this.notBuilt(question);
  }

  private answerSoap(question: Question): Answer {
    const call = readEnvelope(question.body);
    const username = call.token === undefined ? undefined : this.authorization.userOf(call.token);
    if (username === undefined) return sessionEnded();
    this.used++;
    return soapAnswer(call, () => this.metadata.call(call.name, call.given, this.org.as(username), question));
  }

  private answerVersion(question: Question, session: OrgSession, version: string, path: readonly string[]) {
    switch (path[0]) {
      case 'jobs':
        return this.bulk.answer(question, session, version, path.slice(1));
      case 'metadata':
        return this.metadata.answer(question, session, path.slice(1));
      default:
        return (
          answerListViews(this.options.listViews ?? [], question, version, path) ??
          this.rest.answer(question, session, version, path)
        );
    }
  }

  private routeOAuth(question: Question, endpoint: string | undefined): Answer {
    const { method } = question;
    switch (endpoint) {
      case 'authorize':
        return this.authorization.authorize(question);
      case 'token':
        return method === 'OPTIONS' ? { status: 200 } : this.authorization.token(question);
      case 'revoke':
        return method === 'OPTIONS' ? { status: 200 } : this.authorization.revoke(question);
      default:
        return this.notBuilt(question);
    }
  }

  private notBuilt({ method, path }: Question): Answer {
    return refusal(501, 'NOT_IMPLEMENTED', `The stand-in Salesforce has no ${method} ${path}.`);
  }

  private identity({ id, username, name, language, locale, timeZone }: Org['users'][number]): unknown {
    return {
      id: `${this.url}/id/${this.org.id}/${id}`,
      user_id: id,
      organization_id: this.org.id,
      username,
      display_name: name,
      email: username,
      language,
      locale,
      timezone: timeZone,
    };
  }

  private isAllowed(origin: string): boolean {
    return (this.options.corsOrigins ?? []).some((allowed) => {
      const [before, after] = allowed.split('*');
      if (after === undefined) return origin === allowed;
      return origin.startsWith(before) && origin.endsWith(after) && origin.length > allowed.length;
    });
  }

  private keep({ method, path, body }: Question, { status }: Answer): void {
    if (status === 501) this.unimplemented.push(`${method} ${path}`);
    const collection =
      path.includes('/composite/sobjects') && body !== '' ? (JSON.parse(body) as { records?: unknown }) : {};
    const records = Array.isArray(collection.records) ? { records: collection.records.length } : {};
    this.exchanges.push({ method, path, status, ...records });
  }

  private withHeaders({ path, headers: { origin } }: Question, answer: Answer): Answer {
    const forOAuth = path.startsWith('/services/oauth2/');
    const allowed = origin !== undefined && this.isAllowed(origin) && (!forOAuth || this.options.corsForOAuth === true);
    return {
      ...answer,
      headers: {
        ...(path.startsWith('/services/data/v')
          ? { 'sforce-limit-info': `api-usage=${this.used}/${this.requestLimit}` }
          : {}),
        ...(allowed
          ? {
              'access-control-allow-origin': origin,
              'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS',
              'access-control-allow-headers': 'authorization, content-type, sforce-call-options, sforce-query-options',
              'access-control-max-age': '86400',
              vary: 'Origin',
            }
          : {}),
        ...answer.headers,
      },
    };
  }
}

/** What came with a request; undefined where it is more than `most` bytes, which are not kept. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  let chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) chunks = [];
    else chunks.push(chunk);
  }
  return bytes > most ? undefined : Buffer.concat(chunks);
}

function trouble(status: 401 | 403 | 429 | 500 | 503): Answer {
  switch (status) {
    case 401:
      return refusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    case 403:
      return refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    case 429:
      return { ...refusal(429, 'REQUEST_LIMIT_EXCEEDED', 'Too many requests.'), headers: { 'retry-after': '1' } };
    case 500:
      return refusal(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred. ErrorId: 1234567890-12345 (-1234567890)');
    case 503:
      return page(503, '<title>Server unavailable</title><p>We are down for maintenance.</p>');
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer, cutShort?: 'half' | 'short'): void {
  const isText = typeof body === 'string';
  const text = body === undefined ? '' : isText ? body : JSON.stringify(body);
  const type = body === undefined ? {} : { 'content-type': isText ? 'text/plain' : 'application/json;charset=UTF-8' };
  const bytes = Buffer.from(cutShort === 'short' ? firstHalf(text) : text);
  response.writeHead(status, {
    ...type,
    ...headers,
    ...(status === 204 ? {} : { 'content-length': String(bytes.length) }),
  });
  if (cutShort !== 'half') return void response.end(bytes);
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy());
}

/** The first half of a text, up to the end of a line where it has lines. */
function firstHalf(text: string): string {
  const middle = Math.ceil(text.length / 2);
  const end = text.lastIndexOf('\n', middle);
  return text.slice(0, end < 0 ? middle : end + 1);
}
