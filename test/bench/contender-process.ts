import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A contender at work in a process of its own, so that its memory is its own. */
export interface ContenderProcess {
  readonly name: string;
  readonly version: string;
  /** Sends a command and waits for its answer. */
  ask(command: string): Promise<Reply>;
  end(): void;
}

export interface Reply {
  readonly ready?: string;
  readonly ms?: number;
  readonly cpu?: number;
  /** Of `ms`, where the engine collects garbage. */
  readonly gc?: number;
  readonly bytes?: number | null;
}

/** How a contender is started, and what to do where it cannot be. */
export interface ContenderStart {
  readonly name: string;
  readonly command: readonly string[];
  readonly install: string;
}

/** A contender with the job's folder read, or undefined where this machine does not have it. */
export async function startContender(start: ContenderStart, folder: string): Promise<ContenderProcess | undefined> {
  const [program, ...words] = start.command;
  const child = spawn(program, [...words, folder], { stdio: 'pipe', env: process.env });
  const said = linesOf(child);
  const first = await said();
  if (first?.ready === undefined) return undefined;
  return {
    name: start.name,
    version: first.ready,
    async ask(command) {
      child.stdin.write(`${command}\n`);
      const reply = await said();
      if (!reply) throw new Error(`${start.name} ended at “${command}”.`);
      return reply;
    },
    end: () => void child.stdin.end(),
  };
}

/** The replies of a process one after another; undefined once it has ended, or where it could not start. */
function linesOf(child: ChildProcessWithoutNullStreams): () => Promise<Reply | undefined> {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const failed = new Promise<undefined>((resolve) => child.once('error', () => resolve(undefined)));
  child.stderr.resume();
  child.stdin.on('error', () => undefined);
  return () =>
    Promise.race([failed, lines.next().then(({ done, value }) => (done ? undefined : (JSON.parse(value) as Reply)))]);
}

/** Whether a program came to a good end; false where the machine does not have it. */
export function runsWell(program: string, words: readonly string[]): boolean {
  try {
    execFileSync(program, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
