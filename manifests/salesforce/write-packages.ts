/**
 * Writes the lists of components that an administrator deploys or removes, from what lies in salesforce-lwc: `npm run package`. With `--check`
 * nothing is written, and each file that is not what it would be is named.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Retrieve from '@salesforce/source-deploy-retrieve';
import { destructiveChanges } from './destructive-changes';
import { packageXml, type Components } from './package-xml';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../../salesforce-lwc');

// Salesforce's own library, which the stock CLI uses too: what a file is called in an org is its knowledge, not ours.
const { ComponentSet } = createRequire(import.meta.url)('@salesforce/source-deploy-retrieve') as typeof Retrieve;

async function componentsIn(folder: string): Promise<Components> {
  const object = await ComponentSet.fromSource(join(project, folder)).getObject();
  return new Map(object.Package.types.map(({ name, members }) => [name, members]));
}

const { sourceApiVersion: version } = JSON.parse(readFileSync(join(project, 'sfdx-project.json'), 'utf8')) as {
  readonly sourceApiVersion: string;
};
const product = await componentsIn('force-app');
const files: Readonly<Record<string, string>> = {
  'package.xml': packageXml(product, version),
  'languages.xml': packageXml(await componentsIn('languages'), version),
  // Deletions are deployed like anything else: beside a list of what to install, which is empty.
  'uninstall/package.xml': packageXml(new Map(), version),
  'uninstall/destructiveChanges.xml': packageXml(destructiveChanges(product), version),
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
