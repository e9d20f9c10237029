import { spawn } from 'node:child_process';
import { findBrowser } from '../browser/find-browser';
import { cacheFolder, type Workbench } from './start-workbench';

/** Opens the page; returns how to close the window again. */
export type OpenWindow = (workbench: Workbench, onClosed: () => void) => () => void;

/** Finds the browser first, so that a missing one is told before anything is built; throws a sentence when there is none. */
export async function findWindow(): Promise<OpenWindow> {
  const browser = await findBrowser({ withWindow: true });
  return (workbench, onClosed) => {
    const child = spawn(browser.executable, windowArguments(workbench), {
      stdio: 'ignore',
      env: { ...process.env, ...browser.environment },
    });
    child.once('error', onClosed);
    child.once('exit', onClosed);
    return () => {
      child.off('exit', onClosed);
      child.kill();
    };
  };
}

/** The command line that opens the page, for this machine's shell; a machine without a browser gets the usual name of one. */
export async function howToOpen(workbench: Workbench): Promise<string> {
  const browser = await findBrowser({ withWindow: true }).catch(() => ({ executable: 'chromium' }));
  return [browser.executable, ...windowArguments(workbench)].map(quoted).join(' ');
}

function windowArguments(workbench: Workbench): string[] {
  const { port } = new URL(workbench.hostUrl);
  return [
    // A profile of its own: the pinned key counts only there, and everybody's usual browser stays as it is.
    `--user-data-dir=${cacheFolder(`browser-${port}`)}`,
    ...workbench.browserArguments,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox refuses to run as root, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--window-size=1440,900',
    workbench.hostUrl,
  ];
}

function quoted(word: string): string {
  if (/^[\w./:=@%+-]+$/.test(word)) return word;
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}
