import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDate, type CalendarDate } from '@keystage/core';
import { Refusal } from '../../shared-core/cli/refusal';
import { syncAccounts } from '../../shared-core/cli/sync/sync-accounts';
import type { Terminal } from '../../shared-core/cli/terminal';
import type { SalesforceServer } from '../hosts/salesforce';
import { timeoutMs, type Way } from './salesforce-journey';

/** What an app of the org signs in with. */
export const nightlyClient = { id: 'nightly', name: 'Keystage at night', redirectUris: [], secret: 'of the night' };

const day = '2026-11-20';
/** From the root, where all of this is run. */
const main = 'shared-core/cli/main.ts';

/** How often a run is begun again before a machine gives up on it. */
const patience = 6;
/** What ended a process that had no time to say anything. */
const killed = 'killed';

/** One process of `keystage sync` as its surroundings see it: an exit code and what was warned of, or nothing at all. */
export type Ended = { readonly code: number; readonly warned: readonly string[] } | typeof killed;

export interface NightlyHooks {
  /** Called before each request, with its number in the whole of it. */
  readonly onRequest: (request: number) => void;
  /**
   * Kills the process at this request, before it goes out or after its answer has come; or, where it is a process of its own, by a signal that
   * nobody can catch, as soon as the org has answered.
   */
  readonly kill?: { readonly request: number; readonly when: 'before' | 'after' | 'signal' };
  /** Called after a process has ended, with its arguments. */
  readonly onEnd?: (args: readonly string[], ended: Ended) => void;
}

/**
 * A nightly job as the README of `keystage sync` has it: a run with a journal, gone on with where it broke off; and in the end all of it
 * put back. Each process knows nothing of the one before but the files.
 */
export class NightlyRun {
  /** Processes that did not come to their end, with what was read then. */
  readonly broken: string[] = [];
  /** The journals that were begun, and the report of each. */
  readonly journals: string[] = [];
  private requests = 0;

  constructor(
    private readonly server: SalesforceServer,
    private readonly folder: string,
    private readonly way: Way,
    private readonly hooks: NightlyHooks,
  ) {}

  /** Runs until a run has done all it could; false where it never does. */
  async run(): Promise<boolean> {
    return this.again((attempt) => {
      const journal = this.path(`night-${this.journals.length}.jsonl`);
      const begun = this.journals.at(-1);
      // A night that has ended in part is over: the next one has a journal of its own.
      if (attempt > 0 && begun !== undefined && existsSync(begun) && !this.isOver) {
        return ['--resume', begun, '--apply', '--report', reportOf(begun)];
      }
      if (begun !== undefined && !existsSync(begun)) this.journals.pop();
      this.journals.push(journal);
      return [
        ...['--as-of', day, '--mapping', 'amount=AnnualRevenue', '--mapping-file', this.path('fields.json')],
        ...['--apply', '--journal', journal, '--report', reportOf(journal)],
      ];
    });
  }

  /** Puts every night back, the last one first. */
  async putBack(): Promise<boolean> {
    for (const journal of [...this.journals].reverse()) {
      if (!(await this.again(() => ['--undo', journal, '--apply', '--report', reportOf(journal)]))) return false;
    }
    return true;
  }

  private isOver = false;

  private async again(argsOf: (attempt: number) => readonly string[]): Promise<boolean> {
    this.isOver = false;
    for (let attempt = 0; attempt < patience; attempt++) {
      const args = argsOf(attempt);
      const { kill } = this.hooks;
      const isOwn = kill?.when === 'signal' && this.broken.length === 0 && args[0] !== '--undo';
      const ended = await (isOwn ? this.ownProcess(args, kill.request) : this.process(args));
      this.hooks.onEnd?.(args, ended);
      if (ended !== killed && ended.code === 0) return true;
      this.broken.push(ended === killed ? 'The process was killed.' : ended.warned.join(' '));
      this.isOver = ended !== killed && ended.code === 3;
      // What is put back in part because of others stays so.
      if (this.isOver && args[0] === '--undo') return true;
    }
    return false;
  }

  private async process(args: readonly string[]): Promise<Ended> {
    let die: (ended: typeof killed) => void = () => undefined;
    const death = new Promise<typeof killed>((resolve) => (die = resolve));
    const never = () => (die(killed), new Promise<Response>(() => undefined));
    const { kill } = this.hooks;
    let isDead = false;
    const calling: typeof fetch = async (...request) => {
      if (isDead) return never();
      this.hooks.onRequest(++this.requests);
      const isLast = kill?.request === this.requests && kill.when !== 'signal';
      isDead = isLast;
      if (isLast && kill?.when === 'before') return never();
      const answer = await fetch(...request);
      if (!isLast) return answer;
      await answer.text().catch(() => undefined);
      return never();
    };
    const [said, warned] = [[] as string[], [] as string[]];
    const code = syncAccounts(args, this.terminal(said, warned), {
      ...{ fetch: calling, timeoutMs, pollMs: 1, lockPauseMs: 1 },
      stretchSize: this.way === 'jobs' ? 120 : 80,
      bulkFrom: this.way === 'jobs' ? 1 : Infinity,
    }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      warned.push(...error.sentences);
      return 1;
    });
    // What is done in part is told, and not warned of.
    return Promise.race([
      death,
      code.then((ended) => ({ code: ended, warned: ended === 3 ? [...said, ...warned] : warned })),
    ]);
  }

  /** The command line as a process, ended by SIGKILL once the org has answered so many of its requests. */
  private ownProcess(args: readonly string[], request: number): Promise<Ended> {
    const { exchanges } = this.server;
    const before = exchanges.length;
    const child = spawn(process.execPath, ['--import', 'tsx', main, 'sync', ...args], {
      env: { ...process.env, ...this.environment },
      stdio: 'ignore',
    });
    const look = setInterval(() => exchanges.length - before >= request && child.kill('SIGKILL'), 1);
    return new Promise((resolve) => {
      child.on('close', (code) => {
        clearInterval(look);
        resolve(code === null ? killed : { code, warned: [] });
      });
    });
  }

  private terminal(said: string[], warned: string[]): Terminal {
    return {
      say: (line) => void said.push(line),
      warn: (line) => void warned.push(line),
      progress: () => undefined,
      columns: 80,
      today: () => calendarDate(day) as CalendarDate,
      environment: this.environment,
      input: () => Promise.resolve(''),
    };
  }

  private get environment(): Record<string, string> {
    return {
      KEYSTAGE_ORG: this.server.url,
      KEYSTAGE_CLIENT_ID: nightlyClient.id,
      KEYSTAGE_CLIENT_SECRET: nightlyClient.secret,
    };
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}

export const reportOf = (journal: string) => journal.replace(/jsonl$/, 'json');
