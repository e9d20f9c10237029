import { execFile } from 'node:child_process';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { desk } from './run-keystage.test-data';

const { path, put } = desk();
const root = resolve(__dirname, '../..');
const bundled = resolve(root, 'shared-core/dist/keystage.mjs');

/** Runs a program of Node and answers its exit code and what it wrote. */
async function node(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1e8 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

/** The files that a file of the bundle needs before it runs. */
function parts(source: string): string[] {
  const names = [...source.matchAll(/from "(\.\/keystage-[^"]+)"/g)].map(([, name]) => name);
  return names.map((name) => readFileSync(resolve(bundled, '..', name), 'utf8'));
}

beforeAll(async () => {
  const { code, stderr } = await node('--import', 'tsx', 'shared-core/cli/bundle.ts');
  expect([code, stderr]).toEqual([0, '']);
}, 60_000);

test('a file that plain Node runs, readable, and executable by its first line', async () => {
  const source = readFileSync(bundled, 'utf8');
  expect(source).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(parts(source).join('\n')).toContain('function segmentAccounts(accounts, model, asOf)');
  if (process.platform !== 'win32') expect(statSync(bundled).mode & 0o111).toBe(0o111);
  const { code, stdout } = await node(bundled, '--help');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^keystage: tiers for accounts and sums for pipelines, with reasons\n/);
});

test('jsforce is in a file that only the exchange with Salesforce asks for', async () => {
  const source = readFileSync(bundled, 'utf8');
  const ofJsforce = 'node_modules/jsforce/lib/';
  expect([source, ...parts(source)].join('\n')).not.toContain(ofJsforce);
  const [lazy] = /import\("(\.\/keystage-sync-[^"]+)"\)/.exec(source)!.slice(1);
  const asked = readFileSync(resolve(bundled, '..', lazy), 'utf8');
  expect([asked, ...parts(asked)].join('\n')).toContain(ofJsforce);
  expect(await node(bundled, 'sync', '--sign-in', 'token', '--org', 'northgate')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('KEYSTAGE_ACCESS_TOKEN') as string,
  });
});

test('its exit codes are those of the process, and complaints go where complaints go', async () => {
  put('list.csv', ['Customer ID,Amount', 'K1,x']);
  expect(await node(bundled, 'segment', path('nowhere.csv'))).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('nowhere.csv'),
  });
  expect(await node(bundled, 'sement')).toMatchObject({ code: 2, stdout: '' });
  expect(await node(bundled, 'segment', path('list.csv'))).toMatchObject({ code: 3, stderr: '' });
});

test('rows are streamed, not held: 100,000 rows of 14 columns pass through a heap of 64 MB, list and output', async () => {
  const file = createWriteStream(path('large.csv'));
  file.write(
    'Customer ID,Name,Amount,Profit,Margin,Orders,Days since last order,Return ratio,Collection period,Overdue,Complaints,Praise,Annual revenue,Note\n',
  );
  for (let i = 0; i < 100_000; i++) {
    const amount = ((i * 7919) % 1_000_003) / 10;
    const row = `K${i},"Company ${i}, Ltd",${amount},${(amount * ((i % 37) - 5)) / 100},${(i % 50) / 100},${i % 60},${i % 400},${(i % 30) / 1000},${i % 120},${(i % 90) / 100},${i % 7},${i % 4},${i * 90},a note of some length about account ${i}\n`;
    if (!file.write(row)) await once(file, 'drain');
  }
  await new Promise((done) => file.end(done));

  // Cut into cells and held, the same rows do not fit into 80. Much less than 64, and the time goes into collecting garbage.
  const heap = '--max-old-space-size=64';
  const { code, stdout, stderr } = await node(
    heap,
    bundled,
    'segment',
    path('large.csv'),
    '--map',
    'Return ratio=returnRatio:share',
    '--out',
    path('large-tiers.csv'),
    '--json',
  );
  expect([code, stderr]).toEqual([0, '']);
  const { list, tiers } = JSON.parse(stdout) as { list: { rows: number }; tiers: Record<string, number> };
  expect(list.rows).toBe(100_000);
  expect(Object.values(tiers).reduce((sum, count) => sum + count)).toBeGreaterThan(95_000);
  expect(readFileSync(path('large-tiers.csv')).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 0)).toBe(
    100_001,
  );
}, 180_000);
