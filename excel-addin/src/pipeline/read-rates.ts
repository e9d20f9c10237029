import { rateColumns, ratesTable, type LocaleNotation, type RatesTableRead } from '@keystage/core';
import { readRows, type OpenedList } from '../workbook';

/** The rates of a sheet, and where its cells stand. */
export interface ReadRates extends RatesTableRead {
  readonly opened: OpenedList;
  readonly columns: NonNullable<ReturnType<typeof rateColumns>>;
}

/** Reads a sheet of exchange rates; undefined for a list that has no columns of them. */
export async function readRates(
  opened: OpenedList,
  locale: LocaleNotation,
  signal: AbortSignal,
): Promise<ReadRates | undefined> {
  const columns = rateColumns(opened.headers);
  if (!columns) return undefined;
  const rows: unknown[][] = [];
  await readRows(opened.list, (chunk) => rows.push(...chunk), { signal });
  return { ...ratesTable(rows, columns, locale), opened, columns };
}
