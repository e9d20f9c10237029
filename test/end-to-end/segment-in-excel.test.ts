import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { paneWords as en } from '../../excel-addin/src/language/en';
import { paneWords as ko } from '../../excel-addin/src/language/ko';
import { paneWords as zh } from '../../excel-addin/src/language/zh-cn';
import { launchChromium } from '../browser/launch-chromium';
import '../workbench/page/workbench-window';
import { startWorkbench, type Workbench } from '../workbench/start-workbench';
import { accessibilityFaults } from './accessibility-faults';
import { superstoreCustomers, superstoreIsHere } from './superstore-customers';
import { writeWorkbook } from './write-workbook';

const describeSuperstore = superstoreIsHere ? describe : describe.skip;
if (!superstoreIsHere) test.skip('Superstore: ../shared/data/superstore is not here', () => undefined);

/** What office.js and the pane may ask for: the two pages, and Microsoft's CDN, answered from the package. */
const allowed = /^(https:\/\/(localhost:\d+|appsforoffice\.microsoft\.com)\/|blob:https:\/\/localhost|data:)/;

describeSuperstore('the customers of Superstore, segmented in the pane beside the workbook', () => {
  let folder: string;
  let workbench: Workbench;
  let browser: Browser;
  const customers = superstoreIsHere ? superstoreCustomers() : [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'keystage-'));
    const workbook = path.join(folder, 'superstore.xlsx');
    await writeWorkbook(workbook, 'Customers', customers);
    workbench = await startWorkbench({ port: 0, panePort: 0, build: false, workbook });
    browser = await launchChromium({ args: workbench.browserArguments });
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    ['en', en],
    ['zh-CN', zh],
    ['ko', ko],
  ] as const)(
    'in %s: mapped, run, read, written, explained',
    async (language, words) => {
      const complaints: string[] = [];
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('request', (request) => {
        if (!allowed.test(request.url())) complaints.push(`asked for ${request.url()}`);
      });
      await page.goto(`${workbench.hostUrl}?lang=${language}`);
      await page.waitForFunction(() => window.keystageHost);
      const pane = page.frameLocator('iframe[title="Keystage"]');

      // The proposed mapping, then the day the ledger ends.
      const run = pane.getByRole('button', { name: /793/ });
      await run.waitFor({ timeout: 30_000 });
      expect(await accessibilityFaults(paneOf(page))).toEqual([]);
      await pane.getByLabel(words.segment.asOf).fill('2017-12-31');
      // Some customers lose more than they buy for: −1.98 may be a share or a percentage, and the pane asks.
      await pane.getByRole('button', { name: words.segment.answer }).first().click();
      await pane.getByText(words.segment.ratioAnswers.shares).click();
      await untilEnabled(run);
      await run.click();

      // Tier counts add up to the list, and the curve is there with its sentence.
      await pane.getByRole('tab', { name: words.result.tabs.account, exact: true }).waitFor();
      expect(await pane.getByRole('img').count()).toBeGreaterThan(0);
      await pane
        .getByText(/48[.,]1\s?%/)
        .first()
        .waitFor();
      expect(await accessibilityFaults(paneOf(page))).toEqual([]);

      await pane.getByRole('button', { name: words.result.write, exact: true }).click();
      await pane.getByRole('button', { name: words.result.writeAgain, exact: true }).waitFor();
      const cells = await page.evaluate(() => window.keystageHost!.values('Customers!A1:L794'));
      const { tier, score, latentTier, why } = words.headers;
      expect(cells[0].slice(8)).toEqual([tier, score, latentTier, why]);
      const rows = cells.slice(1);
      expect(rows).toHaveLength(793);
      expect(rows.every((row) => typeof row[8] === 'string' && row[8] !== '' && typeof row[9] === 'number')).toBe(true);

      // The published facts, in the sheet the analyst sees.
      const bySales = [...rows].sort((a, b) => Number(b[2]) - Number(a[2]));
      const byProfit = [...rows].sort((a, b) => Number(b[3]) - Number(a[3]));
      expect([bySales[0][1], Number(bySales[0][2]).toFixed(2), Number(bySales[0][3]).toFixed(2)]).toEqual([
        'Sean Miller',
        '25043.05',
        '-1980.74',
      ]);
      expect([byProfit[0][1], Number(byProfit[0][3]).toFixed(2)]).toEqual(['Tamara Chand', '8981.32']);

      // The card follows the selected row: its parts add up to the score in the sheet.
      const row = rows.indexOf(byProfit[0]) + 2;
      await page.evaluate((address) => window.keystageHost!.user.select(address), `Customers!A${row}`);
      await pane.getByRole('tab', { name: words.result.tabs.account, exact: true }).click();
      await pane.getByRole('heading', { name: 'Tamara Chand' }).waitFor();
      await pane.getByText(Number(byProfit[0][9]).toFixed(1), { exact: true }).first().waitFor();
      expect(await accessibilityFaults(paneOf(page))).toEqual([]);

      const wire = await page.evaluate(() => {
        const { syncs, unimplemented } = window.keystageHost!.wire;
        return { syncs, unimplemented };
      });
      // One chunk is read and one written at this length.
      expect(wire.syncs).toBeLessThanOrEqual(10 + 2);
      expect(wire.unimplemented).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
    120_000,
  );
});

async function untilEnabled(button: ReturnType<FrameLocator['getByRole']>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await button.isEnabled()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The list could not be run: ${await button.locator('xpath=ancestor::body').innerText()}`);
}

function paneOf(page: Page): Frame {
  return page.frames().find((candidate) => candidate.url().includes('taskpane.html')) as Frame;
}
