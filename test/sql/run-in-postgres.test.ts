import { keystage } from '../../shared-core/cli/keystage';
import { postgresSession } from '../../shared-core/cli/sql/postgres-session';
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
  const words = [
    '--model',
    'pareto-by-amount',
    '--accounts',
    "my sales.o'list",
    '--run',
    server.connection,
    '--out',
    'my sales.tiers',
  ];
  // Of 6 in all nothing lies before K1, 3 before K2 (50 %, the end of VIP), 5 before K3 (83 %, past the end of A at 80 %).
  const first = await run(...words);
  expect([first.code, first.said.split('\n').at(-1)]).toEqual([0, 'no tier: 0']);
  const rows = await server.rows('select "account", "tier" from "my sales"."tiers" order by "account" asc');
  expect(rows).toEqual([
    { account: 'K1', tier: 'VIP' },
    { account: 'K2', tier: 'A' },
    { account: 'K3', tier: 'B' },
  ]);
  expect((await run(...words)).code).toBe(0);
});

testHere('a connection that is cut in mid-run leaves the table as it was', async () => {
  await server.run('create table "kept" as select 1 as "one"');
  const session = postgresSession(server.connection);
  const cut = session.keep('select pg_terminate_backend(pg_backend_pid()) as "gone"', 'kept');
  await expect(cut).rejects.toThrow(/PostgreSQL refused it\. .*terminating connection.* The result was not written\./);
  expect(await server.rows('select "one" from "kept"')).toEqual([{ one: 1 }]);
});

testHere('what the server says is passed on', async () => {
  const { code, warned } = await run('--run', `${server.connection}&dbname=nowhere`, '--out', 'tiers');
  expect([code, warned]).toEqual([
    1,
    expect.stringMatching(/PostgreSQL refused it\. .*database "nowhere" does not exist/),
  ]);
});
