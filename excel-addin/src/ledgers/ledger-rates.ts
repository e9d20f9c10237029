import { rateColumns, type CurrencyRates, type LocaleNotation } from '@keystage/core';
import { chosenRates } from '../pipeline/funnel-choices';
import { readRates } from '../pipeline/read-rates';
import { findLists, openLists, type AccountList, type OpenedList } from '../workbook';
import type { ChosenLedger } from './ledger-choices';
import type { LedgersFound } from './ledger-messages';

/** The sheets of exchange rates that ledgers in several currencies can be converted by, and the one that is taken. */
export interface LedgerRates {
  readonly currencies: readonly string[];
  readonly sheets: readonly AccountList[];
  readonly used?: {
    readonly list: AccountList;
    /** What amounts are converted into. */
    readonly corporate: string;
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
 * The rates for ledgers in these currencies: of the sheet that was chosen, or of the only one there is, which is shown and may be changed.
 * Two syncs, and those of reading it.
 */
export async function ratesForLedgers(
  currencies: readonly string[],
  chosen: string | undefined,
  locale: LocaleNotation,
  signal: AbortSignal,
): Promise<TakenRates> {
  const { lists } = await findLists();
  const opened = (await openLists(lists.slice(0, MOST_LISTS))).filter(({ headers }) => rateColumns(headers));
  const found: LedgerRates = { currencies, sheets: opened.map(({ list }) => list) };
  const sheet = sheetOf(opened, chosen);
  const read = sheet && (await readRates(sheet, locale, signal));
  const rates = read && chosenRates({ rates: {} }, currencies, read);
  if (!read || !rates) return { found };
  const { corporate } = rates;
  const used = { list: read.opened.list, corporate, count: read.rates.length, unread: read.unread.length };
  return { found: { ...found, used }, rates };
}

/** The currencies that were refused for want of rates. */
export function currenciesMixed({ ledgers }: LedgersFound): readonly string[] {
  const mixed = ledgers.flatMap(({ problems }) =>
    problems.flatMap((problem) => (problem.kind === 'mixedCurrencies' ? problem.currencies : [])),
  );
  return [...new Set(mixed)].sort((one, other) => (one < other ? -1 : 1));
}

/** What was chosen for the ledgers of a list. */
export function ratesChosen(ledgers: readonly ChosenLedger[]): string | undefined {
  return ledgers.find(({ ratesFrom }) => ratesFrom !== undefined)?.ratesFrom;
}

function sheetOf(sheets: readonly OpenedList[], chosen: string | undefined): OpenedList | undefined {
  if (chosen !== undefined) return sheets.find(({ list }) => list.key === chosen);
  return sheets.length === 1 ? sheets[0] : undefined;
}
