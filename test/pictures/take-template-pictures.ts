/** Takes the pictures of a stage template that is changed and published into an org: `npm run pictures:template`. */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { speaker, stageSpeaker, type Language } from '@keystage/core';
import { loadLanguage } from '../../excel-addin/src/language/load-language';
import { loadModelAreaWords } from '../../excel-addin/src/language/model-area/load-model-area-words';
import { loadOrgTemplatesWords } from '../../excel-addin/src/language/org-templates/load-org-templates-words';
import { loadSalesforceScreenWords } from '../../excel-addin/src/language/salesforce-screen/load-salesforce-screen-words';
import { loadStagesAreaWords } from '../../excel-addin/src/language/stages-area/load-stages-area-words';
import { readyTemplates } from '../../excel-addin/src/pipeline/templates-in-use';
import { launchChromium } from '../browser/launch-chromium';
import '../workbench/page/workbench-window';
import { MY_DOMAIN } from '../workbench/server/workbench-org';
import { startWorkbench } from '../workbench/start-workbench';

const workbench = await startWorkbench({ port: 0, panePort: 0, build: !process.argv.includes('--as-built') });
const browser = await launchChromium({ args: workbench.browserArguments });
try {
  for (const language of ['en', 'zh-CN', 'ko'] as const) await takePictures(language);
} finally {
  await browser.close();
  await workbench.close();
}

async function takePictures(language: Language): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1400 } });
  const page = await context.newPage();
  await page.goto(`${workbench.hostUrl}?lang=${language}`);
  await page.waitForFunction(() => window.keystageHost);
  const pane = page.frameLocator('iframe[title="Keystage"]');
  await changeStages(page, pane, language);
  await publish(page, context, pane, language);
  await context.close();
}

/** A stage is about to go, then another asks for a condition less; that is accepted. */
async function changeStages(page: Page, pane: FrameLocator, language: Language): Promise<void> {
  const [{ text: common }, { text, stages: stageWords }] = await Promise.all([
    loadModelAreaWords(language),
    loadStagesAreaWords(language),
  ]);
  await goTo(pane, 'model', language);
  await press(pane, common.stages.open);
  await pane.getByRole('spinbutton').or(pane.getByRole('tablist')).first().waitFor();
  const [template] = readyTemplates;
  const say = stageSpeaker(stageWords, template);
  const nameOf = (place: number) => say.text(template.stages[place].name);
  await pane
    .getByRole('button', { name: nameOf(2) })
    .first()
    .click();
  await press(pane, text.stage.remove(nameOf(2)));
  await pane.getByRole('button', { name: text.stage.removeSure, exact: true }).scrollIntoViewIfNeeded();
  await picture(page, `stage-goes.${language}`);
  await press(pane, text.stage.keep);
  const first = say.text(template.stages[2].successCriteria[0].text);
  await pane.getByRole('button', { name: first, exact: true }).click();
  await press(pane, text.condition.remove(first));
  await pane
    .getByRole('button', { name: common.accept(speaker((await loadLanguage(language)).words).number(2)) })
    .click();
  await pane.getByText(text.accepted(text.version(say.text(template.name), '2'))).waitFor();
}

async function publish(page: Page, context: BrowserContext, pane: FrameLocator, language: Language): Promise<void> {
  const [text, words] = await Promise.all([loadSalesforceScreenWords(language), loadOrgTemplatesWords(language)]);
  await goTo(pane, 'salesforce', language);
  await pane.getByRole('textbox', { name: text.signIn.myDomain }).fill(MY_DOMAIN);
  const opening = context.waitForEvent('page');
  await press(pane, text.signIn.button);
  const window = await opening;
  await window.getByRole('combobox').selectOption('admin@northgate.example');
  await window.locator('button[value="allow"]').click();
  await press(pane, text.home.publishTemplate);
  await pane.getByRole('heading', { name: words.gates }).waitFor();
  await page.waitForTimeout(2_000); // the deals are judged by either template
  await picture(page, `publish-template.${language}`);
}

async function goTo(pane: FrameLocator, area: 'model' | 'salesforce', language: Language): Promise<void> {
  const { paneWords } = await loadLanguage(language);
  await pane.getByRole('tab', { name: paneWords.areas.names[area], exact: true }).click();
}

function press(pane: FrameLocator, name: string): Promise<void> {
  return pane.getByRole('button', { name, exact: true }).click();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400); // for what still fades in
  const path = fileURLToPath(new URL(`${name}.png`, import.meta.url));
  await page.locator('iframe[title="Keystage"]').screenshot({ path });
  process.stdout.write(`${name}.png\n`);
}
