/** @jest-environment node */
import * as fc from 'fast-check';
import { resultBytes } from './result-bytes';
import { takeTurns } from './take-turns';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('no more than so many bytes leave within any stretch of time, in the order they came', async () => {
  const turn = takeTurns({ bytes: 100, withinMs: 1_000 });
  const left: [name: string, at: number][] = [];
  const began = performance.now();
  const all = Promise.all(
    (
      [
        ['a', 60],
        ['b', 40],
        ['c', 10],
        ['d', 95],
      ] as const
    ).map(([name, bytes]) => turn(bytes).then(() => left.push([name, Math.round(performance.now() - began)]))),
  );
  await jest.advanceTimersByTimeAsync(5_000);
  await all;
  expect(left).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 1_050], // with a and b it would be 110
    ['d', 2_100],
  ]);
});

test('where nothing bounds it nobody waits', async () => {
  const turn = takeTurns({ bytes: Infinity, withinMs: 1_000 });
  await Promise.all([turn(1e9), turn(1e9)]);
});

test('a result is never taken for smaller than its JSON text', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary-ascii' }),
    fc.double({ noNaN: true }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const bytes = Buffer.byteLength(JSON.stringify(rows));
      expect(resultBytes(rows)).toBeGreaterThanOrEqual(bytes - 2);
      expect(resultBytes(rows)).toBeLessThan(bytes * 2 + 20);
    }),
  );
});
