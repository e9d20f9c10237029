/**
 * What `npm test` does before the tests: types, style, the builds and their size, two at a time, as a build machine has two cores. What
 * one has to say stands together, when it has ended; whatever is wrong is all said in one run, and makes the exit code 1.
 */
import { spawn } from 'node:child_process';
import { inLanes } from './in-lanes';

/** Scripts of package.json; one that needs another's work stands behind it. The longest begins. */
const chains = [['lint:code'], ['typecheck'], ['build', 'size'], ['lint:style']];

const npm = process.env.npm_execpath;
if (!npm) throw new Error('Expected to be run by npm, which says where it is, got no npm_execpath. Run npm test.');

const sound = await inLanes(chains, 2, async (scripts) => {
  for (const script of scripts) if (!(await isSound(script))) return false;
  return true;
});
process.exitCode = sound.every(Boolean) ? 0 : 1;

/** Runs a script to its end and says what it said. */
async function isSound(script: string): Promise<boolean> {
  const started = performance.now();
  const run = spawn(process.execPath, [npm!, 'run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  run.stdout.on('data', (part: Buffer) => (said += part.toString()));
  run.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => run.once('error', reject).once('close', resolve));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${script}: ${code === 0 ? 'sound' : 'not sound'}, after ${seconds} s\n${said}`);
  return code === 0;
}
