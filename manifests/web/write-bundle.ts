/**
 * Writes the folder to host: `npm run bundle -- --env FILE --out FOLDER`. The pane is built for it, unless `--built` names a folder in which it
 * is. The folder is new or one that was written so before; anything else is left alone.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../excel/environment';
import { identityFaults } from '../excel/identity-faults';
import { billOfMaterials } from './bill-of-materials';
import { builtPane } from './built-pane';
import { packagesInBuild } from './packages-in-build';
import { thirdPartyNotices } from './third-party-notices';
import { integrityList, webBundle } from './web-bundle';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: { env: { type: 'string' }, out: { type: 'string' }, built: { type: 'string' } },
});
const { env, out } = values;

/** Says what stands in the way, and ends. */
function refuse(...sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

if (env === undefined || out === undefined) refuse('Write: npm run bundle -- --env FILE --out FOLDER');
if (!existsSync(env))
  refuse(`${env}: expected an environment file, found none. Copy manifests/excel/environments/production.json.`);
if (values.built !== undefined && !existsSync(join(values.built, 'taskpane.html'))) {
  refuse(`${values.built}: expected the built pane, found none. Leave --built away, and it is built.`);
}
if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, integrityList))) {
  refuse(
    `${out}: expected a new folder or a former bundle, found other files. Name another folder; nothing was written.`,
  );
}
const read = readEnvironment(JSON.parse(readFileSync(env, 'utf8')));
if (!read.ok) refuse(...read.faults.map((fault) => `${env}: ${fault}`));
const faults = identityFaults(read.environment, [], randomUUID);
if (faults.length > 0) refuse(...faults.map((fault) => `${env}: ${fault}`));

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
console.log(
  `${out}: ${bundle.size} files with code of ${packages.length} packages, to be served at ${read.environment.host}.`,
);
console.log(`What an IT department asks stands in ${join(out, 'for-it.html')}.`);
