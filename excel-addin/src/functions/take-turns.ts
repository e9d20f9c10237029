/** How much may leave within so long. */
export interface Pace {
  readonly bytes: number;
  readonly withinMs: number;
}

/** Results that leave within this time of each other are counted as one. */
const TOGETHER_MS = 50;

/**
 * Lets results out so that no more than so many bytes leave within any stretch of time. office.js gathers results for a while and hands
 * them to Excel in one request; one that is too large together is sent again and again, and holds up every other result for a minute.
 * A single result that passes the bound by itself is for the caller to refuse.
 */
export function takeTurns({ bytes: atMost, withinMs }: Pace): (bytes: number) => Promise<void> {
  const left: { readonly at: number; bytes: number }[] = [];
  let sum = 0;
  let turn: Promise<void> = Promise.resolve();

  async function wait(bytes: number): Promise<void> {
    for (;;) {
      const now = performance.now();
      while (left.length > 0 && left[0].at + TOGETHER_MS + withinMs <= now) sum -= left.shift()!.bytes;
      if (left.length === 0 || sum + bytes <= atMost) break;
      await new Promise((resolve) => setTimeout(resolve, left[0].at + TOGETHER_MS + withinMs - now));
    }
    const now = performance.now();
    const last = left.at(-1);
    if (last && now - last.at < TOGETHER_MS) last.bytes += bytes;
    else left.push({ at: now, bytes });
    sum += bytes;
  }

  return (bytes) => {
    if (!Number.isFinite(atMost)) return Promise.resolve();
    turn = turn.then(() => wait(bytes));
    return turn;
  };
}
