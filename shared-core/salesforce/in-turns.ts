/** How long a page may be busy in one go: short enough that it stays awake, with garbage collected meanwhile. */
const turnMs = 10;

/** Does something with each of many items, letting waiting events through every few milliseconds. */
export async function inTurns<T>(items: Iterable<T>, work: (item: T, place: number) => void): Promise<void> {
  let began = performance.now();
  let place = 0;
  for (const item of items) {
    if (performance.now() - began > turnMs) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      began = performance.now();
    }
    work(item, place++);
  }
}

/** What comes of each of many items, in their order; found in turns. */
export async function mappedInTurns<T, Result>(
  items: Iterable<T>,
  map: (item: T, place: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  await inTurns(items, (item, place) => results.push(map(item, place)));
  return results;
}
