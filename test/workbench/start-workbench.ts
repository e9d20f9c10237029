import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentsOf, filesOf, firstOf, typeOf, type Reply } from './server/answer';
import { browserArguments } from './server/browser-arguments';
import { ADD_IN_DIST, buildAddIn, requireAddIn } from './server/build-add-in';
import { buildPage, pagePolicy } from './server/build-page';
import { localhostCertificate } from './server/localhost-certificate';
import { officeCdn } from './server/office-cdn';
import { openSite, type Site } from './server/open-site';
import type { Language } from './page/language';
import type { WorkbenchSetup } from './page/workbench-setup';
import { offeredWorkbooks } from './server/offered-workbooks';

export interface WorkbenchOptions {
  /** Port of the workbench's page; 0 takes a free one. Default 3001. */
  port?: number;
  /** Port of the task pane; 0 takes a free one. Default 3000, where the manifests expect it. */
  panePort?: number;
  /** Builds the task pane first. Default true; false serves what the folder holds. */
  build?: boolean;
  /** The folder with taskpane.html. Default: the add-in's build. */
  addIn?: string;
  /** A workbook or CSV file to open in place of the sample list. */
  workbook?: string;
  /** Language of the page and of Excel at the start. Default: the browser's. */
  language?: Language;
}

/** A running workbench. */
export interface Workbench {
  /** The page to open. */
  hostUrl: string;
  /** The task pane inside it. */
  paneUrl: string;
  /** What the browser must be started with, beside a `--user-data-dir` of its own. */
  browserArguments: string[];
  close(): Promise<void>;
}

const CACHE = fileURLToPath(new URL('.cache/', import.meta.url));

/**
 * Builds and serves the workbench: one page with the workbook on the left and the real task pane in its cross-origin
 * frame on the right. Everything is on this machine; close it to free the ports.
 */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { port = 3001, panePort = 3000, build = true, addIn = ADD_IN_DIST, workbook, language } = options;
  const books = await offeredWorkbooks(workbook);
  const certificate = await localhostCertificate(CACHE);

  const sites: Site[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(sites.map((site) => site.close()));
  };
  try {
    // Ports first: a busy one is told before the build makes anybody wait.
    const page = new Map<string, Reply>();
    const pane = await openSite(
      { what: 'the task pane', option: '--pane-port' },
      panePort,
      certificate,
      filesOf(addIn),
    );
    sites.push(pane);
    const host = await openSite(
      { what: 'the workbench', option: '--port' },
      port,
      certificate,
      firstOf(contentsOf(page), books.answer),
    );
    sites.push(host);
    const cdn = await openSite({ what: 'office.js', option: '--port' }, 0, certificate, officeCdn());
    sites.push(cdn);

    const paneUrl = `https://localhost:${pane.port}/taskpane.html`;
    const setup: WorkbenchSetup = { paneUrl, workbooks: books.names, ...(language && { language }) };
    const [files] = await Promise.all([
      buildPage(pagePolicy(new URL(paneUrl).origin)),
      build ? buildAddIn() : Promise.resolve(),
    ]);
    requireAddIn(addIn);
    for (const [name, reply] of files) page.set(name, reply);
    page.set('/setup.json', { body: JSON.stringify(setup), headers: { 'content-type': typeOf('setup.json') } });

    return {
      hostUrl: `https://localhost:${host.port}/`,
      paneUrl,
      browserArguments: browserArguments(certificate.publicKeyHash, cdn.port),
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

/** The workbench's folder for what it makes: the certificate and the browser's profile; git does not see it. */
export const cacheFolder = (name: string): string => path.join(CACHE, name);
