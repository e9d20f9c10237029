import { text } from 'node:stream/consumers';
import { calendarDateOf, type CalendarDate } from '@keystage/core';

/** Where a command speaks, and what it takes from the machine it runs on. */
export interface Terminal {
  /** A line of the answer. */
  say(line: string): void;
  /** A line for the person, not for the next program. */
  warn(line: string): void;
  /** What is being done, in place of what was said before; nothing unless somebody watches. */
  progress(text: string): void;
  readonly columns: number;
  today(): CalendarDate;
  /** What its surroundings say by name. Secrets come in here: a word of a command stays in histories and lists of processes. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** All of the standard input. */
  input(): Promise<string>;
}

/** The terminal of this process. Progress is shown only where a person looks on; colours say nothing here that words do not. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\x1b[K');
    shown = false;
  };
  return {
    say(line) {
      clear();
      stdout.write(`${line}\n`);
    },
    warn(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(text.slice(0, (stderr.columns ?? 80) - 1));
      shown = text !== '';
    },
    columns: Math.min(stdout.columns ?? 100, 120),
    today() {
      const now = new Date();
      const today = calendarDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
      if (!today) throw new Error('The clock of this machine shows no day of our calendar.');
      return today;
    },
    environment: process.env,
    input: () => text(process.stdin),
  };
}
