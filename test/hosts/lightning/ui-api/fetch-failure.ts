/** What the platform's data modules reject with. */
export interface FetchFailure {
  readonly status: number;
  readonly statusText: string;
  readonly ok: false;
  readonly errorType: 'fetchResponse';
  readonly body: {
    readonly statusCode: number;
    readonly errorCode: string;
    readonly message: string;
    readonly output?: SaveOutput;
  };
}

/** Why a record was not saved: what concerns it as a whole, and what concerns one field. */
export interface SaveOutput {
  readonly errors: readonly OutputError[];
  readonly fieldErrors: Readonly<Record<string, readonly OutputError[]>>;
}

interface OutputError {
  readonly errorCode: string;
  readonly message: string;
  readonly field: string | null;
  readonly fieldLabel: string | null;
}

const statusTexts: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  412: 'Precondition Failed',
  500: 'Server Error',
};

/** Typed as an error so that it can be thrown; like the platform's it is a plain object, and no `instanceof Error`. */
export function fetchFailure(
  status: number,
  errorCode: string,
  message: string,
  output?: SaveOutput,
): FetchFailure & Error {
  const body = { statusCode: status, errorCode, message, ...(output && { output }) };
  const failure: FetchFailure = {
    status,
    statusText: statusTexts[status] ?? '',
    ok: false,
    errorType: 'fetchResponse',
    body,
  };
  return failure as FetchFailure & Error;
}

export function isFetchFailure(error: unknown): error is FetchFailure {
  return typeof error === 'object' && error !== null && 'errorType' in error && error.errorType === 'fetchResponse';
}

/**
 * A refusal of the org as the data modules pass it on, and a request that nothing answered. What is neither is a fault of the stand-in, and
 * stays one.
 */
export function failureOf(error: unknown): Error {
  if (isFetchFailure(error)) return error as FetchFailure & Error;
  if (!(error instanceof Error)) return new Error(`The stand-in Lightning met ${JSON.stringify(error)}.`);
  if (error.name === 'TypeError' && error.message.includes('fetch')) {
    return fetchFailure(0, 'DISCONNECTED', 'Disconnected or Canceled');
  }
  if (!('code' in error) || typeof error.code !== 'string' || error.code === 'NOT_IMPLEMENTED') return error;
  return fetchFailure(statusOf[error.code] ?? 400, error.code, error.message);
}

const statusOf: Readonly<Record<string, number>> = {
  ENTITY_IS_DELETED: 404,
  INSUFFICIENT_ACCESS: 403,
  INVALID_SESSION_ID: 401,
  NOT_FOUND: 404,
};
