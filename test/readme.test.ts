import { exec, execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const runInShell = promisify(exec);
const root = join(__dirname, '..');
const readmes = [
  'README.md',
  'CHANGELOG.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  'shared-core/README.md',
  'shared-core/models/README.md',
  'excel-addin/README.md',
  'manifests/README.md',
  'test/hosts/excel/README.md',
  'test/workbench/README.md',
].filter((file) => existsSync(join(root, file)));

interface Block {
  readonly file: string;
  readonly language: string;
  readonly code: string;
}

function blocksOf(file: string): Block[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({ file, language, code }));
}

const blocks = readmes.flatMap(blocksOf);
/** The two that set a machine up; they are run on a fresh clone instead. */
const setUp = /^npm ci && npm (start|test)$/;
const commands = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ file, code }) => code.split('\n').map((line) => ({ file, command: line.replace(/\s+#.*$/, '').trim() })))
  .filter(({ command }) => command !== '' && !command.startsWith('#') && !setUp.test(command));
const programs = blocks.filter(
  ({ file, language }) => language === 'ts' && ['README.md', 'shared-core/README.md'].includes(file),
);

test('the main README has the two set-up commands, commands to try and a program', () => {
  const main = blocksOf('README.md');
  expect(main.filter(({ code }) => setUp.test(code.trim())).map(({ code }) => code.trim())).toEqual([
    'npm ci && npm start',
    'npm ci && npm test',
  ]);
  expect(commands.length).toBeGreaterThan(0);
  expect(programs.length).toBeGreaterThan(0);
});

test.each(commands)(
  '$file: $command',
  async ({ command }) => {
    // Exit 3 means done in part: the sample list has cells that nobody can read.
    const { stdout, stderr } = await runInShell(command, { cwd: root }).catch(
      (error: { code?: number; stdout: string; stderr: string }) => {
        if (error.code === 3) return error;
        throw new Error(`${command} ended with ${error.code}\n${error.stdout}\n${error.stderr}`);
      },
    );
    expect(stdout + stderr).not.toBe('');
  },
  60_000,
);

test.each(programs.map((block, i) => ({ ...block, i })))(
  '$file: program $i runs',
  async ({ code }) => {
    const folder = mkdtempSync(join(__dirname, 'readme-'));
    try {
      writeFileSync(join(folder, 'program.ts'), code);
      await run(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), join(folder, 'program.ts')], {
        cwd: root,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);

test.each(readmes)('%s: every file and folder it links to is there', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#:\s]+)(#[^)]*)?\)/g)].map(([, link]) => link);
  const missing = links.filter((link) => !existsSync(join(root, dirname(file), link)));
  expect(missing.map((link) => relative('', link))).toEqual([]);
});
