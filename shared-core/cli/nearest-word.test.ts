import { nearestWord } from './nearest-word';

const words = ['segment', 'model', 'orders', 'orders-sheet', 'out', 'overdueRatio'];

test.each([
  ['segmnet', 'segment'],
  ['order', 'orders'],
  ['OverdueRatio', 'overdueRatio'],
  ['overdue', undefined],
  ['ordrs', 'orders'],
  ['xyz', undefined],
  ['o', undefined],
])('%s is near %s', (typed, near) => expect(nearestWord(typed, words)).toBe(near));
