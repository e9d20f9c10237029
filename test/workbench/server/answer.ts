import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a site sends back. */
export interface Reply {
  body: string | Uint8Array;
  headers: Record<string, string>;
}

/** A part of a site: the reply to an address, or nothing where it has none. */
export type Answer = (url: URL) => Promise<Reply | undefined>;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const typeOf = (name: string): string => TYPES[path.extname(name)] ?? 'application/octet-stream';

/** Replies with the files of a folder, never with anything outside it; a folder's own address gives its index.html. */
export function filesOf(folder: string, headers: Record<string, string> = {}): Answer {
  const root = path.resolve(folder);
  return async (url) => {
    const name = decodedPath(url);
    if (name === undefined) return undefined;
    const file = path.join(root, name.endsWith('/') ? `${name}index.html` : name);
    if (!file.startsWith(root + path.sep) || !(await isFile(file))) return undefined;
    return { body: await readFile(file), headers: { 'content-type': typeOf(file), ...headers } };
  };
}

/** Replies with named contents held in memory. */
export function contentsOf(contents: ReadonlyMap<string, Reply>): Answer {
  return (url) => Promise.resolve(contents.get(url.pathname));
}

/** Asks one part after another. */
export function firstOf(...answers: readonly Answer[]): Answer {
  return async (url) => {
    for (const answer of answers) {
      const reply = await answer(url);
      if (reply) return reply;
    }
    return undefined;
  };
}

function decodedPath(url: URL): string | undefined {
  try {
    const name = decodeURIComponent(url.pathname);
    return name.includes('\0') ? undefined : name;
  } catch {
    return undefined;
  }
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
