import {
  anyDay,
  calendarDate,
  dealRoles,
  type CalendarDate,
  type CurrencyRates,
  type DealMapping,
  type PipelineDimension,
  type StageMap,
} from '@keystage/core';
import type { OpenedList, RememberedPipeline } from '../workbook';
import type { FoundList } from './found-list';
import type { ReadRates } from './read-rates';

/** Everything a person has chosen for one pipeline. */
export interface FunnelChoices {
  readonly mapping: DealMapping;
  /** The template whose stages the names stand for; undefined for what the layout brings, or the first. */
  readonly process?: string;
  /** By record type, the template that its deals are sold by where that is another one. */
  readonly byRecordType?: Readonly<Record<string, string>>;
  /** Where somebody placed a stage name. */
  readonly stages: StageMap;
  /** The currency that amounts are converted into; undefined where there is only one. */
  readonly corporate?: string;
  /** Units of a currency for one of the corporate currency, as typed. */
  readonly rates: Readonly<Record<string, number>>;
  /** Keys of lists. */
  readonly ratesFrom?: string;
  readonly historyFrom?: string;
  /** Undefined stands for today. */
  readonly asOf?: CalendarDate;
  readonly target?: number;
  readonly by: PipelineDimension;
  readonly chancesFrom?: 'typed' | 'stage';
}

/**
 * The choices to begin with for a pipeline: what was chosen for it last time, as far as its headers are still there, and the proposal for
 * columns that are new since.
 */
export function choicesFrom(
  remembered: RememberedPipeline | undefined,
  { headers }: OpenedList,
  proposal: DealMapping,
  lists: readonly FoundList[],
): FunnelChoices {
  if (!remembered) {
    // A workbook with one sheet of rates means them; it is shown, and may be changed.
    const sheets = lists.filter(({ kind }) => kind === 'rates');
    const ratesFrom = sheets.length === 1 ? sheets[0].opened.list.key : undefined;
    return { mapping: proposal, stages: [], rates: {}, by: 'owner', ...(ratesFrom !== undefined && { ratesFrom }) };
  }
  const recalled = remembered.columns.flatMap(({ header, role, bareNumbersAre }) => {
    const column = headers.indexOf(header);
    if (column < 0 || !dealRoles.includes(role)) return [];
    return [{ column, header, role, ...(bareNumbersAre && { bareNumbersAre }) }];
  });
  const isFree = ({ column, role, header }: DealMapping[number]) =>
    !remembered.headers.includes(header) && !recalled.some((one) => one.column === column || one.role === role);
  const { columns: _columns, headers: _headers, asOf, stages = [], rates = {}, by = 'owner', ...rest } = remembered;
  const day = asOf === undefined ? null : calendarDate(asOf);
  return {
    ...rest,
    mapping: [...recalled, ...proposal.filter(isFree)],
    ...{ stages, rates, by },
    ...(day !== null && { asOf: day }),
  };
}

/** What the workbook is to remember of these choices. */
export function toRemember({ mapping, ...choices }: FunnelChoices, headers: readonly string[]): RememberedPipeline {
  const columns = mapping.map(({ header, role, bareNumbersAre }) => ({
    header,
    role,
    ...(bareNumbersAre && { bareNumbersAre }),
  }));
  return { ...choices, columns, headers };
}

/**
 * What amounts are converted into: as somebody chose; else the one currency a sheet of rates gives at 1, else the one most deals are in.
 * Undefined where there is nothing to convert.
 */
export function corporateCurrency(
  { corporate }: Pick<FunnelChoices, 'corporate'>,
  currencies: readonly string[],
  rates: ReadRates | undefined,
): string | undefined {
  if (corporate !== undefined || currencies.length === 0) return corporate;
  const atOne = [...new Set(rates?.rates.filter(({ rate }) => rate === 1).map(({ currency }) => currency))];
  if (atOne.length === 1) return atOne[0];
  return currencies.length > 1 ? currencies[0] : undefined;
}

/** The rates to convert by: those of the sheet, and a typed one for a currency that the sheet does not know. Undefined where there are none. */
export function chosenRates(
  choices: Pick<FunnelChoices, 'corporate' | 'rates'>,
  currencies: readonly string[],
  sheet: ReadRates | undefined,
): CurrencyRates | undefined {
  const corporate = corporateCurrency(choices, currencies, sheet);
  if (corporate === undefined) return undefined;
  const fromSheet = sheet?.rates ?? [];
  const known = new Set(fromSheet.map(({ currency }) => currency));
  const typed = Object.entries(choices.rates)
    .filter(([currency]) => currency !== corporate && !known.has(currency))
    .map(([currency, rate]) => ({ currency, rate, from: anyDay }));
  const rates = [...fromSheet, ...typed];
  return rates.length === 0 ? undefined : { corporate, rates };
}

/** Currencies of the list that no rate is known for; their deals would be in no sum. */
export function currenciesWithoutRate(
  choices: Pick<FunnelChoices, 'corporate' | 'rates'>,
  currencies: readonly string[],
  sheet: ReadRates | undefined,
): string[] {
  const corporate = corporateCurrency(choices, currencies, sheet);
  const known = new Set(chosenRates(choices, currencies, sheet)?.rates.map(({ currency }) => currency));
  return corporate === undefined ? [] : currencies.filter((one) => one !== corporate && !known.has(one));
}
