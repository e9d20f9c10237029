import fc from 'fast-check';
import { textAt, textColumn, textsOf } from '../basics/text-column';
import { CellState, type AccountColumns, type NumberColumn } from './account-columns';
import { indicatorsOfAccount } from './drawn-ledger.test-data';
import { joinLedgers, type JoinableLedger, type LedgerToJoin } from './join-ledgers';

const column = (...values: (number | '~' | '?')[]): NumberColumn => ({
  kind: 'number',
  values: Float64Array.from(values, (value) => (typeof value === 'number' ? value : NaN)),
  states: Uint8Array.from(values, (value) =>
    value === '~' ? CellState.blank : value === '?' ? CellState.unreadable : CellState.read,
  ),
});

function ledger(
  kind: JoinableLedger,
  ids: readonly string[],
  indicators: Readonly<Record<string, NumberColumn>>,
  absent: Readonly<Record<string, number>> = {},
  names: readonly string[] = ids,
): LedgerToJoin {
  return {
    kind,
    accounts: { ids: textColumn(ids), names: textColumn(names), indicators: new Map(Object.entries(indicators)) },
    absent: new Map(Object.entries(absent)),
  };
}

const orders = ledger('orders', ['A', 'B'], { amount: column(100, 50), averageDeal: column(10, 5) }, { amount: 0 });
const receivables = ledger(
  'receivables',
  ['B', 'C'],
  { averageOwed: column(10, 20), owedRatio: column(0.9, 0.8), overdueRatio: column('?', 0.5) },
  { averageOwed: 0 },
  ['Birch', 'Cedar'],
);
const deals = ledger('deals', ['D'], { expectedSales: column(7) }, { expectedSales: 0 });
const of = (accounts: AccountColumns, id: string) => indicatorsOfAccount(accounts, id);

describe('without a list', () => {
  const joined = joinLedgers([orders, receivables, deals]);

  test('every account is there, in order of id, by the first name a ledger has for it', () => {
    expect(textsOf(joined.accounts.ids)).toEqual(['A', 'B', 'C', 'D']);
    expect(textsOf(joined.accounts.names)).toEqual(['A', 'Birch', 'Cedar', 'D']);
  });

  test('with what each ledger says of it, and the zeros that follow from being in none', () => {
    expect(of(joined.accounts, 'B')).toEqual({
      amount: 50,
      averageDeal: 5,
      averageOwed: 10,
      overdueRatio: '?',
      expectedSales: 0,
      owedRatio: 0.2, // 10 of 50 bought, not of what was invoiced
    });
    expect(of(joined.accounts, 'D')).toEqual({
      amount: 0,
      averageDeal: '~',
      averageOwed: 0,
      overdueRatio: '~',
      expectedSales: 7,
      owedRatio: '~',
    });
  });

  test('the report says how many another ledger knows too', () => {
    expect(joined.ledgers).toEqual([
      { kind: 'orders', accounts: 2, matched: 1, onlyHere: ['A'], without: 2 },
      { kind: 'receivables', accounts: 2, matched: 1, onlyHere: ['C'], without: 2 },
      { kind: 'deals', accounts: 1, matched: 0, onlyHere: ['D'], without: 3 },
    ]);
  });

  test('where nobody knows what was bought, owed is of what was invoiced', () => {
    expect(of(joinLedgers([receivables]).accounts, 'B').owedRatio).toBe(0.9);
  });
});

describe('with a list', () => {
  const list: AccountColumns = {
    ids: textColumn(['C', '', 'A', 'X']),
    names: textColumn(['Cedar', 'nobody', 'Ahorn', 'Xylo']),
    indicators: new Map<
      string,
      AccountColumns['indicators'] extends ReadonlyMap<string, infer Column> ? Column : never
    >([
      ['amount', column(1, 2, 3, 4)],
      ['companySize', column(10, 20, 30, '~')],
      ['region', { kind: 'category', codes: Int32Array.of(0, 0, 1, -1), labels: ['North', 'South'] }],
    ]),
  };

  test('its rows and their order stay, and the ledgers win for what they derive', () => {
    const joined = joinLedgers([orders, receivables], list);
    expect(joined.accounts.ids).toEqual(list.ids);
    expect(joined.accounts.indicators.get('amount')).toEqual(column(0, '~', 100, 0));
    expect(joined.accounts.indicators.get('averageOwed')).toEqual(column(20, '~', 0, 0));
    expect(joined).toMatchObject({
      derived: ['amount', 'averageDeal', 'averageOwed', 'owedRatio', 'overdueRatio'],
      replaced: ['amount'],
      ledgers: [
        { kind: 'orders', accounts: 2, matched: 1, onlyHere: ['B'], without: 2 },
        { kind: 'receivables', accounts: 2, matched: 1, onlyHere: ['B'], without: 2 },
      ],
    });
  });

  test('accounts it does not have can be added below it', () => {
    const { accounts } = joinLedgers([orders, receivables], list, { beyondList: 'add' });
    expect(textsOf(accounts.ids)).toEqual(['C', '', 'A', 'X', 'B']);
    expect(textAt(accounts.names, 4)).toBe('Birch');
    expect(accounts.indicators.get('companySize')).toEqual(column(10, 20, 30, '~', '~'));
    expect(accounts.indicators.get('region')).toMatchObject({ codes: Int32Array.of(0, 0, 1, -1, -1) });
    expect(accounts.indicators.get('amount')).toEqual(column(0, '~', 100, 0, 50));
  });
});

test('the order of the ledgers does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([orders, receivables, deals], { minLength: 3 }), (shuffled) => {
      const joined = joinLedgers(shuffled).accounts;
      const { accounts } = joinLedgers([orders, receivables, deals]);
      expect([joined.ids, joined.names]).toEqual([accounts.ids, accounts.names]);
      for (const id of textsOf(accounts.ids)) expect(of(joined, id)).toEqual(of(accounts, id));
    }),
  );
});
