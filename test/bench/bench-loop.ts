import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { paneWords as words } from '../../excel-addin/src/language/en';
import { orgTablesWords as tables } from '../../excel-addin/src/language/org-tables/en';
import { salesforceScreenWords as screen } from '../../excel-addin/src/language/salesforce-screen/en';
import { launchChromium } from '../browser/launch-chromium';
import { writeWorkbook } from '../end-to-end/write-workbook';
import type { Org } from '../hosts/salesforce';
import { people } from '../hosts/salesforce/deployed-org';
import { startWorkbench } from '../workbench/start-workbench';
import { mulberry32 } from './mulberry32';
import {
  cancelDuring,
  openPanePage,
  phasesOf,
  readyToRun,
  runButton,
  type Cancelled,
  type PanePage,
  type PaneRun,
} from './pane-page';

/** What the way of a list out of an org and back took in the pane. */
export interface LoopFigures extends PaneRun {
  readonly accounts: number;
  /** Requests that the org was sent, by phase. */
  readonly requests: ReadonlyMap<string, number>;
  readonly cancelled: readonly Cancelled[];
}

/** One that asks of a list no more than an org has of its accounts. */
const MODEL = 'Pareto by amount v1';
/** Everything here takes as long as it takes. */
const PATIENCE_MS = 600_000;

/** So many accounts pulled into a workbook by the built pane in Chromium, segmented, pushed through Bulk 2.0 and taken back, and each of it cancelled. */
export async function benchLoop(
  accounts: number,
  { build = true, addIn }: { readonly build?: boolean; readonly addIn?: string } = {},
): Promise<LoopFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'keystage-loop-'));
  const workbook = join(folder, 'empty.xlsx');
  await writeWorkbook(workbook, 'Notes', [['Mine']]);
  const workbench = await startWorkbench({
    ...{ port: 0, panePort: 0, build, workbook },
    ...(addIn !== undefined && { addIn }),
  });
  const { org, exchanges } = workbench.salesforce;
  const before = org.raw('Account').length;
  fill(org, accounts - before);
  const requests = new Map<string, number>();
  try {
    const browser = await launchChromium({ args: workbench.browserArguments });
    try {
      const opened = await openPanePage(browser, workbench.hostUrl, PATIENCE_MS);
      await signIn(opened);
      const whole = await wholeLoop(opened, (phase) => {
        const sum = [...requests.values()].reduce((all, one) => all + one, 0);
        requests.set(phase, exchanges.length - sum);
        if (phase === 'push') tiersIn(org, accounts - before);
      });
      inOrg(org, accounts);
      const cancelled = await cancelEach(opened);
      await opened.page.close();
      return { ...whole, accounts, requests, cancelled };
    } finally {
      await browser.close();
    }
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function fill(org: Org, accounts: number): void {
  const draw = mulberry32(7);
  org.put(
    'Account',
    Array.from({ length: accounts }, (_none, k) => ({
      Name: `Account ${k + 1}`,
      AccountNumber: `N-${k + 1}`,
      Type: 'Customer - Direct',
      Industry: ['Machinery', 'Food', '化工', '물류'][k % 4],
      BillingCountry: ['Germany', '中国', '대한민국'][k % 3],
      AnnualRevenue: Math.round(Math.exp(6 + 8 * draw())),
      Keystage_Our_Sales__c: Math.round(Math.exp(4 + 6 * draw())),
      NumberOfEmployees: Math.floor(600 * draw()),
    })),
  );
}

const button = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name, exact: true });
const heading = (frame: Frame, name: string) => frame.getByRole('heading', { name, exact: true });
const goTo = (frame: Frame, area: 'segment' | 'salesforce') =>
  frame.getByRole('tab', { name: words.areas.names[area], exact: true }).click();

async function signIn({ page, frame }: PanePage): Promise<void> {
  await goTo(frame, 'salesforce');
  const opening = page.context().waitForEvent('page');
  await button(frame, screen.signIn.button).click();
  const consent: Page = await opening;
  await consent.getByRole('combobox').selectOption(people.admin);
  await consent.locator('button[value="allow"]').click();
  if (!consent.isClosed()) await consent.waitForEvent('close');
  await button(frame, screen.home.pull).waitFor();
}

/** All accounts and nothing else, up to the button that pulls them. */
async function chooseAccounts(frame: Frame): Promise<void> {
  for (const part of ['deals', 'history', 'roles', 'evidence'] as const) {
    await frame.getByRole('checkbox', { name: tables.parts[part] }).setChecked(false);
  }
  await frame.getByRole('radio', { name: tables.whoseOf.all }).check();
  await button(frame, tables.countButton).click();
  await button(frame, /^Pull [\d,]+ records$/).waitFor();
}

async function wholeLoop(opened: PanePage, ended: (phase: string) => void): Promise<PaneRun> {
  const { frame } = opened;
  let under: string | undefined;
  return phasesOf(opened, async (mark) => {
    const begin = async (phase: string) => {
      if (under !== undefined) ended(under);
      under = phase;
      await mark(phase);
    };
    await button(frame, screen.home.pull).click();
    await chooseAccounts(frame);
    await begin('pull');
    await button(frame, /^Pull [\d,]+ records$/).click();
    await heading(frame, tables.finished).waitFor();
    await begin('read');
    await goTo(frame, 'segment');
    await button(frame, words.segment.change).click();
    await frame.getByRole('button', { name: tables.tables.accounts }).first().click();
    await frame.getByLabel(words.segment.model, { exact: true }).selectOption({ label: MODEL });
    await readyToRun(frame, PATIENCE_MS);
    await begin('segment');
    await runButton(frame).click();
    await frame.getByRole('tab', { name: words.result.tabs.account, exact: true }).waitFor();
    await begin('model');
    await goTo(frame, 'salesforce');
    await button(frame, tables.back)
      .or(button(frame, tables.titleAgain))
      .or(button(frame, screen.publish.button))
      .first()
      .waitFor();
    await button(frame, screen.publish.button).click();
    await begin('compare');
    await button(frame, /^Push [\d,]+ accounts$/).waitFor();
    await begin('push');
    await button(frame, /^Push [\d,]+ accounts$/).click();
    await heading(frame, screen.push.title).waitFor();
    await begin('compare again');
    await button(frame, screen.compare.again).click();
    await heading(frame, screen.list.nothing).waitFor();
    await begin('take back');
    await button(frame, screen.home.button).click();
    await button(frame, screen.home.undo).click();
    await heading(frame, screen.undo.title).waitFor();
    ended('take back');
  });
}

/** Every account that has an amount has got a tier. */
function tiersIn(org: Org, accounts: number): void {
  const tiers = org.raw('Account').filter(({ Keystage_Tier__c }) => Keystage_Tier__c);
  if (tiers.length !== accounts) throw new Error(`${tiers.length} of ${accounts} accounts have a tier in the org.`);
}

/** After all of it was taken back, no account is as the push left it. */
function inOrg(org: Org, accounts: number): void {
  const left = org.raw('Account').filter(({ Keystage_Tiered_On__c }) => Keystage_Tiered_On__c);
  const all = org.raw('Account').length;
  if (left.length > 0 || all !== accounts) throw new Error(`${left.length} of ${all} accounts were not taken back.`);
}

/** Each thing that takes long, stopped in its midst; after that the next one starts from where a person would. */
async function cancelEach({ frame }: PanePage): Promise<Cancelled[]> {
  const cancelled: Cancelled[] = [];
  const during = async (name: string, begin: () => Promise<void>, toCancel: Parameters<typeof cancelDuring>[1]) => {
    const pressed = cancelDuring(frame, toCancel);
    await begin();
    cancelled.push({ during: name, ms: await pressed });
  };
  const cancelling = { label: words.cancel, said: [words.cancelling] };
  const stopping = { label: screen.push.stop, said: [screen.push.stopping] };
  await button(frame, screen.home.button).click();
  await during('comparing', () => button(frame, screen.compare.goOn).click(), {
    ...{ doing: screen.compare.working, after: 1_500, ...cancelling },
  });
  await button(frame, screen.compare.goOn).click();
  await button(frame, /^Push [\d,]+ accounts$/).waitFor();
  await during('pushing', () => button(frame, /^Push [\d,]+ accounts$/).click(), {
    ...{ doing: screen.push.working, after: 12_000, ...stopping },
  });
  await heading(frame, screen.push.titlePartly).waitFor();
  await during('taking back', () => button(frame, screen.home.undo).click(), {
    ...{ doing: screen.undo.working, after: 3_000, ...stopping },
  });
  await button(frame, screen.undo.goOn).or(heading(frame, screen.undo.title)).first().waitFor();
  await button(frame, screen.home.button).click();
  await button(frame, screen.home.pull).click();
  await during('refreshing', () => button(frame, tables.refreshButton).click(), {
    ...{ doing: tables.pulling(tables.tables.accounts), after: 4_000, ...cancelling },
  });
  await frame.getByText(tables.cancelled).waitFor();
  await button(frame, tables.newButton).click();
  await chooseAccounts(frame);
  await during('pulling', () => button(frame, /^Pull [\d,]+ records$/).click(), {
    ...{ doing: tables.pulling(tables.tables.accounts), after: 4_000, ...cancelling },
  });
  await frame.getByText(tables.cancelled).waitFor();
  return cancelled;
}
