import { notCoveredIds, type ConfirmWords } from './confirm-words';
import type { ConfirmFacts } from './confirm-facts';
import type { ConfirmStep } from './confirm-steps';
import { pasted, probes } from './probes';

/** The page of steps: one file without anything from elsewhere, for the screen and for paper. Answers stay in it until they are copied. */
export function confirmPage(facts: ConfirmFacts): string {
  const { words, steps } = facts;
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<style>${look}</style>
</head>
<body>
<main>
<h1>${escaped(words.heading(steps.length))}</h1>
<p>${escaped(words.intro)}</p>
<h2>${escaped(words.before)}</h2>
<ol>
${words
  .preparations({ host: escaped(facts.host), manifest: escaped(facts.manifest), workbook: escaped(facts.workbook) })
  .map((line) => `<li>${line}</li>`)
  .join('\n')}
</ol>
<h2 id="machine">${escaped(words.thisExcel)}</h2>
<div class="machine">
${Object.entries(words.machine)
  .map(([id, label]) => `<p><label for="${id}">${label}</label> <input id="${id}" data-fact="${label}"></p>`)
  .join('\n')}
</div>
${steps.map((step, at) => stepSection(step, at + 1, words)).join('\n')}
<h2 id="back">${escaped(words.resultsTitle)}</h2>
<p>${escaped(words.resultsHint)}</p>
<p class="screen"><button type="button" id="copy">${escaped(words.gather)}</button> <span id="copied" role="status"></span></p>
<p><label for="results">${escaped(words.results)}</label><br><textarea id="results" rows="12" readonly></textarea></p>
<h2>${escaped(words.leftOut)}</h2>
<ul>
${notCoveredIds
  .map((id) => words.notCovered[id])
  .map(({ what, why }) => `<li><b>${escaped(what)}</b> ${escaped(why)}</li>`)
  .join('\n')}
</ul>
</main>
<script>${gathering(words, words.answers['not tried'])}</script>
</body>
</html>
`;
}

function stepSection(step: ConfirmStep, number: number, words: ConfirmWords): string {
  const hidden = ` <span class="hidden">${escaped(words.ofStep(number))}</span>`;
  return `<section class="step" aria-labelledby="step-${number}">
<h2 id="step-${number}">${number}. ${escaped(step.title)}</h2>
<p>${escaped(words.beginAt('\u0000')).replace('\u0000', `<code>${escaped(step.at)}</code>`)}</p>
<ol>
${step.todo.map((line) => `<li>${escaped(line)}</li>`).join('\n')}
</ol>
${(step.asks ?? []).map((name) => scriptBlock(name, number, words)).join('\n')}
<p><b>${escaped(words.toBeSeen)}</b> ${escaped(step.seen)}</p>
<p class="stand-in"><b>${escaped(words.confirms)}</b> ${escaped(step.standIn)}</p>
<fieldset>
<legend>${escaped(words.seenSo)}${hidden}</legend>
${Object.values(words.answers)
  .map((answer) => `<label><input type="radio" name="step-${number}" value="${answer}"> ${answer}</label>`)
  .join('\n')}
</fieldset>
<p><label for="seen-${number}">${escaped(words.whatWasSeen)}${hidden}</label><br>
<textarea id="seen-${number}" rows="3"></textarea></p>
</section>`;
}

function scriptBlock(name: keyof typeof probes, step: number, words: ConfirmWords): string {
  const id = `script-${step}-${name}`;
  return `<p class="screen"><button type="button" data-copies="${id}">${escaped(words.copyScript(name))}</button></p>
<pre id="${id}" tabindex="0" role="region" aria-label="${escaped(words.script(name))}">${escaped(pasted(probes[name]))}</pre>
<p>${escaped(words.standInsLine)}</p>
<pre tabindex="0" role="region" aria-label="${escaped(words.standInsLineTo(name))}">${escaped(JSON.stringify(probes[name].standIn))}</pre>`;
}

/** A text as a script has it. */
const quoted = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const look = `
body { font: 16px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 0 0 .4rem; } main > h2 { margin-top: 2rem; }
code, pre { font: .85em/1.4 ui-monospace, Consolas, monospace; } code { overflow-wrap: anywhere; }
pre { background: #f3f4f6; padding: .6rem; max-height: 14rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0; }
.step { border-top: 1px solid #767676; padding: 1rem 0; margin-top: 1rem; }
.stand-in { color: #4a4a4a; }
fieldset { border: 0; padding: 0; margin: .6rem 0; min-width: 0; } legend { float: left; margin-right: 1rem; padding: 0; }
fieldset label { margin-right: 1rem; }
textarea, .machine input { width: 100%; box-sizing: border-box; font: inherit; border: 1px solid #767676; padding: .3rem; }
button { font: inherit; padding: .25rem .8rem; }
.step, .machine p { position: relative; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } .screen { display: none; }
  pre { max-height: none; font-size: 7.5pt; } .step { break-inside: avoid; }
}
`;

/** Gathers what was filled in as lines of text; works in a page opened from disk, where a clipboard may be refused. */
const gathering = ({ copied, notCopied }: Pick<ConfirmWords, 'copied' | 'notCopied'>, untried: string) => `
const say = (text) => { document.getElementById('copied').textContent = text; };
const copy = async (text) => {
  try { await navigator.clipboard.writeText(text); say(${quoted(copied)}); }
  catch { say(${quoted(notCopied)}); }
};
const gathered = () => {
  const facts = [...document.querySelectorAll('[data-fact]')].map((field) => field.dataset.fact + ': ' + field.value.trim());
  const steps = [...document.querySelectorAll('.step')].map((step) => {
    const answer = step.querySelector('input:checked')?.value ?? ${quoted(untried)};
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
