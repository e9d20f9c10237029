/**
 * Says what the tests ran of what ships, folder by folder: `tsx test/evidence/count-coverage.ts COVERAGE-SUMMARY.json`, with what jest wrote under
 * `--coverage`. Counted is what runs in the tests' own process; what runs in Chromium, in a worker or in a command of its own is tested there
 * and not counted. Ends with 1 where a part is below its floor, or was not loaded at all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeThatShips } from './code-that-ships';
import { coverageByFolder, type FileCoverage } from './coverage-by-folder';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [file] = process.argv.slice(2);
if (!existsSync(file)) {
  console.error(
    `${file}: expected what the tests counted, found none. Run them first: npm run evidence -- --only tests`,
  );
  process.exit(1);
}
const summary = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, FileCoverage>>;
const counted = new Map(
  Object.entries(summary).map(([path, coverage]) => [relative(root, path).replaceAll('\\', '/'), coverage]),
);
const { lines, faults } = coverageByFolder(await codeThatShips(root), counted);
for (const line of [...lines, ...faults]) console.log(line);
process.exit(faults.length > 0 ? 1 : 0);
