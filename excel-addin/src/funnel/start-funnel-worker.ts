import type { WorkerLine } from './weigher';

/** Starts the worker that weighs pipelines. */
export function startFunnelWorker(): WorkerLine {
  return new Worker(new URL('./funnel.worker.ts', import.meta.url), { type: 'module' });
}
