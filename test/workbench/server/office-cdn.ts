import { createRequire } from 'node:module';
import path from 'node:path';
import { filesOf, type Answer } from './answer';

/** Where every add-in page loads office.js from. */
export const OFFICE_CDN = 'appsforoffice.microsoft.com';

const library = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** Answers as Microsoft's CDN does, from the package of the same files: /lib/1/hosted/office.js and what it asks for next. */
export function officeCdn(): Answer {
  const files = filesOf(library, { 'access-control-allow-origin': '*', 'cache-control': 'max-age=3600' });
  return async (url) => {
    const hosted = /^\/lib\/[^/]+\/hosted\/(.+)$/.exec(url.pathname);
    // The package keeps all its names in lower case, and office.js asks for some in mixed case.
    return hosted ? files(new URL(`/${hosted[1].toLowerCase()}`, url)) : undefined;
  };
}
