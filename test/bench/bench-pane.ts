import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { paneWords as words } from '../../excel-addin/src/language/en';
import { launchChromium } from '../browser/launch-chromium';
import { writeWorkbook } from '../end-to-end/write-workbook';
import '../workbench/page/workbench-window';
import { startWorkbench } from '../workbench/start-workbench';
import { paneAccounts } from './pane-accounts';
import { watchPane, type LongTask } from './pane-watch';

/** What a person has the pane do, and what stands behind its figures. */
export interface PanePhase {
  readonly name: string;
  readonly seconds: number;
  readonly tasks: readonly LongTask[];
  readonly syncs: number;
  readonly chunks: number;
}

export interface PaneFigures {
  readonly phases: readonly PanePhase[];
  readonly heapBytes: number;
  readonly bufferBytes: number;
  /** Milliseconds from pressing Cancel until the pane says that it is cancelled, by what was under way. */
  readonly cancelled: readonly { readonly during: string; readonly ms: number }[];
}

/** A batch that carries so much one way is a chunk of cells; what is smaller is a further sync. */
const CHUNK_FROM_BYTES = 50_000;
const PATIENCE_MS = 120_000;
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
      const whole = await wholeRun(await openPage(browser, workbench.hostUrl));
      const cancelled = await cancelEach(await openPage(browser, workbench.hostUrl));
      return { ...whole, cancelled };
    } finally {
      await browser.close();
    }
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openPage(browser: Browser, url: string): Promise<{ page: Page; frame: Frame }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${url}?lang=en`);
  const isPane = (frame: Frame) => frame.url().includes('taskpane.html');
  const frame = page.frames().find(isPane) ?? (await page.waitForEvent('framenavigated', isPane));
  // The runner of TypeScript puts names on functions with a function of its own, which the pane does not have.
  await frame.evaluate('globalThis.__name = (named) => named');
  return { page, frame };
}

const run = (frame: Frame) => frame.getByRole('button', { name: /^Segment [\d,]+ accounts$/ });
const button = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true });
const progress = (frame: Frame, doing: string) => frame.locator(`[role=progressbar][aria-label^="${doing}"]`);
const isReading = words.progress.reading('').slice(0, 8);

async function wholeRun({ page, frame }: { page: Page; frame: Frame }): Promise<Omit<PaneFigures, 'cancelled'>> {
  const stop = await watchPane(frame);
  const marks: { name: string; at: number; batches: number }[] = [];
  const mark = async (name: string) => {
    const at = await frame.evaluate(() => performance.now());
    marks.push({ name, at, batches: await page.evaluate(() => window.keystageHost!.wire.syncs) });
  };
  await mark('open');
  await progress(frame, isReading).waitFor();
  await mark('read');
  await run(frame).waitFor();
  await untilEnabled(frame);
  await mark('segment');
  await run(frame).click();
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
  await mark('');
  const { tasks, ...memory } = await stop();
  const batches = await page.evaluate(() =>
    window.keystageHost!.wire.batches.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)),
  );
  await page.close();
  const phases = marks.slice(0, -1).map(({ name, at, batches: from }, k): PanePhase => {
    const end = marks[k + 1];
    const sent = batches.slice(from, end.batches);
    return {
      name,
      seconds: (end.at - at) / 1_000,
      tasks: tasks.filter(({ start }) => start >= at && start < end.at),
      syncs: sent.length,
      chunks: sent.filter((bytes) => bytes >= CHUNK_FROM_BYTES).length,
    };
  });
  return { phases, ...memory };
}

async function cancelEach({ page, frame }: { page: Page; frame: Frame }): Promise<PaneFigures['cancelled']> {
  const reading = await cancelDuring(frame, isReading, 300);
  await frame.getByRole('button', { name: SHEET }).first().click();
  await run(frame).waitFor();
  await untilEnabled(frame);
  let pressed = cancelDuring(frame, 'Scoring ', 10);
  await run(frame).click();
  const scoring = await pressed;
  await untilEnabled(frame);
  await run(frame).click();
  await button(frame, words.result.write).waitFor();
  pressed = cancelDuring(frame, words.progress.wording, 300);
  await button(frame, words.result.write).click();
  const wording = await pressed;
  pressed = cancelDuring(frame, words.progress.writing('').slice(0, 14), 800);
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

/**
 * Presses Cancel so long after a step has begun, and tells how long it takes until the pane has painted that it is cancelled. Counted from
 * when it was to be pressed, so that a busy pane, which would take the press late, does not look better than it is.
 */
function cancelDuring(frame: Frame, doing: string, after: number): Promise<number> {
  return frame.evaluate(
    ({ doing, after, label, said }) =>
      new Promise<number>((resolve, reject) => {
        const whenever = (holds: () => boolean, then: () => void): void => {
          const look = () => {
            if (!holds()) return;
            observer.disconnect();
            then();
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          look();
        };
        const begun = () => document.querySelector(`[role=progressbar][aria-label^="${doing}"]`) !== null;
        whenever(begun, () => {
          const due = performance.now() + after;
          setTimeout(() => {
            const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
            if (!cancel) return reject(new Error(`There was no ${label} to press ${after} ms after “${doing}”.`));
            cancel.click();
            const stopped = () => said.some((sentence) => document.body.textContent.includes(sentence));
            whenever(stopped, () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - due))));
          }, after);
        });
      }),
    { doing, after, label: words.cancel, said: Object.values(words.cancelled) },
  );
}

async function untilEnabled(frame: Frame): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await run(frame).isEnabled())) {
    if (Date.now() > until) throw new Error(`The list could not be run: ${await frame.locator('body').innerText()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
