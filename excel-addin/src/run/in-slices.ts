/** How long the pane may be busy before it looks up: short enough that typing and scrolling stay smooth, with garbage collected meanwhile. */
const SLICE_MS = 10;

/** Does work over so many rows in short slices, so that the pane stays awake; an aborted signal ends it between two slices. */
export async function inSlices(
  rows: number,
  work: (from: number, to: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  // The first rows go through code that has never run.
  let size = 8;
  for (let from = 0; from < rows;) {
    signal?.throwIfAborted();
    const to = Math.min(rows, from + size);
    const started = performance.now();
    work(from, to);
    const took = performance.now() - started;
    size = Math.max(1, Math.min(size * 2, Math.round((size * SLICE_MS) / Math.max(1, took))));
    from = to;
    if (from < rows) await breath();
  }
}

/** Does work that comes in short steps, letting waiting events through between them; an aborted signal ends it there. */
export async function inSteps<Result>(steps: Iterator<undefined, Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    await breath();
  }
}

/** Lets waiting events through. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
