/** Takes the pictures of a deal's life on its page: `npm run pictures:deal`, or `-- ko` for one language. At desktop and phone width. */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { pagesOfOrg, type PagesOfOrg } from '../hosts/lightning/pages-of-org';
import {
  lifeLanguages,
  liveDeal,
  putFirstCall,
  putSaleProcess,
  type LifeLanguage,
  type Moment,
} from '../hosts/lightning/deal-life';
import type { Org } from '../hosts/salesforce';
import { openDeployedOrg, people } from '../hosts/salesforce/deployed-org';

const widths = { desktop: 1280, phone: 390 } as const;

const asked = process.argv.slice(2);
const languages = lifeLanguages.filter((lang) => asked.length === 0 || asked.includes(lang));

/** What the org itself refuses is said in the language of who is signed in. */
const languageOfUser = { 'en-US': 'en_US', 'zh-CN': 'zh_CN', ko: 'ko' } as const;

for (const lang of languages) {
  const org = await openDeployedOrg({ gates: true, language: languageOfUser[lang] });
  putSaleProcess(org);
  const pages = await pagesOfOrg(org);
  try {
    for (const [device, width] of Object.entries(widths)) await pictured(org, pages, lang, device, width);
  } finally {
    await pages.close();
  }
}

async function pictured(org: Org, { lightning, open }: PagesOfOrg, lang: LifeLanguage, device: string, width: number) {
  const life = putFirstCall(org, lang);
  const cards = { main: ['stageGuidance', 'visitPlanner'], side: ['buyingCommittee'] };
  const page = await open(lightning.recordPage({ recordId: life.deal, user: people.rep, lang, ...cards }), width);
  await liveDeal(page, life, (moment, card) => picture(page, moment, card, `${lang.split('-US')[0]}.${device}`));
  await page.close();
}

/** What somebody has before them who looks at the card. */
async function picture(page: Page, moment: Moment, card: Locator, variant: string): Promise<void> {
  await page.waitForTimeout(400); // for what still fades in
  const { y } = (await card.boundingBox())!;
  const top = (await page.evaluate(() => window.scrollY)) + y;
  await page.setViewportSize({ width: page.viewportSize()!.width, height: 900 });
  await page.evaluate(
    (to) => window.scrollTo(0, to),
    Math.max(0, moment === 'refused' ? await bottomOf(card) : top - 8),
  );
  const name = `life-${moment}.${variant}.png`;
  await page.screenshot({ path: fileURLToPath(new URL(name, import.meta.url)) });
  await page.setViewportSize({ width: page.viewportSize()!.width, height: 1400 });
  process.stdout.write(`${name}\n`);
}

/** The card from so far down that its end is in sight. */
function bottomOf(card: Locator): Promise<number> {
  return card.evaluate((element) => window.scrollY + element.getBoundingClientRect().bottom - 880);
}
