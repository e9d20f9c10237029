import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { postgres } from '@keystage/core';
import { rowsOfLines } from '../../shared-core/cli/sql/rows-of-lines';
import type { SqlEngine } from './sql-engine';

/** The engine, and how a client reaches it. */
export interface PostgresEngine extends SqlEngine {
  readonly connection: string;
}

/**
 * A PostgreSQL server of its own in a temporary folder, reached through a socket there and taken down at the end.
 */
export async function postgresEngine(): Promise<PostgresEngine> {
  const programs = programsOfPostgres();
  if (!programs) throw new Error('This machine has no PostgreSQL server.');
  const folder = mkdtempSync(join(tmpdir(), 'keystage-postgres-'));
  const user = otherUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder };
  const cluster = join(folder, 'cluster');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', cluster, '-U', 'keystage', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale', 'C.UTF-8'],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb made no cluster: ${made.stderr}`);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'jit=off'],
    { ...as, stdio: 'ignore' },
  );
  const leave = () => server.kill('SIGINT');
  process.once('exit', leave);
  const connection = [
    '-X',
    '-q',
    '-A',
    '-t',
    '-v',
    'ON_ERROR_STOP=1',
    '-h',
    folder,
    '-U',
    'keystage',
    '-d',
    'postgres',
  ];
  const psql = (statement: string) =>
    new Promise<string>((resolve, reject) => {
      const client = spawn(join(programs, 'psql'), connection, { ...as, stdio: 'pipe' });
      let [told, wrong] = ['', ''];
      client.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
      client.stderr.setEncoding('utf8').on('data', (text: string) => (wrong += text));
      client.on('error', reject);
      // A client that found no server has left before it was written to; its exit says so.
      client.stdin.on('error', () => undefined);
      client.on('close', (code) => (code === 0 ? resolve(told) : reject(new Error(wrong))));
      client.stdin.end([...postgres.settings, statement].join(';\n'));
    });
  const end = () =>
    new Promise<void>((resolve) => {
      server.once('exit', () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      leave();
    });
  await untilItAnswers(() => psql('select 1'));
  return {
    dialect: postgres,
    connection: `postgresql://keystage@/postgres?host=${encodeURIComponent(folder)}`,
    async run(statement) {
      await psql(statement);
    },
    async rows(statement) {
      return rowsOfLines(await psql(`select row_to_json("row") from (\n${statement}\n) as "row"`));
    },
    end,
  };
}

async function untilItAnswers(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((wait) => setTimeout(wait, 100));
    }
  }
}

/** The folder that holds server, cluster maker and client. */
export function programsOfPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return places.find((place) => ['initdb', 'postgres', 'psql'].every((name) => existsSync(join(place, name))));
}

/** The server refuses to be run by root: then it is run by a user without rights. */
function otherUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) =>
    ['postgres', 'nobody']
      .map((name) => spawnSync('id', [option, name], { encoding: 'utf8' }))
      .find(({ status }) => status === 0)?.stdout;
  return { uid: Number(id('-u')), gid: Number(id('-g')) };
}
