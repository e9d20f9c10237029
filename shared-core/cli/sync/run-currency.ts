import {
  anyDay,
  calendarDate,
  indicatorNature,
  indicatorsOf,
  rebasedRates,
  type CurrencyRate,
  type CurrencyRates,
  type SegmentationModel,
} from '@keystage/core';
import { SalesforceTrouble, type OrgConnection, type OrgRecord } from '../../salesforce';
import { Refusal } from '../refusal';
import { ratesInto, readRates } from '../segment/read-rates';
import type { MappedField } from './map-fields';
import type { ModelOfRun } from './model-of-run';
import type { SyncDesk } from './sync-desk';

/** The rates that amounts are converted by before they are compared. */
export interface RunCurrency {
  /** For what the records of accounts hold, and for opportunities: an org keeps dated rates for those alone. */
  readonly accounts: CurrencyRates;
  readonly deals: CurrencyRates;
  /** The file they come from; from the org where it is left out. */
  readonly file?: string;
}

/** The field in which records of an org with several currencies say theirs. */
export const currencyField = 'CurrencyIsoCode';

/**
 * How the amounts of an org come to one currency, that of the model or else the corporate one: by the rates of a file, or by those that the
 * org itself keeps. Undefined where all amounts are in one anyhow, and where nobody has rates; amounts in several are refused then.
 */
export async function runCurrency(
  org: OrgConnection,
  { facts, model }: ModelOfRun,
  fields: readonly MappedField[],
  { options: { rates: file }, words }: SyncDesk,
): Promise<RunCurrency | undefined> {
  const isOfOrg = facts.fields.has(currencyField);
  if (!isOfOrg && !fields.some(({ role }) => role === 'currency')) {
    if (file !== undefined) throw new Refusal(words.oneCurrency);
    return undefined;
  }
  if (!comparesMoney(model)) return undefined;
  refuseTexts(fields, model);
  const ofOrg = isOfOrg ? await ratesOfOrg(org) : undefined;
  if (file !== undefined) {
    const corporate = model.currency ?? ofOrg?.accounts.corporate;
    const rates = corporate === undefined ? await ratesInto(model, file) : { corporate, rates: await readRates(file) };
    return { accounts: rates, deals: rates, file };
  }
  if (!ofOrg) return undefined;
  const into = model.currency ?? ofOrg.accounts.corporate;
  const [accounts, deals] = [ofOrg.accounts, ofOrg.deals].map((rates) => rebasedRates(rates, into));
  if (!accounts || !deals) throw new Refusal(words.noRateOfModel(into));
  return { accounts, deals };
}

/** Whether a model looks at amounts of money. */
export const comparesMoney = (model: SegmentationModel) =>
  indicatorsOf(model).some((id) => indicatorNature(model, id).unit === 'money');

/** Whether a field is taken for an amount of money. */
export const isAmount = ({ role }: MappedField, model: SegmentationModel) =>
  indicatorsOf(model).includes(role) && indicatorNature(model, role).unit === 'money';

/** An amount that is a text cannot be converted, and one that is not converted is another amount. */
function refuseTexts(fields: readonly MappedField[], model: SegmentationModel): void {
  const numbers = ['currency', 'double', 'int', 'long'];
  const texts = fields.filter((field) => isAmount(field, model) && !numbers.includes(field.field.type));
  if (texts.length === 0) return;
  throw new Refusal(
    ...texts.map(
      ({ role, field }) =>
        `--mapping ${role}=${field.name}: expected a field of numbers, since amounts are in several currencies; got one of the type ${field.type}.`,
    ),
  );
}

/** The rates that an org keeps, those that are dated for opportunities; undefined for one that shows none to this person. */
async function ratesOfOrg(org: OrgConnection): Promise<Pick<RunCurrency, 'accounts' | 'deals'> | undefined> {
  const types = await queried(org, 'SELECT IsoCode, ConversionRate, IsCorporate FROM CurrencyType');
  const corporate = types.find(({ IsCorporate }) => IsCorporate === true)?.IsoCode;
  if (typeof corporate !== 'string') return undefined;
  const dated = (await queried(org, 'SELECT IsoCode, StartDate, ConversionRate FROM DatedConversionRate')).flatMap(
    (record) => rateOf(record, calendarDate(String(record.StartDate)) ?? anyDay),
  );
  const isDated = new Set(dated.map(({ currency }) => currency));
  const latest = types.flatMap((record) => rateOf(record, anyDay));
  return {
    accounts: { corporate, rates: latest },
    deals: { corporate, rates: [...dated, ...latest.filter(({ currency }) => !isDated.has(currency))] },
  };
}

function rateOf({ IsoCode, ConversionRate: rate }: OrgRecord, from: CurrencyRate['from']): CurrencyRate[] {
  return typeof IsoCode === 'string' && typeof rate === 'number' && rate > 0 ? [{ currency: IsoCode, from, rate }] : [];
}

/** An org without dated rates does not have the object that holds them. */
async function queried(org: OrgConnection, soql: string): Promise<readonly OrgRecord[]> {
  try {
    return await org.query(soql);
  } catch (error) {
    const isAbsent =
      error instanceof SalesforceTrouble && error.problem.kind === 'refused' && error.problem.code === 'INVALID_TYPE';
    if (isAbsent) return [];
    throw error;
  }
}
