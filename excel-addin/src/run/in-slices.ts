/** How long the pane may be busy before it looks up: short enough that typing and scrolling stay smooth. */
const SLICE_MS = 20;

/** Does work over so many rows in short slices, so that the pane stays awake; an aborted signal ends it between two slices. */
export async function inSlices(
  rows: number,
  work: (from: number, to: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  let size = 50;
  for (let from = 0; from < rows;) {
    signal?.throwIfAborted();
    const to = Math.min(rows, from + size);
    const started = performance.now();
    work(from, to);
    const took = performance.now() - started;
    size = Math.max(1, Math.min(size * 4, Math.round((size * SLICE_MS) / Math.max(1, took))));
    from = to;
    if (from < rows) await breath();
  }
}

/** Lets waiting events through. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
