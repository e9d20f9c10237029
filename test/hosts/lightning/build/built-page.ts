import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hashOfSources } from './hash-of-sources';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..', '..');
const cache = join(root, '.cache', 'lightning');

/**
 * The folder of the page for the sources as they are, kept in `.cache/lightning` by a hash of them. Where there is none, it is built, once: of
 * several processes that want it, one builds and the others wait.
 */
export async function builtPage(): Promise<string> {
  const folder = join(cache, hashOfSources());
  const claim = `${folder}.claim`;
  mkdirSync(cache, { recursive: true });
  while (!existsSync(folder)) {
    if (!isOurs(claim)) {
      await pause(200);
      continue;
    }
    try {
      await build(folder);
    } finally {
      rmSync(claim, { force: true });
    }
  }
  return folder;
}

/** Whether the page is this process's to build. The claim of a process that is gone counts for nothing. */
function isOurs(claim: string): boolean {
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(Number(textOf(claim)))) rmSync(claim, { force: true });
    return false;
  }
}

/** Empty once another process has taken the file away. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

// The LWC compiler and Rollup are no guests for Jest's sandbox; a process of its own builds the page.
async function build(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', join(here, 'build-page.ts'), folder], {
    cwd: root,
    maxBuffer: 1e8,
  });
}
