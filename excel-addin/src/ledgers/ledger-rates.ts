import { rateColumns, type CurrencyRates, type LocaleNotation } from '@keystage/core';
import { chosenRates, corporateCurrency, currenciesWithoutRate } from '../pipeline/funnel-choices';
import { readRates } from '../pipeline/read-rates';
import { findLists, openLists, type AccountList, type OpenedList } from '../workbook';
import type { ChosenLedger } from './ledger-choices';
import type { LedgersFound } from './ledger-messages';

/** What a person chose of rates, for all ledgers of a list. */
export type RatesChosen = Pick<ChosenLedger, 'ratesFrom' | 'rates' | 'corporate'>;

/** The sheets of exchange rates that ledgers in several currencies can be converted by, and the one that is taken. */
export interface LedgerRates {
  readonly currencies: readonly string[];
  readonly sheets: readonly AccountList[];
  /** What amounts are converted into. */
  readonly corporate: string;
  /** Currencies that the sheet has rates for, and those that no rate is known for: their lines are in no sum. */
  readonly known: readonly string[];
  readonly withoutRate: readonly string[];
  /** How numbers are typed. */
  readonly decimal: '.' | ',';
  readonly used?: {
    readonly list: AccountList;
    readonly count: number;
    /** Cells of it that hold no rate. */
    readonly unread: number;
  };
}

/** What is taken of a sheet of rates. */
export interface TakenRates {
  readonly found: LedgerRates;
  readonly rates?: CurrencyRates;
}

/** How many lists are looked into for rates. */
const MOST_LISTS = 60;

/**
 * The rates for ledgers in these currencies: of the sheet that was chosen, or of the only one there is, which is shown and may be changed; and
 * those typed, for what it does not know. Two syncs, and those of reading it.
 */
export async function ratesForLedgers(
  currencies: readonly string[],
  chosen: RatesChosen,
  locale: LocaleNotation,
  signal: AbortSignal,
): Promise<TakenRates> {
  const { lists } = await findLists();
  const opened = (await openLists(lists.slice(0, MOST_LISTS))).filter(({ headers }) => rateColumns(headers));
  const sheet = sheetOf(opened, chosen.ratesFrom);
  const read = sheet && (await readRates(sheet, locale, signal));
  const { corporate, rates: typed = {} } = chosen;
  const choices = { rates: typed, ...(corporate !== undefined && { corporate }) };
  const rates = chosenRates(choices, currencies, read);
  const found: LedgerRates = {
    ...{ currencies, sheets: opened.map(({ list }) => list), decimal: locale.decimal },
    corporate: corporateCurrency(choices, currencies, read) ?? currencies[0],
    known: [...new Set(read?.rates.map(({ currency }) => currency))],
    withoutRate: currenciesWithoutRate(choices, currencies, read),
    ...(read && { used: { list: read.opened.list, count: read.rates.length, unread: read.unread.length } }),
  };
  return rates ? { found, rates } : { found };
}

/** The currencies that were refused for want of rates. */
export function currenciesMixed({ ledgers }: LedgersFound): readonly string[] {
  const mixed = ledgers.flatMap(({ problems }) =>
    problems.flatMap((problem) => (problem.kind === 'mixedCurrencies' ? problem.currencies : [])),
  );
  return [...new Set(mixed)].sort((one, other) => (one < other ? -1 : 1));
}

/** What was chosen for the ledgers of a list. */
export function ratesChosen(ledgers: readonly ChosenLedger[]): RatesChosen {
  return ledgers.find((one) => [one.ratesFrom, one.rates, one.corporate].some((part) => part !== undefined)) ?? {};
}

function sheetOf(sheets: readonly OpenedList[], chosen: string | undefined): OpenedList | undefined {
  if (chosen !== undefined) return sheets.find(({ list }) => list.key === chosen);
  return sheets.length === 1 ? sheets[0] : undefined;
}
