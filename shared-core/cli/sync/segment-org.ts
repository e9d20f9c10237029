import {
  compareCodePoints,
  frozenForPublishing,
  joinLedgers,
  segmentAccounts,
  textAt,
  type AccountColumns,
  type SegmentationModel,
} from '@keystage/core';
import { tierValues, type ObjectFacts, type OrgConnection } from '../../salesforce';
import { outcomeOf } from '../segment/outcome';
import type { FieldChoice } from './field-choice';
import type { FoundTiers, SegmentedOrg } from './found-tiers';
import { mapFields, type MappedField } from './map-fields';
import type { ModelOfRun } from './model-of-run';
import { pullAccounts, type PulledAccounts } from './pull-accounts';
import { asksForOpenDeals, pullOpenDeals, pullWonDeals } from './pull-deals';
import { comparesMoney, currencyField, runCurrency, type RunCurrency } from './run-currency';
import { rememberedMapping, rememberMapping } from './remembered-mapping';
import type { SyncDesk } from './sync-desk';

/** Segments the accounts of an org by its active model, or by another: pulls what the model looks at, and deals where it asks for them. */
export async function segmentOrg(org: OrgConnection, of: ModelOfRun, desk: SyncDesk): Promise<FoundTiers> {
  const { facts, model } = of;
  const { asOf, key = 'Id', mappingFile, ...options } = desk.options;
  const choices = mappingFile === undefined ? options.choices : await rememberedMapping(mappingFile, options.choices);
  const fields = mapFields(facts, model, choices);
  const currency = await runCurrency(org, of, fields, desk);
  const pulled = await pullListed(org, of, fields, currency, desk);
  try {
    const { accounts, currencies, ...deals } = await withDeals(org, pulled, of, fields, currency, desk);
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
        const id = textAt(accounts.ids, account);
        if (id === '') return desk.words.noKey(key);
        if (sharing[account] > 1) return desk.words.sameKey(key, id);
        return tierValues(segmentation, account, run.fingerprint);
      },
      segmented: {
        segmentation,
        outcome: outcomeOf({ segmentation }),
        fields,
        report: pulled.report,
        ...deals,
        ...convertedFrom(currencies, currency),
      },
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
  currency: RunCurrency | undefined,
  { options, terminal, words, cli, say, calls }: SyncDesk,
): Promise<PulledAccounts> {
  const { asOf, key, where } = options;
  const pull = {
    ...{ facts, model, asOf, key, where, calls },
    ...(currency ? { fields, rates: currency.accounts } : { fields: withCurrency(fields, facts, model) }),
    dealsFollow: options.wonAsOrders || asksForOpenDeals(model, fields),
    onProgress: (records: number) => terminal.progress(words.readingAccounts(records, say)),
  };
  return pullAccounts(org, pull, cli, words);
}

interface AccountsWithDeals extends Pick<PulledAccounts, 'currencies'> {
  readonly accounts: AccountColumns;
  readonly openDeals?: number;
  readonly wonDeals?: number;
}

/** Which currencies were converted, into which and by whose rates; nothing where none was. */
function convertedFrom(
  currencies: readonly string[],
  currency: RunCurrency | undefined,
): Pick<SegmentedOrg, 'converted'> {
  if (!currency) return {};
  const into = currency.accounts.corporate;
  const from = [...new Set(currencies)].filter((code) => code !== into).sort(compareCodePoints);
  const { file } = currency;
  return from.length === 0 ? {} : { converted: { from, into, ...(file !== undefined && { file }) } };
}

/** The accounts with what opportunities say of them, where the model or somebody asks. */
async function withDeals(
  org: OrgConnection,
  { accounts, currencies }: PulledAccounts,
  { facts, model }: ModelOfRun,
  fields: readonly MappedField[],
  currency: RunCurrency | undefined,
  { options, terminal, words, cli, say, calls }: SyncDesk,
): Promise<AccountsWithDeals> {
  const { asOf, key } = options;
  const pull = {
    ...{ model, asOf, key, fields, calls },
    hasCurrencies: facts.fields.has(currencyField),
    ...(currency && { rates: currency.deals }),
    onProgress: (deals: number) => terminal.progress(words.readingDeals(deals, say)),
  };
  const open = asksForOpenDeals(model, fields) ? await pullOpenDeals(org, pull, cli, words) : undefined;
  const won = options.wonAsOrders ? await pullWonDeals(org, pull, cli, words) : undefined;
  if (!open && !won) return { accounts, currencies };
  const ledgers = [open, won].flatMap((deals) => deals?.ledger ?? []);
  return {
    accounts: joinLedgers(ledgers, accounts).accounts,
    currencies: [...currencies, ...[open, won].flatMap((deals) => deals?.currencies ?? [])],
    ...(open && { openDeals: open.deals }),
    ...(won && { wonDeals: won.deals }),
  };
}

/** Without rates amounts can be compared where the accounts are all in one currency, and are refused where they are not. */
function withCurrency(
  fields: readonly MappedField[],
  facts: ObjectFacts,
  model: SegmentationModel,
): readonly MappedField[] {
  const field = facts.fields.get(currencyField);
  const isSaid = fields.some(({ role }) => role === 'currency');
  return field && comparesMoney(model) && !isSaid ? [...fields, { role: 'currency', field, because: 'told' }] : fields;
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
