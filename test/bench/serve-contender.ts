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
  /** Further work to be timed, by name; what it prepares first is not. */
  readonly also?: Readonly<Record<string, () => () => unknown>>;
}

/** Answers the bench's commands, a line each: run (compute only, timed), write, memory, and what the contender adds. */
export async function serveContender(contender: Contender): Promise<void> {
  globalThis.gc?.();
  const atRest = startOfPeak();
  say({ ready: contender.version });
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, path] = line.split(' ');
    if (command === 'run') say(await measured(() => contender.run()));
    else if (command === 'memory') say({ bytes: atRest === undefined ? null : status('VmHWM') - atRest });
    else if (command === 'write') {
      writeAnswer(path, await contender.answer());
      say({});
    } else {
      const prepare = contender.also?.[command];
      if (!prepare) throw new Error(`A contender was asked for “${command}”, which it does not know.`);
      say(await measured(prepare()));
    }
  }
}

/** Milliseconds on the clock, of them those of garbage collection, and what the processor spent on all threads of this process. */
async function measured(work: () => unknown): Promise<{ ms: number; gc: number; cpu: number }> {
  const [before, collectedBefore] = [process.cpuUsage(), await collected()];
  const ms = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { ms, gc: (await collected()) - collectedBefore, cpu: (user + system) / 1000 };
}

let collecting = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) collecting += duration;
}).observe({ entryTypes: ['gc'] });

/** Milliseconds of garbage collection so far; the engine tells of them a little later. */
async function collected(): Promise<number> {
  await wait(1);
  return collecting;
}

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
