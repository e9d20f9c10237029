import type { Segmentation } from '@keystage/core';
import type { Answer, Asked, BenchAnswer, BenchRequest, QuestionKind } from './bench-messages';
import { workerFault } from './worker-fault';

/** The pane's end of the line to the bench's worker. */
export interface BenchWorker {
  postMessage(message: BenchRequest): void;
  addEventListener(type: 'message', listener: (event: { data: BenchAnswer }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** Answers, beside the pane, what would be if: other values, other models, other weights. Nothing it is asked changes anything. */
export interface Bench {
  /** Asks about a run; the bench is given its list the first time, and then only where it is another one. */
  ask<K extends QuestionKind>(run: Segmentation, kind: K, asked: Asked<K>): Promise<Answer<K>>;
  end(): void;
}

/** A bench over a worker that is started when something is first asked, and anew after it broke. */
export function openBench(startWorker: () => BenchWorker): Bench {
  let worker: BenchWorker | undefined;
  let held: Segmentation | undefined;
  let asked = 0;
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (reason: Error) => void }>();

  function line(): BenchWorker {
    if (worker) return worker;
    worker = startWorker();
    worker.addEventListener('message', ({ data }) => {
      const one = waiting.get(data.number);
      waiting.delete(data.number);
      if ('failure' in data) one?.reject(new Error(data.failure));
      else one?.resolve(data.answer as never);
    });
    worker.addEventListener('error', ({ message }) => {
      const left = [...waiting.values()];
      end();
      for (const { reject } of left) reject(workerFault(message));
    });
    return worker;
  }

  function end(): void {
    worker?.terminate();
    worker = undefined;
    held = undefined;
    waiting.clear();
  }

  return {
    ask: <K extends QuestionKind>(run: Segmentation, kind: K, question: Asked<K>) =>
      new Promise<Answer<K>>((resolve, reject) => {
        const number = ++asked;
        waiting.set(number, { resolve, reject });
        const another = held !== run;
        held = run;
        line().postMessage({ number, ...(another && { hold: heldOf(run) }), kind, asked: question });
      }),
    end,
  };
}

/** The names stay behind: nothing is scored by them. */
function heldOf({ accounts, model, asOf }: Segmentation): BenchRequest['hold'] {
  const { names: _names, ...told } = accounts;
  return { accounts: told, model, asOf };
}
