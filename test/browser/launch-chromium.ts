import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findBrowser } from './find-browser';

export { findBrowser };

// Nothing here loosens the web's rules: a page that breaks its own content security policy must fail in tests too.
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the browser that `findBrowser` finds, headless unless `headless: false`; the caller closes it. Other options
 * are Playwright's, `args` are added to ours. A browser that does not start is reported with its path and what to do.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const browser = await findBrowser({ withWindow: options.headless === false });
  const asRoot = process.getuid?.() === 0; // Chromium's sandbox refuses to run as root
  try {
    return await chromium.launch({
      ...options,
      executablePath: browser.executable,
      chromiumSandbox: !asRoot,
      args: [...flags, ...(options.args ?? [])],
      env: { ...process.env, ...browser.environment, ...options.env },
    });
  } catch (problem) {
    throw new Error(
      `“${browser.executable}” (from ${browser.from}) did not start. ` +
        'Set BROWSER_PATH to the program file of a Chromium, Chrome or Edge that does. It said: ' +
        (problem instanceof Error ? problem.message : String(problem)),
      { cause: problem },
    );
  }
}
