import type { LedgerLine } from './open-ledgers';

/** Starts the worker that reads ledgers. */
export function startLedgerWorker(): LedgerLine {
  return new Worker(new URL('./ledgers.worker.ts', import.meta.url), { type: 'module' });
}
