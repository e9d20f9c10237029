import { OrgError, type SaveError } from '../org';
import type { JobFault } from './faults';

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is text with a content type of its own. */
  readonly body?: unknown;
}

/** What came over the wire. */
export interface Question {
  readonly method: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** A body that is no text. */
  readonly bytes?: Buffer;
  /** More came than any request may bring; the body is empty. */
  readonly isTooLarge?: boolean;
  /** What a test has in mind for the job that this request sets going. */
  readonly jobFault?: JobFault | undefined;
  /** A deployment is to leave in the org what of it was not refused, whatever was asked. */
  readonly keepsWhatItCan?: boolean;
}

/** An error as REST words it: a list of one. */
export const refusal = (status: number, errorCode: string, message: string, fields?: readonly string[]): Answer => ({
  status,
  body: [{ message, errorCode, ...(fields ? { fields } : {}) }],
});

export const refusedRecord = ({ statusCode, message, fields }: SaveError): Answer =>
  refusal(400, statusCode, message, fields);

export const page = (status: number, html: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: `<!doctype html><html lang="en"><meta charset="utf-8">${html}</html>`,
});

/** A refusal of the org in the status REST gives it. */
export function refusalOf(error: OrgError): Answer {
  const status = { NOT_FOUND: 404, ENTITY_IS_DELETED: 404, INSUFFICIENT_ACCESS: 403, NOT_IMPLEMENTED: 501 } as const;
  return refusal(error.code in status ? status[error.code as keyof typeof status] : 400, error.code, error.message);
}

/** The JSON of a request. Throws JSON_PARSER_ERROR as an answer. */
export function jsonOf(question: Question): unknown {
  try {
    return JSON.parse(question.body) as unknown;
  } catch (error) {
    throw new Refused(refusal(400, 'JSON_PARSER_ERROR', error instanceof Error ? error.message : String(error)));
  }
}

/** What `run` answers, or the answer to why it does not. */
export function orRefusal(run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    if (error instanceof OrgError) return refusalOf(error);
    throw error;
  }
}

/** An answer that ends the handling of a request wherever it has got to. */
export class Refused extends Error {
  constructor(readonly answer: Answer) {
    super('refused');
  }
}
