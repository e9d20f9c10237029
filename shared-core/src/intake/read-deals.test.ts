import { fromDayNumber } from '../basics/calendar-date';
import { CellState } from './account-columns';
import { labelOf } from './deal-columns';
import { mapDealColumns } from './map-deal-columns';
import { readDeals } from './read-deals';

function read(...rows: unknown[][]) {
  const [headers, ...cells] = rows;
  const { mapping } = mapDealColumns(headers as string[], cells);
  const deals = readDeals(cells, { mapping });
  if (!deals.ok) throw new Error(JSON.stringify(deals.problems));
  return deals;
}

const shares = (header: string, ...cells: unknown[]) =>
  Array.from(read([header, 'Amount'], ...cells.map((cell) => [cell, 1])).deals.numbers.probability!.values);

test.each<[string, string, unknown[], number[]]>([
  ['percents where one passes 1', 'Probability', [0, 1, 10, 100], [0, 0.01, 0.1, 1]],
  ['shares where none does', 'Probability', [0, 0.25, 1], [0, 0.25, 1]],
  ['percents under a header that says so', 'Probability (%)', [0, 1], [0, 0.01]],
  ['percents by their sign', 'Probability', ['35.7%', 0.2], [0.357, 0.2]],
  ['120 stays 120 %, to be named later', 'Probability', [120], [1.2]],
  ['a blank stays a blank, not a 0', 'Probability', ['', 50], [NaN, 0.5]],
])('probabilities: %s', (_, header, cells, expected) => {
  expect(shares(header, ...cells)).toEqual(expected);
});

test('every row keeps its place; blank rows are counted and what cannot be read is told apart from what is not there', () => {
  const { deals, report } = read(
    ['Deal ID', 'Amount', 'Stage', 'Close Date', 'Owner'],
    ['D1', '1,200.50', 'Proposal', '2026-12-31', 'North'],
    ['', '', '', '', ''],
    ['D2', 'tbd', '', '31.12.2026', '#N/A'],
    ['D3', '', 'Proposal', '', ''],
  );
  expect(report).toMatchObject({ rows: 3, emptyRows: 1 });
  expect([...deals.rows]).toEqual([0, 2, 3]);
  expect([...deals.numbers.amount!.states]).toEqual([CellState.read, CellState.unreadable, CellState.blank]);
  expect([...deals.labels.owner!.states]).toEqual([CellState.read, CellState.unreadable, CellState.blank]);
  expect(labelOf(deals.labels.stage, 2)).toBe('Proposal');
  expect(labelOf(deals.labels.stage, 1)).toBeUndefined();
  expect(labelOf(deals.labels.team, 0)).toBeUndefined();
  expect(fromDayNumber(deals.days.closeDate!.days[1])).toBe('2026-12-31');
});

test('an amount in another currency than its column is unreadable, unless a column names the currency of each', () => {
  const amounts = [
    ['Deal ID', 'Amount'],
    ['D1', '€ 100'],
    ['D2', '€ 200'],
    ['D3', '¥ 300'],
  ];
  expect([...read(...amounts).deals.numbers.amount!.states]).toEqual([1, 1, 2]);
  const currencies = ['Currency', 'EUR', 'eur', 'JPY'];
  const named = read(...amounts.map((row, i) => [...row, currencies[i]]));
  expect([...named.deals.numbers.amount!.states]).toEqual([1, 1, 1]);
});

test('dates of one table are written in one order: columns that prove it decide for one that leaves it open', () => {
  const headers = ['Deal ID', 'Created date', 'Close date', 'Last activity'];
  const { deals } = read(
    headers,
    ['d1', '01.10.2026', '31.12.2026', '5.6.2026'],
    ['d2', '01.09.2026', '15.01.2027', ''],
  );
  const shown = ({ days }: { days: Float64Array }) => Array.from(days, (day) => (day > 0 ? fromDayNumber(day) : '–'));
  expect(shown(deals.days.openedOn!)).toEqual(['2026-10-01', '2026-09-01']);
  expect(shown(deals.days.lastActivity!)).toEqual(['2026-06-05', '–']);
  // Columns that contradict each other decide nothing beyond themselves.
  const mixed = read(headers, ['d1', '12/31/2026', '31/12/2026', '2026-06-05']).deals.days;
  expect([mixed.openedOn!, mixed.closeDate!, mixed.lastActivity!].map((days) => shown(days)[0])).toEqual([
    '2026-12-31',
    '2026-12-31',
    '2026-06-05',
  ]);
});

test('no rows, and a role taken twice, stand against reading', () => {
  const mapping = [
    { column: 0, header: 'Amount', role: 'amount' },
    { column: 1, header: 'Value', role: 'amount' },
  ] as const;
  expect(readDeals([], { mapping })).toMatchObject({
    ok: false,
    problems: [{ kind: 'mappedTwice' }, { kind: 'emptyList' }],
  });
});
