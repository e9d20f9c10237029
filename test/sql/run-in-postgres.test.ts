import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keystage } from '../../shared-core/cli/keystage';
import { postgresSession } from '../../shared-core/cli/sql/postgres-session';
import { sqlWords } from '../../shared-core/cli/sql/words';
import { calendarDate } from '@keystage/core';
import { postgresEngine, programsOfPostgres, type PostgresEngine } from './postgres-engine';

const here = programsOfPostgres() !== undefined;
const testHere = here ? test : test.skip;
let server: PostgresEngine;

beforeAll(async () => {
  if (!here) return;
  server = await postgresEngine();
  await server.run(
    `create schema "my sales"; create table "my sales"."o'list" as select * from (values ('K1', 0, 3), ('K2', 0.5, 2), ('K3', null, 1)) as "t" ("account", "overdueRatio", "amount")`,
  );
}, 60_000);
afterAll(() => (here ? server.end() : undefined));

let words: string[] = [];
let ofList: string[] = [];
beforeAll(() => {
  words = ['--model', 'pareto-by-amount', '--run', server?.connection ?? ''];
  ofList = [...words, '--accounts', "my sales.o'list"];
});

async function run(...words: string[]) {
  const [said, warned]: [string[], string[]] = [[], []];
  const code = await keystage(['sql', ...words], {
    say: (line) => void said.push(line),
    warn: (line) => void warned.push(line),
    progress: () => undefined,
    columns: 80,
    today: () => calendarDate('2026-11-20')!,
    environment: {},
    input: () => Promise.resolve(''),
  });
  return { code, said: said.join('\n'), warned: warned.join('\n') };
}

testHere('a run in a database leaves a table there, and replaces it', async () => {
  const result = [...ofList, '--out', 'my sales.tiers'];
  // Of 6 in all nothing lies before K1, 3 before K2 (50 %, the end of VIP), 5 before K3 (83 %, past the end of A at 80 %).
  const first = await run(...result);
  expect([first.code, first.said.split('\n').at(-1)]).toEqual([0, 'no tier: 0']);
  const rows = await server.rows('select "account", "tier" from "my sales"."tiers" order by "account" asc');
  expect(rows).toEqual([
    { account: 'K1', tier: 'VIP' },
    { account: 'K2', tier: 'A' },
    { account: 'K3', tier: 'B' },
  ]);
  expect((await run(...result)).code).toBe(0);
});

testHere(
  'a connection that is cut in mid-run leaves the table as it was, and nothing half-written beside it',
  async () => {
    await server.run('create table "kept" as select 1 as "one"');
    const session = postgresSession(server.connection, sqlWords.en);
    const cut = session.stage('select pg_terminate_backend(pg_backend_pid()) as "gone"', 'kept', {
      mark: 'm',
      resume: false,
    });
    await expect(cut).rejects.toThrow(
      /PostgreSQL refused it\. .*terminating connection.* The result was not written\./,
    );
    expect(await server.rows('select "one" from "kept"')).toEqual([{ one: 1 }]);
    expect(await server.rows(`select relname from pg_class where relname like '%keystage run'`)).toEqual([]);
  },
);

testHere(
  'a run that was cut before its result had its place goes on from what it worked out, if asked to',
  async () => {
    const session = postgresSession(server.connection, sqlWords.en);
    const stage = (statement: string, mark: string, resume: boolean) =>
      session.stage(statement, 'cut off', { mark, resume });
    const { from } = await stage('select 1 as "one"', 'of today', false);
    // The same run again takes it; another one, or one that is not to go on, begins anew.
    expect(await stage('select 2 as "one"', 'of today', true)).toEqual({ from, resumed: true });
    expect(await server.rows(`select "one" from ${from}`)).toEqual([{ one: 1 }]);
    expect(await stage('select 3 as "one"', 'of tomorrow', true)).toEqual({ from, resumed: false });
    await session.publish('cut off');
    expect(await server.rows('select "one" from "cut off"')).toEqual([{ one: 3 }]);
  },
);

testHere('a run that breaks off after that says how to go on with it', async () => {
  // Its former run has no latent tier to compare with in the column's own type, which is asked only of the result.
  await server.run(`create table "before" as select 'K1' as "account", 1.5 as "latent_tier"`);
  const { code, warned } = await run(...ofList, '--former', 'before', '--out', 'broken off');
  expect(code).toBe(1);
  expect(warned.split('\n').at(-1)).toBe('What was worked out is kept. Run the same again with --resume.');
  expect(await server.rows(`select to_regclass('"broken off"') as "there"`)).toEqual([{ there: null }]);
});

testHere('a table that somebody else made under the name of the result is left alone', async () => {
  await server.run('create table "theirs" as select 1 as "one"');
  const { code, warned } = await run(...ofList, '--out', 'theirs');
  expect([code, warned]).toEqual([
    1,
    'theirs: a table of this name is there that no run of keystage sql left. Name another one with --out, or rename it.',
  ]);
  expect(await server.rows('select "one" from "theirs"')).toEqual([{ one: 1 }]);
});

testHere('a column of another type is told before anything runs', async () => {
  await server.run(`create table "texts" as select 'K1' as "account", 'n/a' as "amount"`);
  const { code, warned } = await run(...words, '--accounts', 'texts', '--out', 'of texts');
  expect([code, warned]).toEqual([
    1,
    'texts: expected numbers in amount, got a column of another type. Change its type, or give a view that does.',
  ]);
});

testHere('the rows stream into a file, as the sync verb takes them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keystage-'));
  const out = join(folder, 'tiers.csv');
  expect((await run(...ofList, '--out', out)).code).toBe(0);
  const [header, ...rows] = readFileSync(out, 'utf8').trim().split('\n');
  rmSync(folder, { recursive: true });
  expect(header.startsWith('account,tier,latent_tier,')).toBe(true);
  expect(rows.map((row) => row.split(',').slice(0, 2).join(' ')).sort()).toEqual(['K1 VIP', 'K2 A', 'K3 B']);
});

testHere('what the server says is passed on', async () => {
  const { code, warned } = await run('--run', `${server.connection}&dbname=nowhere`, '--out', 'tiers');
  expect([code, warned]).toEqual([
    1,
    expect.stringMatching(/PostgreSQL refused it\. .*database "nowhere" does not exist/),
  ]);
});
