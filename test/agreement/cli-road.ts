import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseCsv } from 'hucre/csv';
import type { Answer, ListCase, Road, ToldCell, ToldRow } from './road';
import { toldInColumns } from './told-in-columns';

const run = promisify(execFile);
const root = resolve(__dirname, '../..');
const bundled = join(root, 'shared-core/dist/keystage.mjs');

let folder = '';

/** The command line as it is shipped: the bundle, run by plain Node, its written file read back. */
export const cliRoad: Road = {
  name: 'command line',
  async open() {
    await run(process.execPath, ['--import', 'tsx', 'shared-core/cli/bundle.ts'], { cwd: root });
    folder = mkdtempSync(join(tmpdir(), 'agreement-'));
  },
  close() {
    rmSync(folder, { recursive: true });
    return Promise.resolve();
  },
  async run(whole) {
    const list = toldInColumns(whole, folder);
    const out = join(folder, 'out.csv');
    rmSync(out, { force: true });
    const { code, stdout, stderr } = await keystage(
      'segment',
      list.accountsPath,
      ...optionsOf(list),
      '--json',
      '--out',
      out,
    );
    if (code === 1)
      return {
        refused: stderr
          .trim()
          .split('\n')
          .map((line) => sentenceOf(line, list.accountsPath)),
      };
    if (code !== 0 && code !== 3) throw new Error(`keystage answered ${code}: ${stderr}`);
    return answerOf(JSON.parse(stdout) as Summary, readFileSync(out, 'utf8'));
  },
};

/** The setting of a case, as a person says it on the command line. */
function optionsOf({ modelPath, setting }: ListCase): string[] {
  const meanings = { shares: ':share', percents: ':percent', percentsAboveOne: ':mixed' };
  const { locale, duplicates, mapping = [] } = setting;
  return [
    ...['--model', modelPath, '--as-of', setting.asOf],
    ...(duplicates ? ['--duplicates', duplicates] : []),
    ...(locale ? ['--decimal', locale.decimal === ',' ? 'comma' : 'point', '--dates', locale.dateOrder] : []),
    ...mapping.flatMap(({ header, role, bareNumbersAre }) => [
      '--map',
      `${header}=${role}${bareNumbersAre ? meanings[bareNumbersAre] : ''}`,
    ]),
  ];
}

async function keystage(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await run(process.execPath, [bundled, ...args], { cwd: root })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

/** A refusal without the file it begins with and the option that answers it. */
function sentenceOf(line: string, file: string): string {
  return line.replace(`${file}: `, '').replace(/ → --.*$/, '');
}

interface Summary {
  readonly tiers: Readonly<Record<string, number>>;
  readonly prospects: number;
  readonly notScored: number;
  readonly list: {
    readonly columns: readonly {
      readonly header: string;
      readonly unreadableCells: readonly Omit<ToldCell, 'header'>[];
    }[];
  };
}

function answerOf({ tiers, prospects, notScored, list }: Summary, csv: string): Answer {
  const [headers, ...rows] = parseCsv(csv, { unescapeFormulae: true }).map((row) =>
    row.map((cell) => String(cell ?? '')),
  );
  return {
    rows: rows.map((row) => toldRow(headers, row)),
    counts: { ...tiers, prospects, notScored },
    unread: list.columns.flatMap(({ header, unreadableCells }) => unreadableCells.map((cell) => ({ ...cell, header }))),
  };
}

function toldRow(headers: readonly string[], row: readonly string[]): ToldRow | null {
  const cell = (header: string) => row[headers.lastIndexOf(header)] ?? '';
  const number = (text: string) => (text === '' ? null : Number(text));
  if (cell('Tier') === '') return null;
  const brings = headers.flatMap((header, column): [string, number | null][] =>
    header.startsWith('Points: ') ? [[header.slice('Points: '.length), number(row[column] ?? '')]] : [],
  );
  return {
    tier: cell('Tier'),
    score: number(cell('Score')),
    why: cell('Why'),
    lift: cell('To rise') || null,
    brings: Object.fromEntries(brings),
  };
}
