import { spawn } from 'node:child_process';
import { findBrowser } from '../browser/find-browser';
import { cacheFolder, type Workbench } from './start-workbench';

/** Dark starts the browser dark, and with it the page and the pane; else they follow the system. */
export interface WindowLook {
  dark: boolean;
}

/** Opens the page and says when the window is gone, and whether it failed to open; returns how to close it. */
export type OpenWindow = (workbench: Workbench, onClosed: (failed: boolean) => void) => () => void;

/** Finds the browser first, so that a missing one is told before anything is built; throws a sentence when there is none. */
export async function findWindow({ dark }: WindowLook): Promise<OpenWindow> {
  const browser = await findBrowser({ withWindow: true });
  return (workbench, onClosed) => {
    const child = spawn(browser.executable, windowArguments(workbench, dark), {
      stdio: 'ignore',
      env: { ...process.env, ...browser.environment },
    });
    child.once('error', () => onClosed(true));
    const closed = (code: number | null): void => onClosed(code !== 0);
    child.once('exit', closed);
    return () => {
      child.off('exit', closed);
      child.kill();
    };
  };
}

/** The command line that opens the page, for this machine's shell; a machine without a browser gets the usual name of one. */
export async function howToOpen(workbench: Workbench, { dark }: WindowLook): Promise<string> {
  const browser = await findBrowser({ withWindow: true }).catch(() => ({ executable: 'chromium' }));
  return [browser.executable, ...windowArguments(workbench, dark)].map(quoted).join(' ');
}

function windowArguments(workbench: Workbench, dark: boolean): string[] {
  const { port } = new URL(workbench.hostUrl);
  return [
    // A profile of its own: the pinned key counts only there, and everybody's usual browser stays as it is.
    `--user-data-dir=${cacheFolder(`browser-${port}`)}`,
    ...workbench.browserArguments,
    // Chromium warns of the flags above in a bar across the page; whoever starts the workbench has asked for them.
    '--test-type',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox refuses to run as root, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(dark ? ['--force-dark-mode'] : []),
    '--window-size=1440,900',
    workbench.hostUrl,
  ];
}

function quoted(word: string): string {
  if (/^[\w./:=@%+-]+$/.test(word)) return word;
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}
