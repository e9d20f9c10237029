import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { functionGuides } from '../../excel-addin/src/functions/catalogue';
import { launchChromium } from '../browser/launch-chromium';
import type { FunctionArgument } from '../hosts/excel';
import '../workbench/page/workbench-window';
import { startWorkbench, type Workbench } from '../workbench/start-workbench';

/** What office.js and the pane may ask for: the two pages, and Microsoft's CDN, answered from the package. */
const allowed = /^(https:\/\/(localhost:\d+|appsforoffice\.microsoft\.com)\/|blob:https:\/\/localhost|data:)/;

describe('formulas, called in the pane as it is built', () => {
  let workbench: Workbench;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    workbench = await startWorkbench({ port: 0, panePort: 0, build: false });
    browser = await launchChromium({ args: workbench.browserArguments });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${workbench.hostUrl}?lang=en`);
    await page.waitForFunction(() => window.keystageHost);
    await page.frameLocator('iframe[title="Keystage"]').getByRole('heading', { level: 1 }).waitFor();
    await settled();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  /** The pane goes on fetching its own parts for a while: what comes after that is asked for by the calls. */
  async function settled(): Promise<void> {
    for (let before = -1; before < asked.length; await page.waitForTimeout(1_000)) before = asked.length;
  }

  const shown = (name: string, address: string, ...more: FunctionArgument[]) =>
    page.evaluate(
      ([name, address, more]) => {
        const excel = window.keystageHost!;
        return excel.callFunction(name, [excel.argument(address), ...more]).answer;
      },
      [name, address, more] as const,
    );

  test('nothing of the functions is loaded before the first call', async () => {
    const before = asked.length;
    const answer = await shown('KEYSTAGE.TIERS', 'Accounts!A1:F40', 46_210, 'pareto-by-amount', null, null);
    expect(asked.slice(before).filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
    expect(answer.kind === 'values' ? answer.values.length : answer).toBe(40);
  }, 60_000);

  test('a second call over the same cells loads nothing more, and is there at once', async () => {
    const before = asked.length;
    const answer = await shown('KEYSTAGE.TIERS', 'Accounts!A1:F40', 46_210, 'pareto-by-amount', null, null);
    expect(answer.kind).toBe('values');
    expect(asked.slice(before)).toEqual([]);
  }, 60_000);

  test('what cannot be used is said', async () => {
    expect(await shown('KEYSTAGE.TIERS', 'Accounts!A1:F40', 'soon', null, null, 'en')).toEqual({
      kind: 'error',
      code: '#VALUE!',
      message: 'asOf: expected a date, got “soon”. Write DATE(2026,6,30) or refer to a cell with a date.',
    });
  }, 60_000);

  test('a button of the ribbon runs in the same page', async () => {
    await page.evaluate(() => window.keystageHost!.user.pressCommand('showCard', 'Keystage.Card'));
    expect(await page.evaluate(() => window.keystageHost!.paneIsOpen)).toBe(true);
  }, 60_000);

  test('nobody else was asked for anything, and nothing was complained of', () => {
    expect(asked.filter((url) => !allowed.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each(functionGuides.map(({ language }) => language))(
    'the help in %s: readable by everybody, asks for nothing',
    async (language) => {
      const help = await browser.newPage({ viewport: { width: 320, height: 700 } });
      const requests: string[] = [];
      help.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await help.goto(new URL(`assets/help/${language}.html`, workbench.paneUrl).href);
      expect(requests.filter((one) => !one.endsWith('favicon.ico'))).toEqual([
        `/assets/help/${language}.html`,
        '/assets/help/help.css',
      ]);
      expect(await help.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      // The page lets no script in; the checker's is put there by the browser itself.
      await help.evaluate(axe.source);
      const { violations } = await help.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await help.close();
    },
    60_000,
  );
});
