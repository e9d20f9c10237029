const clearings = new Set<() => void>();
/** What a shell makes of a process that a signal ended. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Has something cleared away should the process be stopped meanwhile; answers how to take that back once it is done. */
export function clearedWhenStopped(clear: () => void): () => void {
  if (clearings.size === 0) for (const signal of signals) process.on(signal, stop);
  clearings.add(clear);
  return () => {
    clearings.delete(clear);
    if (clearings.size === 0) for (const signal of signals) process.removeListener(signal, stop);
  };
}

const signals = Object.keys(codes) as (keyof typeof codes)[];

function stop(signal: NodeJS.Signals): void {
  for (const clear of clearings) clear();
  process.exit(codes[signal as keyof typeof codes]);
}
