import { addIn } from '../excel/add-in';
import type { Environment } from '../excel/environment';
import { policyLines, officeCdn } from './strict-page';

/** The file in which a bundle tells an IT department what it is. */
export const hostingPage = 'for-it.html';

/**
 * The page for whoever has to allow the add-in: every address its pages speak to and what goes there, what is kept where, what the host has
 * to send, and how to check that what is served is what was written. It loads nothing, not even a style sheet.
 */
export function writeHostingPage(environment: Environment, pane: string, files: number): string {
  const { host, displayName, myDomain } = environment;
  const org = myDomain ?? 'the My Domain that a person signs in to, under my.salesforce.com';
  const rows = (lines: readonly (readonly string[])[]) =>
    lines.map((cells) => `      <tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  const list = (lines: readonly string[]) =>
    lines.map((line) => `      <li><code>${escaped(line)}</code></li>`).join('\n');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(displayName)}: for the IT department</title>
  </head>
  <body>
    <h1>${escaped(displayName)} ${addIn.version}: for the IT department</h1>
    <p>An Excel add-in of static files. There is no server of ours: nothing is sent to whoever wrote it.</p>

    <h2>What its pages speak to</h2>
    <table>
      <tr><th>Address</th><th>When</th><th>What goes there</th></tr>
${rows([
  [host, 'The pane opens, or a function is calculated for the first time', 'Requests for the files of this bundle'],
  [officeCdn, 'The same', 'Requests for office.js, which Microsoft serves from there alone'],
  [org, 'A person signs in and pushes', 'What they chose to push; their sign-in, by authorization code with PKCE'],
])}
    </table>
    <p>Nothing else. The policy of the pages refuses every other address, the diagnostic data of office.js included:</p>
    <ul>
${list(policyLines(pane))}
    </ul>

    <h2>What it may do and what it keeps</h2>
    <ul>
      <li>Permission <code>${addIn.permission}</code>: it reads and writes the workbook that is open, and no other file or mail.</li>
      <li>In the workbook: which columns were taken for what, the model, the last run, and what it takes to undo that.</li>
      <li>In the browser's storage: hints that were seen, the name that overrides are signed with, and the org and app that were signed in to last.</li>
      <li>Salesforce tokens stay in the memory of the pane, and are gone when it closes.</li>
    </ul>

    <h2>What the host has to do</h2>
    <ul>
      <li>Serve the folder as it is at <code>${escaped(host)}</code>, over https on port 443, without signing in and without a page that tests for robots: Excel takes either for a fault of the add-in.</li>
      <li>Send <code>Access-Control-Allow-Origin: *</code> with <code>assets/functions/*.json</code>: Excel on the web reads them from its own page.</li>
      <li>Send <code>X-Content-Type-Options: nosniff</code>. Files with a hash in their name may be kept for a year, <code>*.html</code> and <code>functions.js</code> must be asked for each time.</li>
      <li>Send neither <code>X-Frame-Options</code> nor <code>frame-ancestors</code>: Excel on the web shows the pane in a frame.</li>
      <li>In Salesforce, allow <code>${escaped(host)}</code> under CORS, and <code>${escaped(host)}/signed-in.html</code> as the callback of the External Client App.</li>
    </ul>

    <h2>How to check it</h2>
    <ul>
      <li><a href="integrity.json">integrity.json</a> lists the SHA-384 of the other ${files} files. The pages name those of the scripts they begin with, and a browser begins with no other bytes. The same commit gives the same bytes.</li>
      <li><a href="sbom.cdx.json">sbom.cdx.json</a> is the bill of materials (CycloneDX), <a href="THIRD-PARTY-NOTICES.txt">THIRD-PARTY-NOTICES.txt</a> what their licences ask to be told.</li>
      <li><code>npx keystage manifest check --env FILE --bundle FOLDER --hosted</code> compares the folder with its list, and asks the host for its certificate and its files.</li>
    </ul>
  </body>
</html>
`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
