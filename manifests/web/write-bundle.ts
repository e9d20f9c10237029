/**
 * Writes the folder to host: `npm run bundle -- --env FILE --out FOLDER`. The pane is built for it, unless `--built` names a folder in which it
 * is. `--lang zh-CN` or `ko` chooses the words. The folder is new or one that was written so before; anything else is left alone.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../excel/environment';
import { identityFaults } from '../excel/identity-faults';
import { isLanguage, manifestWords, unknownLanguage } from '../words';
import { billOfMaterials } from './bill-of-materials';
import { builtPane } from './built-pane';
import { hostingPage } from './hosting-page';
import { packagesInBuild } from './packages-in-build';
import { thirdPartyNotices } from './third-party-notices';
import { integrityList, webBundle } from './web-bundle';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: { env: { type: 'string' }, out: { type: 'string' }, built: { type: 'string' }, lang: { type: 'string' } },
});
const { env, out, lang = 'en' } = values;

/** Says what stands in the way, and ends. */
function refuse(...sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

if (env === undefined || out === undefined) refuse('Write: npm run bundle -- --env FILE --out FOLDER');
if (!isLanguage(lang)) refuse(unknownLanguage(lang));
const words = manifestWords[lang];
if (!existsSync(env)) refuse(words.noEnvironment(env));
if (values.built !== undefined && !existsSync(join(values.built, 'taskpane.html'))) {
  refuse(words.bundle.noBuild(values.built));
}
if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, integrityList))) {
  refuse(words.bundle.otherFiles(out));
}
const read = readEnvironment(parsed(readFileSync(env, 'utf8')), words);
if (!read.ok) refuse(...read.faults.map((fault) => words.inFile(env, fault)));
const faults = identityFaults(read.environment, [], randomUUID, words);
if (faults.length > 0) refuse(...faults.map((fault) => words.inFile(env, fault)));

const pane = await builtPane(root, values.built);
const packages = packagesInBuild(pane);
const bundle = webBundle(pane, read.environment, {
  licence: readFileSync(join(root, 'LICENSE'), 'utf8'),
  notices: thirdPartyNotices(packages, root),
  bill: await billOfMaterials(packages, root),
});

// Whole beside it first, so that a host never serves half a bundle.
const beside = `${out.replace(/[\\/]+$/, '')}.new`;
rmSync(beside, { recursive: true, force: true });
for (const [path, bytes] of bundle) {
  mkdirSync(dirname(join(beside, path)), { recursive: true });
  writeFileSync(join(beside, path), bytes);
}
rmSync(out, { recursive: true, force: true });
renameSync(beside, out);
const { host } = read.environment;
console.log(words.bundle.written({ folder: out, files: bundle.size, packages: packages.length, host }));
console.log(words.bundle.forIt(join(out, hostingPage({ language: lang }))));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    refuse(words.notJson(env ?? '', error instanceof Error ? error.message : String(error)));
  }
}
