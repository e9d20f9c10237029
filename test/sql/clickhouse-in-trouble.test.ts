import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { generateCertificates } from 'office-addin-dev-certs';
import { desk } from '../../shared-core/cli/run-keystage.test-data';
import { startClickHouseServer, type ClickHouseServer, type Fault } from '../hosts/clickhouse';

// What the protocol does to a run, whatever the engine: its answers are written out here.
const { put, path, text, run, runWith } = desk();

/** A list of two, both of tier A, as far as a run asks about it. */
const answers: readonly [RegExp, string][] = [
  [/from system\.columns/, '{"name":"account","type":"String"}\n{"name":"amount","type":"Nullable(Decimal(18, 2))"}\n'],
  [/count\(\*\) as "accounts"/, '{"tier":"A","accounts":"2"}\n'],
  [/format_csv_null_representation/, '"account","tier"\n"K1","A"\n"K2","A"\n'],
];

let version = '26.7.2.1';
const answerTo = (statement: string) =>
  statement.includes('version()') ? `${version}\n` : (answers.find(([asks]) => asks.test(statement))?.[1] ?? '');

let server: ClickHouseServer;
let fault: (statement: string) => Fault | undefined = () => undefined;
beforeAll(async () => {
  put('kept.csv', ['as it was']);
  server = await startClickHouseServer({
    password: 'right',
    fault: (statement) => fault(statement),
    carryOut: (statement) => Promise.resolve(answerTo(statement)),
  });
});
afterAll(() => server.close());
afterEach(() => {
  server.running().forEach(server.kill);
  fault = () => undefined;
  version = '26.7.2.1';
});

const as = (password: string) => server.url.replace('http://', `http://default:${password}@`);
const words = (source: string) => ['sql', '--model', 'pareto-by-amount', '--run', `${source}/sales`];
const onto = (statement: RegExp, found: Fault) => (asked: string) => (statement.test(asked) ? found : undefined);

const creating = /^create table/;
const reading = /format_csv_null/;
const memory = {
  kind: 'exception',
  code: 241,
  message: 'Memory limit (for query) exceeded. (MEMORY_LIMIT_EXCEEDED)',
} as const;

test('without trouble the rows are written, and the password is in no address that is asked', async () => {
  const { code, said, warned } = await run(...words(as('right')), '--out', path('tiers.csv'));
  expect([code, warned]).toEqual([0, '']);
  expect(said.split('\n')).toContain('A: 2');
  expect(text('tiers.csv')).toBe('"account","tier"\n"K1","A"\n"K2","A"\n');
  expect(JSON.stringify(server.asked)).not.toContain('right');
  // Each statement has a name of its own, by which it can be ended.
  const ids = server.asked.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each<[string, Fault, RegExp, string]>([
  [
    'memory that ends',
    memory,
    creating,
    'ClickHouse refused it. Memory limit (for query) exceeded. (MEMORY_LIMIT_EXCEEDED) The result was not written.',
  ],
  [
    'a connection that is cut before the answer',
    { kind: 'cut', when: 'done' },
    creating,
    'The connection was cut. The result was not written.',
  ],
  [
    'a connection that is cut in its midst',
    { kind: 'cut', when: 'within' },
    creating,
    'The connection was cut. The result was not written.',
  ],
  [
    'a proxy that gave up',
    { kind: 'stranger', status: 504, body: '<html>Gateway Timeout</html>' },
    creating,
    'expected the HTTP interface of ClickHouse, got 504. Check host and port, which is 8443 for https and 8123 for http unless the house set another.',
  ],
  [
    'a page of somebody else',
    { kind: 'stranger', status: 404, body: '<html>Not Found</html>' },
    /version/,
    'expected the HTTP interface of ClickHouse, got 404. Check host and port, which is 8443 for https and 8123 for http unless the house set another.',
  ],
  [
    'a gate before the server',
    { kind: 'stranger', status: 401, body: 'Unauthorized' },
    /version/,
    'the server does not know the user “default” with this password. Set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.',
  ],
  [
    'a database that is not there',
    { kind: 'exception', code: 81, message: 'Database sales does not exist. (UNKNOWN_DATABASE)' },
    /version/,
    'there is no database “sales”. Name one behind the host: https://host:8443/database.',
  ],
  [
    'no right to create',
    { kind: 'exception', code: 497, message: 'default: Not enough privileges. (ACCESS_DENIED)' },
    creating,
    'ClickHouse refused it. default: Not enough privileges. (ACCESS_DENIED) The result was not written.',
  ],
])('%s is told, and what was there stays', async (_, found, statement, sentence) => {
  fault = onto(statement, found);
  const { code, warned } = await run(...words(as('right')), '--out', path('kept.csv'));
  expect([code, warned]).toEqual([1, `${server.url}/sales: ${sentence}`]);
  expect(text('kept.csv')).toBe('as it was\n');
});

test.each(['text', 'json', 'framed'] as const)(
  'an exception behind status 200 (%s) is no row: the file is not written, and the run can go on',
  async (form) => {
    fault = onto(reading, { kind: 'exceptionWithin', form });
    const { code, warned } = await run(...words(as('right')), '--out', path('kept.csv'));
    expect([code, warned.split('\n')]).toEqual([
      1,
      [
        `${server.url}/sales: ClickHouse refused it. Memory limit (for query) exceeded: would use 9.40 GiB. (MEMORY_LIMIT_EXCEEDED) The result was not written.`,
        'What was worked out is kept. Run the same again with --resume.',
      ],
    ]);
    expect(text('kept.csv')).toBe('as it was\n');
  },
);

test('rows that are cut off in their midst make no file', async () => {
  fault = onto(reading, { kind: 'cut', when: 'within' });
  const { code, warned } = await run(...words(as('right')), '--out', path('kept.csv'));
  expect([code, warned.split('\n')[0]]).toEqual([
    1,
    `${server.url}/sales: The connection was cut. The result was not written.`,
  ]);
  expect(text('kept.csv')).toBe('as it was\n');
});

test('a server too old names its version and what it lacks', async () => {
  version = '24.3.1.2672';
  fault = onto(/system\.columns/, {
    kind: 'exception',
    code: 115,
    message: `Setting enable_materialized_cte is neither a builtin setting nor started with the prefix 'SQL_'. (UNKNOWN_SETTING)`,
  });
  const { code, warned } = await run(...words(as('right')), '--out', path('kept.csv'));
  expect([code, warned]).toEqual([
    1,
    `${server.url}/sales: ClickHouse 24.3.1.2672 lacks what the statement needs. Setting enable_materialized_cte is neither a builtin setting nor started with the prefix 'SQL_'. (UNKNOWN_SETTING) Version 26.7 has it. The result was not written.`,
  ]);
});

test('a wrong password is told in every language, and shown in none', async () => {
  const said = async (language: string) => {
    const { code, warned } = await run(...words(as('wrong')), '--out', path('kept.csv'), '--lang', language);
    return [code, warned];
  };
  const where = `${server.url}/sales`;
  expect(await said('en')).toEqual([
    1,
    `${where}: the server does not know the user “default” with this password. Set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.`,
  ]);
  expect(await said('zh-CN')).toEqual([
    1,
    `${where}: 服务器不认可用户“default”及其密码。设置 CLICKHOUSE_USER 和 CLICKHOUSE_PASSWORD。`,
  ]);
  expect(await said('ko')).toEqual([
    1,
    `${where}: 서버가 사용자 “default”와 이 비밀번호를 받아들이지 않습니다. CLICKHOUSE_USER와 CLICKHOUSE_PASSWORD를 설정합니다.`,
  ]);
});

test('user and password may stand in the environment', async () => {
  const inEnvironment = runWith({ environment: { CLICKHOUSE_USER: 'default', CLICKHOUSE_PASSWORD: 'right' } });
  expect((await inEnvironment(...words(server.url), '--out', path('tiers.csv'))).code).toBe(0);
  // What stands in the address goes before.
  expect((await inEnvironment(...words(as('wrong')), '--out', path('tiers.csv'))).code).toBe(1);
});

test('a server that is not there is told', async () => {
  const { code, warned } = await run(...words('http://127.0.0.1:1'), '--out', path('kept.csv'));
  expect([code, warned]).toEqual([
    1,
    'http://127.0.0.1:1/sales: could not be reached (ECONNREFUSED). Check host, port and network.',
  ]);
});

test('how far a statement is, is told while it runs; whoever ends it at the server is told as such', async () => {
  fault = onto(creating, { kind: 'endless' });
  const shown: string[] = [];
  const watched = runWith({
    progress(line) {
      shown.push(line);
      if (line.includes('25%')) server.running().forEach(server.kill);
    },
  });
  const { code, warned } = await watched(...words(as('right')), '--out', path('kept.csv'));
  expect(shown).toContain('Working through accounts: 25% …');
  expect([code, warned]).toEqual([
    1,
    `${server.url}/sales: ClickHouse refused it. Query was cancelled. (QUERY_WAS_CANCELLED) The result was not written.`,
  ]);
});

test('a server that is gone while a statement runs is told, though the connection stands', async () => {
  const gone: Fault = { kind: 'cut', when: 'asked' };
  fault = (statement) =>
    creating.test(statement) ? { kind: 'endless' } : /system\.processes|^kill/.test(statement) ? gone : undefined;
  const { code, warned } = await run(...words(as('right')), '--out', path('kept.csv'));
  expect([code, warned]).toEqual([1, `${server.url}/sales: The connection was cut. The result was not written.`]);
}, 30_000);

test('over https a certificate that nobody vouches for is told, and one that is vouched for is taken', async () => {
  const quiet = jest.spyOn(console, 'log').mockImplementation(() => undefined); // the generator announces itself
  await generateCertificates(path('ca.crt'), path('host.crt'), path('host.key'), 30, ['localhost']);
  quiet.mockRestore();
  const secure = await startClickHouseServer({
    tls: { cert: text('host.crt'), key: text('host.key') },
    carryOut: (statement) => Promise.resolve(answerTo(statement)),
  });
  try {
    const { code, warned } = await run(...words(secure.url), '--out', path('kept.csv'));
    expect([code, warned]).toEqual([
      1,
      expect.stringMatching(
        /^https:\/\/localhost:\d+\/sales: expected a certificate that this computer trusts, got one it does not \([A-Z_]+\)\. Name the one of your house in NODE_EXTRA_CA_CERTS\.$/,
      ),
    ]);
    expect(secure.asked).toEqual([]);
    const client = spawnKeystage([...words(secure.url), '--out', path('secure.csv')], {
      NODE_EXTRA_CA_CERTS: path('ca.crt'),
    });
    expect(await client.code).toBe(0);
    expect(text('secure.csv')).toBe('"account","tier"\n"K1","A"\n"K2","A"\n');
  } finally {
    await secure.close();
  }
}, 60_000);

test.each(['SIGINT', 'SIGTERM'] as const)(
  'stopped (%s), the statement is ended on the server too, and its table taken away',
  async (signal) => {
    fault = onto(creating, { kind: 'endless' });
    const client = spawnKeystage([...words(server.url), '--out', 'tiers'], { CLICKHOUSE_PASSWORD: 'right' });
    while (server.running().length === 0) await new Promise((wait) => setTimeout(wait, 50));
    const [id] = server.running();
    client.kill(signal);
    expect(await client.code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(server.running()).toEqual([]);
    expect(server.asked.map(({ statement }) => statement).slice(-2)).toEqual([
      `kill query where query_id = '${id}' sync`,
      'drop table if exists "tiers keystage run" sync',
    ]);
  },
  60_000,
);

/** The command line in a process of its own. */
function spawnKeystage(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const main = fileURLToPath(new URL('../../shared-core/cli/main.ts', import.meta.url));
  const client = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    code: new Promise<number | null>((resolve) => client.once('exit', resolve)),
    kill: (signal: NodeJS.Signals) => client.kill(signal),
  };
}
