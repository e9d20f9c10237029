import { readFileSync, writeFileSync } from 'node:fs';
import { performance, PerformanceObserver } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { writeAnswer, type Answer } from './job-folder';

/** A way to do the reference job, with the list already in memory in the form it likes best. */
export interface Contender {
  readonly version: string;
  /** The job, answer in memory: what is timed. */
  run(): unknown;
  /** The answer of the last run, made comparable. */
  answer(): Answer | Promise<Answer>;
  /** Further work to be timed, by name, in one piece or in several; what is done between the pieces to prepare them is not. */
  readonly also?: Readonly<Record<string, () => Iterable<() => unknown>>>;
}

/** Answers the bench's commands, a line each: run (compute only, timed), write, memory, and what the contender adds. */
export async function serveContender(contender: Contender): Promise<void> {
  globalThis.gc?.();
  const atRest = startOfPeak();
  say({ ready: contender.version });
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, path] = line.split(' ');
    if (command === 'run') say(await measured([() => contender.run()]));
    else if (command === 'memory') say({ bytes: atRest === undefined ? null : status('VmHWM') - atRest });
    else if (command === 'write') {
      writeAnswer(path, await contender.answer());
      say({});
    } else {
      const work = contender.also?.[command];
      if (!work) throw new Error(`A contender was asked for “${command}”, which it does not know.`);
      say(await measured(work()));
    }
  }
}

/** Of all pieces together milliseconds on the clock, of them those of garbage collection, and what the processor spent on all threads of this process. */
async function measured(pieces: Iterable<() => unknown>): Promise<{ ms: number; gc: number; cpu: number }> {
  let [ms, cpu] = [0, 0];
  const spans: Span[] = [];
  collections.length = 0;
  for (const piece of pieces) {
    const [from, before] = [performance.now(), process.cpuUsage()];
    ms += await timed(piece);
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1000;
    spans.push({ from, to: performance.now() });
  }
  // The engine tells of its collections a little later.
  await wait(1);
  const within = (moment: number) => spans.some(({ from, to }) => from <= moment && moment < to);
  const gc = collections.filter(({ from }) => within(from)).reduce((sum, { from, to }) => sum + to - from, 0);
  return { ms, gc, cpu };
}

/** Two moments on the clock, in milliseconds. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** When garbage was collected since the work began that is being measured. */
const collections: Span[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    collections.push({ from: startTime, to: startTime + duration });
}).observe({ entryTypes: ['gc'] });

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Forgets the peak of memory so far, where the system can, and says how much is in use: bytes. */
function startOfPeak(): number | undefined {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return status('VmRSS');
  } catch {
    return undefined;
  }
}

function status(field: string): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))![1];
  return Number(kilobytes) * 1024;
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
