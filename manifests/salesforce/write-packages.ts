/**
 * Writes the lists of components that an administrator deploys or removes, from what lies in salesforce-lwc: `npm run package`. With `--check`
 * nothing is written, and each file that is not what it would be is named.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiVersion, componentsIn } from './components-in';
import { destructiveChanges } from './destructive-changes';
import { packageXml } from './package-xml';

const here = dirname(fileURLToPath(import.meta.url));
const product = await componentsIn('force-app');
const files: Readonly<Record<string, string>> = {
  'package.xml': packageXml(product, apiVersion),
  'languages.xml': packageXml(await componentsIn('languages'), apiVersion),
  // Deletions are deployed like anything else: beside a list of what to install, which is empty.
  'uninstall/package.xml': packageXml(new Map(), apiVersion),
  'uninstall/destructiveChanges.xml': packageXml(destructiveChanges(product), apiVersion),
};

for (const [name, text] of Object.entries(files)) {
  const path = join(here, name);
  const shown = relative(process.cwd(), path);
  if (process.argv.includes('--check')) {
    if (readOr(path) === text) continue;
    console.log(
      `${shown}: expected what salesforce-lwc gives now, got something else. Write it again: npm run package.`,
    );
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`Written: ${shown}`);
  }
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
