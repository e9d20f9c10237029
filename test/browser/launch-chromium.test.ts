import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { browserPlaces, findBrowser } from './find-browser';
import { launchChromium } from './launch-chromium';
import { packagedChromium } from './packaged-chromium';

const linux = { platform: 'linux', arch: 'x64', environment: {} } as const;

describe('where a browser is looked for', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'browser-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const place = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  };

  test('BROWSER_PATH comes first', async () => {
    const named = place('my-browser');
    place('chromium');
    const environment = { BROWSER_PATH: named, PATH: folder };
    expect(await findBrowser({ machine: { ...linux, environment } })).toMatchObject({
      executable: named,
      from: 'BROWSER_PATH',
    });
  });

  test('a BROWSER_PATH that leads nowhere is an error, not a reason to look elsewhere', async () => {
    const environment = { BROWSER_PATH: join(folder, 'gone'), PATH: folder };
    place('chromium');
    await expect(findBrowser({ machine: { ...linux, environment } })).rejects.toThrow(
      'gone”: expected the program file of Chromium, Chrome or Edge, found nothing to run there. Correct it, or unset it',
    );
  });

  test('on PATH, Chromium before Chrome before Edge', async () => {
    const machine = { ...linux, environment: { PATH: folder } };
    const edge = place('microsoft-edge');
    expect((await findBrowser({ machine })).executable).toBe(edge);
    const chrome = place('google-chrome');
    expect((await findBrowser({ machine })).executable).toBe(chrome);
    const chromium = place('chromium');
    expect((await findBrowser({ machine })).executable).toBe(chromium);
  });

  test('without any, the error says what to install', async () => {
    const machine = { ...linux, arch: 'arm64', environment: { PATH: folder } };
    await expect(findBrowser({ machine })).rejects.toThrow(
      'No browser found: looked for Chromium, Chrome and Edge on PATH and where they are usually installed. ' +
        'Install one of them, or set BROWSER_PATH to its program file.',
    );
  });

  test('a headless build is no answer where a window is wanted', async () => {
    const machine = { ...linux, environment: { PATH: folder } };
    await expect(findBrowser({ withWindow: true, machine })).rejects.toThrow('No browser with a window found');
  });

  test('Windows and macOS: the usual places', () => {
    const windows = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(browserPlaces({ platform: 'win32', arch: 'x64', environment: windows })).toContain(
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(browserPlaces({ platform: 'darwin', arch: 'arm64', environment: {} })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });
});

describe('a started browser', () => {
  const withPage = async (browser: Browser) => {
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<title>Keystage</title><p>客户等级 · 고객 등급');
      return await page.title();
    } finally {
      await browser.close();
    }
  };

  test('opens a page', async () => {
    expect(await withPage(await launchChromium())).toBe('Keystage');
  }, 60_000);

  test('keeps the rules of the web: one origin cannot read another', async () => {
    const servers = await Promise.all([serve('<p>one</p>'), serve('<p>two</p>')]);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(servers[0].address);
      const read = page.evaluate(async (address) => (await fetch(address)).text(), servers[1].address);
      await expect(read).rejects.toThrow('Failed to fetch');
    } finally {
      await browser.close();
      servers.forEach((server) => server.close());
    }
  }, 60_000);

  test('that does not start is named, with what to do', async () => {
    const before = process.env['BROWSER_PATH'];
    process.env['BROWSER_PATH'] = process.execPath; // runs, but is no browser
    try {
      await expect(launchChromium()).rejects.toThrow('(from BROWSER_PATH) did not start. Set BROWSER_PATH to');
    } finally {
      if (before === undefined) delete process.env['BROWSER_PATH'];
      else process.env['BROWSER_PATH'] = before;
    }
  }, 60_000);

  const packageRuns = process.platform === 'linux' && process.arch === 'x64';
  (packageRuns ? test : test.skip)(
    'from the package: unpacked once by whoever is first',
    async () => {
      const cache = mkdtempSync(join(tmpdir(), 'unpacked-'));
      try {
        const both = await Promise.all([packagedChromium(linux, cache), packagedChromium(linux, cache)]);
        expect(both[0]).toEqual(both[1]);
        expect(readdirSync(cache)).toEqual(['chromium-147.0.0']);
      } finally {
        rmSync(cache, { recursive: true });
      }
    },
    60_000,
  );
});

async function serve(html: string) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
