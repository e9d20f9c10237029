/** Takes the pictures of the READMEs from the running workbench: `npm run pictures`. */
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { paneWords as en } from '../../excel-addin/src/language/en';
import { paneWords as ko } from '../../excel-addin/src/language/ko';
import { paneWords as zh } from '../../excel-addin/src/language/zh-cn';
import { launchChromium } from '../browser/launch-chromium';
import '../workbench/page/workbench-window';
import { startWorkbench } from '../workbench/start-workbench';

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
    await page.close();
  }
} finally {
  await browser.close();
  await workbench.close();
}

async function answerQuestions(pane: FrameLocator, words: typeof en | typeof zh | typeof ko): Promise<void> {
  await pane.getByText(words.segment.duplicateAnswers.sum, { exact: true }).click();
  await pane.getByRole('button', { name: words.segment.answer }).first().click();
  await pane.getByText(words.segment.ratioAnswers.percentsAboveOne, { exact: true }).click();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400); // for what still fades in
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, import.meta.url)) });
  process.stdout.write(`${name}.png\n`);
}
