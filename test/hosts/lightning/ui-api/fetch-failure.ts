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
  403: 'Forbidden',
  404: 'Not Found',
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

/** A refusal of the org as the data modules pass it on. What is not a refusal is a fault of the stand-in, and stays one. */
export function failureOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(`The stand-in Lightning met ${JSON.stringify(error)}.`);
  if (!('code' in error) || typeof error.code !== 'string') return error;
  const status = error.code === 'NOT_FOUND' || error.code === 'ENTITY_IS_DELETED' ? 404 : 400;
  return fetchFailure(error.code === 'INSUFFICIENT_ACCESS' ? 403 : status, error.code, error.message);
}
