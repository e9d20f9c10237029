import {
  chanceOfStageName,
  dealsReader,
  funnelTemplates,
  indicatorsOf,
  speaker,
  type CalendarDate,
  type LedgerMapping,
  type LedgerToJoin,
  type SegmentationModel,
} from '@keystage/core';
import type { OrgConnection } from '../../salesforce';
import { refusedInput } from '../segment/refused-input';
import type { CliWords } from '../words';
import type { MappedField } from './map-fields';

/** The indicator that open opportunities say. */
const derived = 'expectedSales';

/** Whether the model looks at what open opportunities say, and no field of the account says it already. */
export function asksForDeals(model: SegmentationModel, fields: readonly MappedField[]): boolean {
  return indicatorsOf(model).includes(derived) && !fields.some(({ role }) => role === derived);
}

export interface DealPull {
  readonly model: SegmentationModel;
  readonly asOf: CalendarDate;
  readonly key?: string;
  readonly hasCurrencies: boolean;
  readonly onProgress: (deals: number) => void;
}

/** What the open opportunities of an org promise, by account: amount × probability. An account without any is expected to buy nothing. */
export async function pullDeals(
  org: OrgConnection,
  { model, asOf, key, hasCurrencies, onProgress }: DealPull,
  words: CliWords,
): Promise<{ readonly ledger: LedgerToJoin; readonly deals: number }> {
  const account = key === undefined ? 'AccountId' : `Account.${key}`;
  const mapping: LedgerMapping = [
    { column: 0, header: account, role: 'accountId' },
    { column: 1, header: 'Amount', role: 'amount' },
    { column: 2, header: 'Probability', role: 'probability', bareNumbersAre: 'percents' },
    { column: 3, header: 'StageName', role: 'dealState' },
    ...(hasCurrencies ? [{ column: 4, header: 'CurrencyIsoCode', role: 'currency' as const }] : []),
  ];
  const reader = dealsReader({ asOf, mapping, chanceOfStage: chanceOfStageName(funnelTemplates[0]) });
  const fields = mapping.map(({ header }) => header);
  let deals = 0;
  await org.bulkQuery(
    `SELECT ${fields.join(', ')} FROM Opportunity WHERE IsClosed = false AND AccountId != null AND Amount != null`,
    {
      onBatch: (batch) => {
        for (const record of batch) reader.addDeal(fields.map((field) => record[field] ?? null));
        deals += batch.length;
        onProgress(deals);
      },
    },
  );
  if (deals === 0) return { ledger: noDeals, deals };
  const read = reader.finish();
  if (!read.ok) throw refusedInput('Opportunity', read.problems, speaker(words.core, model));
  return { ledger: { kind: 'deals', accounts: read.accounts, absent: read.absent }, deals };
}

const noDeals: LedgerToJoin = {
  kind: 'deals',
  accounts: {
    ids: [],
    names: [],
    indicators: new Map([[derived, { kind: 'number', values: new Float64Array(), states: new Uint8Array() }]]),
  },
  absent: new Map([[derived, 0]]),
};
