import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  distinctIndicators,
  fingerprint,
  frozenForPublishing,
  longText,
  modelParts,
  segmentAccounts,
  speaker,
  textAt,
  textsOf,
  type AccountExplanation,
  type CalendarDate,
  type SegmentationModel,
} from '@keystage/core';
import { words } from '@keystage/core/language/en';
import { build, type Plugin } from 'esbuild';
import { tierValues } from '../../shared-core/salesforce/tier-values';
import { labelFiles, labelsIn } from '../hosts/lightning/build/platform-modules';
import { clientInProcess } from '../hosts/lightning/client-in-process';
import { DescribedObjects } from '../hosts/lightning/ui-api/described-objects';
import { parseGraphql } from '../hosts/lightning/ui-api/graphql/parse-graphql';
import { GraphqlRunner } from '../hosts/lightning/ui-api/graphql/run-graphql';
import { RecordReader, type FieldName } from '../hosts/lightning/ui-api/record-representation';
import type { Org } from '../hosts/salesforce';
import { openDeployedOrg, people } from '../hosts/salesforce/deployed-org';
import type { RecordValues } from '../hosts/salesforce/org/org';
import { frozenCoreRoad, readByCore } from './core-road';
import type { Road, ToldRow } from './road';

const project = resolve(__dirname, '../../salesforce-lwc');
const components = join(project, 'force-app/main/default/lwc');
const labels = labelsIn(join(project, labelFiles.en));

let folder = '';
let built: BuiltModules;

/**
 * The tier card of an Account page: the modules as they are committed and deployed, run on one record after the other, each written as
 * a push writes it, with the model frozen on the list as publishing freezes it. What the platform stores and answers between comes from
 * the stand-in org. Accounts without an id reach no record.
 */
export const lightningRoad: Road = {
  name: 'tier card in Lightning',
  async open() {
    folder = mkdtempSync(join(tmpdir(), 'agreement-'));
    built = await builtModules(join(folder, 'tier-card.cjs'));
  },
  close() {
    rmSync(folder, { recursive: true });
    return Promise.resolve();
  },
  follows: frozenCoreRoad,
  takes: (list) => readByCore(list).ok,
  async run(list) {
    const { model, ...read } = readByCore(list);
    if (!read.ok) throw new Error(`${list.name}: refused as a list, so that no account of it reaches Lightning.`);
    const frozen = frozenForPublishing(segmentAccounts(read.accounts, model, list.setting.asOf));
    const { ids, names } = read.accounts;
    const withId = textsOf(ids).flatMap((id, account) => (id === '' ? [] : [account]));

    const org = await openDeployedOrg({ tiers: model.tiers });
    publish(org, frozen.model);
    const records = saved(
      org,
      'Account',
      withId.map((account) => ({
        Name: textAt(names, account),
        ...tierValues(frozen.segmentation, account, frozen.fingerprint),
      })),
    );
    const recordOf = new Map(withId.map((account, k) => [account, records[k]]));
    const card = await cardsIn(org, list.setting.asOf);
    const told = new Map<number, ToldRow>();
    for (const [account, id] of recordOf) told.set(account, await card(id));
    return { rows: Array.from(read.accountOfRow, (account) => (account < 0 ? null : told.get(account))) };
  },
};

/** Puts the model into the org as its active one, in parts where it is long. */
function publish(org: Org, model: SegmentationModel): void {
  const json = JSON.stringify(model);
  const parts = json.length > longText ? modelParts(json) : [];
  const [id] = saved(org, 'Keystage_Model__c', [
    {
      Name: model.id,
      Version__c: model.version,
      Fingerprint__c: fingerprint(model),
      Active__c: true,
      Parts__c: parts.length,
      Model__c: parts.length === 0 ? json : null,
    },
  ]);
  saved(
    org,
    'Keystage_Model_Part__c',
    parts.map((text, k) => ({ Model__c: id, Position__c: k + 1, Text__c: text })),
  );
}

/** Ids of records created in the org, 200 at a time; a refused one stops the road. */
function saved(org: Org, object: string, records: readonly RecordValues[]): string[] {
  const ids: string[] = [];
  for (let from = 0; from < records.length; from += 200) {
    for (const result of org.as(people.admin).create(object, records.slice(from, from + 200))) {
      if (!result.success) throw new Error(`${object} was refused: ${JSON.stringify(result.errors)}`);
      ids.push(result.id);
    }
  }
  return ids;
}

/** What the card tells a rep of a record on the day of the run. */
async function cardsIn(org: Org, today: CalendarDate): Promise<(recordId: string) => Promise<ToldRow>> {
  const client = clientInProcess(org, people.rep);
  const objects = new DescribedObjects(client);
  const reader = { locale: 'en-US', currency: 'EUR', timeZone: 'UTC' };
  const records = new RecordReader(client, objects, reader);
  const answer = await new GraphqlRunner(client, objects, reader).run(parseGraphql(built.activeModelQuery));
  const model = built.modelState({ ...answer, errors: answer.errors.length > 0 ? answer.errors : undefined });
  if (!model.reading?.ok) throw new Error(`The model in the org was not taken: ${JSON.stringify(model)}`);
  const active = model.reading;

  return async (recordId) => {
    const { alwaysVisible: fields, optionalFields } = built;
    const latent = { objectApiName: 'Account', fieldApiName: 'Keystage_Latent_Tier__c' };
    const data = await records.record({ recordId, fields, optionalFields: [...optionalFields, latent] });
    const { view } = built.tierCard({ data }, model, active.model.tiers, undefined, 'en-US', today);
    if (!view || view.notices.length > 0)
      throw new Error(`The card of ${recordId} says ${JSON.stringify(view?.notices)}`);
    const facts = built.accountFacts(data.fields.Keystage_Reasons__c.value);
    const explained = built.explainRecord(facts.facts, active, '');
    return {
      tier: view.heading,
      score: view.points === undefined ? null : Number(view.points.split(' ')[0]),
      unrounded: explained.explanation.score ? explained.score : null,
      latent: (data.fields.Keystage_Latent_Tier__c.value as string | null) ?? null,
      reasons: view.reasons.map(({ text }) => text),
      lift: view.lift === undefined || view.lift === labels.Keystage_Tier_Best ? null : view.lift,
      ...(view.contributions && {
        // The card of an account lists what its own scorecard weighs; of the others nothing counts for it.
        brings: {
          ...leftOut(active.model),
          ...partsShown(view.contributions.parts.rows, explained.explanation.contributions),
        },
      }),
    };
  };
}

/** Each indicator of the model by its name, as one that brings nothing. */
function leftOut(model: SegmentationModel): Record<string, null> {
  const say = speaker(words, model);
  return Object.fromEntries(distinctIndicators(model).map(({ id }) => [say.indicator(id), null]));
}

/** Every part as it was worked out; an error where the card shows another one. */
function partsShown(
  rows: readonly { readonly name: string; readonly points: string }[],
  parts: AccountExplanation['contributions'],
): ToldRow['brings'] {
  return Object.fromEntries(
    rows.map(({ name, points }, k) => {
      const { brings } = parts[k];
      if (points === labels.Keystage_Tier_LeftOut) return [name, null];
      if (Number(points.split(' ')[0]) !== brings)
        throw new Error(`${name}: the card shows “${points}” for ${brings}.`);
      return [name, brings];
    }),
  );
}

/** What the road takes from the built modules, as it needs it; they are typed in a program of their own. */
interface BuiltModules {
  readonly activeModelQuery: string;
  readonly alwaysVisible: readonly FieldName[];
  readonly optionalFields: readonly FieldName[];
  modelState(result: { readonly data: unknown; readonly errors?: readonly unknown[] }): ModelState;
  accountFacts(text: unknown): { readonly facts: unknown };
  explainRecord(
    facts: unknown,
    active: unknown,
    name: string,
  ): { readonly explanation: AccountExplanation; readonly score: number };
  tierCard(
    account: { readonly data: unknown },
    model: ModelState,
    orgTiers: readonly string[],
    maySegment: true | undefined,
    lang: string,
    today: CalendarDate,
  ): { readonly view?: TierView };
}

interface ModelState {
  readonly reading?: { readonly ok: boolean; readonly model: SegmentationModel };
}

interface TierView {
  readonly heading: string;
  readonly points?: string;
  readonly notices: readonly unknown[];
  readonly reasons: readonly { readonly text: string }[];
  readonly lift?: string;
  readonly contributions?: {
    readonly parts: { readonly rows: readonly { readonly name: string; readonly points: string }[] };
  };
}

async function builtModules(outfile: string): Promise<BuiltModules> {
  await build({
    stdin: {
      contents: `
        export { activeModelQuery } from 'c/activeModel';
        export { accountFacts } from 'c/accountFacts';
        export { explainRecord } from './accountTier/explainRecord';
        export { modelState } from './accountTier/modelState';
        export { alwaysVisible, optionalFields } from './accountTier/storedTier';
        export { tierCard } from './accountTier/tierCard';`,
      resolveDir: components,
    },
    bundle: true,
    outfile,
    format: 'cjs',
    // What is deployed: the TypeScript beside it is not looked at.
    resolveExtensions: ['.js'],
    plugins: [platform],
    logLevel: 'silent',
  });
  return import(outfile) as Promise<BuiltModules>;
}

/** What a component imports from the platform, as far as the card without its wires needs it. */
const platform: Plugin = {
  name: 'platform',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^c\// }, ({ path }) => {
      const name = path.slice('c/'.length);
      return { path: join(components, name, `${name}.js`) };
    });
    onResolve({ filter: /^(lightning|@salesforce)\// }, ({ path }) => ({ path, namespace: 'platform' }));
    onLoad({ filter: /.*/, namespace: 'platform' }, ({ path }) => {
      const [, kind, name = ''] = path.split('/');
      switch (kind) {
        case 'label':
          return { contents: JSON.stringify(labels[name.slice('c.'.length)]), loader: 'json' };
        case 'schema': {
          const [objectApiName, fieldApiName] = name.split('.');
          return { contents: `export default ${JSON.stringify({ objectApiName, fieldApiName })}` };
        }
        case 'graphql':
          return { contents: 'export const gql = String.raw;' };
        case 'uiRecordApi':
          return {
            contents: 'export const getFieldValue = ({ fields }, { fieldApiName }) => fields[fieldApiName]?.value;',
          };
        default:
          return {
            errors: [{ text: `“${path}”: the card needs this of the platform, and the road does not have it.` }],
          };
      }
    });
  },
};
