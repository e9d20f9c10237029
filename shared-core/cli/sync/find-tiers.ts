import {
  fingerprint,
  frozenForPublishing,
  indicatorNature,
  indicatorsOf,
  joinLedgers,
  segmentAccounts,
  type IntakeReport,
  type SegmentationModel,
} from '@keystage/core';
import {
  type ModelInOrg,
  type ModelReading,
  type ObjectFacts,
  type OrgConnection,
  type OrgRecord,
  type PushValues,
  readActiveModel,
  type SalesforceSession,
  tierLacks,
  tierValues,
} from '../../salesforce';
import { chooseModel } from '../choose-model';
import { Refusal } from '../refusal';
import { outcomeOf, type Outcome } from '../segment/outcome';
import { mapFields, type MappedField } from './map-fields';
import { pullAccounts } from './pull-accounts';
import { asksForOpenDeals, pullOpenDeals, pullWonDeals } from './pull-deals';
import type { Spool } from './record-spool';
import { rememberedMapping, rememberMapping } from './remembered-mapping';
import type { SyncDesk } from './sync-desk';

/** The tiers that the accounts of an org are to have, and their records as they were pulled. */
export interface FoundTiers {
  readonly model: SegmentationModel;
  readonly fingerprint: string;
  readonly modelInOrg: ModelInOrg;
  readonly accounts: number;
  readonly records: Spool<OrgRecord>;
  /** What the record at this place is to hold; or the sentence that says why nothing is written; undefined where nothing is said of it. */
  readonly valuesAt: (place: number, record: OrgRecord) => PushValues | string | undefined;
  /** What of the run the report tells, beside what is written. */
  readonly segmented?: SegmentedOrg;
  readonly given?: GivenFindings;
}

export interface SegmentedOrg {
  readonly segmentation: ReturnType<typeof segmentAccounts>;
  readonly outcome: Outcome;
  readonly fields: readonly MappedField[];
  readonly report: IntakeReport;
  /** Opportunities that were read for it. */
  readonly openDeals?: number;
  readonly wonDeals?: number;
}

/** What a file of tiers and the org's accounts have in common. */
export interface GivenFindings {
  readonly file: string;
  readonly rows: number;
  /** Ids of rows that lead to no account. */
  readonly notInOrg: readonly string[];
  readonly notInFile: number;
}

/** Segments the accounts of an org by its active model, or by another: pulls what the model looks at, and deals where it asks for them. */
export async function segmentOrg(
  org: OrgConnection,
  { facts, model, inOrg }: ModelOfRun,
  desk: SyncDesk,
): Promise<FoundTiers> {
  const { options, terminal, words, cli, say } = desk;
  const { asOf, key, where, mappingFile } = options;
  const choices = mappingFile === undefined ? options.choices : await rememberedMapping(mappingFile, options.choices);
  const fields = mapFields(facts, model, choices);
  const dealsFollow = options.wonAsOrders || asksForOpenDeals(model, fields);
  const hasCurrencies = facts.fields.has('CurrencyIsoCode');
  const onProgress = (records: number) => terminal.progress(words.readingAccounts(records, say));
  const pulled = await pullAccounts(
    org,
    {
      facts,
      fields: hasCurrencies ? withCurrency(fields, facts, model) : fields,
      model,
      asOf,
      key,
      where,
      dealsFollow,
      onProgress,
    },
    cli,
  );
  try {
    const onDeals = (count: number) => terminal.progress(words.readingDeals(count, say));
    const dealPull = { model, asOf, key, hasCurrencies, fields, onProgress: onDeals };
    const open = asksForOpenDeals(model, fields) ? await pullOpenDeals(org, dealPull, cli) : undefined;
    const won = options.wonAsOrders ? await pullWonDeals(org, dealPull, cli) : undefined;
    const ledgers = [open, won].flatMap((pulledDeals) => pulledDeals?.ledger ?? []);
    const accounts = ledgers.length > 0 ? joinLedgers(ledgers, pulled.accounts).accounts : pulled.accounts;
    const run = frozenForPublishing(segmentAccounts(accounts, model, asOf));
    if (mappingFile !== undefined) await rememberMapping(mappingFile, keptChoices(choices, fields));
    const { segmentation } = run;
    const sharing = recordsOfEach(pulled.accountOfRecord, accounts.ids.length);
    return {
      model: run.model,
      fingerprint: run.fingerprint,
      modelInOrg: inOrg(run.fingerprint),
      accounts: pulled.accountOfRecord.length,
      records: pulled.records,
      valuesAt(place) {
        const account = pulled.accountOfRecord[place];
        const id = accounts.ids[account];
        if (id === '') return words.noKey(key ?? 'Id');
        if (sharing[account] > 1) return words.sameKey(key ?? 'Id', id);
        return tierValues(segmentation, account, run.fingerprint);
      },
      segmented: {
        segmentation,
        outcome: outcomeOf({ segmentation }),
        fields,
        report: pulled.report,
        ...(open && { openDeals: open.deals }),
        ...(won && { wonDeals: won.deals }),
      },
    };
  } catch (error) {
    await pulled.records.remove();
    throw error;
  }
}

/** The model to go by, what describe says of the accounts it is for, and how it stands to the model that explains tiers in the org. */
export interface ModelOfRun {
  readonly facts: ObjectFacts;
  readonly model: SegmentationModel;
  readonly inOrg: (fingerprint: string) => ModelInOrg;
}

/** Refused with everything that stands between this person and writing tiers by the model. */
export async function modelOfRun(
  session: SalesforceSession,
  facts: ObjectFacts | undefined,
  { options, cli, sayOrg }: SyncDesk,
): Promise<ModelOfRun> {
  const read = await readActiveModel(session);
  if (!read.ok && options.model === undefined) {
    throw new Refusal(
      ...read.lacks.map((lack) => sayOrg.orgLack(lack)),
      ...(read.defect ? [sayOrg.modelDefect(read.defect)] : []),
    );
  }
  const model = read.ok && options.model === undefined ? read.model.model : await chooseModel(options.model, cli.core);
  const writing = { tiers: [...model.tiers], fingerprint: fingerprint(model), keyField: options.key };
  const lacks = tierLacks(writing, facts);
  if (!facts || lacks.length > 0) throw new Refusal(...lacks.map((lack) => sayOrg.orgLack(lack)));
  return { facts, model, inOrg: (print) => modelInOrg(read, print) };
}

function modelInOrg(read: ModelReading, print: string): ModelInOrg {
  if (!read.ok) return { kind: read.lacks.length > 0 ? 'hidden' : 'none' };
  const { name, fingerprint: active } = read.model;
  return print === active ? { kind: 'same' } : { kind: 'other', name, fingerprint: active };
}

/** In an org of several currencies amounts are compared, so the accounts have to be in one. */
function withCurrency(
  fields: readonly MappedField[],
  facts: ObjectFacts,
  model: SegmentationModel,
): readonly MappedField[] {
  const field = facts.fields.get('CurrencyIsoCode');
  const comparesMoney = indicatorsOf(model).some((id) => indicatorNature(model, id).unit === 'money');
  const isSaid = fields.some(({ role }) => role === 'currency');
  return field && comparesMoney && !isSaid ? [...fields, { role: 'currency', field, because: 'told' }] : fields;
}

/** As it was run, so that a field that is added to the org one day changes no tier by its name. */
function keptChoices(choices: Parameters<typeof rememberMapping>[1], fields: readonly MappedField[]) {
  const without = choices.filter(({ field }) => field === undefined);
  return [
    ...fields.map(({ role, field, bareNumbersAre }) => ({
      role,
      field: field.name,
      ...(bareNumbersAre && field.type !== 'percent' && { bareNumbersAre }),
    })),
    ...without,
  ];
}

function recordsOfEach(accountOfRecord: Int32Array, accounts: number): Int32Array {
  const records = new Int32Array(accounts);
  for (const account of accountOfRecord) records[account]++;
  return records;
}
