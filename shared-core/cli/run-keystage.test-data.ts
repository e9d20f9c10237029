import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate, type CalendarDate } from '@keystage/core';
import { parseCsv } from 'hucre/csv';
import { keystage } from './keystage';
import type { Terminal } from './terminal';

/** A folder that is gone after the tests of a file, and the command line run in it. */
export interface Desk {
  readonly path: (name: string) => string;
  /** Writes a file of lines, each ending in a line feed. */
  readonly put: (name: string, lines: readonly string[] | Uint8Array) => string;
  readonly text: (name: string) => string;
  /** The rows of a CSV file by their headers. */
  readonly rows: (name: string) => Record<string, string>[];
  readonly run: (...args: string[]) => Promise<Ran>;
  /** The same with what a machine has besides: variables of its environment, something on the standard input. */
  readonly runWith: (given: Partial<Terminal>) => Desk['run'];
}

export interface Ran {
  readonly code: number;
  /** What was said, and what was warned of, line under line; without the folder before the names of files. */
  readonly said: string;
  readonly warned: string;
}

export function desk(): Desk {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keystage-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  const text = (name: string) => readFileSync(path(name), 'utf8');
  return {
    path,
    text,
    put(name, content) {
      writeFileSync(path(name), content instanceof Uint8Array ? content : content.map((line) => `${line}\n`).join(''));
      return path(name);
    },
    rows(name) {
      const [headers, ...rows] = parseCsv(text(name));
      return rows.map((row) => Object.fromEntries(headers.map((header, k) => [String(header), String(row[k] ?? '')])));
    },
    run: (...args) => runOn({}, args),
    runWith:
      (given) =>
      (...args) =>
        runOn(given, args),
  };

  async function runOn(given: Partial<Terminal>, args: readonly string[]): Promise<Ran> {
    const said: string[] = [];
    const warned: string[] = [];
    const code = await keystage(args, {
      say: (line) => void said.push(line),
      warn: (line) => void warned.push(line),
      progress: () => undefined,
      columns: 80,
      today: () => calendarDate('2026-11-20') as CalendarDate,
      environment: {},
      input: () => Promise.resolve(''),
      ...given,
    });
    const plain = (lines: readonly string[]) => lines.join('\n').replaceAll(join(folder, '/'), '');
    return { code, said: plain(said), warned: plain(warned) };
  }
}
