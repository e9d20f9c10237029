import type { ConfirmStep } from './confirm-steps';
import { pasted, probes } from './probes';

/** What the page says beside its steps. */
export interface ConfirmPageFacts {
  readonly workbook: string;
  readonly manifest: string;
  readonly host: string;
  readonly steps: readonly ConfirmStep[];
  readonly notCovered: readonly { readonly words: string; readonly why: string }[];
}

/** The page of steps: one file without anything from elsewhere, for the screen and for paper. Answers stay in it until they are copied. */
export function confirmPage(facts: ConfirmPageFacts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Keystage in a real Excel</title>
<style>${look}</style>
</head>
<body>
<main>
<h1>Keystage in a real Excel: ${facts.steps.length} steps</h1>
<p>Keystage is tested on a stand-in for Excel. It keeps to what is documented, and guesses where nothing is. These steps ask a real Excel
about the guesses. They take about an hour; a step that was not tried is an answer too. Nothing is sent anywhere.</p>
${setUp(facts)}
<h2 id="machine">This Excel</h2>
<div class="machine">
${machineFields.map(([id, label]) => `<p><label for="${id}">${label}</label> <input id="${id}" data-fact="${label}"></p>`).join('\n')}
</div>
${facts.steps.map(stepSection).join('\n')}
<h2 id="back">The results as text</h2>
<p>Copy this text into the issue or the mail that it goes back with.</p>
<p class="screen"><button type="button" id="copy">Gather and copy</button> <span id="copied" role="status"></span></p>
<p><label for="results">Results</label><br><textarea id="results" rows="12" readonly></textarea></p>
<h2>What these steps leave out</h2>
<ul>
${facts.notCovered.map(({ words, why }) => `<li>${escaped(plain(words))}: ${escaped(why)}</li>`).join('\n')}
</ul>
</main>
<script>${gathering}</script>
</body>
</html>
`;
}

const machineFields = [
  ['excel', 'Excel, version and build (File, Account; on the web: the browser)'],
  ['system', 'Windows, Mac or web'],
  ['language', 'Language of Excel, and regional format'],
  ['day', 'Day'],
] as const;

function setUp({ workbook, manifest, host }: ConfirmPageFacts): string {
  return `<h2>Before you begin</h2>
<ol>
<li>Serve the pane: <code>npm start -- --no-open</code> builds it and serves it at <code>${escaped(host)}</code>.</li>
<li>Excel on the web: open <code>${escaped(host)}/taskpane.html</code> in the same browser once and accept its certificate; allow access to
this machine if the browser asks. A desktop Excel takes trusted certificates only: serve <code>excel-addin/dist</code> from an https host of
yours and build the manifest for it, as <code>manifests/README.md</code> says.</li>
<li>Sideload <code>${escaped(manifest)}</code>. Web: Add-ins, More Add-ins, My Add-ins, Upload My Add-in. Windows: put it into a shared folder
that is named under File, Options, Trust Center, Trusted Add-in Catalogs, then Add-ins, Shared Folder. Mac: put it into
<code>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef</code> and start Excel again.</li>
<li>Open <code>${escaped(workbook)}</code>: on the web from OneDrive, on a desktop from disk. Enable editing.</li>
<li>The console of the pane, for the scripts. Web: F12, Console, and in its list of frames choose <code>taskpane.html</code>.
Windows: click into the pane, Ctrl+Shift+I. Mac: allow it once with
<code>defaults write com.microsoft.Excel OfficeWebAddinDeveloperExtras -bool true</code>, then right-click in the pane, Inspect Element.
The scripts write on the sheet “Scratch”, and one keeps the sheets’ ids in a setting of the workbook.</li>
</ol>`;
}

function stepSection(step: ConfirmStep, at: number): string {
  const number = at + 1;
  return `<section class="step" aria-labelledby="step-${number}">
<h2 id="step-${number}">${number}. ${escaped(step.title)}</h2>
<p>Begin at <code>${escaped(step.at)}</code>.</p>
<ol>
${step.todo.map((line) => `<li>${escaped(line)}</li>`).join('\n')}
</ol>
${(step.asks ?? []).map((name) => scriptBlock(name, number)).join('\n')}
<p><b>To be seen:</b> ${escaped(step.seen)}</p>
<p class="stand-in"><b>Confirms:</b> ${escaped(step.standIn)}</p>
<fieldset>
<legend>Seen so? <span class="hidden">(step ${number})</span></legend>
${['yes', 'no', 'not tried'].map((answer) => `<label><input type="radio" name="step-${number}" value="${answer}"> ${answer}</label>`).join('\n')}
</fieldset>
<p><label for="seen-${number}">What was seen <span class="hidden">(step ${number})</span></label><br>
<textarea id="seen-${number}" rows="3"></textarea></p>
</section>`;
}

function scriptBlock(name: keyof typeof probes, step: number): string {
  const id = `script-${step}-${name}`;
  return `<p class="screen"><button type="button" data-copies="${id}">Copy the script <span class="hidden">“${name}”</span></button></p>
<pre id="${id}" tabindex="0" role="region" aria-label="Script “${name}”">${escaped(pasted(probes[name]))}</pre>
<p>The stand-in’s line:</p>
<pre tabindex="0" role="region" aria-label="The stand-in’s line to “${name}”">${escaped(JSON.stringify(probes[name].standIn))}</pre>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Words of a README without its marks. */
const plain = (words: string) => words.replaceAll(/[*`]/g, '');

const look = `
body { font: 16px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 0 0 .4rem; } main > h2 { margin-top: 2rem; }
code, pre { font: .85em/1.4 ui-monospace, Consolas, monospace; } code { overflow-wrap: anywhere; }
pre { background: #f3f4f6; padding: .6rem; max-height: 14rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0; }
.step { border-top: 1px solid #767676; padding: 1rem 0; margin-top: 1rem; }
.stand-in { color: #4a4a4a; }
fieldset { border: 0; padding: 0; margin: .6rem 0; } legend { float: left; margin-right: 1rem; padding: 0; }
fieldset label { margin-right: 1rem; }
textarea, .machine input { width: 100%; box-sizing: border-box; font: inherit; border: 1px solid #767676; padding: .3rem; }
button { font: inherit; padding: .25rem .8rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } .screen { display: none; }
  pre { max-height: none; font-size: 7.5pt; } .step { break-inside: avoid; }
}
`;

/** Gathers what was filled in as lines of text; works in a page opened from disk, where a clipboard may be refused. */
const gathering = `
const say = (text) => { document.getElementById('copied').textContent = text; };
const copy = async (text) => {
  try { await navigator.clipboard.writeText(text); say('Copied.'); }
  catch { say('Copying is not allowed here: select the text and copy it.'); }
};
const gathered = () => {
  const facts = [...document.querySelectorAll('[data-fact]')].map((field) => field.dataset.fact + ': ' + field.value.trim());
  const steps = [...document.querySelectorAll('.step')].map((step) => {
    const answer = step.querySelector('input:checked')?.value ?? 'not tried';
    const seen = step.querySelector('textarea').value.trim();
    return step.querySelector('h2').textContent + ' | ' + answer + (seen === '' ? '' : ' | ' + seen.replace(/\\n/g, '\\n    '));
  });
  return [document.title, ...facts, '', ...steps].join('\\n');
};
document.getElementById('copy').addEventListener('click', () => {
  const field = document.getElementById('results');
  field.value = gathered();
  field.select();
  void copy(field.value);
});
for (const button of document.querySelectorAll('[data-copies]')) {
  button.addEventListener('click', () => void copy(document.getElementById(button.dataset.copies).textContent));
}
`;
