import type { Org } from '../org';
import { jsonOf, orRefusal, refusal, Refused, type Answer, type Question } from './answer';

/** Requests in one, in a graph, and graphs in one. */
const mostRequests = 25;
const mostNodes = 500;
const mostGraphs = 75;

interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body?: unknown;
  readonly httpHeaders?: Readonly<Record<string, string>>;
}

/**
 * Answers `/composite`: requests one after another, each of which may name what an earlier one was answered, as `@{account.id}`. With
 * `allOrNone` one refusal takes back all.
 */
export function compose(question: Question, org: Org, ask: (one: Question) => Answer): Answer {
  const { allOrNone = false, compositeRequest = [] } = jsonOf(question) as {
    readonly allOrNone?: boolean;
    readonly compositeRequest?: readonly Subrequest[];
  };
  refuseWrong(compositeRequest, mostRequests);
  const answers = allOrNone ? together(question, compositeRequest, org, ask) : inTurn(question, compositeRequest, ask);
  return { status: 200, body: { compositeResponse: responses(compositeRequest, answers) } };
}

/** Answers `/composite/graph`: graphs of requests, each of them done as a whole or not at all, whatever becomes of the others. */
export function composeGraphs(question: Question, org: Org, ask: (one: Question) => Answer): Answer {
  const { graphs = [] } = jsonOf(question) as {
    readonly graphs?: readonly { readonly graphId: string; readonly compositeRequest: readonly Subrequest[] }[];
  };
  if (graphs.length > mostGraphs) {
    throw new Refused(refusal(400, 'LIMIT_EXCEEDED', `At most ${mostGraphs} graphs, got ${graphs.length}.`));
  }
  const nodes = graphs.reduce((count, { compositeRequest }) => count + compositeRequest.length, 0);
  if (nodes > mostNodes) {
    throw new Refused(refusal(400, 'LIMIT_EXCEEDED', `At most ${mostNodes} nodes, got ${nodes}.`));
  }
  const answered = graphs.map(({ graphId, compositeRequest }) => {
    refuseWrong(compositeRequest, mostNodes);
    const answers = together(question, compositeRequest, org, ask);
    return {
      graphId,
      graphResponse: { compositeResponse: responses(compositeRequest, answers) },
      isSuccessful: answers.every(({ status }) => status < 300),
    };
  });
  return { status: 200, body: { graphs: answered } };
}

/**
 * Answers `/composite/batch`: requests that know nothing of each other, one after another. With `haltOnError` those behind one that was
 * refused are not done.
 */
export function composeBatch(question: Question, ask: (one: Question) => Answer): Answer {
  const { batchRequests = [], haltOnError = false } = jsonOf(question) as {
    readonly haltOnError?: boolean;
    readonly batchRequests?: readonly { readonly method: string; readonly url: string; readonly richInput?: unknown }[];
  };
  if (batchRequests.length > mostRequests) {
    throw new Refused(
      refusal(400, 'LIMIT_EXCEEDED', `At most ${mostRequests} subrequests, got ${batchRequests.length}.`),
    );
  }
  let isHalted = false;
  const results = batchRequests.map(({ method, url, richInput }) => {
    if (isHalted) {
      const { body: result } = refusal(
        412,
        'BATCH_PROCESSING_HALTED',
        'Batch processing halted since an earlier request was refused',
      );
      return { statusCode: 412, result };
    }
    // An address begins with the version here.
    const whole = url.startsWith('/services/data/') ? url : `/services/data/${url.replace(/^\//, '')}`;
    const request = { method, url: whole, referenceId: '', ...(richInput !== undefined && { body: richInput }) };
    const { status, body } = orRefusal(() => ask(questionOf(question, request, new Map())));
    isHalted = haltOnError && status >= 300;
    return { statusCode: status, result: body ?? null };
  });
  return { status: 200, body: { hasErrors: results.some(({ statusCode }) => statusCode >= 300), results } };
}

/** All of some requests, or none of them. */
function together(
  question: Question,
  requests: readonly Subrequest[],
  org: Org,
  ask: (one: Question) => Answer,
): Answer[] {
  let answers: Answer[] = [];
  org.transaction(() => {
    answers = inTurn(question, requests, ask);
    return answers.every(({ status }) => status < 300);
  });
  const isRefused = answers.some(({ status }) => status >= 300);
  return isRefused ? answers.map((answer) => (answer.status < 300 ? halted(rolledBack) : answer)) : answers;
}

const responses = (requests: readonly Subrequest[], answers: readonly Answer[]) =>
  answers.map(({ status, body }, k) => ({
    body: body ?? null,
    httpHeaders: {},
    httpStatusCode: status,
    referenceId: requests[k].referenceId,
  }));

const rolledBack = 'The transaction was rolled back since another operation in the same transaction failed.';

const halted = (message: string) => refusal(400, 'PROCESSING_HALTED', message);

function refuseWrong(requests: readonly Subrequest[], most: number): void {
  if (requests.length > most) {
    throw new Refused(refusal(400, 'LIMIT_EXCEEDED', `At most ${most} subrequests, got ${requests.length}.`));
  }
  const names = new Set(requests.map(({ referenceId }) => referenceId));
  if (names.size < requests.length) {
    throw new Refused(refusal(400, 'INVALID_INPUT', 'Each subrequest has a referenceId of its own.'));
  }
}

function inTurn(whole: Question, requests: readonly Subrequest[], ask: (one: Question) => Answer): Answer[] {
  const known = new Map<string, Answer>();
  return requests.map((request) => {
    const answer = orRefusal(() => ask(questionOf(whole, request, known)));
    known.set(request.referenceId, answer);
    return answer;
  });
}

function questionOf(whole: Question, request: Subrequest, known: ReadonlyMap<string, Answer>): Question {
  const { method, url, body, httpHeaders = {} } = request;
  const address = new URL(filled(url, known, encodeURIComponent), 'http://loopback');
  const headers = Object.entries(httpHeaders).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    method,
    path: address.pathname,
    parameters: address.searchParams,
    headers: { ...whole.headers, ...Object.fromEntries(headers) },
    body: body === undefined ? '' : filled(JSON.stringify(body), known, withinQuotes),
  };
}

const withinQuotes = (text: string) => JSON.stringify(text).slice(1, -1);

/** A text with what earlier answers hold in place of their names. */
function filled(text: string, known: ReadonlyMap<string, Answer>, escaped: (value: string) => string): string {
  return text.replace(/@\{(\w+)\.([\w.[\]]+)\}/g, (_whole, name: string, path: string) => {
    const answer = known.get(name);
    let at: unknown = answer && answer.status < 300 ? answer.body : undefined;
    for (const step of path.split(/[.[\]]+/)) {
      if (step !== '') at = (at as Readonly<Record<string, unknown>> | null | undefined)?.[step];
    }
    if (typeof at === 'string' || typeof at === 'number') return escaped(String(at));
    throw new Refused(halted(`Invalid reference specified. No value for ${name}.${path} found in ${name}`));
  });
}
