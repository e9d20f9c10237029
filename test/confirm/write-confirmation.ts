/** `npm run confirm`: writes the workbook and the page of steps, in each language, for a person who has Excel. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { confirmFacts, confirmLanguages } from './confirm-facts';
import { confirmPage } from './confirm-page';
import { confirmWorkbook } from './confirm-workbook';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const folder = values.out ?? fileURLToPath(new URL('.cache/', import.meta.url));
mkdirSync(folder, { recursive: true });
const write = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  console.log(`Written: ${path.relative(process.cwd(), file)}`);
};

const pages = confirmLanguages.map(confirmFacts);
for (const facts of pages) write(facts.page, confirmPage(facts));
write(pages[0].workbook, await confirmWorkbook());
