import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { launchChromium } from '../../browser/launch-chromium';
import type { ExcelHost } from './index';

/** What the host page below leaves for the test to drive. */
interface HostWindow {
  host: ExcelHost;
  ready: Promise<void>;
}

const require = createRequire(import.meta.url);
const hostOrigin = 'https://localhost:8443';
const addInOrigin = 'https://localhost:9443';
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const hostScript = `
  import init from '@ironcalc/wasm';
  import { openAddInFrame, openExcelHost } from './index';

  const start = async () => {
    await init({ module_or_path: '/ironcalc.wasm' });
    const cells = [['Account', 'Sales', 'Doubled'], ['North', 120, '=B2*2'], ['South', 80, '=B3*2']];
    const document = { sheets: [{ name: 'Accounts', cells, tables: [{ name: 'Accounts_', address: 'A1:C3' }] }] };
    window.host = openExcelHost({ document, locale: 'ko-KR' });
    const addIn = openAddInFrame(window.host, { url: '${addInOrigin}/pane.html', parent: window.document.body, title: 'Pane' });
    await addIn.ready;
  };
  window.ready = start();
`;

const pane = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pane</title>
  <script src="${cdn}office.js"></script><script src="/pane.js"></script></head>
  <body><p id="state">waiting</p><p id="selected"></p><button id="double">Double</button></body></html>`;

const paneScript = `
  Office.actions.associate('markCommand', async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('E1').values = [['marked']];
      await context.sync();
    });
    event.completed();
  });
  Office.onReady(async ({ host, platform }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onSelectionChanged.add(async ({ address }) => { document.getElementById('selected').textContent = address; });
      await context.sync();
    });
    document.getElementById('double').addEventListener('click', () => Excel.run(async (context) => {
      const body = context.workbook.tables.getItem('Accounts_').columns.getItem('Sales').getDataBodyRange().load('values');
      await context.sync();
      body.values = body.values.map(([sale]) => [sale * 2]);
      await context.sync();
      document.getElementById('state').textContent = 'doubled';
    }));
    document.getElementById('state').textContent = [host, platform, Office.context.displayLanguage].join(' ');
  });
`;

let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];
const strangers: string[] = [];

beforeAll(async () => {
  const wasm = await readFile(join(dirname(require.resolve('@ironcalc/wasm/package.json')), 'wasm_bg.wasm'));
  const library = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const bundle = await build({
    stdin: { contents: hostScript, resolveDir: __dirname, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  const html = { contentType: 'text/html; charset=utf-8' };
  const script = { contentType: 'text/javascript; charset=utf-8' };
  const csp = (policy: string) => ({ 'Content-Security-Policy': policy });
  const answers: Record<string, Parameters<Route['fulfill']>[0]> = {
    [`${hostOrigin}/`]: {
      ...html,
      headers: csp(
        `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-src ${addInOrigin}`,
      ),
      body: '<!doctype html><html lang="en"><title>Host</title><body><script type="module" src="/host.js"></script></body></html>',
    },
    [`${hostOrigin}/host.js`]: { ...script, body: bundle.outputFiles[0]?.text ?? '' },
    [`${hostOrigin}/ironcalc.wasm`]: { contentType: 'application/wasm', body: wasm },
    [`${addInOrigin}/pane.html`]: {
      ...html,
      // office.js itself applies two inline styles at start-up.
      headers: csp(
        "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'unsafe-inline'",
      ),
      body: pane,
    },
    [`${addInOrigin}/pane.js`]: { ...script, body: paneScript },
  };
  browser = await launchChromium();
  context = await browser.newContext();
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const answer = answers[url.origin + url.pathname];
    if (answer) await route.fulfill(answer);
    else if (url.href.startsWith(cdn))
      await route.fulfill({
        ...script,
        body: await readFile(join(library, url.pathname.replace('/lib/1/hosted/', '').toLowerCase())),
      });
    else {
      if (!url.pathname.endsWith('/favicon.ico')) strangers.push(url.href);
      await route.abort();
    }
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`${message.text().slice(0, 60)} at ${message.location().url}:${message.location().lineNumber}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${hostOrigin}/`);
  await page.evaluate(() => (window as unknown as HostWindow).ready);
}, 60_000);

afterAll(() => browser?.close());

const addIn = (): Frame => {
  const frame = page.frames().find((each) => each.url().startsWith(addInOrigin));
  if (!frame) throw new Error('The add-in has no frame.');
  return frame;
};

/** Does something with the host in its page. */
const withHost = <T>(act: (host: ExcelHost) => T | Promise<T>): Promise<T> =>
  page.evaluate<T>(`(${act.toString()})(window.host)`);

const state = (text: string) => addIn().locator('#state', { hasText: text }).waitFor({ timeout: 10_000 });

test('an unmodified add-in page starts in its cross-origin frame', async () => {
  await state('Excel OfficeOnline ko-KR');
});

test('it reads and writes the workbook, and formulas follow', async () => {
  await addIn().locator('#double').click();
  await state('doubled');
  expect(await withHost((host) => host.values('Accounts!B2:C3'))).toEqual([
    [240, 480],
    [160, 320],
  ]);
  expect(await withHost((host) => host.wire.unimplemented)).toEqual([]);
});

test('it hears what the person selects', async () => {
  await withHost((host) => host.user.select('Accounts!B2:B3'));
  await addIn().locator('#selected', { hasText: 'B2:B3' }).waitFor({ timeout: 10_000 });
});

test('a ribbon command runs the function of its name', async () => {
  await withHost((host) => host.user.pressCommand('markCommand'));
  expect(await withHost((host) => host.values('Accounts!E1'))).toEqual([['marked']]);
});

test('nothing is asked of any other server, and no page complains', () => {
  expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
});
