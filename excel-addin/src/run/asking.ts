import { workerFault } from './worker-fault';

/** A worker, as the pane sees it. */
export interface WorkerPort<Request, Answer> {
  postMessage(message: Request): void;
  addEventListener(type: 'message', listener: (event: { data: Answer }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

export interface Waiting {
  readonly signal?: AbortSignal;
  /** Called with the rows that have been read so far. */
  readonly onProgress?: (rowsDone: number) => void;
}

/** What a worker says of one question: how far it has come, that it failed, or the answer. */
type Said = { readonly run: number } & ({ readonly progress: number } | { readonly failure: string } | object);
type Answered<Answer> = Exclude<Answer, { readonly progress: number } | { readonly failure: string }>;

/** A line to a worker that is asked things. It starts with the first message; after it was ended, the next message starts another. */
export interface Asking<Request, Answer> {
  /** Something it is told: nobody waits for an answer. */
  tell(message: Request): void;
  /** Something it is asked. An aborted signal ends the worker at once. */
  ask(asking: (run: number) => Request, waiting?: Waiting): Promise<Answered<Answer>>;
  /** Counts the workers: what one was told, the next does not know. */
  age(): number;
  end(): void;
}

interface Open<Answer> {
  readonly resolve: (answer: Answered<Answer>) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress?: (rowsDone: number) => void;
}

export function openAsking<Request, Answer extends Said>(
  start: () => WorkerPort<Request, Answer>,
): Asking<Request, Answer> {
  let worker: WorkerPort<Request, Answer> | undefined;
  let [age, runs] = [0, 0];
  const open = new Map<number, Open<Answer>>();

  function line(): WorkerPort<Request, Answer> {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }) => {
      const asked = open.get(data.run);
      if ('progress' in data) return asked?.onProgress?.(data.progress);
      open.delete(data.run);
      if ('failure' in data) asked?.reject(new Error(data.failure));
      else asked?.resolve(data as Answered<Answer>);
    });
    worker.addEventListener('error', ({ message }) => {
      const left = [...open.values()];
      end();
      for (const { reject } of left) reject(workerFault(message));
    });
    return worker;
  }

  function end(): void {
    worker?.terminate();
    if (worker) age++;
    worker = undefined;
    open.clear();
  }

  return {
    tell: (message) => line().postMessage(message),
    ask(asking, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      const run = ++runs;
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          end();
          reject(signal!.reason as Error);
        };
        const settled = <Result>(then: (result: Result) => void) => {
          return (result: Result): void => {
            signal?.removeEventListener('abort', stop);
            then(result);
          };
        };
        signal?.addEventListener('abort', stop, { once: true });
        open.set(run, { resolve: settled(resolve), reject: settled(reject), ...(onProgress && { onProgress }) });
        line().postMessage(asking(run));
      });
    },
    age: () => age,
    end,
  };
}
