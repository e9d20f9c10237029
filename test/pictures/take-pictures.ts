/** Takes the pictures of the READMEs from the running workbench: `npm run pictures`. */
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { languageOf } from '@keystage/core';
import { paneWords as en } from '../../excel-addin/src/language/en';
import { paneWords as ko } from '../../excel-addin/src/language/ko';
import { loadModelAreaWords } from '../../excel-addin/src/language/model-area/load-model-area-words';
import type { PaneWords } from '../../excel-addin/src/language/pane-words';
import { paneWords as zh } from '../../excel-addin/src/language/zh-cn';
import { launchChromium } from '../browser/launch-chromium';
import '../workbench/page/workbench-window';
import { startWorkbench } from '../workbench/start-workbench';

/** A deal with evidence and people on file. */
const DEAL = 'Pipeline!A10';

const pictures = [
  { language: 'en', words: en },
  { language: 'zh-CN', words: zh },
  { language: 'ko', words: ko },
] as const;

const workbench = await startWorkbench({ port: 0, panePort: 0 });
const browser = await launchChromium({ args: workbench.browserArguments });
try {
  for (const { language, words } of pictures) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${workbench.hostUrl}?lang=${language}`);
    await page.waitForFunction(() => window.keystageHost);
    const pane = page.frameLocator('iframe[title="Keystage"]');
    await answerQuestions(pane, words);
    await picture(page, `segment.${language}`);
    await pane.getByRole('button', { name: /496/ }).click();
    await pane.getByRole('tab', { name: words.result.tabs.account, exact: true }).waitFor();
    await pane.getByRole('button', { name: words.result.write, exact: true }).click();
    await pane.getByRole('button', { name: words.result.writeAgain, exact: true }).waitFor();
    await picture(page, `tiers.${language}`);
    await page.evaluate(() => window.keystageHost?.user.select('Accounts!W4'));
    await pane.getByRole('tab', { name: words.result.tabs.account, exact: true }).click();
    await pane.getByText('K-10003').first().waitFor();
    await page.mouse.move(700, 500);
    await page.mouse.wheel(-280, 0); // back to the first of our columns
    await picture(page, `workbench.${language}`);
    await partPictures(page, pane, language, words);
    await page.close();
  }
} finally {
  await browser.close();
  await workbench.close();
}

/** The parts beside segmentation, the pane alone: a pipeline’s worth, a deal that has evidence, the rules, the stages, the way to an org. */
async function partPictures(page: Page, pane: FrameLocator, language: string, words: PaneWords): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 1000 });
  const goTo = (area: keyof PaneWords['areas']['names']) =>
    pane.getByRole('tab', { name: words.areas.names[area], exact: true }).click();
  await goTo('funnel');
  await pane.getByRole('button', { name: /120/ }).click();
  await pane.getByText('P10').first().waitFor();
  await panePicture(page, `funnel.${language}`);
  await page.evaluate((cell) => window.keystageHost?.user.select(cell), DEAL);
  await goTo('deal');
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1_500); // the deals are read, then the selected one is judged
  await panePicture(page, `deal.${language}`);
  await goTo('model');
  await pane.getByRole('heading', { level: 2 }).first().waitFor();
  await panePicture(page, `model.${language}`);
  const { text } = await loadModelAreaWords(languageOf(language));
  await pane.getByRole('button', { name: text.stages.open, exact: true }).click();
  await pane.getByRole('spinbutton').first().waitFor();
  await panePicture(page, `stages.${language}`);
  await goTo('salesforce');
  await pane.getByRole('textbox').first().waitFor();
  await panePicture(page, `salesforce.${language}`);
}

async function panePicture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400); // for what still fades in
  await page.locator('iframe[title="Keystage"]').screenshot({ path: pathOf(name) });
  process.stdout.write(`${name}.png\n`);
}

async function answerQuestions(pane: FrameLocator, words: PaneWords): Promise<void> {
  await pane.getByText(words.segment.duplicateAnswers.sum, { exact: true }).click();
  await pane.getByRole('button', { name: words.segment.answer }).first().click();
  await pane.getByText(words.segment.ratioAnswers.percentsAboveOne, { exact: true }).click();
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`${name}.png`, import.meta.url));
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400); // for what still fades in
  await page.screenshot({ path: pathOf(name) });
  process.stdout.write(`${name}.png\n`);
}
