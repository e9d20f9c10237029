import { exec } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

// The guide is followed as it stands, in its order, by somebody whose home is a folder of this test.
const root = join(__dirname, '..');
const guide = readFileSync(join(root, 'manifests/admin-guide.md'), 'utf8');
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text.trim());

const home = mkdtempSync(join(tmpdir(), 'keystage-admin-'));
const kept = (name: string) => join(home, 'keystage', name);
afterAll(() => rmSync(home, { recursive: true }));

const written: Record<string, string> = {
  'a first new GUID': randomUUID(),
  'a second new GUID': randomUUID(),
  'https://keystage.example.com': 'https://keystage.northgate-systems.com',
  'https://www.example.com': 'https://www.northgate-systems.com',
  'https://example.my.salesforce.com': 'https://northgate-systems.my.salesforce.com',
};

test('the environment of the guide is refused until its addresses and ids are one’s own', async () => {
  mkdirSync(kept(''));
  const [environment] = blocks('json');
  const said = async (text: string) => {
    writeFileSync(kept('company.json'), text);
    return run('npx keystage manifest build --env ~/keystage/company.json').then(
      ({ stdout }) => stdout,
      ({ stderr }: { stderr: string }) => stderr,
    );
  };
  const ids = Object.entries(written).slice(0, 2);
  const withIds = ids.reduce((text, [from, to]) => text.replace(from, to), environment);
  expect(await said(environment)).toContain('"id": expected a GUID in small letters');
  expect((await said(withIds)).match(/got the placeholder/g)).toHaveLength(3);
  expect(existsSync(kept('keystage.company.xml'))).toBe(false);
  const own = Object.entries(written).reduce((text, [from, to]) => text.replace(from, to), environment);
  expect(await said(own)).toContain('served from https://keystage.northgate-systems.com');
}, 60_000);

const commands = blocks('sh').flatMap((block) => block.split('\n'));

test.each(commands)(
  '%s',
  async (command) => {
    // Exit 3 means done in part: the sample list has cells that nobody can read.
    const { stdout } = await run(command).catch((error: { code?: number; stdout: string; stderr: string }) => {
      if (error.code === 3) return error;
      throw new Error(`${command} ended with ${error.code}\n${error.stdout}\n${error.stderr}`);
    });
    expect(stdout).not.toBe('');
  },
  300_000,
);

test('what it leaves is the folder to host and four manifests', () => {
  const manifests = readdirSync(kept('')).filter((name) => name.startsWith('keystage.'));
  expect(manifests.sort()).toEqual([
    'keystage.company.json',
    'keystage.company.ko-KR.json',
    'keystage.company.xml',
    'keystage.company.zh-CN.json',
  ]);
  expect(readdirSync(kept('site'))).toEqual(expect.arrayContaining(['for-it.html', 'integrity.json', 'taskpane.html']));
});

test('every list of components that it has deployed is there, and every permission set it assigns', () => {
  const lines = blocks('text').join('\n');
  const paths = [...lines.matchAll(/\.\.\/(manifests\/salesforce\/[\w./-]+\.xml)/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  const named = [...guide.matchAll(/\bKeystage_(?:Rep|Manager|Admin)\b/g)].map(([name]) => name);
  const sets = join(root, 'salesforce-lwc/force-app/main/default/permissionsets');
  for (const name of new Set(named)) {
    expect([name, existsSync(join(sets, `${name}.permissionset-meta.xml`))]).toEqual([name, true]);
  }
});

test('the buttons it names are there by these names', () => {
  const folder = join(root, 'excel-addin/src/language');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\ben\.ts$/.test(name));
  const words = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const buttons = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
  expect(buttons.length).toBeGreaterThan(4);
  for (const name of buttons) expect(words).toMatch(new RegExp(`['\`]${name}\\b`));
});

function run(command: string) {
  return promisify(exec)(command, {
    cwd: root,
    env: { ...process.env, HOME: home, USERPROFILE: home },
    maxBuffer: 1e8,
  });
}
