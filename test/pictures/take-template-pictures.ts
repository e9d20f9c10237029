/** Takes the pictures of a stage template that is changed and published into an org: `npm run pictures:template`. */
import type { Page } from 'playwright-core';
import { speaker, stageSpeaker, type Language } from '@keystage/core';
import { loadLanguage } from '../../excel-addin/src/language/load-language';
import { loadModelAreaWords } from '../../excel-addin/src/language/model-area/load-model-area-words';
import { loadOrgTemplatesWords } from '../../excel-addin/src/language/org-templates/load-org-templates-words';
import { loadSalesforceScreenWords } from '../../excel-addin/src/language/salesforce-screen/load-salesforce-screen-words';
import { loadStagesAreaWords } from '../../excel-addin/src/language/stages-area/load-stages-area-words';
import { readyTemplates } from '../../excel-addin/src/pipeline/templates-in-use';
import { launchChromium } from '../browser/launch-chromium';
import '../workbench/page/workbench-window';
import { people } from '../hosts/salesforce/deployed-org';
import { startWorkbench } from '../workbench/start-workbench';
import { PaneInHand } from './pane-in-hand';

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
  const inHand = new PaneInHand(page, (await loadLanguage(language)).paneWords);
  await changeStages(inHand, language);
  await publish(page, inHand, language);
  await context.close();
}

/** A stage is about to go, then another asks for a condition less; that is accepted. */
async function changeStages(inHand: PaneInHand, language: Language): Promise<void> {
  const { pane } = inHand;
  const [{ text: common }, { text, stages: stageWords }] = await Promise.all([
    loadModelAreaWords(language),
    loadStagesAreaWords(language),
  ]);
  await inHand.goTo('model');
  await inHand.press(common.stages.open);
  await pane.getByRole('spinbutton').or(pane.getByRole('tablist')).first().waitFor();
  const [template] = readyTemplates;
  const say = stageSpeaker(stageWords, template);
  const nameOf = (place: number) => say.text(template.stages[place].name);
  await pane
    .getByRole('button', { name: nameOf(2) })
    .first()
    .click();
  await inHand.press(text.stage.remove(nameOf(2)));
  await pane.getByRole('button', { name: text.stage.removeSure, exact: true }).scrollIntoViewIfNeeded();
  await inHand.picture(`stage-goes.${language}`);
  await inHand.press(text.stage.keep);
  const first = say.text(template.stages[2].successCriteria[0].text);
  await pane.getByRole('button', { name: first, exact: true }).click();
  await inHand.press(text.condition.remove(first));
  await pane
    .getByRole('button', { name: common.accept(speaker((await loadLanguage(language)).words).number(2)) })
    .click();
  await pane.getByText(text.accepted(text.version(say.text(template.name), '2'))).waitFor();
}

async function publish(page: Page, inHand: PaneInHand, language: Language): Promise<void> {
  const [text, words] = await Promise.all([loadSalesforceScreenWords(language), loadOrgTemplatesWords(language)]);
  await inHand.signIn(people.admin, text);
  await inHand.press(text.home.publishTemplate);
  await inHand.pane.getByRole('heading', { name: words.gates }).waitFor();
  await page.waitForTimeout(2_000); // the deals are judged by either template
  await inHand.picture(`publish-template.${language}`);
}
