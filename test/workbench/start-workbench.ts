import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLightning } from '../hosts/lightning';
import { startSalesforceServer, type SalesforceServer } from '../hosts/salesforce';
import { contentsOf, filesOf, firstOf, typeOf, type Reply } from './server/answer';
import { browserArguments } from './server/browser-arguments';
import { ADD_IN_DIST, buildAddIn, requireAddIn } from './server/build-add-in';
import { buildPage, pagePolicy } from './server/build-page';
import { localhostCertificate } from './server/localhost-certificate';
import { OFFICE_CDN, officeCdn } from './server/office-cdn';
import { openSite } from './server/open-site';
import type { Language } from './page/language';
import type { WorkbenchSetup } from './page/workbench-setup';
import { offeredWorkbooks } from './server/offered-workbooks';
import { MY_DOMAIN, openWorkbenchOrg } from './server/workbench-org';

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
  /** The org of the Salesforce tab, and how it was spoken to. */
  salesforce: SalesforceServer;
  close(): Promise<void>;
}

/** The add-in as the org knows it. */
const APP = { id: 'keystage', name: 'Keystage' };

const CACHE = fileURLToPath(new URL('.cache/', import.meta.url));

/**
 * Builds and serves the workbench: one page with the workbook on the left and the real task pane in its cross-origin
 * frame on the right, and in a second tab a record page of the org that the pane pushes to. Everything is on this machine; close it to free the ports.
 */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { port = 3001, panePort = 3000, build = true, addIn = ADD_IN_DIST, workbook, language } = options;
  const [books, org] = await Promise.all([offeredWorkbooks(workbook), openWorkbenchOrg()]);
  const certificate = await localhostCertificate(CACHE);

  const open: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(open.map((site) => site.close()));
  };
  try {
    // Ports first: a busy one is told before the build makes anybody wait.
    const page = new Map<string, Reply>();
    const pane = await openSite(
      { what: 'the task pane', option: '--pane-port' },
      panePort,
      certificate,
      // A real Excel on the web reads the functions' metadata from its own page, of another origin; and beside it a pane has a process of
      // its own, since that is another site, while here both are localhost.
      filesOf(addIn, { 'access-control-allow-origin': '*', 'origin-agent-cluster': '?1' }),
    );
    open.push(pane);
    const host = await openSite(
      { what: 'the workbench', option: '--port' },
      port,
      certificate,
      firstOf(contentsOf(page), books.answer),
    );
    open.push(host);
    const cdn = await openSite({ what: 'office.js', option: '--port' }, 0, certificate, officeCdn());
    open.push(cdn);

    const hostUrl = `https://localhost:${host.port}/`;
    // Whoever deploys the add-in to one org can say so in its address; here it is always the same one.
    const paneUrl = `https://localhost:${pane.port}/taskpane.html?${new URLSearchParams({ org: MY_DOMAIN, app: APP.id }).toString()}`;
    const paneOrigin = new URL(paneUrl).origin;
    const salesforce = await startSalesforceServer({
      org,
      tls: certificate,
      publicUrl: `https://${MY_DOMAIN}`,
      corsOrigins: [paneOrigin],
      corsForOAuth: true,
      clients: [{ ...APP, redirectUris: [`${paneOrigin}/signed-in.html`] }],
    });
    open.push(salesforce);
    // The first build of the record page takes half a minute, and nobody needs it before a push.
    const lightning = await startLightning({
      orgUrl: salesforce.url,
      tls: certificate,
      frameAncestors: [new URL(hostUrl).origin],
      waitForBuild: false,
    });
    open.push(lightning);

    const setup: WorkbenchSetup = {
      paneUrl,
      workbooks: books.names,
      ...(language && { language }),
      salesforce: {
        recordPageUrl: lightning.url,
        users: org.users.map(({ username, name }) => ({ username, name })),
        accounts: org.raw('Account').map(({ Id, Name, AccountNumber }) => ({
          id: String(Id),
          name: String(Name),
          number: String(AccountNumber),
        })),
        deals: org.raw('Opportunity').map(({ Id, Name }) => ({ id: String(Id), name: String(Name) })),
      },
    };
    const [files] = await Promise.all([
      buildPage(pagePolicy(paneOrigin, new URL(lightning.url).origin)),
      build ? buildAddIn() : Promise.resolve(),
    ]);
    requireAddIn(addIn);
    for (const [name, reply] of files) page.set(name, reply);
    page.set('/setup.json', { body: JSON.stringify(setup), headers: { 'content-type': typeOf('setup.json') } });

    return {
      hostUrl,
      paneUrl,
      browserArguments: browserArguments(certificate.publicKeyHash, {
        [OFFICE_CDN]: cdn.port,
        [MY_DOMAIN]: salesforce.port,
      }),
      salesforce,
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

/** The workbench's folder for what it makes: the certificate and the browser's profile; git does not see it. */
export const cacheFolder = (name: string): string => path.join(CACHE, name);
