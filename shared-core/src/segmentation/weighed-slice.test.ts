import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { asPercentile, listOf, modelOf, plainPoints } from './account-list.test-data';
import { contributionsAt, contributionsOf } from './contributions-of';
import { pointsAt } from './points-column';
import { segmentAccounts } from './segment-accounts';
import { Standing } from './segmentation';
import { coverageAt, shareAt } from './share-out';
import { sliceSize } from './weighed-slice';

const asOf = calendarDate('2026-11-20')!;

/** Amounts and, less being better, days are ranked, periods in bands, profits on a scale; every so many accounts one of them is blank. */
const listOfSize = (size: number, blankEvery: readonly number[]) => {
  const column = (c: number, value: (i: number) => number) =>
    Array.from({ length: size }, (_, i) => (i % blankEvery[c] === c ? null : value(i)));
  return listOf({
    amount: column(0, (i) => (((i * 7919) % 10_007) + 1) / 8),
    recency: column(1, (i) => ((i * 31) % 3650) / 8),
    collectionPeriod: column(2, (i) => (i * 17) % 100),
    profit: column(3, (i) => ((i * 101) % 997) / 10),
  });
};

const model = (coverageFloor: number) =>
  modelOf({
    indicators: [
      asPercentile('amount', 3),
      asPercentile('recency', 2, { missing: 'neutral' }),
      plainPoints('collectionPeriod', 4, { missing: 'reject' }),
      { id: 'profit', weight: 1, points: { by: 'minMax' } },
    ],
    coverageFloor,
  });

test('law: slice by slice, long lists and short ones are scored as one account after the other', () => {
  // After a list that ends in a slice come others that end earlier in it.
  const sizes = fc.constantFrom(sliceSize, sliceSize + 3, sliceSize - 1, 12, 25);
  const blanks = fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(sizes, blanks, fc.constantFrom(0, 0.5, 0.8), (size, blankEvery, floor) => {
      const run = segmentAccounts(listOfSize(size, blankEvery), model(floor), asOf);
      const { indicators } = run;
      const shares = Array.from(run.scores, (_, i) =>
        coverageAt(indicators, i) >= floor - 1e-9 ? shareAt(indicators, i) : 0,
      );
      const brought = indicators.map(({ points, weight }) =>
        shares.map((share, i) => {
          const own = pointsAt(points, i);
          return share === 0 || Number.isNaN(own) ? 0 : 100 * weight * own * share;
        }),
      );
      const sums = shares.map((_, i) => brought.reduce((sum, column) => sum + column[i], 0));
      expect(Array.from(run.standings)).toEqual(
        shares.map((share) => (share > 0 ? Standing.tiered : Standing.notScored)),
      );
      expect(Array.from(run.scores)).toEqual(sums.map((sum, i) => (shares[i] > 0 ? sum : NaN)));
      expect(contributionsOf(run).map((column) => Array.from(column))).toEqual(brought);
      expect(contributionsAt(run, size - 1)).toEqual(brought.map((column) => column[size - 1]));
    }),
    { numRuns: 12 },
  );
});
