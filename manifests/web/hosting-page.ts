import { addIn } from '../excel/add-in';
import type { Environment } from '../excel/environment';
import { escaped } from '../excel/xml';
import { hostingWords, type HostingWords } from './hosting-words';
import { officeCdn, policyLines } from './strict-page';

/** The file in which a bundle tells an IT department what it is, in a language. */
export const hostingPage = ({ language }: Pick<HostingWords, 'language'>) =>
  language === 'en' ? 'for-it.html' : `for-it.${language}.html`;

/**
 * The page for whoever has to allow the add-in: every address its pages speak to and what goes there, what is kept where, what the host has
 * to send, and how to check that what is served is what was written. It loads nothing, not even a style sheet.
 * @param pane the page of the pane, whose policy is quoted; `files` how many others the bundle's list of hashes names.
 */
export function writeHostingPage(environment: Environment, words: HostingWords, pane: string, files: number): string {
  const { host, displayName, myDomain } = environment;
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `      <tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
  const list = (lines: readonly string[]) =>
    ['    <ul>', ...lines.map((line) => `      <li>${inline(line)}</li>`), '    </ul>'].join('\n');
  const title = escaped(words.title(displayName, addIn.version));
  const others = hostingWords.filter((one) => one !== words);
  return `<!doctype html>
<html lang="${words.language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
  </head>
  <body>
    <p>${others.map((one) => `<a href="${hostingPage(one)}" lang="${one.language}">${one.called}</a>`).join(' · ')}</p>
    <h1>${title}</h1>
    <p>${inline(words.intro)}</p>

    <h2>${words.addresses}</h2>
    <table>
${row('th', words.columns)}
${row('td', [host, ...words.ownHost])}
${row('td', [officeCdn, ...words.cdn])}
${row('td', [myDomain ?? words.anyOrg, ...words.org])}
    </table>
    <p>${inline(words.nothingElse)}</p>
${list(policyLines(pane).map((line) => `\`${line}\``))}

    <h2>${words.mayAndKeeps}</h2>
${list(words.whatItMay(addIn.permission))}

    <h2>${words.hostHasTo}</h2>
${list(words.whatTheHostHasTo(host))}

    <h2>${words.howToCheck}</h2>
${list(words.checks(files))}
  </body>
</html>
`;
}

/** A sentence with its `code` and its [links](to) as they show. */
const inline = (text: string) =>
  escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>');
