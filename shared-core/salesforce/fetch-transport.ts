import type { Connection } from 'jsforce/core';
import { SalesforceTrouble, type CallProblem } from './salesforce-problem';

export interface TransportOptions {
  /** Cancels every call, under way or to come. */
  readonly signal?: AbortSignal;
  /** How long a call may take, its answer included. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
}

type Transport = Connection['_transport'];
type Answer = Awaited<ReturnType<Transport['httpRequest']>>;
type Stream = ReturnType<ReturnType<Transport['httpRequest']>['stream']>;

/** Long enough for Salesforce's own limit of two minutes a request. */
const patience = 130_000;

/**
 * How jsforce reaches the network from a page: through `fetch`, so that every call settles. jsforce's own browser transport never
 * answers when a call is blocked or cut. Nothing is repeated here: a write that got lost may have been done.
 */
export function fetchTransport(options: TransportOptions = {}): Transport {
  return {
    httpRequest(request) {
      const answer = send(request, options);
      return Object.assign(answer, { stream: silentStream });
    },
    getRequestStreamCreator() {
      throw new Error('This transport sends no streams.');
    },
  };
}

async function send(
  { url, method, headers = {}, body }: Parameters<Transport['httpRequest']>[0],
  { signal, timeoutMs = patience, fetch: fetchIt = fetch }: TransportOptions,
): Promise<Answer> {
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
