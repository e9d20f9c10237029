import type { ServerResponse } from 'node:http';

/** What goes wrong with a statement. */
export type Fault =
  /** The engine refuses it. */
  | { readonly kind: 'exception'; readonly code: number; readonly message: string }
  /** What answers there is something else: a proxy, a page. */
  | { readonly kind: 'stranger'; readonly status: number; readonly body: string }
  /** The connection goes: before anything is done, when it is done and nothing answered, or in the midst of the answer. */
  | { readonly kind: 'cut'; readonly when: 'asked' | 'done' | 'within' }
  /** The answer has begun, with status 200, when the engine finds that it cannot go on. */
  | { readonly kind: 'exceptionWithin'; readonly form: keyof typeof exceptionForms }
  /** It runs until somebody ends it. */
  | { readonly kind: 'endless' };

/** As the server writes an exception of its own. */
export function exceptionText(code: number, message: string): string {
  return `Code: ${code}. DB::Exception: ${message} (version 26.7.2.1)\n`;
}

const within = exceptionText(241, 'Memory limit (for query) exceeded: would use 9.40 GiB. (MEMORY_LIMIT_EXCEEDED)');

/** The forms in which releases write it behind what an answer held already. */
const exceptionForms = {
  text: within,
  json: `{"exception": "${within.trim()}"}\n`,
  framed: `\r\n__exception__\r\nabcdefghijklmnop\r\n${within}${within.length} abcdefghijklmnop\r\n__exception__\r\n`,
} as const;

/** Of the engine's codes those whose status is not 500. */
const statusOfCode: Readonly<Record<number, number>> = {
  46: 404,
  47: 404,
  48: 501,
  60: 404,
  62: 400,
  81: 404,
  115: 404,
  159: 408,
  192: 403,
  193: 403,
  194: 401,
  497: 403,
  516: 403,
};

export function refuse(response: ServerResponse, code: number, message: string): void {
  const body = exceptionText(code, message);
  response.writeHead(statusOfCode[code] ?? 500, {
    'x-clickhouse-exception-code': String(code),
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** Answers as a fault has it, `answer` being what it would have been. */
export function answerWithFault(
  fault: Exclude<Fault, { kind: 'endless' }>,
  answer: string,
  response: ServerResponse,
): void {
  switch (fault.kind) {
    case 'exception':
      return refuse(response, fault.code, fault.message);
    case 'stranger':
      return void response.writeHead(fault.status, { 'content-type': 'text/html' }).end(fault.body);
    case 'cut':
      if (fault.when !== 'within') return void response.destroy();
      // The last byte of what was announced never comes.
      response.writeHead(200, { 'content-length': Buffer.byteLength(answer) + 2 });
      return void response.write(`${answer}\n`, () => response.destroy());
    case 'exceptionWithin':
      return void response.writeHead(200).end(answer + exceptionForms[fault.form]);
  }
}
