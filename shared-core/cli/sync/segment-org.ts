import {
  frozenForPublishing,
  indicatorNature,
  indicatorsOf,
  joinLedgers,
  segmentAccounts,
  type AccountColumns,
  type SegmentationModel,
} from '@keystage/core';
import { tierValues, type ObjectFacts, type OrgConnection } from '../../salesforce';
import { outcomeOf } from '../segment/outcome';
import type { FieldChoice } from './field-choice';
import type { FoundTiers } from './found-tiers';
import { mapFields, type MappedField } from './map-fields';
import type { ModelOfRun } from './model-of-run';
import { pullAccounts, type PulledAccounts } from './pull-accounts';
import { asksForOpenDeals, pullOpenDeals, pullWonDeals } from './pull-deals';
import { rememberedMapping, rememberMapping } from './remembered-mapping';
import type { SyncDesk } from './sync-desk';

/** Segments the accounts of an org by its active model, or by another: pulls what the model looks at, and deals where it asks for them. */
export async function segmentOrg(org: OrgConnection, of: ModelOfRun, desk: SyncDesk): Promise<FoundTiers> {
  const { facts, model } = of;
  const { asOf, key = 'Id', mappingFile, ...options } = desk.options;
  const choices = mappingFile === undefined ? options.choices : await rememberedMapping(mappingFile, options.choices);
  const fields = mapFields(facts, model, choices);
  const pulled = await pullListed(org, of, fields, desk);
  try {
    const { accounts, ...deals } = await withDeals(org, pulled, of, fields, desk);
    const run = frozenForPublishing(segmentAccounts(accounts, model, asOf));
    if (mappingFile !== undefined) await rememberMapping(mappingFile, keptChoices(choices, fields));
    const { segmentation } = run;
    const sharing = recordsOfEach(pulled.accountOfRecord, accounts.ids.length);
    return {
      model: run.model,
      fingerprint: run.fingerprint,
      modelInOrg: of.inOrg(run.fingerprint),
      accounts: pulled.accountOfRecord.length,
      records: pulled.records,
      valuesAt(place) {
        const account = pulled.accountOfRecord[place];
        const id = accounts.ids[account];
        if (id === '') return desk.words.noKey(key);
        if (sharing[account] > 1) return desk.words.sameKey(key, id);
        return tierValues(segmentation, account, run.fingerprint);
      },
      segmented: { segmentation, outcome: outcomeOf({ segmentation }), fields, report: pulled.report, ...deals },
    };
  } catch (error) {
    await pulled.records.remove();
    throw error;
  }
}

function pullListed(
  org: OrgConnection,
  { facts, model }: ModelOfRun,
  fields: readonly MappedField[],
  { options, terminal, words, cli, say }: SyncDesk,
): Promise<PulledAccounts> {
  const { asOf, key, where } = options;
  const pull = {
    ...{ facts, model, asOf, key, where },
    fields: withCurrency(fields, facts, model),
    dealsFollow: options.wonAsOrders || asksForOpenDeals(model, fields),
    onProgress: (records: number) => terminal.progress(words.readingAccounts(records, say)),
  };
  return pullAccounts(org, pull, cli);
}

/** The accounts with what opportunities say of them, where the model or somebody asks. */
async function withDeals(
  org: OrgConnection,
  { accounts }: PulledAccounts,
  { facts, model }: ModelOfRun,
  fields: readonly MappedField[],
  { options, terminal, words, cli, say }: SyncDesk,
): Promise<{ readonly accounts: AccountColumns; readonly openDeals?: number; readonly wonDeals?: number }> {
  const { asOf, key } = options;
  const pull = {
    ...{ model, asOf, key, fields },
    hasCurrencies: facts.fields.has('CurrencyIsoCode'),
    onProgress: (deals: number) => terminal.progress(words.readingDeals(deals, say)),
  };
  const open = asksForOpenDeals(model, fields) ? await pullOpenDeals(org, pull, cli) : undefined;
  const won = options.wonAsOrders ? await pullWonDeals(org, pull, cli) : undefined;
  if (!open && !won) return { accounts };
  const ledgers = [open, won].flatMap((deals) => deals?.ledger ?? []);
  return {
    accounts: joinLedgers(ledgers, accounts).accounts,
    ...(open && { openDeals: open.deals }),
    ...(won && { wonDeals: won.deals }),
  };
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
function keptChoices(choices: readonly FieldChoice[], fields: readonly MappedField[]): FieldChoice[] {
  const without = choices.filter(({ field }) => field === undefined);
  return [
    ...fields.map(({ role, field, bareNumbersAre }) => ({
      role,
      field: field.name,
      // What a field of percentages means says its type.
      ...(bareNumbersAre && !(field.type === 'percent' && bareNumbersAre === 'percents') && { bareNumbersAre }),
    })),
    ...without,
  ];
}

function recordsOfEach(accountOfRecord: Int32Array, accounts: number): Int32Array {
  const records = new Int32Array(accounts);
  for (const account of accountOfRecord) records[account]++;
  return records;
}
