/** Answers when it is done, where what it clears is not of this machine. */
type Clearing = () => void | Promise<void>;

const clearings = new Set<Clearing>();
/** What a shell makes of a process that a signal ended. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Has something cleared away should the process be stopped meanwhile; answers how to take that back once it is done. */
export function clearedWhenStopped(clear: Clearing): () => void {
  if (clearings.size === 0) for (const signal of signals) process.on(signal, stop);
  clearings.add(clear);
  return () => {
    clearings.delete(clear);
    if (clearings.size === 0) for (const signal of signals) process.removeListener(signal, stop);
  };
}

const signals = Object.keys(codes) as (keyof typeof codes)[];

function stop(signal: NodeJS.Signals): void {
  const leave = () => process.exit(codes[signal as keyof typeof codes]);
  const underWay = [...clearings].map((clear) => clear()).filter((clearing) => clearing instanceof Promise);
  if (underWay.length === 0) leave();
  // Stopped a second time it waits for nobody.
  for (const one of signals) process.removeListener(one, stop).on(one, leave);
  void Promise.allSettled(underWay).then(leave);
}
