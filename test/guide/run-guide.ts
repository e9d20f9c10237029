/**
 * Follows the administrator's guide as it stands, in its order, with a clock: `npm run guide`. Commands for an org go to the stand-in. With
 * `--clone` it begins where an administrator does: with a fresh clone and `npm ci`.
 */
import { execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDesk, readGuide, withOwnValues } from './follow-guide';

const here = fileURLToPath(new URL('../..', import.meta.url));
const isCloned = process.argv.includes('--clone');
const clone = isCloned ? mkdtempSync(join(tmpdir(), 'keystage-clone-')) : here;
const begun = performance.now();
const minutes = (since: number) => `${((performance.now() - since) / 60_000).toFixed(1)} min`;
if (isCloned) {
  execSync(`git clone --quiet --depth 1 "file://${here}" "${clone}" && cd "${clone}" && npm ci --no-audit --no-fund`, {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  console.log(`${minutes(begun)}  a clone, and npm ci`);
}
const guide = readGuide(readFileSync(join(clone, 'manifests/admin-guide.md'), 'utf8'));
const desk = await openDesk(clone);
desk.write(withOwnValues(guide.blocks('json')[0]));
let [passed, failed, at] = [0, 0, ''];
for (const { step, command } of guide.commands) {
  if (step !== at) console.log(`\n${(at = step)}`);
  const since = performance.now();
  try {
    await desk.run(command);
    passed++;
  } catch (error) {
    failed++;
    console.log(error instanceof Error ? error.message : String(error));
  }
  console.log(`${minutes(since)}  ${command}`);
}
await desk.close();
if (isCloned) rmSync(clone, { recursive: true });
const elsewhere = guide.blocks('text').flatMap((block) => block.split('\n')).length;
console.log(`\n${minutes(begun)} in all; ${elsewhere} commands more need a tenant, an org or a workbook of one's own`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
