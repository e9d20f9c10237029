import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');
const home = join(modules, '@sparticuz', 'chromium');

/**
 * The headless Chromium of `@sparticuz/chromium`, unpacked on first use (about two seconds, 250 MB beside the
 * package). Undefined where that package does not run or was not installed.
 */
export async function packagedChromium(
  machine: { platform: string; arch: string },
  cache = join(modules, '.cache', 'keystage'),
) {
  if (machine.platform !== 'linux' || machine.arch !== 'x64' || !existsSync(home)) return undefined;
  const folder = await unpacked(cache);
  const environment: Record<string, string> = {
    LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
  };
  // A machine without any font setup shows no letters at all; the package brings one Latin typeface.
  if (!existsSync('/etc/fonts/fonts.conf')) environment['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  return { executable: join(folder, 'chromium'), environment };
}

/** Unpacks aside and renames at the end, so that of several test processes none starts a half-written browser. */
async function unpacked(cache: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  try {
    await unpackInto(aside);
    await writeFile(
      join(aside, 'fonts.conf'),
      `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts')}</dir></fontconfig>\n`,
    );
    await rename(aside, folder);
  } catch (problem) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw problem; // else another process was first, and its copy is as good
  }
  return folder;
}

// The package unpacks into the temporary folder of its process, and its libraries only when it believes itself on
// Node 20 of a certain host. A process of its own keeps both beliefs out of ours.
async function unpackInto(folder: string): Promise<void> {
  const program = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: modules,
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
}
