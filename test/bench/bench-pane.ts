import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { paneWords as words } from '../../excel-addin/src/language/en';
import { launchChromium } from '../browser/launch-chromium';
import { writeWorkbook } from '../end-to-end/write-workbook';
import { startWorkbench } from '../workbench/start-workbench';
import { paneAccounts } from './pane-accounts';
import {
  cancelDuring,
  openPanePage,
  phasesOf,
  readyToRun,
  runButton,
  type Cancelled,
  type PanePage,
  type PaneRun,
} from './pane-page';

export interface PaneFigures extends PaneRun {
  /** Milliseconds from pressing Cancel until the pane says that it is cancelled, by what was under way. */
  readonly cancelled: readonly Cancelled[];
}

const SHEET = 'Accounts';

/** Opens a list of so many rows beside the built pane in Chromium, has it segmented, written, summed up, explained and undone, and measures. */
export async function benchPane(
  size: number,
  { build = true, addIn }: { readonly build?: boolean; readonly addIn?: string } = {},
): Promise<PaneFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'keystage-pane-'));
  const workbook = join(folder, 'accounts.xlsx');
  await writeWorkbook(workbook, SHEET, paneAccounts(size));
  const workbench = await startWorkbench({
    port: 0,
    panePort: 0,
    build,
    workbook,
    ...(addIn !== undefined && { addIn }),
  });
  try {
    const browser = await launchChromium({ args: workbench.browserArguments });
    try {
      const whole = await wholeRun(await openPanePage(browser, workbench.hostUrl));
      const cancelled = await cancelEach(await openPanePage(browser, workbench.hostUrl));
      return { ...whole, cancelled };
    } finally {
      await browser.close();
    }
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const button = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true });
const progress = (frame: Frame, doing: string) => frame.locator(`[role=progressbar][aria-label^="${doing}"]`);
const isReading = words.progress.reading('').slice(0, 8);

async function wholeRun(opened: PanePage): Promise<PaneRun> {
  const { page, frame } = opened;
  const figures = await phasesOf(opened, async (mark) => {
    await mark('open');
    await progress(frame, isReading).waitFor();
    await mark('read');
    await readyToRun(frame);
    await mark('segment');
    await runButton(frame).click();
    const account = frame.getByRole('tab', { name: words.result.tabs.account, exact: true });
    await account.waitFor();
    await mark('write');
    await button(frame, words.result.write).click();
    await button(frame, words.result.writeAgain).waitFor();
    await mark('summary sheet');
    await button(frame, words.result.summarySheet).click();
    await frame.getByText(words.result.sheetsWritten('').trim().replace('.', '')).waitFor();
    await mark('account card');
    await page.evaluate((address) => window.keystageHost!.user.select(address), `${SHEET}!A1001`);
    await account.click();
    await frame.getByRole('heading', { name: 'Account 1000 ' }).waitFor();
    await frame.getByText(words.card.lift).first().waitFor();
    await page.waitForTimeout(1_500);
    await mark('undo');
    await frame.getByRole('tab', { name: words.result.tabs.tiers, exact: true }).click();
    await button(frame, words.undo.act).click();
    await frame.getByText(words.undo.doneColumns('').replace('.', '').trim()).waitFor();
  });
  await page.close();
  return figures;
}

async function cancelEach({ page, frame }: PanePage): Promise<PaneFigures['cancelled']> {
  const reading = await cancelDuring(frame, { doing: isReading, after: 300 });
  await frame.getByRole('button', { name: SHEET }).first().click();
  await readyToRun(frame);
  let pressed = cancelDuring(frame, { doing: 'Scoring ', after: 10 });
  await runButton(frame).click();
  const scoring = await pressed;
  await readyToRun(frame);
  await runButton(frame).click();
  await button(frame, words.result.write).waitFor();
  pressed = cancelDuring(frame, { doing: words.progress.wording, after: 300 });
  await button(frame, words.result.write).click();
  const wording = await pressed;
  pressed = cancelDuring(frame, { doing: words.progress.writing('').slice(0, 14), after: 800 });
  await button(frame, words.result.write).click();
  const writing = await pressed;
  await page.close();
  return [
    { during: 'reading', ms: reading },
    { during: 'scoring', ms: scoring },
    { during: 'wording', ms: wording },
    { during: 'writing', ms: writing },
  ];
}
