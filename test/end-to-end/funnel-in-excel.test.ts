import type { Browser, Frame, Page } from 'playwright-core';
import { paneWords as en } from '../../excel-addin/src/language/en';
import { funnelAreaWords as funnelEn } from '../../excel-addin/src/language/funnel-area/en';
import { funnelAreaWords as funnelKo } from '../../excel-addin/src/language/funnel-area/ko';
import { funnelAreaWords as funnelZh } from '../../excel-addin/src/language/funnel-area/zh-cn';
import { paneWords as ko } from '../../excel-addin/src/language/ko';
import { paneWords as zh } from '../../excel-addin/src/language/zh-cn';
import { launchChromium } from '../browser/launch-chromium';
import '../workbench/page/workbench-window';
import { startWorkbench, type Workbench } from '../workbench/start-workbench';
import { accessibilityFaults } from './accessibility-faults';

let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  workbench = await startWorkbench({ port: 0, panePort: 0, build: false });
  browser = await launchChromium({ args: workbench.browserArguments });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
});

const say = { number: String };

test.each([
  ['en', en, funnelEn],
  ['zh-CN', zh, funnelZh],
  ['ko', ko, funnelKo],
] as const)(
  'in %s: the sample pipeline, weighed by the keyboard alone beside the workbook',
  async (language, words, text) => {
    const complaints: string[] = [];
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${workbench.hostUrl}?lang=${language}`);
    await page.waitForFunction(() => window.keystageHost);
    await page.evaluate(() => window.keystageHost!.user.select('Pipeline!C5'));
    const pane = page.frameLocator('iframe[title="Keystage"]');
    // A screen takes the focus when it comes.
    await pane.getByRole('button', { name: words.segment.change, exact: true }).waitFor();
    await page.waitForTimeout(500);
    await pane.getByRole('tab', { name: words.areas.names.funnel }).focus();
    await page.keyboard.press('Enter');

    const weigh = pane.getByRole('button', { name: text.setUp.weigh(120, say) });
    await weigh.waitFor({ timeout: 30_000 });
    expect(await accessibilityFaults(paneOf(page))).toEqual([]);
    await reach(page, text.setUp.weigh(120, say));
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: text.result.again }).waitFor();
    expect(await accessibilityFaults(paneOf(page))).toEqual([]);

    await reach(page, text.sheet.write);
    await page.keyboard.press('Enter');
    await pane.getByText(text.sheet.written(text.sheet.name)).waitFor();

    // Excel has the focus now: somebody comes back to the pane.
    await pane.getByRole('button', { name: text.sheet.writeAgain }).focus();

    // The copy of a deal stands on row 121, and there is a way to it.
    await reach(page, text.result.ofKind(text.result.kinds.duplicate, 1, say), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await reach(page, words.card.goToRow('121'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.keystageHost!.selection() === 'Pipeline!A121');
    const sheets = await page.evaluate(() =>
      window.keystageHost!.content().sheets.map(({ name, charts = [] }) => [name, charts.length]),
    );
    expect(sheets).toContainEqual([text.sheet.name, 3]);
    expect(await page.evaluate(() => window.keystageHost!.wire.unimplemented)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  },
  120_000,
);

/** Presses Tab, or Shift+Tab, until the focus is on what is called so. */
async function reach(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const frame = paneOf(page);
  for (let presses = 0; presses < 150; presses++) {
    const focused = await frame.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
    if (focused === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach “${name}”.`);
}

function paneOf(page: Page): Frame {
  return page.frames().find((candidate) => candidate.url().includes('taskpane.html')) as Frame;
}
