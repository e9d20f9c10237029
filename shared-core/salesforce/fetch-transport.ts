import type { Connection } from 'jsforce/core';
import { SalesforceTrouble, type CallProblem } from './salesforce-problem';
import type { SalesforceSession } from './salesforce-session';

export interface TransportOptions {
  /** Cancels every call, under way or to come. */
  readonly signal?: AbortSignal;
  /** How long a call may take, its answer included. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
}

export type Transport = Connection['_transport'];
type Request = Parameters<Transport['httpRequest']>[0];
export type TransportAnswer = Awaited<ReturnType<Transport['httpRequest']>>;
type Stream = ReturnType<ReturnType<Transport['httpRequest']>['stream']>;

/** Long enough for Salesforce's own limit of two minutes a request. */
const patience = 130_000;

/**
 * How jsforce reaches the network: through `fetch`, so that every call settles, in a page and in Node. jsforce's own browser transport
 * never answers when a call is blocked or cut. Nothing is repeated here: a write that got lost may have been done.
 */
export function fetchTransport(options: TransportOptions = {}): Transport {
  return transportBy((request) => send(request, options));
}

/**
 * The same within a session. A call that finds the token run out was not done: the session is renewed and the call sent once more, with
 * the new token; where that is refused too, the session has ended. (jsforce's own renewal would go on for ever.)
 */
export function sessionTransport(session: SalesforceSession, options: TransportOptions = {}): Transport {
  const sendAs = async (request: Request) => {
    const headers = { ...request.headers, Authorization: `Bearer ${session.accessToken}` };
    return whole(await send({ ...request, headers }, options));
  };
  return transportBy(async (request) => {
    const { accessToken, renew } = session;
    const answer = await sendAs(request);
    if (!renew || !ranOut(answer)) return answer;
    // Another call may have renewed it meanwhile.
    if (session.accessToken === accessToken) await renew(options);
    return sendAs(request);
  });
}

/** The same calls, each answer as plain text, which jsforce hands on as it is, after `look` has seen its headers. */
export function plainTransport(inner: Transport, look: (headers: TransportAnswer['headers']) => void): Transport {
  return transportBy(async (request) => {
    const answer = await inner.httpRequest(request, {});
    look(answer.headers);
    // Refusals stay what they are, so that jsforce finds the code in them.
    if (answer.statusCode >= 400) return answer;
    return { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } };
  });
}

function transportBy(sending: (request: Request) => Promise<TransportAnswer>): Transport {
  return {
    httpRequest: (request) => Object.assign(sending(request), { stream: silentStream }),
    getRequestStreamCreator() {
      throw new Error('This transport sends no streams.');
    },
  };
}

/** An answer that breaks off, and ends as if it were whole, is none: jsforce would hand on what there is of it. */
function whole(answer: TransportAnswer): TransportAnswer {
  const { statusCode, headers, body } = answer;
  if (statusCode < 400 && /^application\/json\b/.test(headers['content-type'] ?? '') && body !== '' && !isJson(body)) {
    throw new SalesforceTrouble({ kind: 'cutShort', received: 0, expected: 0 });
  }
  return answer;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Refusals with the status of a session that has ended, whose cause no new token takes away. */
const standing = ['Connected app is not attached to Agent', 'This session is not valid for use with the REST API'];

const ranOut = ({ statusCode, body }: TransportAnswer) =>
  statusCode === 401 && !standing.some((reason) => body.includes(reason));

async function send(
  { url, method, headers = {}, body }: Request,
  { signal, timeoutMs = patience, fetch: fetchIt = fetch }: TransportOptions,
): Promise<TransportAnswer> {
  const fail = (problem: CallProblem, cause?: unknown) => new SalesforceTrouble(problem, { cause });
  if (signal?.aborted) throw fail({ kind: 'cancelled' });
  if (body !== undefined && body !== null && typeof body !== 'string')
    throw new Error('This transport sends text only.');

  const abort = new AbortController();
  const cancel = () => abort.abort();
  const timer = setTimeout(cancel, timeoutMs);
  signal?.addEventListener('abort', cancel);
  try {
    // The browser counts the length itself and lets nobody else say it.
    const { 'content-length': _length, ...sent } = headers;
    const response = await fetchIt(url, { method, headers: sent, body, signal: abort.signal });
    return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  } catch (error) {
    if (signal?.aborted) throw fail({ kind: 'cancelled' }, error);
    if (abort.signal.aborted) throw fail({ kind: 'timedOut', seconds: Math.round(timeoutMs / 1000) }, error);
    throw fail({ kind: 'unreachable', host: new URL(url).host, ...ownOrigin() }, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/** Where this page comes from: what an administrator has to allow. */
function ownOrigin(): { readonly origin?: string } {
  return 'location' in globalThis ? { origin: globalThis.location.origin } : {};
}

/** jsforce pipes each call through a stream beside its promise. Nobody reads ours, so it only has to hold still. */
function silentStream(): Stream {
  const stream = {
    on: () => stream,
    once: () => stream,
    prependListener: () => stream,
    removeListener: () => stream,
    emit: () => false,
    pipe: (to: unknown) => to,
    write: () => true,
    end: () => stream,
  };
  return stream as unknown as Stream;
}
