import type { AccountColumns, CalendarDate, Segmentation, SegmentationModel } from '@keystage/core';
import { buffersIn, type SegmentationAnswer, type SegmentationRequest } from './transferable';
import { workerFault } from './worker-fault';

/** The pane's end of the line to a worker. */
export interface WorkerLine {
  postMessage(message: SegmentationRequest, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { data: SegmentationAnswer }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** Segments accounts beside the pane, so that the pane stays awake. */
export interface Segmenter {
  /** Gets the worker going and has it practise on made-up accounts. */
  warmUp(model: SegmentationModel, asOf: CalendarDate): void;
  /** Hands the columns over: `accounts` must not be used again, the segmentation carries them. An aborted signal ends the worker. */
  segment(
    accounts: AccountColumns,
    model: SegmentationModel,
    asOf: CalendarDate,
    signal?: AbortSignal,
  ): Promise<Segmentation>;
  end(): void;
}

/** A segmenter over workers that `startWorker` starts: one at a time, a new one after a run was cancelled. */
export function openSegmenter(startWorker: () => WorkerLine): Segmenter {
  let worker: WorkerLine | undefined;
  let runs = 0;
  const waiting = new Map<number, { resolve: (answer: SegmentationAnswer) => void; reject: (reason: Error) => void }>();

  function line(): WorkerLine {
    if (worker) return worker;
    worker = startWorker();
    worker.addEventListener('message', ({ data }) => {
      waiting.get(data.run)?.resolve(data);
      waiting.delete(data.run);
    });
    worker.addEventListener('error', ({ message }) => {
      for (const { reject } of waiting.values()) reject(workerFault(message));
      end();
    });
    return worker;
  }

  function ask(accounts: AccountColumns, model: SegmentationModel, asOf: CalendarDate): Promise<SegmentationAnswer> {
    const run = ++runs;
    const { names: _names, ...told } = accounts;
    return new Promise((resolve, reject) => {
      waiting.set(run, { resolve, reject });
      line().postMessage({ run, accounts: told, model, asOf }, buffersIn(told.indicators));
    });
  }

  function end(): void {
    worker?.terminate();
    worker = undefined;
    waiting.clear();
  }

  return {
    warmUp(model, asOf) {
      line().postMessage({ practise: { model, asOf } }, []);
    },
    async segment(accounts, model, asOf, signal) {
      signal?.throwIfAborted();
      const stop = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => {
          end();
          reject(signal.reason as Error);
        });
      });
      const answer = await Promise.race([ask(accounts, model, asOf), stop]);
      if ('failure' in answer) throw new Error(answer.failure);
      const own = { ...accounts, indicators: answer.indicators };
      const segmentation: Segmentation = { ...answer.segmentation, accounts: own, model };
      if (!segmentation.groups) return segmentation;
      const { withGroupNames } = await import('./with-group-names');
      return withGroupNames(segmentation);
    },
    end,
  };
}
