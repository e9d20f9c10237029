import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { builtPage } from './build/built-page';
import type { PageConfig } from './page/session';

export interface LightningOptions {
  /** Where the stand-in Salesforce server of the org listens. */
  readonly orgUrl: string;
  readonly currency?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Serves https with this certificate. */
  readonly tls?: { readonly key: string | Buffer; readonly cert: string | Buffer };
  /** False listens at once and lets the requests wait while the page is built. Default true. */
  readonly waitForBuild?: boolean;
  /** Origins whose pages may show this one in a frame; none by default. */
  readonly frameAncestors?: readonly string[];
}

/** What a page shows, and to whom. */
export interface PageAddress {
  readonly user: string;
  readonly lang?: 'en-US' | 'zh-CN' | 'ko';
  /** Exposed components in their order, in the wide column. */
  readonly main?: readonly string[];
  /** And in the narrow column beside it; below it at phone width. */
  readonly side?: readonly string[];
}

export interface RecordPageAddress extends PageAddress {
  readonly recordId: string;
}

export interface Lightning {
  readonly url: string;
  /** The address of a record page; its width decides between desktop and phone. Without components it shows `accountTier` beside the details. */
  recordPage(address: RecordPageAddress): string;
  /** The address of a page of an app, or a home page: components without a record. */
  appPage(address: PageAddress): string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Files whose names tell their content: a browser that has one need not ask again. */
const hashed = /-[\w-]{8}\.js$/;

/** Builds the record page where that has not been done (half a minute), and serves it on the loopback address. */
export async function startLightning(options: LightningOptions): Promise<Lightning> {
  const site = builtPage().then((folder) => join(folder, 'site'));
  if (options.waitForBuild === false)
    site.catch(() => undefined); // told to whoever asks for the page
  else await site;
  const config: PageConfig = { orgUrl: options.orgUrl, currency: options.currency ?? 'EUR' };
  const policy = contentSecurityPolicy(options);

  const listener: RequestListener = (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname);
    const name = path === '/' ? '/index.html' : path;
    const answer =
      name === '/lightning.json'
        ? Promise.resolve(JSON.stringify(config))
        : site.then((folder) => fileBelow(folder, name));
    answer.then(
      (body) => {
        response.writeHead(200, {
          'content-type': types[extname(name)] ?? 'application/octet-stream',
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
          ...(hashed.test(name) && { 'cache-control': 'max-age=31536000, immutable' }),
        });
        response.end(body);
      },
      (problem: unknown) => {
        const missing = problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';
        response.writeHead(missing ? 404 : 500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(missing ? `There is nothing at ${path}.\n` : `${String(problem)}\n`);
      },
    );
  };
  const server = options.tls ? createSecureServer(options.tls, listener) : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `${options.tls ? 'https' : 'http'}://${options.tls ? 'localhost' : '127.0.0.1'}:${port}/`;
  return {
    url,
    recordPage: ({ recordId, ...rest }) =>
      `${url}?${new URLSearchParams({ record: recordId, ...parametersOf(rest) }).toString()}`,
    appPage: (address) => `${url}?${new URLSearchParams(parametersOf(address)).toString()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function parametersOf({ user, lang = 'en-US', main = [], side = [] }: PageAddress): Record<string, string> {
  return { user, lang, main: main.join(), side: side.join() };
}

/** Lightning Experience forbids eval to our components; so does this page. */
function contentSecurityPolicy({ orgUrl, frameAncestors = [] }: LightningOptions): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${new URL(orgUrl).origin}`,
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'"}`,
  ].join('; ');
}

function fileBelow(folder: string, name: string): Promise<Buffer> {
  const file = join(folder, name);
  return file.startsWith(folder) ? readFile(file) : Promise.reject(new Error(`${name} lies outside.`));
}
