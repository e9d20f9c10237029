/**
 * Deploys the Salesforce half through the Metadata API: `npm run deploy -- --org https://NAME.my.salesforce.com`. A check that changes nothing
 * always comes first; `--check` leaves it at that. `--languages` deploys the translations; `--former PACKAGE.xml` deletes what that version had
 * and this one has not, which is also how one goes back: from a clone of the former version, naming the package.xml of the present one.
 * `--uninstall` deletes what is ours, and nothing else. `--traces` changes nothing: it names what the org still has of ours, and ends with 1 where that is anything.
 * `--lang zh-CN` or `ko` chooses the words. The access token is taken from KEYSTAGE_ACCESS_TOKEN and kept nowhere.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Connection } from 'jsforce';
import { isLanguage, manifestWords, unknownLanguage } from '../words';
import { apiVersion, componentsIn, zipOf } from './components-in';
import { deployOnce } from './deploy-once';
import { deploySentences } from './deploy-sentences';
import { destructiveChanges } from './destructive-changes';
import { listedComponents } from './listed-components';
import { tracesInOrg } from './traces-in-org';

const { values: given } = parseArgs({
  options: {
    org: { type: 'string' },
    check: { type: 'boolean', default: false },
    languages: { type: 'boolean', default: false },
    former: { type: 'string' },
    uninstall: { type: 'boolean', default: false },
    traces: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'en' },
  },
});
const { KEYSTAGE_ACCESS_TOKEN: accessToken } = process.env;

/** Says what stands in the way, and ends. */
function refuse(...sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

const local = /^http:\/\/127\.0\.0\.1:\d+$/; // the stand-in
if (given.org === undefined || !(/^https:\/\/[\w.-]+$/.test(given.org) || local.test(given.org))) {
  refuse(
    `--org: expected the My Domain of an org, such as https://acme.my.salesforce.com, got ${given.org ?? 'nothing'}.`,
  );
}
if (!accessToken) {
  refuse(
    'KEYSTAGE_ACCESS_TOKEN: expected an access token for the org, got nothing. sf org display prints that of an org you are signed in to.',
  );
}
if (!isLanguage(given.lang)) refuse(unknownLanguage(given.lang));
const { org, check } = given;
const words = manifestWords[given.lang];
const { metadata } = new Connection({ instanceUrl: org, accessToken, version: apiVersion });
const because = (error: unknown) => (error instanceof Error ? error.message : String(error));

const whole = async () => destructiveChanges(await componentsIn('force-app'));
if (given.traces) {
  const traces = await tracesInOrg(metadata, await whole(), apiVersion).catch((error: unknown) =>
    refuse(words.deploy.notAsked(org, because(error))),
  );
  const sentences = [...traces].map(([type, names]) =>
    words.deploy.traces({ org, type, count: names.length, first: names.slice(0, 3).join(', ') }),
  );
  if (sentences.length > 0) refuse(...sentences);
  console.log(words.deploy.noTraces(org));
  process.exit(0);
}
const folder = given.languages ? 'languages' : 'force-app';
const former = given.former === undefined ? new Map() : listedComponents(readFileSync(given.former, 'utf8'));
const zip = given.uninstall
  ? await zipOf(undefined, await whole())
  : await zipOf(folder, destructiveChanges(former, await componentsIn(folder)));

for (const checkOnly of check ? [true] : [true, false]) {
  console.log(checkOnly ? words.deploy.checking(org) : words.deploy.deploying(org));
  const ending = await deployOnce(
    metadata,
    zip,
    { checkOnly },
    {
      pause: () => new Promise((resolve) => setTimeout(resolve, local.test(org) ? 10 : 3000)),
      progress: (done, of) => console.log(`  ${words.deploy.progress(done, of)}`),
    },
  ).catch((error: unknown) => refuse(words.deploy.notHandedOver(org, because(error))));
  const sentences = deploySentences(ending, org, checkOnly, words);
  if (ending.kind !== 'done') refuse(...sentences);
  for (const sentence of sentences) console.log(sentence);
}
