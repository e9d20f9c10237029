import {
  accountsFromLedger,
  calendarDate,
  joinLedger,
  mapColumns,
  ownersByParent,
  readAccounts,
  rollUpToParents,
  textsOf,
  type AccountColumns,
  type LedgerReading,
} from '@keystage/core';
import { describeShared, sharedTable } from './shared-table';

// R: counted from the same files by other means than the product's.

const asOf = calendarDate('2017-12-31')!;

describeShared(
  'Maven’s accounts with their parents',
  ['maven_crm/accounts.csv', 'maven_crm/sales_pipeline.csv'],
  () => {
    const { headers, rows } = sharedTable('maven_crm/accounts.csv');
    const list = readAccounts(rows, { mapping: mapColumns(headers).mapping, asOf });
    if (!list.ok) throw new Error(`The list was refused: ${JSON.stringify(list.problems)}`);

    const pipeline = sharedTable('maven_crm/sales_pipeline.csv');
    const at = (header: string) => ({ column: pipeline.headers.indexOf(header), header });
    const won = pipeline.rows.filter((row) => row[at('deal_stage').column] === 'Won');
    const mapping: LedgerReading['mapping'] = [
      { ...at('opportunity_id'), role: 'orderId' },
      { ...at('account'), role: 'accountId' },
      { ...at('close_value'), role: 'amount' },
    ];
    const salesOf = (options: Partial<LedgerReading> = {}): AccountColumns => {
      const read = accountsFromLedger(won, { mapping, asOf, window: 'all', ...options });
      if (!read.ok) throw new Error(`The ledger was refused: ${JSON.stringify(read.problems)}`);
      return read.accounts;
    };
    const amounts = (accounts: AccountColumns): [string, number][] => {
      const column = accounts.indicators.get('amount');
      if (column?.kind !== 'number') throw new Error('There is no column of amounts.');
      return textsOf(accounts.ids)
        .map((id, i): [string, number] => [id, column.values[i]])
        .sort(([, a], [, b]) => b - a);
    };

    test('R: 15 of 85 accounts belong to 7 others, which leaves 70 groups', () => {
      const { accounts, problems } = rollUpToParents(list.accounts);
      expect(list.accounts.parents?.filter((parent) => parent !== undefined)).toHaveLength(15);
      expect(textsOf(accounts.ids)).toHaveLength(70);
      expect(problems).toEqual([]);
    });

    test('R: rolled up, what is won is the same and other accounts are first; by list or by ledger', () => {
      const apart = joinLedger(list.accounts, salesOf()).accounts;
      const byList = amounts(rollUpToParents(apart).accounts);
      const byLedger = amounts(salesOf({ ownerOf: ownersByParent(list.accounts) }));
      const sum = (pairs: readonly [string, number][]) => pairs.reduce((all, [, amount]) => all + amount, 0);
      expect([sum(amounts(apart)), sum(byList)]).toEqual([10_005_534, 10_005_534]);
      expect(amounts(apart).slice(0, 2)).toEqual([
        ['Kan-code', 341_455],
        ['Konex', 269_245],
      ]);
      expect(byList.slice(0, 2)).toEqual([
        ['Acme Corporation', 519_349],
        ['Sonron', 479_028],
      ]);
      expect(new Map(byLedger)).toEqual(new Map(byList));
    });
  },
);
