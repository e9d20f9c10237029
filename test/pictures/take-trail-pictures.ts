/** Takes the pictures of sign-offs in the pane, those of a workbook and those of an org: `npm run pictures:trail`. */
import type { Browser } from 'playwright-core';
import { calendarDate, signOffRecord, speaker, type Language, type SignOff } from '@keystage/core';
import { loadLanguage } from '../../excel-addin/src/language/load-language';
import { loadModelAreaWords } from '../../excel-addin/src/language/model-area/load-model-area-words';
import { loadOrgTrailWords } from '../../excel-addin/src/language/org-trail/load-org-trail-words';
import { loadSalesforceScreenWords } from '../../excel-addin/src/language/salesforce-screen/load-salesforce-screen-words';
import { launchChromium } from '../browser/launch-chromium';
import { people } from '../hosts/salesforce/deployed-org';
import '../workbench/page/workbench-window';
import { startWorkbench } from '../workbench/start-workbench';
import { PaneInHand } from './pane-in-hand';

/** What the people of the pictures write about what they put in force. */
const notes: Readonly<Record<Language, Readonly<Record<'late' | 'back' | 'first' | 'asksLess', string>>>> = {
  en: {
    late: 'Late payers came out as VIP: the overdue ratio caps them now',
    back: 'Too many fell at once; from January on, with notice',
    first: 'The first model, on the list of October',
    asksLess: 'A first visit is enough for the demo',
  },
  'zh-CN': {
    late: '逾期客户被评为 VIP，现以逾期比例封顶',
    back: '一次降级的客户太多，改为一月起并提前告知',
    first: '首个模型，依据十月的客户清单',
    asksLess: '首次拜访后即可演示',
  },
  ko: {
    late: '연체 고객이 VIP로 나와 연체 비율로 상한을 둡니다',
    back: '한 번에 내려간 고객이 너무 많아 1월부터 사전 안내 후 적용합니다',
    first: '10월 고객 목록으로 만든 첫 모델',
    asksLess: '첫 방문만 마치면 시연할 수 있게 합니다',
  },
};

const workbench = await startWorkbench({ port: 0, panePort: 0, build: !process.argv.includes('--as-built') });
const browser = await launchChromium({ args: workbench.browserArguments });
try {
  for (const language of ['en', 'zh-CN', 'ko'] as const) await takePictures(browser, language);
} finally {
  await browser.close();
  await workbench.close();
}

async function takePictures(browser: Browser, language: Language): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await page.goto(`${workbench.hostUrl}?lang=${language}`);
  await page.waitForFunction(() => window.keystageHost);
  const { paneWords, words } = await loadLanguage(language);
  const inHand = new PaneInHand(page, paneWords);
  await inWorkbook(inHand, language, speaker(words).number);
  await inOrg(inHand, language);
  await context.close();
}

/** A version is accepted and gone back from; each of the two is signed. */
async function inWorkbook(inHand: PaneInHand, language: Language, number: (x: number) => string): Promise<void> {
  const { pane } = inHand;
  const { text, trail } = await loadModelAreaWords(language);
  const { late, back } = notes[language];
  const sign = async (version: number, note: string) => {
    await pane.getByRole('textbox', { name: text.note }).fill(note);
    await pane.getByRole('textbox', { name: text.name }).fill('Administrator');
    await inHand.press(text.accept(number(version)));
    await pane.getByRole('button', { name: text.discard }).waitFor({ state: 'detached' });
  };
  await inHand.answerQuestions();
  await inHand.segment();
  await inHand.goTo('model');
  await pane.getByRole('spinbutton').first().fill('30');
  await pane.getByRole('spinbutton').nth(1).click();
  await sign(2, late);
  await pane.getByRole('tab', { name: text.tabs.versions, exact: true }).click();
  await inHand.press(text.versions.forVersion(text.versions.rollBack, number(1)));
  await sign(3, back);
  await pane.getByRole('heading', { name: trail.title, exact: true }).scrollIntoViewIfNeeded();
  await inHand.picture(`trail-workbook.${language}`);
}

/** A first model, a proposal, its approval by a second person, the way back, and a stage template. */
async function inOrg(inHand: PaneInHand, language: Language): Promise<void> {
  const { org } = workbench.salesforce;
  const { late, back, first, asksLess } = notes[language];
  const [text, words] = await Promise.all([loadSalesforceScreenWords(language), loadOrgTrailWords(language)]);
  const on = (day: string) => calendarDate(`2026-11-${day}`)!;
  const [one, two] = ['3c1f-9a27-0b4e', '7d52-e0c8-41aa'];
  const change = { version: 2, fingerprint: two, former: one, by: 'Administrator', note: late };
  const moves = { of: 496, rose: 3, fell: 21 };
  const entries: readonly SignOff[] = [
    { act: 'published', version: 1, fingerprint: one, by: 'Administrator', on: on('02'), note: first },
    { act: 'proposed', ...change, on: on('16'), moves },
    { act: 'published', ...change, on: on('17'), moves, approver: 'Sales director' },
    {
      ...{
        act: 'rolledBack',
        version: 1,
        fingerprint: one,
        former: two,
        by: 'Sales director',
        on: on('24'),
        note: back,
      },
      ...{ moves: { of: 496, rose: 21, fell: 3 }, approver: 'Administrator' },
    },
    {
      ...{ act: 'published', process: 'Project sales', template: 'project-8', version: 2, note: asksLess },
      ...{ fingerprint: 'a41e-77d0-39bc', former: '0c9b-5f16-e2d8', by: 'Administrator', on: on('27') },
      deals: { of: 120, changed: 14 },
    },
  ];
  const signOffs = org.put('Keystage_Sign_Off__c', entries.map(signOffRecord));
  await inHand.signIn(people.admin, text);
  await inHand.press(text.home.button);
  await inHand.press(text.home.showTrail);
  await inHand.pane.getByRole('button', { name: words.again }).waitFor();
  await inHand.picture(`trail-org.${language}`);
  // The next language has notes of its own.
  org.as(people.admin).delete(signOffs);
}
