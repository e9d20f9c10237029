import { calendarDate } from '../basics/calendar-date';
import { listOf, modelOf, plainPoints } from '../segmentation/account-list.test-data';
import { countedChanges } from './counted-changes';
import { previewModel } from './preview-model';

const asOf = calendarDate('2026-11-20')!;
const weighing = (amount: number, margin: number) =>
  modelOf({ indicators: [plainPoints('amount', amount), plainPoints('grossMargin', margin)] });
const changesOf = (list: Parameters<typeof listOf>[0]) =>
  countedChanges(previewModel(listOf(list), weighing(3, 1), weighing(1, 3), asOf));

test('one rises, one falls, one stays; where the weight moves to a blank one leaves, where it moves from one it enters', () => {
  // By 3:1 and by 1:3: K1 80 A → 40 C; K2 65 B → 75 A; K3 90 VIP → a quarter known; K4 50 C → 50 C; K5 a quarter known → 60 B.
  const { moves, ...counted } = changesOf({
    amount: [100, 60, 90, 50, null],
    grossMargin: [20, 80, null, 50, 60],
  });
  expect(counted).toEqual({
    of: 5,
    counts: { rose: 1, fell: 1, entered: 1, left: 1 },
    from: ['VIP', 'A', 'B', 'C', undefined],
    to: ['VIP', 'A', 'B', 'C', undefined],
    matrix: [
      [0, 0, 0, 0, 1],
      [0, 0, 0, 1, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 1, 0, 0],
    ],
  });
  expect(moves.map(({ account }) => account)).toEqual([0, 1, 2, 4]);
});

test('where everybody has a tier before and after, none is not shown', () => {
  const { from, to, matrix } = changesOf({ amount: [100, 60], grossMargin: [20, 80] });
  expect([from, to]).toEqual([
    ['VIP', 'A', 'B', 'C'],
    ['VIP', 'A', 'B', 'C'],
  ]);
  expect(matrix).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 1],
    [0, 1, 0, 0],
    [0, 0, 0, 0],
  ]);
});
