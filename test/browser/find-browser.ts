import { accessSync, constants, statSync } from 'node:fs';
import { basename, delimiter, join, posix, win32 } from 'node:path';
import { packagedChromium } from './packaged-chromium';

/** A Chromium-family browser that can be started here, and what its process needs to run. */
export interface FoundBrowser {
  readonly executable: string;
  readonly from: 'BROWSER_PATH' | 'this machine' | 'the package @sparticuz/chromium';
  /** Variables its process needs beside ours. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What the search looks at; a test can describe another computer. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const thisMachine: Machine = { platform: process.platform, arch: process.arch, environment: process.env };

/**
 * The browser that tests and the workbench start: `BROWSER_PATH` if it is set, else Chromium, Chrome or Edge of this
 * machine, else on Linux x64 the headless build of `@sparticuz/chromium`. Throws a sentence when there is none;
 * `withWindow` leaves the headless build out.
 */
export async function findBrowser({ withWindow = false, machine = thisMachine } = {}): Promise<FoundBrowser> {
  const named = machine.environment['BROWSER_PATH'];
  if (named) {
    if (canRun(named)) return { executable: named, from: 'BROWSER_PATH', environment: {} };
    throw new Error(
      `BROWSER_PATH is “${named}”: expected the program file of Chromium, Chrome or Edge, found nothing to run there. ` +
        'Correct it, or unset it to let the browser be searched for.',
    );
  }

  const installed = browserPlaces(machine).find(canRun);
  if (installed) return { executable: installed, from: 'this machine', environment: {} };

  const packaged = withWindow ? undefined : await packagedChromium(machine);
  if (packaged) return { ...packaged, from: 'the package @sparticuz/chromium' };

  throw new Error(
    `No ${withWindow ? 'browser with a window' : 'browser'} found: looked for Chromium, Chrome and Edge on PATH and ` +
      'where they are usually installed. Install one of them, or set BROWSER_PATH to its program file.',
  );
}

/** Where Chromium, Chrome and Edge may lie on a machine, the likeliest first. */
export function browserPlaces({ platform, environment }: Machine): string[] {
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
      .map((name) => environment[name] ?? environment[name.toUpperCase()])
      .filter((root) => root !== undefined);
    const programs = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'];
    return programs.flatMap((program) =>
      roots.map((root) =>
        win32.join(root, program, 'Application', program.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
      ),
    );
  }

  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands.map((command) => join(folder, command)))
    .sort((a, b) => rank(a) - rank(b));
  if (platform !== 'darwin') return onPath;

  const applications = ['/Applications', posix.join(environment['HOME'] ?? '', 'Applications')];
  return [
    ...['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      applications.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    ),
    ...onPath,
  ];
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

// The command decides before the folder: a Chromium late on PATH is still preferred to an Edge early on it.
const rank = (path: string) => commands.indexOf(basename(path));

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
