import { textColumn } from '../basics/text-column';
import { CellState, type AccountColumns, type NumberColumn } from './account-columns';
import { joinLedger } from './join-ledger';

/** A column from numbers, `~` for a blank and `?` for unreadable. */
function column(...cells: (number | '~' | '?')[]): NumberColumn {
  return {
    kind: 'number',
    values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN)),
    states: Uint8Array.from(cells, (cell) =>
      cell === '~' ? CellState.blank : cell === '?' ? CellState.unreadable : CellState.read,
    ),
  };
}

const list: AccountColumns = {
  ids: textColumn(['B', '', 'A', 'C']),
  names: textColumn(['Birch', 'nobody', 'Ahorn', 'Cedar']),
  indicators: new Map([
    ['amount', column(1, 2, 3, 4)],
    ['companySize', column(10, 20, 30, '~')],
  ]),
};

const ledger: AccountColumns = {
  ids: textColumn(['A', 'B', 'X']),
  names: textColumn(['A', 'B', 'X']),
  indicators: new Map([
    ['amount', column(100, '?', 5)],
    ['transactionCount', column(2, '?', 1)],
    ['averageDeal', column(50, '?', 5)],
  ]),
};

const joined = joinLedger(list, ledger);

test('the list keeps its rows, their order and what the ledger does not derive', () => {
  expect(joined.accounts.ids).toEqual(list.ids);
  expect(joined.accounts.names).toEqual(list.names);
  expect(joined.accounts.indicators.get('companySize')).toEqual(column(10, 20, 30, '~'));
});

test('the ledger wins for what it derives, also where it is unreadable', () => {
  expect(joined.accounts.indicators.get('amount')).toEqual(column('?', '~', 100, 0));
  expect(joined).toMatchObject({ derived: ['amount', 'transactionCount', 'averageDeal'], replaced: ['amount'] });
});

test('an account without orders has none of them, and no average', () => {
  expect(joined.accounts.indicators.get('transactionCount')).toEqual(column('?', '~', 2, 0));
  expect(joined.accounts.indicators.get('averageDeal')).toEqual(column('?', '~', 50, '~'));
  expect(joined.withoutOrders).toBe(1);
});

test('accounts that the list does not have are named, not added', () => {
  expect(joined.onlyInLedger).toEqual(['X']);
});
