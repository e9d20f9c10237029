/**
 * Draws the forms of Setup that let Excel into an org, in three languages, filled in for the environment that comes along: `npm run setup-forms`. With `--check` nothing is
 * written, and each picture that is not what it would be is named.
 */
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import production from '../excel/environments/production.json';
import { manifestWords } from '../words';
import { setupForms } from './setup-forms';

const forms = Object.fromEntries(
  (Object.keys(manifestWords) as (keyof typeof manifestWords)[]).flatMap((language) => [
    ...setupForms(production, 'crm@example.com', language),
  ]),
);

const folder = join(dirname(fileURLToPath(import.meta.url)), 'pictures');
const isCheck = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
for (const [name, picture] of Object.entries(forms)) {
  const path = join(folder, name);
  const shown = relative(process.cwd(), path);
  if (!isCheck) {
    writeFileSync(path, picture);
    console.log(`Written: ${shown}`);
  } else if (readOr(path) !== picture) {
    console.log(
      `${shown}: expected what the script draws now, got something else. Draw it again: npm run setup-forms.`,
    );
    process.exitCode = 1;
  }
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
