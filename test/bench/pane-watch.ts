import type { CDPSession, Frame } from 'playwright-core';

/** A task of the pane's main thread over 50 ms, in milliseconds of its page, and what it went into. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
  /** Of it inside office.js: parsing what Excel answered, building what is sent. */
  readonly office: number;
  /** Ours, and what the browser and the engine did meanwhile, garbage collection included. */
  readonly own: number;
  /** Our functions that most of it went through, with their milliseconds, what they call included. */
  readonly where: string;
}

export interface Watched {
  readonly tasks: readonly LongTask[];
  /** Most of the heap that was in use at a time, and of the memory of buffers beside it. */
  readonly heapBytes: number;
  readonly bufferBytes: number;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const SAMPLE_MICROSECONDS = 500;
const HEAP_EVERY_MS = 50;
/** Functions named for a task. */
const PLACES = 4;

/**
 * Watches the pane's main thread until it is told to stop. The browser itself tells the long tasks; a profile of the same time tells which
 * script they were in: a sample counts as office.js's where the innermost script on the stack is office.js.
 */
export async function watchPane(frame: Frame): Promise<() => Promise<Watched>> {
  const session: CDPSession = await frame.page().context().newCDPSession(frame);
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await frame.evaluate(() => {
    const here = window as unknown as { longTasks: [number, number][]; longTaskWatch: PerformanceObserver };
    here.longTasks = [];
    here.longTaskWatch = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) here.longTasks.push([startTime, duration]);
    });
    here.longTaskWatch.observe({ type: 'longtask' });
  });
  await session.send('Profiler.start');

  let heapBytes = 0;
  let bufferBytes = 0;
  let watching = true;
  const heap = (async () => {
    while (watching) {
      const usage = await session.send('Runtime.getHeapUsage');
      heapBytes = Math.max(heapBytes, usage.usedSize);
      bufferBytes = Math.max(bufferBytes, (usage as { backingStorageSize?: number }).backingStorageSize ?? 0);
      await new Promise((resolve) => setTimeout(resolve, HEAP_EVERY_MS));
    }
  })();

  return async () => {
    watching = false;
    await heap;
    const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
    const tasks = await frame.evaluate(async () => {
      const here = window as unknown as { longTasks: [number, number][]; longTaskWatch: PerformanceObserver };
      // What was observed last is told in a task of its own.
      await new Promise((resolve) => setTimeout(resolve, 100));
      here.longTaskWatch.disconnect();
      return here.longTasks;
    });
    const { metrics } = await session.send('Performance.getMetrics');
    const origin = 1e6 * metrics.find(({ name }) => name === 'NavigationStart')!.value;
    await session.detach();
    return { tasks: attributed(tasks, profile, origin), heapBytes, bufferBytes };
  };
}

function attributed(tasks: readonly [number, number][], profile: Profile, origin: number): LongTask[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const stack = (id: number): ProfileNode[] => {
    const found: ProfileNode[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) found.push(nodes.get(at)!);
    return found;
  };
  const isOffice = ({ callFrame: { url } }: ProfileNode) => url.includes('appsforoffice.microsoft.com');

  const sums = tasks.map(() => ({ office: 0, places: new Map<string, number>() }));
  let time = profile.startTime;
  profile.samples.forEach((id, k) => {
    time += profile.timeDeltas[k];
    const at = (time - origin) / 1_000;
    const task = tasks.findIndex(([start, duration]) => at >= start && at <= start + duration);
    if (task < 0) return;
    const took = (profile.timeDeltas[k + 1] ?? 0) / 1_000;
    const frames = stack(id);
    const scripted = frames.filter(({ callFrame: { url } }) => url !== '');
    if (scripted[0] && isOffice(scripted[0])) sums[task].office += took;
    // Each function once, however often it stands on the stack.
    const functions = scripted.filter((each) => !isOffice(each)).map(placeOf);
    const engine = frames[0].callFrame.url === '' ? [frames[0].callFrame.functionName] : [];
    for (const place of new Set([...functions, ...engine])) {
      sums[task].places.set(place, (sums[task].places.get(place) ?? 0) + took);
    }
  });
  return tasks.map(([start, duration], k) => {
    const { office, places } = sums[k];
    const most = [...places].sort(([, a], [, b]) => b - a).slice(0, PLACES);
    const where = most.map(([place, ms]) => `${place} ${ms.toFixed(0)} ms`).join(', ');
    return { start, duration, office, own: Math.max(0, duration - office), where };
  });
}

function placeOf({ callFrame: { functionName, url, lineNumber, columnNumber } }: ProfileNode): string {
  return `${functionName}@${url.replace(/^.*\//, '').replace(/\?.*$/, '')}:${lineNumber + 1}:${columnNumber + 1}`;
}
