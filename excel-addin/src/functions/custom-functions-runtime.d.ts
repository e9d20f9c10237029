/** What office.js gives to custom functions in Excel; see Microsoft's custom-functions-runtime reference. */
declare namespace CustomFunctions {
  /** Joins a function's id in the metadata to its code. */
  function associate(id: string, functionObject: (...args: never[]) => unknown): void;

  enum ErrorCode {
    invalidValue = '#VALUE!',
    notAvailable = '#N/A',
    divisionByZero = '#DIV/0!',
    invalidNumber = '#NUM!',
    nullReference = '#NULL!',
    invalidName = '#NAME?',
    invalidReference = '#REF!',
  }

  /** What a cell shows in place of a value; Excel shows the sentence beside #VALUE! and #N/A alone. */
  class Error extends globalThis.Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
  }

  interface Invocation {
    readonly address?: string;
  }

  interface CancelableInvocation extends Invocation {
    onCanceled: (() => void) | undefined;
  }
}
