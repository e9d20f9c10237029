import { limits } from '../limits';

/** What stands in a cell that a formula hands to a function: null is an argument that was left out. */
export type FunctionCell = string | number | boolean | null | { readonly error: string };

/** An argument as Excel works it out before it calls: one value, or the cells of a range. */
export type FunctionArgument = FunctionCell | readonly (readonly FunctionCell[])[];

/** What the cell with the formula shows in the end. */
export type FunctionAnswer =
  | { readonly kind: 'values'; readonly values: readonly (readonly (string | number | boolean)[])[] }
  /** `message` is what Excel shows beside the cell; it does so for #VALUE! and #N/A alone. */
  | { readonly kind: 'error'; readonly code: string; readonly message?: string };

/** A call under way: its cell shows #BUSY! until it is settled. */
export interface FunctionCall {
  readonly answer: Promise<FunctionAnswer>;
  readonly settled: boolean;
  /** The cell was edited, or calculation stopped: the add-in is told, and what it answers is not looked at. */
  cancel(): void;
}

export interface FunctionCallOptions {
  /** The cell with the formula: `Accounts!K1`. Given to functions that ask for it. */
  readonly address?: string;
  /** Whether the function's metadata says that it can be cancelled. Default true. */
  readonly cancelable?: boolean;
}

/** Categories, types and flags of the client's messages. */
const category = { customFunction: 1 } as const;
const messageType = { invoke: 1000, cancel: 1001 } as const;
const flag = { cancelable: 1, allowsErrors: 4 } as const;

/** The client's numbers for what a cell shows. */
const errorCodes: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!', 9: '#NAME?' };
const withMessage = ['#VALUE!', '#N/A'];

/** An entry of a message to the client. */
export type FunctionMessage = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
  isRemote: boolean,
];

interface Waiting {
  readonly settle: (answer: FunctionAnswer) => void;
}

/**
 * Calls of an add-in's custom functions, as Excel makes them: those of one task go out in one message, and results come back in batches of
 * the client's own choosing. Until the add-in has said that its functions are ready, calls wait.
 */
export class FunctionCalls {
  private readonly waiting = new Map<number, Waiting>();
  private outgoing: FunctionMessage[] = [];
  private ready = false;
  private nextId = 1;

  constructor(
    private readonly send: (messages: readonly FunctionMessage[]) => void,
    private readonly payloadBytes: number,
  ) {}

  /** The add-in listens to calls from now on. */
  nowReady(): void {
    this.ready = true;
    this.sendSoon();
  }

  /** Calls without a result yet. */
  get busy(): number {
    return this.waiting.size;
  }

  call(name: string, args: readonly FunctionArgument[], options: FunctionCallOptions = {}): FunctionCall {
    const { address = null, cancelable = true } = options;
    const id = this.nextId++;
    let settled = false;
    const answer = new Promise<FunctionAnswer>((resolve) => {
      this.waiting.set(id, {
        settle: (given) => {
          settled = true;
          resolve(given);
        },
      });
    });
    const functionId = name.toUpperCase().replace(/^[A-Z0-9_]+\.(?=.)/, '');
    const flags = (cancelable ? flag.cancelable : 0) | flag.allowsErrors;
    const message = JSON.stringify([id, functionId, args.map(onWire), address, flags, null]);
    if (message.length > this.payloadBytes) this.settle(id, valueError());
    else this.queue([category.customFunction, messageType.invoke, '', message, id, false]);
    return {
      answer,
      get settled() {
        return settled;
      },
      cancel: () => {
        if (!this.waiting.delete(id) || !cancelable) return;
        const told = JSON.stringify({ invocationId: id });
        this.queue([category.customFunction, messageType.cancel, '', told, id, false]);
      },
    };
  }

  /** Results as the client sends them: `[id, ok, value, errorCode?, …]`, or objects where it is told of an older Excel. */
  take(results: readonly unknown[]): void {
    for (const result of results) {
      const [id, ok, value, errorCode] = Array.isArray(result) ? (result as unknown[]) : fields(result);
      const code = errorCodes[Number(errorCode)] ?? '#VALUE!';
      const message = typeof value === 'string' && value !== '' ? value : undefined;
      this.settle(
        Number(id),
        ok === true
          ? shown(value)
          : { kind: 'error', code, ...(message !== undefined && withMessage.includes(code) && { message }) },
      );
    }
  }

  private settle(id: number, answer: FunctionAnswer): void {
    this.waiting.get(id)?.settle(answer);
    this.waiting.delete(id);
  }

  private queue(message: FunctionMessage): void {
    this.outgoing.push(message);
    if (this.outgoing.length === 1) this.sendSoon();
  }

  /** All calls of one recalculation go together. */
  private sendSoon(): void {
    void Promise.resolve().then(() => {
      if (this.ready && this.outgoing.length > 0) this.send(this.outgoing.splice(0));
    });
  }
}

function onWire(argument: FunctionArgument): unknown {
  if (Array.isArray(argument)) return argument.map((row: readonly FunctionCell[]) => row.map(onWire));
  if (typeof argument === 'object' && argument !== null && 'error' in argument) {
    return { type: 'CustomFunctionError', code: argument.error };
  }
  return argument;
}

function fields(result: unknown): unknown[] {
  const { id, failed, value, errorCode } = result as Record<string, unknown>;
  return [id, failed !== true, value, errorCode];
}

/** What Excel makes of a value that came back. */
function shown(value: unknown): FunctionAnswer {
  const rows = Array.isArray(value) ? (value as unknown[]) : [[value]];
  if (rows.length === 0 || !rows.every((row): row is unknown[] => Array.isArray(row))) return valueError();
  const { length } = rows[0] ?? [];
  if (length === 0 || rows.some((row) => row.length !== length)) return valueError();
  const [[only]] = rows;
  const error = errorOf(only);
  if (rows.length === 1 && length === 1 && error) return error;
  const values = rows.map((row) => row.map(cellOf));
  return values.flat().includes(undefined) ? valueError() : { kind: 'values', values: values as string[][] };
}

/** A value as the cell holds it; undefined for what no cell can hold. */
function cellOf(value: unknown): string | number | boolean | undefined {
  if (value === null) return 0;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.length <= limits.textLength ? value : undefined;
  return errorOf(value)?.code;
}

function errorOf(value: unknown): Extract<FunctionAnswer, { kind: 'error' }> | undefined {
  if (typeof value !== 'object' || value === null || !('valueType' in value)) return undefined;
  const { code, message } = value as { code?: string; message?: string };
  return code === undefined ? undefined : { kind: 'error', code, ...(message !== undefined && { message }) };
}

const valueError = (): FunctionAnswer => ({ kind: 'error', code: '#VALUE!' });
