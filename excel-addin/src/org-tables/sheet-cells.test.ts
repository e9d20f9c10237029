import type { PulledColumn } from '@keystage/core/salesforce';
import { momentSerial, sheetCells } from './sheet-cells';

const text: PulledColumn = { path: 'Description', label: 'Description', kind: 'text' };
const cut = (length: number) => ` [${length}]`;

test.each<[string, number, number]>([
  // The moment, minutes ahead of UTC, the number of the cell: 46,346 is 20 November 2026.
  ['2026-11-20T00:00:00.000Z', 0, 46_346],
  ['2026-11-20T12:00:00.000Z', 0, 46_346.5],
  ['2026-11-20T18:00:00.000Z', 540, 46_347.125], // three in the morning of the next day in Seoul
  ['2026-11-20T03:00:00.000Z', -300, 46_345.916666666664], // ten in the evening of the day before in New York
])('%s at %d minutes is %d', (iso, minutes, serial) => {
  expect(momentSerial(new Date(iso), () => minutes)).toBeCloseTo(serial, 9);
});

test('days and moments are numbers, numbers and truth stay, a blank is a blank', () => {
  const columns: PulledColumn[] = [
    { path: 'A', label: 'A', kind: 'day' },
    { path: 'B', label: 'B', kind: 'moment' },
    { path: 'C', label: 'C', kind: 'number' },
    { path: 'D', label: 'D', kind: 'yesNo' },
    { path: 'E', label: 'E', kind: 'id' },
    text,
  ];
  const row = ['2026-11-20', '2026-11-20T12:00:00.000Z', 1.5, true, '001Hs0000000001AAA', null];
  expect(sheetCells([row], columns, { cut, ahead: () => 0 })).toEqual({
    rows: [[46_346, 46_346.5, 1.5, true, '001Hs0000000001AAA', null]],
    cuts: [],
  });
});

test('131,072 characters end within a cell, say how many they were, and are told; no character is cut in half', () => {
  const long = 'x'.repeat(32_757) + '😀'.repeat(49_157) + 'x';
  expect(long).toHaveLength(131_072);
  const { rows, cuts } = sheetCells([['short'], [long]], [text], { cut });
  const [[whole], [cell]] = rows as string[][];
  expect(whole).toBe('short');
  // 32,767 less nine of “ [131072]” would end within the first emoji.
  expect(cell).toBe(`${'x'.repeat(32_757)} [131072]`);
  expect(cuts).toEqual([{ row: 1, column: 0, length: 131_072 }]);
});
