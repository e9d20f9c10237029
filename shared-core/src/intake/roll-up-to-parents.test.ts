import fc from 'fast-check';
import type { CalendarDate } from '../basics/calendar-date';
import { textColumn, textsOf } from '../basics/text-column';
import { CellState, type AccountColumns, type NumberColumn } from './account-columns';
import { rollUpToParents } from './roll-up-to-parents';
import { ownersByParent } from './top-parents';

const column = (...values: (number | null)[]): NumberColumn => ({
  kind: 'number',
  values: Float64Array.from(values, (value) => value ?? NaN),
  states: Uint8Array.from(values, (value) => (value === null ? CellState.blank : CellState.read)),
});

/** A list as `id<parent`, in its order. */
function list(family: string, indicators: Readonly<Record<string, NumberColumn>> = {}): AccountColumns {
  const pairs = family.split(' ').map((pair) => pair.split('<'));
  return {
    ids: textColumn(pairs.map(([id]) => id)),
    names: textColumn(pairs.map(([id]) => `Name of ${id}`)),
    indicators: new Map(Object.entries(indicators)),
    parents: pairs.map(([, parent]) => parent),
  };
}

/** Who comes under whom: `top: all of its group`. */
function groups(family: string): string[] {
  const accounts = list(family);
  const { accounts: tops, groupOf } = rollUpToParents(accounts);
  return textsOf(tops.ids).map(
    (top, group) =>
      `${top}: ${textsOf(accounts.ids)
        .filter((_, i) => groupOf[i] === group)
        .join(' ')}`,
  );
}

describe('who belongs to whom', () => {
  test.each([
    // id<parent                  groups
    ['A B<A C', ['A: A B', 'C: C']],
    ['C<B B<A A', ['A: C B A']], // a subsidiary of a subsidiary, in whatever order
    ['A<A B<A', ['A: A B']], // its own parent is at the top
    ['A B', ['A: A', 'B: B']],
    ['A B<X C<B', ['A: A', 'B: B C']], // an unknown parent: B stands for itself, with what is below it
    ['A<B B<A C<A D', ['A: A C', 'B: B', 'D: D']], // a circle: each for itself
    ['C<A D<C A<B B<A', ['A: C D A', 'B: B']], // the same, met from below
  ])('%s', (family, expected) => expect(groups(family)).toEqual(expected));

  test('what stands against it', () => {
    expect(rollUpToParents(list('A B<X C<E D<C E<D')).problems).toEqual([
      { kind: 'parentUnknown', account: 'B', parent: 'X' },
      { kind: 'parentCycle', accounts: ['C', 'D', 'E'] },
    ]);
  });

  test('a parent may be called by its name, if one account alone has it', () => {
    const accounts: AccountColumns = {
      ids: textColumn(['1', '2', '3', '4', '5']),
      names: textColumn(['Ahorn', 'Birch', 'Twin', 'Twin', '1']),
      indicators: new Map(),
      parents: [undefined, 'Ahorn', '1', 'Twin', undefined],
    };
    expect(rollUpToParents(accounts)).toMatchObject({
      groupOf: Int32Array.of(0, 0, 0, 1, 2), // an id comes before a name
      problems: [{ kind: 'parentUnknown', account: '4', parent: 'Twin' }],
    });
  });

  test('a row that names no account is nobody’s parent and nobody’s child', () => {
    const accounts: AccountColumns = {
      ids: textColumn(['', 'A', '']),
      names: textColumn(['', 'A', '']),
      indicators: new Map(),
      parents: ['A', '', 'A'],
    };
    expect(rollUpToParents(accounts)).toMatchObject({ groupOf: Int32Array.of(0, 1, 2), problems: [] });
  });

  test('for a ledger: whose the lines of an account are', () => {
    const ownerOf = ownersByParent(list('A B<A C<B'));
    expect(['A', 'B', 'C', 'elsewhere'].map(ownerOf)).toEqual(['A', 'A', 'A', 'elsewhere']);
  });
});

describe('what a group comes to', () => {
  const rolled = rollUpToParents({
    ...list('B<A A C', {
      amount: column(100, 50.1, 7),
      profit: column(10, 20, 1),
      grossMargin: column(0.1, 0.4, 0.2),
      largestDeal: column(80, 30, 7),
      recency: column(5, 90, 1),
      overdueRatio: column(0.2, 0.4, 0.1),
      collectionPeriod: column(30, 30, 9),
      transactionCount: column(null, 3, 1),
    }),
    accountKinds: { kind: 'category', codes: Int32Array.of(0, 1, -1), labels: ['developer', 'holding'] },
    previousTiers: ['C', 'A', undefined],
    previousSince: [undefined, '2026-01-01' as CalendarDate, undefined],
    previousWaits: new Map([
      [0, { run: 2, towards: 'B' }],
      [1, { run: 1, towards: 'VIP' }],
    ]),
    overrides: new Map([
      [
        0,
        {
          tier: 'B',
          from: '2026-01-01' as CalendarDate,
          until: '2026-06-01' as CalendarDate,
          reason: 'r',
          author: 'a',
        },
      ],
      [
        1,
        {
          tier: 'VIP',
          from: '2026-01-01' as CalendarDate,
          until: '2026-06-01' as CalendarDate,
          reason: 'r',
          author: 'a',
        },
      ],
    ]),
  }).accounts;
  const valueOf = (id: string) => {
    const found = rolled.indicators.get(id);
    return found?.kind === 'number' ? [...found.values] : undefined;
  };

  test.each([
    ['amount', 'summed, in decimals', [150.1, 7]],
    ['grossMargin', 'computed anew', [30 / 150.1, 0.2]],
    ['largestDeal', 'the largest', [80, 7]],
    ['recency', 'the latest', [5, 1]],
    ['overdueRatio', 'not known where they disagree', [NaN, 0.1]],
    ['collectionPeriod', 'kept where they agree', [30, 9]],
    ['transactionCount', 'a blank beside a number is passed over', [3, 1]],
  ])('%s: %s', (id, _, values) => {
    expect(valueOf(id)?.map((value) => (Number.isNaN(value) ? 'blank' : value.toFixed(12)))).toEqual(
      values.map((value) => (Number.isNaN(value) ? 'blank' : value.toFixed(12))),
    );
  });

  test('what is no indicator is that of the account at the top', () => {
    expect(rolled).toMatchObject({
      ids: textColumn(['A', 'C']),
      names: textColumn(['Name of A', 'Name of C']),
      accountKinds: { codes: Int32Array.of(1, -1) },
      previousTiers: ['A', undefined],
      previousSince: ['2026-01-01', undefined],
    });
    expect([...rolled.previousWaits!]).toEqual([[0, { run: 1, towards: 'VIP' }]]);
    expect([...rolled.overrides!].map(([place, { tier }]) => [place, tier])).toEqual([[0, 'VIP']]);
    expect(rolled.parents).toBeUndefined();
  });
});

describe('laws', () => {
  const family = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 10, maxLength: 10 });
  const amounts = fc.array(fc.integer({ min: -999, max: 9999 }), { minLength: 10, maxLength: 10 });
  const listOf = (parents: readonly (number | null)[], cents: readonly number[]): AccountColumns => ({
    ...list(parents.map((parent, i) => (parent === null ? `${i}` : `${i}<${parent}`)).join(' ')),
    indicators: new Map([['amount', column(...cents.map((amount) => amount / 100))]]),
  });

  test('nothing is lost or counted twice, and every group holds its top', () => {
    fc.assert(
      fc.property(family, amounts, (parents, cents) => {
        const { accounts, groupOf } = rollUpToParents(listOf(parents, cents));
        const amount = accounts.indicators.get('amount') as NumberColumn;
        const sum = amount.values.reduce((all, value) => all + Math.round(100 * value), 0);
        expect(sum).toBe(cents.reduce((all, value) => all + value, 0));
        textsOf(accounts.ids).forEach((id, group) => expect(groupOf[Number(id)]).toBe(group));
      }),
    );
  });

  test('rolled up, there is nothing left to roll up', () => {
    fc.assert(
      fc.property(family, amounts, (parents, cents) => {
        const { accounts } = rollUpToParents(listOf(parents, cents));
        expect(rollUpToParents(accounts).accounts).toEqual(accounts);
      }),
    );
  });
});
