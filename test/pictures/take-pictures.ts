/** Takes the pictures of the READMEs from the running workbench: `npm run pictures`. */
import type { Page } from 'playwright-core';
import { languageOf } from '@keystage/core';
import { paneWords as en } from '../../excel-addin/src/language/en';
import { paneWords as ko } from '../../excel-addin/src/language/ko';
import { loadModelAreaWords } from '../../excel-addin/src/language/model-area/load-model-area-words';
import { paneWords as zh } from '../../excel-addin/src/language/zh-cn';
import { launchChromium } from '../browser/launch-chromium';
import '../workbench/page/workbench-window';
import { startWorkbench } from '../workbench/start-workbench';
import { PaneInHand, pathOf } from './pane-in-hand';

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
    const inHand = new PaneInHand(page, words);
    const { pane } = inHand;
    await inHand.answerQuestions();
    await picture(page, `segment.${language}`);
    await inHand.segment();
    await inHand.press(words.result.write);
    await pane.getByRole('button', { name: words.result.writeAgain, exact: true }).waitFor();
    await picture(page, `tiers.${language}`);
    await page.evaluate(() => window.keystageHost?.user.select('Accounts!W4'));
    await pane.getByRole('tab', { name: words.result.tabs.account, exact: true }).click();
    await pane.getByText('K-10003').first().waitFor();
    await page.mouse.move(700, 500);
    await page.mouse.wheel(-280, 0); // back to the first of our columns
    await picture(page, `workbench.${language}`);
    await partPictures(page, inHand, language);
    await page.close();
  }
} finally {
  await browser.close();
  await workbench.close();
}

/** The parts beside segmentation, the pane alone: a pipeline’s worth, a deal that has evidence, the rules, the stages, the way to an org. */
async function partPictures(page: Page, inHand: PaneInHand, language: string): Promise<void> {
  const { pane } = inHand;
  await page.setViewportSize({ width: 1440, height: 1000 });
  await inHand.goTo('funnel');
  await pane.getByRole('button', { name: /120/ }).click();
  await pane.getByText('P10').first().waitFor();
  await inHand.picture(`funnel.${language}`);
  await page.evaluate((cell) => window.keystageHost?.user.select(cell), DEAL);
  await inHand.goTo('deal');
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1_500); // the deals are read, then the selected one is judged
  await inHand.picture(`deal.${language}`);
  await inHand.goTo('model');
  await pane.getByRole('heading', { level: 2 }).first().waitFor();
  await inHand.picture(`model.${language}`);
  const { text } = await loadModelAreaWords(languageOf(language));
  await inHand.press(text.stages.open);
  await pane.getByRole('spinbutton').first().waitFor();
  await inHand.picture(`stages.${language}`);
  await inHand.goTo('salesforce');
  await pane.getByRole('textbox').first().waitFor();
  await inHand.picture(`salesforce.${language}`);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400); // for what still fades in
  await page.screenshot({ path: pathOf(name) });
  process.stdout.write(`${name}.png\n`);
}
