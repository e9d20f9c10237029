import { calendarDate, type CurrencyRate, type CurrencyRates, type SegmentationModel } from '@keystage/core';
import { isoDay, openTable, type Cell } from '../files/open-table';
import { Refusal } from '../refusal';

const names = {
  iso: ['iso', 'currency', 'isocode'],
  start: ['start', 'from', 'startdate', 'date'],
  rate: ['rate', 'conversionrate'],
};

/** The rates of a file, and the currency of the model that they convert into. */
export async function ratesInto(model: SegmentationModel, path: string): Promise<CurrencyRates> {
  return { corporate: corporateCurrency(model), rates: await readRates(path) };
}

/**
 * Exchange rates from a file with the columns iso, start and rate: so many units of the currency are one unit of the corporate one from
 * that day on. Refused with every row that is not so.
 */
export async function readRates(path: string): Promise<CurrencyRate[]> {
  const table = await openTable(path);
  const headers = table.headers.map((header) => header.toLowerCase().replace(/[\s_-]/g, ''));
  const columns = Object.values(names).map((known) => headers.findIndex((header) => known.includes(header)));
  if (columns.includes(-1)) {
    throw new Refusal(
      `${path}: expected the columns iso, start and rate, got ${table.headers.map((header) => `“${header}”`).join(', ')}. Name them so.`,
    );
  }
  const [iso, start, rate] = columns;
  const rates: CurrencyRate[] = [];
  const faults: string[] = [];
  let row = 1;
  for await (const batch of table.rows()) {
    for (const cells of batch) {
      row++;
      if (cells.every((cell) => cell === null || cell === '')) continue;
      const read = rateOf(cells[iso], cells[start], cells[rate]);
      if (typeof read === 'string') faults.push(`${path}, row ${row}: ${read}`);
      else rates.push(read);
    }
  }
  if (faults.length > 0) throw new Refusal(...faults);
  if (rates.length === 0) throw new Refusal(`${path}: expected rates below the headers, got none. Add them.`);
  return rates;
}

function rateOf(iso: Cell = null, start: Cell = null, rate: Cell = null): CurrencyRate | string {
  const currency = String(iso).trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency))
    return `expected a currency code such as EUR, got “${String(iso ?? '')}”. Correct it.`;
  const from = calendarDate(start instanceof Date ? isoDay(start) : String(start).trim());
  if (!from)
    return `expected a day as YYYY-MM-DD, got “${start instanceof Date ? isoDay(start) : String(start ?? '')}”. Correct it.`;
  const text = String(rate).trim();
  const value = typeof rate === 'number' ? rate : /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (!(value > 0)) {
    return `expected a rate above 0 with a decimal point, got “${String(rate ?? '')}”. It says how many ${currency} are one unit of your own currency.`;
  }
  return { currency, from, rate: value };
}

function corporateCurrency({ currency, id }: SegmentationModel): string {
  if (currency !== undefined) return currency;
  throw new Refusal(
    `--rates: expected a model that says in which currency it counts, got ${id} without one. Add "currency": "EUR", or yours, to the model file.`,
  );
}
