import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  frozenForPublishing,
  segmentAccounts,
  modelTrail,
  signOffRecord,
  speaker,
  type CalendarDate,
  type Language,
  type SegmentationModel,
  type SignOff,
  type Speaker,
  type TemplateSignOff,
  type TrailEntry,
  type TrailWords,
} from '@keystage/core';
import { build, type Plugin } from 'esbuild';
import { keystage } from '../../shared-core/cli/keystage';
import { cliWords } from '../../shared-core/cli/words';
import { asOf, modelOf, numbers, smallModel } from '../../shared-core/salesforce/run-over-accounts.test-data';
import { loadModelAreaWords } from '../../excel-addin/src/language/model-area/load-model-area-words';
import { keepShelf, readShelf } from '../../excel-addin/src/workbook';
import '../../excel-addin/test/xml-in-node';
import { textColumn } from '../../shared-core/src/basics/text-column';
import { openExcelInNode } from '../hosts/excel/in-node';
import { clientInProcess } from '../hosts/lightning/client-in-process';
import { DescribedObjects } from '../hosts/lightning/ui-api/described-objects';
import { parseGraphql } from '../hosts/lightning/ui-api/graphql/parse-graphql';
import { GraphqlRunner } from '../hosts/lightning/ui-api/graphql/run-graphql';
import { startSalesforceServer, type Org, type SalesforceServer } from '../hosts/salesforce';
import { openDeployedOrg, people } from '../hosts/salesforce/deployed-org';

const components = resolve(__dirname, '../../salesforce-lwc/force-app/main/default/lwc');
const languages = { en: 'en-US', 'zh-CN': 'zh-CN', ko: 'ko' } as const satisfies Record<Language, string>;

/** Version 3 asks nothing, version 4 asks for a note and a second person. */
const [three, four] = [{}, { version: 4, publishing: { note: true, secondPerson: true } }].map((more) => frozen(more));

function frozen(more: object): SegmentationModel {
  const accounts = {
    ids: textColumn(['a', 'b', 'c']),
    names: textColumn(['a', 'b', 'c']),
    indicators: new Map([['amount', numbers(3, (k) => [50, 200, 900][k])]]),
  };
  return frozenForPublishing(segmentAccounts(accounts, modelOf({ ...smallModel, ...more }), asOf)).segmentation.model;
}

let folder = '';
let org: Org;
let server: SalesforceServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trail-'));
  writeFileSync(join(folder, 'three.json'), JSON.stringify(three));
  writeFileSync(join(folder, 'four.json'), JSON.stringify(four));
  org = await openDeployedOrg();
  server = await startSalesforceServer({ org });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

/** The command line on one day, by a user of the org; `FILE.json` is a file of the folder. */
async function run(words: string, username: string, today = asOf): Promise<string> {
  const said: string[] = [];
  const args = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word);
  const code = await keystage(
    args.map((word) => (/^\w+\.json$/.test(word) ? join(folder, word) : word)),
    {
      say: (line) => void said.push(line),
      warn: (line) => void said.push(line),
      progress: () => undefined,
      columns: 80,
      today: () => today,
      environment: { KEYSTAGE_ACCESS_TOKEN: server.signIn(username).accessToken },
      input: () => Promise.resolve(''),
    },
  );
  if (code !== 0) throw new Error(said.join('\n'));
  return said.join('\n');
}

/** What happened, by whom: a publication, a proposal, its approval, and the way back, which takes two as well. */
const acts = [
  ['publish three.json --note First', 'Administrator', people.admin],
  ['publish four.json --note "Late payers & “others”" --preview preview.json', 'Administrator', people.admin],
  ['publish four.json', 'Second publisher', people.publisher],
  ['rollback 3 --note "Too many fell"', 'Second publisher', people.publisher],
  ['rollback 3', 'Administrator', people.admin],
] as const;

/** And, in an org alone, what was done about a stage template after all that. */
const ofTemplate: TemplateSignOff = {
  ...{ act: 'published', process: 'Project sales', template: 'project-8', version: 2, fingerprint: '44dd-55ee-66ff' },
  ...{ former: '11aa-22bb-33cc', by: 'Administrator', on: '2026-11-25' as CalendarDate, note: 'Asks less' },
  deals: { of: 12, changed: 3 },
};

test('the same trail reads the same in a file, an org, a workbook and on the admin page, in every language', async () => {
  const candidate = { fingerprint: await markOf(four) };
  writeFileSync(join(folder, 'preview.json'), JSON.stringify({ accounts: 40, candidate, moves: { rose: 2, fell: 5 } }));
  for (const [k, [words, name, username]] of acts.entries()) {
    const day = `2026-11-2${k}` as CalendarDate;
    await run(`model ${words} --org ${server.url}`, username, day);
    await run(`model ${words} --register register.json --by "${name}"`, username, day);
  }
  const trail = (JSON.parse(readFileSync(join(folder, 'register.json'), 'utf8')) as { trail: TrailEntry[] }).trail;
  expect(trail.map(({ act, version, by, approver }) => [act, version, by, approver])).toEqual([
    ['published', 3, 'Administrator', undefined],
    ['proposed', 4, 'Administrator', undefined],
    ['published', 4, 'Administrator', 'Second publisher'],
    ['proposed', 3, 'Second publisher', undefined],
    ['rolledBack', 3, 'Second publisher', 'Administrator'],
  ]);
  expect(trail[2]).toMatchObject({ note: 'Late payers & “others”', moves: { of: 40, rose: 2, fell: 5 } });

  const inOrg = JSON.parse(await run(`model trail --org ${server.url} --json`, people.rep)) as {
    entries: SignOff[];
  };
  expect(inOrg.entries).toEqual(trail);
  org.put('Keystage_Sign_Off__c', [signOffRecord(ofTemplate)]);

  const excel = await openExcelInNode();
  excel.host.open({ sheets: [{ name: 'Empty' }] });
  await keepShelf({ versions: [], trail });
  const inWorkbook = (await readShelf()).trail;
  excel.end();
  expect(inWorkbook).toEqual(trail);

  for (const language of Object.keys(languages) as Language[]) {
    const say = speaker(cliWords[language].core);
    const page = await adminPage(language);
    const { trail: words } = await loadModelAreaWords(language);
    const said = (signOffs: readonly SignOff[]) =>
      signOffs.map((one) => page.sayTrailEntry(one, words, say)).join('\n');
    const [ofModels, ofBoth] = [said(inWorkbook), said([...inWorkbook, ofTemplate])];
    const read = page.trailOf(await signOffsRead(page.versionsQuery));
    expect(read).toEqual([...trail, ofTemplate]);
    expect(modelTrail(read)).toEqual(trail);
    expect([...page.linesOfTrail(read, say)].reverse().map(({ text }) => text).join('\n')).toBe(ofBoth); // prettier-ignore
    expect(await run(`model trail --org ${server.url} --lang ${language}`, people.rep)).toBe(ofBoth);
    expect(await run(`model trail --register register.json --lang ${language}`, people.rep)).toBe(ofModels);
  }
  // The way back leads from model to model, whatever was done about templates since.
  const back = await run(`model rollback --note "After all" --org ${server.url}`, people.admin);
  expect(back).toMatch(/^Version 4 \(.*\) was proposed/);
});

const markOf = async (model: SegmentationModel) => (await import('@keystage/core')).fingerprint(model);

/** What the admin page is answered when it asks for the sign-offs, as the platform's GraphQL answers. */
async function signOffsRead(query: string): Promise<readonly unknown[]> {
  const client = clientInProcess(org, people.admin);
  const objects = new DescribedObjects(client);
  const runner = new GraphqlRunner(client, objects, { locale: 'en-US', currency: 'EUR', timeZone: 'UTC' });
  const { data, errors } = await runner.run(parseGraphql(query));
  expect(errors).toEqual([]);
  const { edges } = (data as { uiapi: { query: Record<string, { edges: { node: unknown }[] }> } }).uiapi.query[
    'Keystage_Sign_Off__c'
  ];
  return edges.map(({ node }) => node);
}

/** What the page is made of, as it is deployed; typed in a program of its own. */
interface AdminPage {
  readonly versionsQuery: string;
  trailOf(nodes: readonly unknown[]): SignOff[];
  linesOfTrail(trail: readonly SignOff[], say: Speaker): readonly { readonly text: string }[];
  sayTrailEntry(signOff: SignOff, words: TrailWords, say: Speaker): string;
}

async function adminPage(language: Language): Promise<AdminPage> {
  const outfile = join(folder, `page-${language}.cjs`);
  await build({
    stdin: {
      contents: `
        export { versionsQuery } from './modelDesk/modelQueries';
        export { linesOfTrail, trailOf } from './modelDesk/signOffs';
        export { sayTrailEntry } from 'c/keystageTrail';`,
      resolveDir: components,
    },
    ...{ bundle: true, outfile, format: 'cjs', resolveExtensions: ['.js'], logLevel: 'silent' },
    plugins: [platformOf(languages[language])],
  });
  return import(outfile) as Promise<AdminPage>;
}

const platformOf = (lang: string): Plugin => ({
  name: 'platform',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^c\// }, ({ path }) => ({ path: join(components, path.slice(2), `${path.slice(2)}.js`) }));
    onResolve({ filter: /^(lightning|@salesforce)\// }, ({ path }) => ({ path, namespace: 'platform' }));
    onLoad({ filter: /.*/, namespace: 'platform' }, ({ path }) => ({
      contents: path.endsWith('lang') ? `export default ${JSON.stringify(lang)};` : 'export const gql = String.raw;',
    }));
  },
});
