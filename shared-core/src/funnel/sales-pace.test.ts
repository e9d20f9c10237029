import { textColumn, textsOf } from '../basics/text-column';
import { CellState } from '../intake/account-columns';
import { joinLedgers } from '../intake/join-ledgers';
import { expectedSales } from './expected-sales';
import { day, weighed } from './pipeline.test-data';
import { largeDealsFrom } from './large-deals-from';
import { salesPace } from './sales-pace';
import { staleDeals } from './stale-deals';

const table = [
  'ID|Amount|Stage|Created date|Close date|Account|Stage since|Last activity|Push count',
  'd1|1000|A|2026-01-01|2026-01-31|Alpha|||',
  'd2|3000|A|2026-01-01|2026-03-02|Beta|||',
  'd3|500|Lost|2026-01-01|2026-02-01|Alpha|||',
  'd4|500|Lost|2026-01-01|2026-04-01|Alpha|||', // closed after the quarter
  'd5|800|C|2026-01-01|2026-06-30|Alpha|2026-10-01|2026-11-19|',
  'd6|200|E|2026-01-01|2027-06-30|Beta|2026-11-01|2026-01-01|2',
  'd7|100|F|2026-01-01|2027-06-30||||',
];

test('velocity of a quarter: 3 closed, 2,000 on average, two thirds won, 45 days: 88.89 a day', () => {
  const pace = salesPace(weighed({}, ...table), day('2026-01-01'), day('2026-03-31'));
  expect(pace).toMatchObject({ opportunities: 3, won: 2, lost: 1, averageValue: 2000, cycleDays: 45, timed: 2 });
  expect(pace.velocity.toFixed(2)).toBe('88.89');
  expect(salesPace(weighed({}, ...table), day('2025-01-01'), day('2025-03-31')).velocity).toBeNaN();
});

test('expected sales by account: 400 and 50; what names no account is in nobody’s sum', () => {
  const { ids, indicators } = expectedSales(weighed({}, ...table));
  const column = indicators.get('expectedSales');
  expect(textsOf(ids)).toEqual(['Alpha', 'Beta']);
  expect(column?.kind === 'number' && [...column.values]).toEqual([400, 50]);
  expect(column?.kind === 'number' && column.states.every((state) => state === CellState.read)).toBe(true);
});

test('expected sales join a list of accounts as an indicator; an account without a deal has 0, not a blank', () => {
  const list = { ids: textColumn(['Gamma', 'Alpha']), names: textColumn(['Gamma', 'Alpha']), indicators: new Map() };
  const deals = {
    kind: 'deals',
    accounts: expectedSales(weighed({}, ...table)),
    absent: new Map([['expectedSales', 0]]),
  } as const;
  const { accounts, ledgers } = joinLedgers([deals], list);
  const column = accounts.indicators.get('expectedSales');
  expect(column?.kind === 'number' && [...column.values]).toEqual([0, 400]);
  expect(ledgers[0]).toMatchObject({ onlyHere: ['Beta'] });
});

test('open deals that have gone stale, by the stages of the process', () => {
  const stale = staleDeals(weighed({}, ...table), { limits: { letters: { C: 45 } }, idleDays: 30 });
  expect(stale.map(({ deal, flags }) => [deal, flags.join(' ')])).toEqual([
    [4, 'over-stage-limit close-date-past'],
    [5, 'idle pushed'],
  ]);
});

test.each([
  [[500, 300, 200], 500],
  [[400, 300, 200, 100], 300],
  [[100], 100],
  [[], Infinity],
  [[0, 0], Infinity],
])('of %j the deals from %d on hold half', (amounts, from) => {
  expect(largeDealsFrom(Float64Array.from(amounts))).toBe(from);
});
