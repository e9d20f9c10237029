import { examples } from './examples';
import { functionCatalogue, type CatalogueFunction } from './function-catalogue';
import type { FunctionGuide } from './function-guide';

/** Nothing is loaded but the style sheet beside the page, and nothing runs. */
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** The help page in one language, whole: it makes no request but for its style sheet. `others` are the guides it leads to. */
export function helpPage(guide: FunctionGuide, others: readonly FunctionGuide[]): string {
  const { page, language } = guide;
  const { pane, buttons, functions, trouble, privacy } = page;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(page.title)}</title>
    <link rel="stylesheet" href="help.css" />
  </head>
  <body>
    <header>
      <nav>${others.map(linkTo).join(' ')}</nav>
      <h1>${escaped(page.title)}</h1>
      <p>${escaped(page.lead)}</p>
    </header>
    <main>
      ${section('pane', pane.title, list('ol', pane.steps))}
      ${section('buttons', buttons.title, terms(buttons.rows))}
      ${section(
        'functions',
        functions.title,
        [list('ul', functions.rules), ...functionCatalogue.map((one) => entryOf(one, guide)), argumentsOf(guide)].join(
          '\n',
        ),
      )}
      ${section('trouble', trouble.title, terms(trouble.rows))}
      ${section('privacy', privacy.title, `<p>${escaped(privacy.text)}</p>`)}
    </main>
  </body>
</html>
`;
}

const linkTo = ({ language, languageName }: FunctionGuide) =>
  `<a href="${language}.html" lang="${language}" hreflang="${language}">${escaped(languageName)}</a>`;

const section = (id: string, title: string, content: string) =>
  `<section id="${id}">\n<h2>${escaped(title)}</h2>\n${content}\n</section>`;

const list = (tag: 'ol' | 'ul', items: readonly string[]) =>
  `<${tag}>\n${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</${tag}>\n`;

const terms = (rows: readonly (readonly [string, string])[]) =>
  `<dl>\n${rows.map(([term, means]) => `<dt>${escaped(term)}</dt>\n<dd>${escaped(means)}</dd>`).join('\n')}\n</dl>\n`;

/** What each argument is, once for all functions that take it. */
function argumentsOf({ parameters, page }: FunctionGuide): string {
  const rows = Object.entries(parameters).map(
    ([name, means]) => `<dt><code>${name}</code></dt>\n<dd>${escaped(means)}</dd>`,
  );
  return `<h3 id="arguments">${escaped(page.functions.arguments)}</h3>\n<dl>\n${rows.join('\n')}\n</dl>\n`;
}

function entryOf({ id, parameters }: CatalogueFunction, { functions, page }: FunctionGuide): string {
  const signature = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
  const { example, gives } = page.functions;
  return `<article id="${id}">
<h3><code>KEYSTAGE.${id}(${signature})</code></h3>
<p>${escaped(functions[id])}</p>
<p><strong>${escaped(gives)}</strong> ${escaped(page.results[id])}</p>
<p><strong>${escaped(example)}</strong> <code>${escaped(examples[id])}</code></p>
</article>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
