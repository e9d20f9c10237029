import type { SqlSources } from './sql-sources';
import { columnsOfLedgers } from './ledgers/columns-of-ledgers';

const inputs = {
  grossMargin: ['profit', 'amount'],
  averageDeal: ['amount', 'transactionCount'],
  returnRatio: ['returnedAmount', 'amount'],
  owedRatio: ['averageOwed', 'amount'],
} as const;

export type Ratio = keyof typeof inputs;

export const isRatio = (id: string): id is Ratio => id in inputs;

/** The two figures that a ratio follows from. */
export const ratioInputs = (id: string): readonly string[] => (isRatio(id) ? inputs[id] : []);

/**
 * The ratios that no table says and two figures of a list or ledgers give (`deriveRatios`). What is owed is held against what was bought
 * where that is known, and only else against what was invoiced.
 */
export function ratiosToDerive({ accounts, ledgers }: SqlSources): Ratio[] {
  const told = columnsOfLedgers(ledgers);
  const all = new Set([...(accounts?.columns ?? []), ...told]);
  if (told.includes('averageOwed') && all.has('amount')) all.delete('owedRatio');
  return Object.entries(inputs)
    .filter(([id, of]) => !all.has(id) && of.every((one) => all.has(one)))
    .map(([id]) => id as Ratio);
}

/** The indicators that a statement over such tables knows: of the list, of ledgers, and ratios that follow. */
export function knownIndicators(sources: SqlSources): string[] {
  return [
    ...new Set([
      ...(sources.accounts?.columns ?? []),
      ...columnsOfLedgers(sources.ledgers),
      ...ratiosToDerive(sources),
    ]),
  ];
}
