import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer';
import type { LocalhostCertificate } from './localhost-certificate';

export interface Site {
  port: number;
  close(): Promise<void>;
}

/** What each site is called in the sentence about a busy port, and the option that moves it. */
export interface SiteName {
  what: string;
  option: string;
}

/**
 * Opens an https site on this machine alone, at both addresses that the name localhost stands for. Port 0 takes a free
 * one. A busy port is refused with a sentence, whoever holds it on either address.
 */
export async function openSite(
  name: SiteName,
  port: number,
  certificate: LocalhostCertificate,
  answer: Answer,
): Promise<Site> {
  const open = async (host: string, at: number): Promise<Server> => {
    const server = createServer({ cert: certificate.cert, key: certificate.key }, (request, response) => {
      const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
      answer(url).then(
        (reply) => {
          if (reply && (request.method === 'GET' || request.method === 'HEAD')) {
            response.writeHead(200, {
              'x-content-type-options': 'nosniff',
              'cache-control': 'no-cache',
              ...reply.headers,
            });
            response.end(request.method === 'HEAD' ? undefined : reply.body);
          } else {
            response.writeHead(reply ? 405 : 404, { 'content-type': 'text/plain; charset=utf-8' });
            response.end(reply ? 'Only GET and HEAD are answered here.\n' : `There is nothing at ${url.pathname}.\n`);
          }
        },
        (problem: unknown) => {
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
          response.end(`${problem instanceof Error ? problem.message : String(problem)}\n`);
        },
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, host, resolve);
    });
    return server;
  };

  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(
      servers.map(
        (server) =>
          new Promise<void>((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      ),
    );
  };

  try {
    servers.push(await open('127.0.0.1', port));
    const taken = (servers[0].address() as AddressInfo).port;
    // A browser may try the other address of localhost first, and would find whoever listens there.
    const second = await open('::1', taken).catch((problem: unknown) => {
      if (isBusy(problem)) throw problem;
      return undefined; // no IPv6 on this machine
    });
    if (second) servers.push(second);
    return { port: taken, close };
  } catch (problem) {
    await close();
    if (!isBusy(problem)) throw problem;
    throw new Error(
      `Port ${port} for ${name.what} is taken by another program. Stop that program, or choose another port: npm start -- ${name.option} ${port + 10}`,
      { cause: problem },
    );
  }
}

const isBusy = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && (problem.code === 'EADDRINUSE' || problem.code === 'EACCES');
