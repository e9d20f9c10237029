import * as fc from 'fast-check';
import { byAmount } from '../../shared-core/cli/by-amount.test-data';
import { rowsOfLines } from '../../shared-core/cli/sql/rows-of-lines';
import { desk } from '../../shared-core/cli/run-keystage.test-data';
import { startClickHouseServer, type ClickHouseServer, type Fault } from '../hosts/clickhouse';
import { clickhouse } from '@keystage/core';
import { accountTables } from './account-tables';
import { clickHouseProcess, hasClickHouse, type ClickHouseProcess } from './clickhouse-engine';
import { drawnRuns } from './drawn-runs';
import { differencesInRows } from './sql-differences';
import type { SqlRow } from './sql-engine';

const here = hasClickHouse();
const testHere = here ? test : test.skip;
const { path, put, rows: rowsOfFile, runWith } = desk();
const environment = { CLICKHOUSE_USER: 'nightly', CLICKHOUSE_PASSWORD: 'sesam, öffne dich' };
const run = runWith({ environment });

let engine: ClickHouseProcess;
let server: ClickHouseServer;
let fault: (statement: string) => Fault | undefined = () => undefined;
afterEach(() => (fault = () => undefined));

beforeAll(async () => {
  if (!here) return;
  engine = await clickHouseProcess();
  await engine.ask('create database sales');
  await engine.ask('create database "my sales"');
  await engine.ask(
    `create table "my sales"."o'list" engine = Memory as select * from (values ('K1', 0., 3), ('K2', 0.5, 2), ('K3', null, 1)) as "t" ("account", "overdueRatio", "amount")`,
  );
  server = await startClickHouseServer({
    user: environment.CLICKHOUSE_USER,
    password: environment.CLICKHOUSE_PASSWORD,
    fault: (statement) => fault(statement),
    async carryOut(statement, { format, settings, database = 'default' }) {
      await engine.ask(`use ${clickhouse.named(database)}`);
      for (const [name, value] of Object.entries(settings)) await engine.ask(`set ${name} = ${clickhouse.text(value)}`);
      return engine.ask(statement, format);
    },
  });
}, 60_000);
afterAll(async () => {
  if (!here) return;
  await server.close();
  await engine.end();
});

const ask = async (statement: string): Promise<readonly SqlRow[]> => rowsOfLines(await engine.ask(statement));
const inList = () => [
  'sql',
  '--model',
  'pareto-by-amount',
  '--run',
  `${server.url}/sales`,
  '--accounts',
  "my sales.o'list",
];

testHere('a run in a database leaves a table there, and replaces it', async () => {
  const words = [...inList(), '--out', 'my sales.tiers'];
  // Of 6 in all nothing lies before K1, 3 before K2 (50 %, the end of VIP), 5 before K3 (83 %, past the end of A at 80 %).
  const first = await run(...words);
  expect([first.warned, first.code, first.said.split('\n').at(-1)]).toEqual(['', 0, 'no tier: 0']);
  const tiers = 'select "account", "tier" from "my sales"."tiers" order by "account" asc';
  const expected = [
    { account: 'K1', tier: 'VIP' },
    { account: 'K2', tier: 'A' },
    { account: 'K3', tier: 'B' },
  ];
  expect(await ask(tiers)).toEqual(expected);
  expect((await run(...words)).code).toBe(0);
  expect(await ask(tiers)).toEqual(expected);
  expect(await ask(`select name from system.tables where name like '%keystage run%'`)).toEqual([]);
});

testHere(
  'drawn lists by drawn models have the tiers of the core',
  async () => {
    for (const [k, drawn] of fc.sample(drawnRuns, { numRuns: 2 }).entries()) {
      const { statements, sources } = accountTables(drawn.accounts, clickhouse);
      await engine.ask('use sales');
      for (const statement of statements) await engine.ask(statement);
      put(`drawn ${k}.json`, [JSON.stringify(drawn.model)]);
      const beside = [
        ...(sources.former ? ['--former', ...sources.former] : []),
        ...(sources.overrides ? ['--overrides', ...sources.overrides] : []),
      ];
      const words = ['sql', '--model', path(`drawn ${k}.json`), '--as-of', drawn.asOf, '--run', `${server.url}/sales`];
      const { code, warned } = await run(...words, ...beside, '--out', 'drawn tiers');
      expect([code, warned]).toEqual([0, expect.any(String)]);
      expect(differencesInRows(drawn, await ask('select * from sales."drawn tiers"'))).toEqual([]);
    }
  },
  120_000,
);

testHere('the rows stream into a file, as the sync verb takes them', async () => {
  expect((await run(...inList(), '--out', path('tiers.csv'))).code).toBe(0);
  const rows = rowsOfFile('tiers.csv');
  expect(rows.map(({ account, tier }) => `${account} ${tier}`).sort()).toEqual(['K1 VIP', 'K2 A', 'K3 B']);
  // A blank is nothing, as in the files of the other engines.
  expect(rows.find(({ account }) => account === 'K3')).toMatchObject({ potential: '' });
  expect(await ask(`select name from system.tables where name like 'keystage%'`)).toEqual([]);
});

testHere('a table that somebody else made under the name of the result is left alone', async () => {
  await engine.ask('create table sales.theirs engine = Memory as select 1 as one');
  const { code, warned } = await run(...inList(), '--out', 'theirs');
  expect([code, warned]).toEqual([
    1,
    'theirs: a table of this name is there that no run of keystage sql left. Name another one with --out, or rename it.',
  ]);
  expect(await ask('select one from sales.theirs')).toEqual([{ one: 1 }]);
});

testHere.each([
  [
    'a column of another type',
    `select 'K1' as account, 'n/a' as amount`,
    'bad list: expected numbers in amount, got a column of another type. Change its type, or give a view that does.',
  ],
  [
    'no column of ids',
    'select 1 as id, 2 as amount',
    'bad list: expected a column account, got id, amount. Rename it.',
  ],
  [
    'an id that stands twice',
    `select 'K1' as account, number as amount from numbers(2)`,
    'bad list: expected one row for each account, got 2 for “K1”. Add them up, or leave one.',
  ],
])('%s is told before anything runs', async (_, list, sentence) => {
  await engine.ask(`create or replace table sales."bad list" engine = Memory as ${list}`);
  const words = ['sql', '--model', 'pareto-by-amount', '--run', `${server.url}/sales`, '--accounts', 'bad list'];
  const { code, warned } = await run(...words, '--out', 'never');
  expect([code, warned]).toEqual([1, sentence]);
});

testHere.each(['asked', 'done'] as const)(
  'a run that breaks off while its result takes its place (%s) says how to go on, and goes on',
  async (when) => {
    fault = (statement) => (/^(rename|exchange)/.test(statement) ? { kind: 'cut', when } : undefined);
    const words = [...inList(), '--out', `cut off when ${when}`];
    const broken = await run(...words);
    expect([broken.code, broken.warned.split('\n').at(-1)]).toEqual([
      1,
      'What was worked out is kept. Run the same again with --resume.',
    ]);
    fault = () => undefined;
    const before = server.asked.length;
    const resumed = await run(...words, '--resume');
    expect([resumed.code, resumed.warned]).toEqual([
      0,
      'A run of this model and day had worked the result out; it was taken from there.',
    ]);
    expect(server.asked.slice(before).filter(({ statement }) => statement.startsWith('create table'))).toEqual([]);
    expect(await ask(`select count() as accounts from sales."cut off when ${when}"`)).toEqual([{ accounts: 3 }]);
    // Its next run replaces it: it is known for ours.
    expect((await run(...words)).code).toBe(0);
    expect(await ask(`select name from system.tables where name like '%keystage run%'`)).toEqual([]);
  },
);

testHere('what was there stays where the connection is cut in mid-run, and nothing is left beside it', async () => {
  expect((await run(...inList(), '--out', 'kept')).code).toBe(0);
  fault = (statement) => (statement.startsWith('create table') ? { kind: 'cut', when: 'within' } : undefined);
  const { code, warned } = await run(...inList(), '--out', 'kept');
  expect([code, warned]).toEqual([1, `${server.url}/sales: The connection was cut. The result was not written.`]);
  expect(await ask('select count() as accounts from sales.kept')).toEqual([{ accounts: 3 }]);
  expect(await ask(`select name from system.tables where name like '%keystage run%'`)).toEqual([]);
});

testHere('a database that is not there is told as such', async () => {
  const nowhere = await run('sql', '--model', 'pareto-by-amount', '--run', `${server.url}/nowhere`, '--out', 'tiers');
  expect([nowhere.code, nowhere.warned]).toEqual([
    1,
    `${server.url}/nowhere: there is no database “nowhere”. Name one behind the host: https://host:8443/database.`,
  ]);
});

testHere('ledgers in types of the engine, none of them nullable, and a former run: who moved is said', async () => {
  await engine.ask('use sales');
  for (const statement of [
    // K1 bought 100 by two lines of one order; K2's 30 came back.
    `create table lines (account LowCardinality(String), order_id UInt64, order_date DateTime, amount Decimal(18, 2), returned Bool) engine = MergeTree order by account`,
    `insert into lines values ('K1', 1, '2026-03-01 10:00:00', 60, false), ('K1', 1, '2026-03-01 10:00:00', 40, false), ('K2', 2, '2026-05-01 00:00:00', 30, true)`,
    `create table before (account String, latent_tier Enum8('VIP' = 1, 'A' = 2, 'B' = 3)) engine = Memory`,
    `insert into before values ('K1', 'B'), ('K2', 'B')`,
  ]) {
    await engine.ask(statement);
  }
  put('model.json', [JSON.stringify({ ...byAmount, window: { months: 12 } })]);
  const words = ['sql', '--model', path('model.json'), '--run', `${server.url}/sales`, '--orders', 'lines'];
  const { code, said, warned } = await run(...words, '--former', 'before', '--out', path('moved.csv'));
  expect([code, warned]).toEqual([0, '']);
  // 100 is an A, which K1 was not; nothing kept is nothing bought, which makes K2 a prospect.
  expect(said.split('\n')).toEqual([
    'VIP: 0',
    'A: 1',
    'B: 0',
    'no tier: 1',
    'Moved since the former run:',
    '  B → A: 1',
    '  B → no tier: 1',
  ]);
});

testHere('a pipeline is weighed, its sums to the cent', async () => {
  // The visit weighs 25 % of 1,000, whoever declares it; without any evidence nothing is earned.
  await engine.ask('use sales');
  await engine.ask(
    `create table open engine = Memory as select * from (values ('D1', 1000, 'visit-on-site'), ('D2', 500, 'nowhere')) as t (deal, amount, declared_stage)`,
  );
  await engine.ask(
    'create table seen (deal String, fact String, says String, number Float64, day Date, observed Date, line Int64) engine = Memory',
  );
  await engine.ask(
    'create table roles (deal String, role String, level String, infoComplete Bool, met Bool, lastContact Date) engine = Memory',
  );
  const words = [
    '--template',
    'funnel-letters',
    '--deals',
    'open',
    '--evidence',
    'seen',
    '--list',
    'buyingRoles=roles',
  ];
  const { code, said, warned } = await run('sql', ...words, '--run', `${server.url}/sales`, '--out', 'weighed');
  expect([code, warned]).toEqual([0, '']);
  expect(said.split('\n')[0]).toBe(
    'Open deals: 2. Weighted as declared 250.00, as evidenced 0.00, by the lesser of both 0.00.',
  );
});
