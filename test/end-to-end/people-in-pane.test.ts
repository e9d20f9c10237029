import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { paneWords as words } from '../../excel-addin/src/language/en';
import { funnelAreaWords as funnel } from '../../excel-addin/src/language/funnel-area/en';
import { modelAreaWords as model } from '../../excel-addin/src/language/model-area/en';
import { launchChromium } from '../browser/launch-chromium';
import { accessibilityOf } from '../browser/accessibility-of';
import { contrastThemeFaults, keyboardFaults, longTextFaults } from '../browser/people-faults';
import '../workbench/page/workbench-window';
import { startWorkbench, type Workbench } from '../workbench/start-workbench';
import { accessibilityFaults } from './accessibility-faults';

let workbench: Workbench;
let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  workbench = await startWorkbench({ port: 0, panePort: 0, build: false });
  browser = await launchChromium({ args: workbench.browserArguments });
  page = await browser.newPage({ viewport: { width: 1100, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(`${workbench.hostUrl}?lang=en`);
  await page.waitForFunction(() => window.keystageHost);
  pane = page.frameLocator('iframe[title="Keystage"]');
  // As narrow as Excel lets a pane become.
  await page.locator('iframe[title="Keystage"]').evaluate((frame) => {
    frame.style.cssText =
      'position: fixed; inset: 0 0 auto auto; width: 320px; height: 900px; z-index: 9; background: white';
  });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
});

const frame = (): Frame => page.frames().find((one) => one.url().includes('taskpane.html'))!;
const heading = (name: string | RegExp) => pane.getByRole('heading', { level: 1, name }).waitFor({ timeout: 30_000 });
const select = (cell: string) => page.evaluate((address) => window.keystageHost!.user.select(address), cell);

/** Presses what is called so, by the keyboard; whoever does keeps a place to go on from. */
async function press(
  role: 'button' | 'tab' | 'radio',
  name: string | RegExp,
  settled: () => Promise<unknown>,
): Promise<void> {
  const target = pane.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await target.waitFor({ timeout: 30_000 });
  await page.locator('iframe[title="Keystage"]').focus();
  await target.focus();
  await page.keyboard.press(role === 'radio' ? 'Space' : 'Enter');
  await settled();
  await page.waitForTimeout(150);
  await frame().waitForFunction(() => document.activeElement?.tagName !== 'BODY', undefined, { timeout: 10_000 });
}

const area = (name: keyof typeof words.areas.names, settled: () => Promise<unknown>) =>
  press('tab', words.areas.names[name], settled);
const button = (name: string | RegExp) => () => pane.getByRole('button', { name }).first().waitFor({ timeout: 30_000 });

/** What is hard to read, once colours have stopped fading. */
async function contrastFaults(): Promise<readonly string[]> {
  const until = Date.now() + 10_000;
  for (;;) {
    await page.waitForTimeout(400);
    const { faults } = await accessibilityOf(frame(), ['[data-tabster-dummy]'], ['color-contrast']);
    if (faults.length === 0 || Date.now() > until) return faults;
  }
}

/** Every screen of the pane, each reached from the one before as a person reaches it. */
const screens: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['Segment with questions', () => heading(/question/)],
  ['the lists', () => press('button', words.segment.change, () => heading(words.lists.title))],
  [
    'Segment, ready',
    async () => {
      await press('button', words.back, () => heading(/question/));
      await press('radio', words.segment.duplicateAnswers.sum, button(words.segment.answer));
      await press('button', new RegExp(`^${words.segment.answer}`), () =>
        pane.getByText(words.segment.ratioAnswers.percentsAboveOne).waitFor(),
      );
      await press('radio', words.segment.ratioAnswers.percentsAboveOne, () => heading(/Ready/));
    },
  ],
  ['the result', () => press('button', /^Segment 496/, () => heading(/a tier/))],
  [
    'the result, written and summed up',
    async () => {
      await press('button', words.result.write, button(words.result.writeAgain));
      await press('button', words.result.summarySheet, () => pane.getByText(/^Sheets written/).waitFor());
    },
  ],
  [
    'the account card',
    async () => {
      await select('Accounts!A4');
      await press('tab', words.result.tabs.account, () => pane.getByText('K-10003').first().waitFor());
    },
  ],
  [
    'Funnel, set up',
    async () => {
      await select('Pipeline!C5');
      await area('funnel', button(/^Weigh/));
    },
  ],
  ['Funnel', () => press('button', /^Weigh/, button(funnel.result.again))],
  ['Deal, no row selected', () => area('deal', () => pane.getByRole('heading', { level: 1 }).waitFor())],
  [
    'Deal',
    async () => {
      await select('Pipeline!A10');
      await heading(/Stands|Nothing/);
    },
  ],
  ['Model', () => area('model', button(model.stages.open))],
  ['Model, who moves', () => press('tab', model.tabs.moves, () => Promise.resolve())],
  ['Model, versions', () => press('tab', model.tabs.versions, () => Promise.resolve())],
  [
    'Stages',
    async () => {
      await press('tab', model.tabs.rules, button(model.stages.open));
      await press('button', model.stages.open, () => heading(/judges deals/));
    },
  ],
  ['Salesforce', () => area('salesforce', () => pane.getByRole('textbox').first().waitFor())],
];

test.each(screens)(
  '%s: at 320 pixels with longer words, dark, in a contrast theme, by the keyboard alone, and read aloud',
  async (name, reach) => {
    await reach();
    await page.waitForTimeout(300);
    const folder = process.env['KEEP_PICTURES'];
    if (folder) await page.locator('iframe[title="Keystage"]').screenshot({ path: `${folder}/${name}.png` });
    const faults = [...(await accessibilityFaults(frame())), ...(await longTextFaults(frame()))];
    faults.push(...(await contrastThemeFaults(page, frame())));
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await contrastFaults();
    if (folder) await page.locator('iframe[title="Keystage"]').screenshot({ path: `${folder}/${name} dark.png` });
    await page.emulateMedia({ colorScheme: 'light' });
    faults.push(...dark.map((fault) => `dark: ${fault}`), ...(await keyboardFaults(page, frame())));
    expect(faults).toEqual([]);
  },
  60_000,
);
