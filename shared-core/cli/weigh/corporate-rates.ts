import { currencyOf, type CurrencyRates, type DealColumns } from '@keystage/core';
import { Refusal } from '../refusal';
import { readRates } from '../segment/read-rates';
import type { WeighOptions } from './weigh-options';

/**
 * The rates of a file with the currency they convert into: as --currency says, else the one that the file gives at 1, else the only one
 * of the list that the file has no rate for. Never guessed among several.
 */
export async function corporateRates(
  { rates: path, currency }: WeighOptions,
  { labels }: DealColumns,
): Promise<CurrencyRates | undefined> {
  if (path === undefined) return undefined;
  const rates = await readRates(path);
  const atOne = [...new Set(rates.filter(({ rate }) => rate === 1).map((rate) => rate.currency))];
  const named = new Set((labels.currency?.labels ?? []).map((label) => currencyOf(label) ?? label.toUpperCase()));
  const without = [...named].filter((code) => rates.every((rate) => rate.currency !== code));
  const corporate = currency ?? (atOne.length === 1 ? atOne[0] : without.length === 1 ? without[0] : undefined);
  if (corporate !== undefined) return { corporate, rates };
  throw new Refusal(
    `${path}: expected to know the currency to convert into, and neither the rates nor the list say it. → --currency CODE`,
  );
}
