import type { Environment } from '../excel/environment';
import { integrityOf } from './integrity-of';

/** Where office.js comes from: Microsoft serves it from there alone. */
export const officeCdn = 'https://appsforoffice.microsoft.com';

const anyOrg = 'https://*.my.salesforce.com';
// Attributes of one word may stand without quotation marks: the bundler shortens pages.
const policyOf = /(<meta http-equiv="?Content-Security-Policy"? content=")([^"]*)(")/;
const ownScript = /<script\b([^>]*?) src=("?)([\w./-]+)\2(?=[\s>])([^>]*)>/g;

/**
 * A page of the build as it is hosted: it may speak to the one org of its environment instead of any, and its own scripts are loaded only
 * with the bytes they have now. Throws where a page has no policy, or another than the build gives: it would be hosted unguarded.
 */
export function strictPage(html: string, environment: Environment, files: ReadonlyMap<string, Uint8Array>): string {
  if (!policyOf.exec(html)?.[2].includes(`connect-src 'self' ${anyOrg};`)) {
    throw new Error('A page of the build has no content security policy that names the orgs it may speak to.');
  }
  return html
    .replace(policyOf, (_, before: string, policy: string, after: string) => {
      return `${before}${policy.replace(anyOrg, environment.myDomain ?? anyOrg)}${after}`;
    })
    .replace(ownScript, (_, before: string, _quote: string, path: string, after: string) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`A page of the build loads ${path}, which the build does not hold.`);
      return `<script${before} src="${path}" integrity="${integrityOf(bytes)}"${after}>`;
    });
}

/** What a page may load and speak to, one directive a line, as its policy says. */
export const policyLines = (html: string) => (policyOf.exec(html)?.[2] ?? '').split('; ').filter((line) => line !== '');
