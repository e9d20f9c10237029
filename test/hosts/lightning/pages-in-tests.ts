import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityOf } from '../../browser/accessibility-of';
import type { Org, SalesforceServer } from '../salesforce';
import { people } from '../salesforce/deployed-org';
import type { Lightning, PageAddress, RecordPageAddress } from '.';
import { pagesOfOrg, type PagesOfOrg } from './pages-of-org';

/** Where pictures go, for somebody who wants to look at what the tests see. */
const pictures = process.env['KEYSTAGE_PICTURES'];

type Looked = Partial<RecordPageAddress & PageAddress> & { readonly width?: number };

/** What the tests of a file have of the pages they look at. */
export interface PagesInTests {
  readonly org: Org;
  readonly server: SalesforceServer;
  readonly lightning: Lightning;
  readonly browser: PagesOfOrg['browser'];
  /** Opens a record page, or an app page where no record is named; for the rep unless somebody else is, and 1280 wide. */
  open(look: Looked): Promise<Page>;
  openAddress(address: string, width?: number): Promise<Page>;
  /** Takes back complaints that a test has provoked. */
  forgive(complaint: RegExp): void;
}

/**
 * An org's pages for the tests of one file: started before the first, gone after the last. Windows are closed after each test, which fails where its
 * pages have complained of something.
 */
export function pagesInTests(openOrg: () => Promise<Org>): PagesInTests {
  let pages: PagesOfOrg;
  let complaints: string[] = [];
  beforeAll(async () => {
    pages = await pagesOfOrg(await openOrg());
  }, 300_000);
  afterEach(async () => {
    await pages.closeWindows();
    const left = [...complaints, ...pages.complaints()];
    complaints = [];
    expect(left).toEqual([]);
  });
  afterAll(() => pages?.close());

  return {
    get org() {
      return pages.org;
    },
    get server() {
      return pages.server;
    },
    get lightning() {
      return pages.lightning;
    },
    get browser() {
      return pages.browser;
    },
    open: ({ width, recordId, ...rest }) => {
      const address = { user: people.rep, ...rest };
      const { lightning } = pages;
      return pages.open(
        recordId === undefined ? lightning.appPage(address) : lightning.recordPage({ recordId, ...address }),
        width,
      );
    },
    openAddress: (address, width) => pages.open(address, width),
    forgive: (complaint) => {
      complaints = [...complaints, ...pages.complaints()].filter((one) => !complaint.test(one));
    },
  };
}

/** Waits until the page, or a component of it, shows a text. */
export async function shows(page: Page, text: string | RegExp, component = 'body'): Promise<void> {
  await page.locator(component).getByText(text).first().waitFor({ timeout: 20_000 });
}

/** Nothing lies beyond the edge, and axe finds nothing. */
export async function expectSound(page: Page): Promise<void> {
  expect(await overflows(page)).toBe(false);
  const { faults, passed } = await accessibilityOf(page);
  expect(faults).toEqual([]);
  expect(passed).toBeGreaterThan(10);
}

export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** What the page has asked of the org through GraphQL, by the names of the queries. */
export function graphqlAsked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { lightningRequests } = window as unknown as { lightningRequests: { kind: string; name: string }[] };
    return lightningRequests.filter(({ kind }) => kind === 'graphql').map(({ name }) => name);
  });
}

/** The same page at each width, the widest first: for components that ask for their width, and not for the device. */
export async function atEachWidth(
  page: Page,
  widths: readonly (readonly [name: string, width: number])[],
  look: (name: string) => Promise<void>,
): Promise<void> {
  for (const [name, width] of widths) {
    await page.setViewportSize({ width, height: 1400 });
    await look(name);
  }
}
