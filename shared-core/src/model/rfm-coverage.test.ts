import { rfmCoverage } from './rfm-coverage';
import type { RfmWay } from './way';

const segment = (ranges: object) => ({ name: { en: 'One' }, tier: 'A', ...ranges }) as RfmWay['segments'][number];

test.each<[string, object[], number[], number]>([
  ['no segment', [], [], 27],
  ['one that holds all', [{}], [27], 0],
  // 2 × 3 × 3 of 27, then what is left of 3 × 1 × 3.
  ['one above another takes first', [{ recency: [2, 3] }, { frequency: [1, 1] }], [18, 3], 6],
  [
    'one that is held whole by those above has none',
    [{ recency: [1, 2] }, { recency: [2, 2], monetary: [1, 1] }],
    [18, 0],
    9,
  ],
])('%s', (_, ranges, taken, rest) => {
  expect(rfmCoverage({ bins: 3, segments: ranges.map(segment) })).toEqual({ of: 27, taken, rest });
});
