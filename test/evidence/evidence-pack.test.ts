import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceSections } from './evidence-sections';
import { evidenceReport } from './write-evidence-report';

const root = join(__dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const [sizes] = evidenceSections;
const tests = evidenceSections.find(({ name }) => name === 'tests')!;
const scene = { commit: 'a1b2c3d', day: '2026-11-28', machine: '2 × made-up processor, Node 20' };

test.each(evidenceSections.map(({ name, command }) => [name, command]))(
  '%s: each script and file of its command is there',
  (_name, command) => {
    for (const [, script] of command.matchAll(/npm run (\S+)/g))
      expect([script, script in scripts]).toEqual([script, true]);
    for (const [, file] of command.matchAll(/tsx (\S+)/g))
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  },
);

test('names tell the parts apart, since each has a file of its name', () => {
  const names = evidenceSections.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('the report says of each part what it proves, how, and how it ended; what was not reached is said too', () => {
  const text = evidenceReport(
    scene,
    [
      {
        section: sizes,
        code: 3,
        seconds: 12.4,
        begun: '2026-11-28 17:20',
        findings: ['Size limit: 150 kB', 'Size: 149 | 150'],
      },
    ],
    [tests],
  );
  expect(text).toContain('Gathered on 2026-11-28 from commit a1b2c3d, on 2 × made-up processor, Node 20');
  expect(text).toContain('| Sizes | failed (exit code 3) | 12 s | Size: 149 \\| 150 |');
  expect(text).toContain(`| ${tests.title} | not run |  | npm run evidence -- --only ${tests.name} |`);
  expect(text).toContain('**Failed: Sizes.**');
  expect(text).toContain('Failed with exit code 3; begun on 2026-11-28 17:20 UTC, took 12 s.');
  expect(text).toContain(`\`\`\`sh\n${sizes.command}\n\`\`\``);
  expect(text).toContain('nothing here was tried in\nExcel itself or with an org');
  expect(text).toContain('[sizes.log](sizes.log)');
  expect(text).not.toContain(`## ${tests.title}`);
});

test('what a part writes for others is kept beside its output, and led to', () => {
  const outcome = { code: 0, seconds: 1, begun: '2026-11-28 17:20', findings: [] };
  const text = evidenceReport(scene, [{ section: tests, ...outcome }], []);
  expect(text).toContain('[tests.log](tests.log), [tests.json](tests.json), [coverage/coverage-summary.json](');
});

test('a part that there is not is refused before anything is run', () => {
  const script = ['--import', 'tsx', join(__dirname, 'run-evidence-pack.ts'), '--only', 'colours'];
  const { status, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^--only: expected one of sizes, licences, tests, .*, got “colours”\.\n$/);
}, 60_000);
