import type { Org } from '../org';
import { jsonOf, orRefusal, refusal, Refused, type Answer, type Question } from './answer';

const mostRequests = 25;

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
  refuseWrong(compositeRequest);
  let answers: Answer[] = [];
  const isFine = () => {
    answers = inTurn(question, compositeRequest, ask);
    return answers.every(({ status }) => status < 300);
  };
  if (!allOrNone) isFine();
  else {
    org.transaction(isFine);
    if (answers.some(({ status }) => status >= 300)) {
      answers = answers.map((answer) => (answer.status < 300 ? halted(rolledBack) : answer));
    }
  }
  return {
    status: 200,
    body: {
      compositeResponse: answers.map(({ status, body }, k) => ({
        body: body ?? null,
        httpHeaders: {},
        httpStatusCode: status,
        referenceId: compositeRequest[k].referenceId,
      })),
    },
  };
}

const rolledBack = 'The transaction was rolled back since another operation in the same transaction failed.';

const halted = (message: string) => refusal(400, 'PROCESSING_HALTED', message);

function refuseWrong(requests: readonly Subrequest[]): void {
  if (requests.length > mostRequests) {
    throw new Refused(refusal(400, 'LIMIT_EXCEEDED', `At most ${mostRequests} subrequests, got ${requests.length}.`));
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
