import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { rfmOfOrders } from './rfm-of-orders';
import { rfmScore } from './rfm-score';
import { rfmSegment } from './rfm-segment';
import { rfmThresholds } from './rfm-thresholds';

const thresholds = { recency: [30, 120], frequency: [3, 8], monetary: [1000, 25_000.5] };

test.each([
  // days, orders, amount   code
  [29, 8, 25_000.5, 333],
  [30, 7, 25_000.49, 222], // on a cut: for days the worse side, for the rest the better
  [120, 2, 999.99, 111],
  [0, 3, 1000, 322],
  [NaN, 3, 1000, undefined],
  [0, 3, NaN, undefined],
])('%d days, %d orders, %d: %s', (recency, frequency, monetary, code) => {
  expect(rfmScore(thresholds, { recency, frequency, monetary })?.code).toBe(code);
});

test('cut points are quantiles of type 7; the package adds 1, which moves a ratio across classes', () => {
  const column = Float64Array.of(4, 1, 3, 2, 5);
  const values = { recency: column, frequency: column, monetary: column.map((x) => x / 10) };
  // halves of 1 … 5 at 3; thirds at 1 + 4/3 and 1 + 8/3
  expect(rfmThresholds(values, 2)).toEqual({ recency: [3], frequency: [3], monetary: [0.3] });
  expect(rfmThresholds(values, 2, 'rfm-package')).toEqual({ recency: [4], frequency: [4], monetary: [1.3] });
  const [lower, upper] = rfmThresholds(values, 3).frequency;
  expect(lower).toBeCloseTo(7 / 3, 12);
  expect(upper).toBeCloseTo(11 / 3, 12);
});

const segments = [
  { name: 'core', recency: [2, 3], frequency: [2, 3], monetary: [3, 3] },
  { name: 'growing', recency: [3, 3], frequency: [1, 2], monetary: [1, 2] },
  { name: 'anyone recent', recency: [3, 3], frequency: [1, 3], monetary: [1, 3] },
] as const;

test.each([
  [3, 3, 3, 'core'], // the first of two that hold
  [3, 2, 2, 'growing'],
  [3, 3, 1, 'anyone recent'],
  [1, 3, 3, 'others'],
])('R %d F %d M %d belongs to %s', (recency, frequency, monetary, expected) => {
  expect(segments[rfmSegment({ recency, frequency, monetary }, segments)]?.name ?? 'others').toBe(expected);
});

test('orders make the three measures: the last one counts for recency, those after the day are not known yet', () => {
  const day = (text: string) => calendarDate(text)!;
  const orders = {
    customers: ['b', 'a', 'b', 'b', 'c'],
    dates: ['2026-01-10', '2026-01-20', '2025-12-31', '2026-02-05', '2026-02-02'].map(day),
    amounts: Float64Array.of(0.1, 5, 0.2, 99, 7),
  };
  expect(rfmOfOrders(orders, day('2026-02-01'))).toEqual({
    ids: ['b', 'a'],
    recency: Float64Array.of(22, 12),
    frequency: Float64Array.of(2, 1),
    monetary: Float64Array.of(0.3, 5),
  });
});

test('law: to buy more recently, more often or for more never lowers a score', () => {
  const amount = fc.integer({ min: 0, max: 50 });
  const column = fc.array(amount, { minLength: 5, maxLength: 30 }).map((list) => Float64Array.from(list));
  fc.assert(
    fc.property(column, fc.integer({ min: 2, max: 6 }), amount, amount, (values, bins, x, y) => {
      const cuts = rfmThresholds({ recency: values, frequency: values, monetary: values }, bins);
      const [less, more] = [Math.min(x, y), Math.max(x, y)];
      const better = rfmScore(cuts, { recency: less, frequency: more, monetary: more })!;
      const worse = rfmScore(cuts, { recency: more, frequency: less, monetary: less })!;
      expect(better.recency).toBeGreaterThanOrEqual(worse.recency);
      expect(better.frequency).toBeGreaterThanOrEqual(worse.frequency);
      expect(better.monetary).toBeGreaterThanOrEqual(worse.monetary);
    }),
  );
});
