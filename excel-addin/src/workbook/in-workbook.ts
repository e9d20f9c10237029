import { asTrouble, type Doing } from './pane-problem';

export interface Stopping {
  readonly signal?: AbortSignal;
  /** After the signal, how long to wait for the answer that is on its way. A reader need not wait at all, a writer should. */
  readonly graceMs?: number;
}

/**
 * Does something in the workbook. Whatever Excel throws comes out as `WorkbookTrouble` that says what was being done; an aborted
 * signal comes out as its own reason, even where the answer never comes.
 */
export async function inWorkbook<Result>(
  doing: Doing,
  work: (context: Excel.RequestContext) => Promise<Result>,
  { signal, graceMs = 0 }: Stopping = {},
): Promise<Result> {
  signal?.throwIfAborted();
  try {
    return await untilAborted(Excel.run(work), signal, graceMs);
  } catch (thrown) {
    signal?.throwIfAborted();
    throw asTrouble(thrown, doing);
  }
}

function untilAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
  graceMs: number,
): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      patience = setTimeout(() => reject(signal.reason as Error), graceMs);
    };
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
      clearTimeout(patience);
    });
  });
}
