import type { Browser, Frame, Page } from 'playwright-core';
import { paneWords as words } from '../../excel-addin/src/language/en';
import '../workbench/page/workbench-window';
import { watchPane, type LongTask } from './pane-watch';

/** What a person has the pane do, and what stands behind its figures. */
export interface PanePhase {
  readonly name: string;
  readonly seconds: number;
  readonly tasks: readonly LongTask[];
  readonly syncs: number;
  readonly chunks: number;
}

export interface PaneRun {
  readonly phases: readonly PanePhase[];
  readonly heapBytes: number;
  readonly bufferBytes: number;
}

/** How long the pane took to say that it is cancelled, by what was under way. */
export interface Cancelled {
  readonly during: string;
  readonly ms: number;
}

/** A batch that carries so much one way is a chunk of cells; what is smaller is a further sync. */
const CHUNK_FROM_BYTES = 50_000;
const PATIENCE_MS = 120_000;

export interface PanePage {
  readonly page: Page;
  readonly frame: Frame;
}

/** The workbench in a page of its own, and the pane's frame in it. */
export async function openPanePage(browser: Browser, url: string, patienceMs = PATIENCE_MS): Promise<PanePage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(patienceMs);
  await page.goto(`${url}?lang=en`);
  const isPane = (frame: Frame) => frame.url().includes('taskpane.html');
  const frame = page.frames().find(isPane) ?? (await page.waitForEvent('framenavigated', isPane));
  // The runner of TypeScript puts names on functions with a function of its own, which the pane does not have.
  await frame.evaluate('globalThis.__name = (named) => named');
  return { page, frame };
}

/** Watches the pane while `work` goes from mark to mark: a phase ends where the next begins, the last with the work. */
export async function phasesOf(
  { page, frame }: PanePage,
  work: (mark: (name: string) => Promise<void>) => Promise<void>,
): Promise<PaneRun> {
  const stop = await watchPane(frame);
  const marks: { name: string; at: number; batches: number }[] = [];
  const mark = async (name: string) => {
    const at = await frame.evaluate(() => performance.now());
    marks.push({ name, at, batches: await page.evaluate(() => window.keystageHost!.wire.syncs) });
  };
  await work(mark);
  await mark('');
  const { tasks, ...memory } = await stop();
  const batches = await page.evaluate(() =>
    window.keystageHost!.wire.batches.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)),
  );
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

interface ToCancel {
  /** What the bar is called that shows what is under way, or how that begins. */
  readonly doing: string;
  /** Milliseconds after it has begun. */
  readonly after: number;
  readonly label?: string;
  /** What the pane may answer. */
  readonly said?: readonly string[];
}

/**
 * Presses Cancel so long after a step has begun, and tells how long it takes until the pane has painted its answer. Counted from when it
 * was to be pressed, so that a busy pane, which would take the press late, does not look better than it is.
 */
export function cancelDuring(
  frame: Frame,
  { doing, after, label = words.cancel, said = Object.values(words.cancelled) }: ToCancel,
): Promise<number> {
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
    { doing, after, label, said },
  );
}

/** The button that segments the list in hand, once it may be pressed. */
export async function readyToRun(frame: Frame, patienceMs = PATIENCE_MS): Promise<void> {
  await runButton(frame).waitFor();
  const until = Date.now() + patienceMs;
  while (!(await runButton(frame).isEnabled())) {
    if (Date.now() > until) throw new Error(`The list could not be run: ${await frame.locator('body').innerText()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const runButton = (frame: Frame) => frame.getByRole('button', { name: /^Segment [\d,]+ accounts$/ });
