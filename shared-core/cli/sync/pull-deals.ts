import {
  chanceOfStageName,
  dealsReader,
  funnelTemplates,
  indicatorsOf,
  indicatorsToRead,
  ledgerReader,
  speaker,
  textColumn,
  type AccountColumns,
  type CalendarDate,
  type CurrencyRates,
  type LedgerMapping,
  type LedgerToJoin,
  type SegmentationModel,
} from '@keystage/core';
import type { OrgConnection, OrgRecord } from '../../salesforce';
import type { CliWords } from '../words';
import type { MappedField } from './map-fields';
import type { OrgCalls } from './org-calls';
import { refusedPull } from './refused-pull';
import { currencyField } from './run-currency';
import type { SyncWords } from './words';

/** What opportunities are read by, and for. */
export interface DealPull {
  readonly model: SegmentationModel;
  readonly asOf: CalendarDate;
  readonly key?: string;
  readonly hasCurrencies: boolean;
  /** Amounts are converted by these: of what is open at the as-of date, of what is won at the day it was. */
  readonly rates?: CurrencyRates;
  /** What fields of the account say is not asked of opportunities. */
  readonly fields: readonly MappedField[];
  readonly calls: OrgCalls;
  readonly onProgress: (deals: number) => void;
}

/** What opportunities say of accounts, and how many were read. */
export interface DealsPulled {
  readonly ledger: LedgerToJoin;
  readonly deals: number;
  /** The currencies of their amounts. */
  readonly currencies: readonly string[];
}

/** The indicator that open opportunities say. */
const expected = 'expectedSales';

/** Whether the model looks at what open opportunities say, and no field of the account says it already. */
export function asksForOpenDeals(model: SegmentationModel, fields: readonly MappedField[]): boolean {
  return indicatorsOf(model).includes(expected) && !fields.some(({ role }) => role === expected);
}

/** What the open opportunities of an org promise, by account: amount × probability. An account without any is expected to buy nothing. */
export async function pullOpenDeals(
  org: OrgConnection,
  pull: DealPull,
  words: CliWords,
  own: SyncWords,
): Promise<DealsPulled> {
  const mapping: LedgerMapping = [
    ...accountAndAmount(pull),
    { column: 2, header: 'Probability', role: 'probability', bareNumbersAre: 'percents' },
    { column: 3, header: 'StageName', role: 'dealState' },
    ...currencyAt(4, pull),
  ];
  const { asOf, rates } = pull;
  const chanceOfStage = chanceOfStageName(funnelTemplates[0]);
  const reader = dealsReader({ asOf, mapping, chanceOfStage, ...(rates && { rates }) });
  const deals = await eachDeal(org, mapping, 'IsClosed = false', pull, reader.addDeal);
  if (deals === 0) return { ledger: noOpenDeals, deals, currencies: [] };
  const read = reader.finish();
  if (!read.ok) throw refusedPull('Opportunity', read.problems, speaker(words.core, pull.model), own);
  const { accounts, absent, report } = read;
  return { ledger: { kind: 'deals', accounts, absent }, deals, currencies: report.currencies };
}

/**
 * What the won opportunities of an org come to, by account, read as the orders of a ledger: their number, amounts, cycles, as far as the
 * model looks at them and no field of the account says so.
 */
export async function pullWonDeals(
  org: OrgConnection,
  pull: DealPull,
  words: CliWords,
  own: SyncWords,
): Promise<DealsPulled> {
  const { model, asOf, fields, rates } = pull;
  const mapping: LedgerMapping = [
    ...accountAndAmount(pull),
    { column: 2, header: 'Id', role: 'orderId' },
    { column: 3, header: 'CloseDate', role: 'orderDate' },
    ...currencyAt(4, pull),
  ];
  const reader = ledgerReader({ mapping, asOf, window: model.window, ...(rates && { rates }) });
  const deals = await eachDeal(org, mapping, 'IsWon = true', pull, reader.addLine);
  if (deals === 0) return { ledger: { kind: 'orders', accounts: nobody, absent: new Map() }, deals, currencies: [] };
  const read = reader.finish();
  if (!read.ok) throw refusedPull('Opportunity', read.problems, speaker(words.core, model), own);
  const wanted = new Set(indicatorsToRead(model).filter((id) => !fields.some(({ role }) => role === id)));
  const indicators = new Map([...read.accounts.indicators].filter(([id]) => wanted.has(id)));
  const { accounts, absent, report } = read;
  return {
    ledger: { kind: 'orders', accounts: { ...accounts, indicators }, absent },
    deals,
    currencies: report.currencies,
  };
}

function accountAndAmount({ key }: DealPull): LedgerMapping {
  return [
    { column: 0, header: key === undefined ? 'AccountId' : `Account.${key}`, role: 'accountId' },
    { column: 1, header: 'Amount', role: 'amount' },
  ];
}

const currencyAt = (column: number, { hasCurrencies }: DealPull): LedgerMapping =>
  hasCurrencies ? [{ column, header: currencyField, role: 'currency' }] : [];

/** Reads the opportunities that a condition holds for, those with an account and an amount, one by one. */
async function eachDeal(
  org: OrgConnection,
  mapping: LedgerMapping,
  condition: string,
  { calls, onProgress }: DealPull,
  add: (cells: readonly unknown[]) => void,
): Promise<number> {
  const fields = mapping.map(({ header }) => header);
  const cellsOf = (record: OrgRecord) => fields.map((field) => record[field] ?? null);
  let deals = 0;
  await org.bulkQuery(
    `SELECT ${fields.join(', ')} FROM Opportunity WHERE ${condition} AND AccountId != null AND Amount != null`,
    {
      ...calls,
      onBatch: (batch) => {
        for (const record of batch) add(cellsOf(record));
        deals += batch.length;
        onProgress(deals);
      },
    },
  );
  return deals;
}

const nobody: AccountColumns = { ids: textColumn([]), names: textColumn([]), indicators: new Map() };

const noOpenDeals: LedgerToJoin = {
  kind: 'deals',
  accounts: {
    ...nobody,
    indicators: new Map([[expected, { kind: 'number', values: new Float64Array(), states: new Uint8Array() }]]),
  },
  absent: new Map([[expected, 0]]),
};
