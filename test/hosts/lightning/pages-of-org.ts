import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../browser/launch-chromium';
import { startSalesforceServer, type Org, type SalesforceServer } from '../salesforce';
import { startLightning, type Lightning } from './start-lightning';

/** An org behind its server, its pages, and a browser that looks at them. */
export interface PagesOfOrg {
  readonly org: Org;
  readonly server: SalesforceServer;
  readonly lightning: Lightning;
  readonly browser: Browser;
  /** Opens an address in a window of its own; its width decides between desktop and phone. */
  open(address: string, width?: number): Promise<Page>;
  /** Closes the windows that are open. */
  closeWindows(): Promise<void>;
  /** What pages complained of since they were asked for: console messages, exceptions, what their security policy stopped. */
  complaints(): string[];
  close(): Promise<void>;
}

/** Base components of the platform tie labels to inputs across shadow trees, which the engine remarks on; that is theirs. */
const isOfThePlatform = (text: string) => text.includes('sfdc.co/synthetic-aria');

/** Starts all of it. The pages share a browser's cache: what one has loaded, the next one need not. */
export async function pagesOfOrg(org: Org): Promise<PagesOfOrg> {
  const server = await startSalesforceServer({ org });
  const lightning = await startLightning({ orgUrl: server.url });
  const browser = await launchChromium();
  const context: BrowserContext = await browser.newContext();
  let complaints: string[] = [];
  return {
    ...{ org, server, lightning, browser },
    open: async (address, width = 1280) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 1400 });
      page.on('console', (message) => {
        if (!isOfThePlatform(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(address);
      return page;
    },
    closeWindows: async () => {
      await Promise.all(context.pages().map((page) => page.close()));
    },
    complaints: () => {
      const since = complaints;
      complaints = [];
      return since;
    },
    close: async () => {
      await browser.close();
      await lightning.close();
      await server.close();
    },
  };
}
