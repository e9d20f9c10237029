import * as fc from 'fast-check';
import { weighed } from './pipeline.test-data';
import { pipelineSums, type PipelineDimension } from './pipeline-sums';

const table = [
  'ID|Amount|Stage|Owner|Team|Tier|Product|Account|Close date',
  'd1|1000|C|Kim|North|VIP|Press|Alpha|2026-10-01',
  'd2|3000|E|Kim|North|A|Press|Beta|2026-12-31',
  'd3|200|B|Lee|South|A|Saw|Beta|2027-01-01',
  'd4|500|A|Lee|South|A|Saw|Gamma|2026-11-01',
  'd5|700|Lost|Kim|North|A|Saw|Gamma|2026-11-02',
  'd6|100|F|||||Delta|',
];

test.each<[PipelineDimension[], string]>([
  // by                  groups: forecast
  [['owner'], 'Kim 1250, Lee 650, – 10'], // 500 + 750; 150 + 500; 10
  [['team'], 'North 1250, South 650, – 10'],
  [['tier'], 'A 1400, VIP 500, – 10'],
  [['product'], 'Press 1250, Saw 650, – 10'],
  [['account'], 'Beta 900, Alpha 500, Gamma 500, Delta 10'], // equal sums by name
  [['quarter'], '2026-Q4 1750, 2027-Q1 150, – 10'],
  [['month'], '2026-10 500, 2026-11 500, 2026-12 750, 2027-01 150, – 10'],
  [['process'], 'letters 1910, – 0'], // the lost deal’s stage names none
  [['size'], 'small 1160, large 750'], // 3,000 of 4,300 open is more than half
  [['owner', 'quarter'], 'Kim 2026-Q4 1250, Lee 2026-Q4 500, Lee 2027-Q1 150, – – 10'],
  [['quarter', 'owner'], '2026-Q4 Kim 1250, 2026-Q4 Lee 500, 2027-Q1 Lee 150, – – 10'],
  [[], '1910'],
])('by %j: %s', (by, expected) => {
  const groups = pipelineSums(weighed({}, ...table), by);
  const shown = groups.map(({ keys, forecast }) => [...keys.map((key) => key ?? '–'), forecast].join(' '));
  expect(shown.join(', ')).toBe(expected);
});

test('the parts of any cut add up to the whole, and the order of the rows does not matter', () => {
  const deal = fc.record({
    amount: fc.integer({ min: 0, max: 1e7 }).map((cents) => (cents / 100).toFixed(2)),
    stage: fc.constantFrom('F', 'E', 'D', 'C', 'B', 'A', 'Lost', 'Limbo'),
    owner: fc.constantFrom('Kim', 'Lee', ''),
  });
  fc.assert(
    fc.property(fc.array(deal, { minLength: 1, maxLength: 30 }), (deals) => {
      const lines = deals.map(({ amount, stage, owner }, i) => `d${i}|${amount}|${stage}|${owner}`);
      const headers = 'ID|Amount|Stage|Owner';
      const pipeline = weighed({}, headers, ...lines);
      const [whole] = pipelineSums(pipeline);
      const groups = pipelineSums(pipeline, ['owner', 'stage']);
      const units = (x: number) => Math.round(x * 10_000);
      const added = groups.reduce((sum, { forecast }) => sum + units(forecast), 0);
      expect(added).toBe(units(whole.forecast));
      expect(groups.reduce((sum, { open }) => sum + units(open.declared), 0)).toBe(units(whole.open.declared));
      expect(pipelineSums(weighed({}, headers, ...[...lines].reverse()), ['owner', 'stage'])).toEqual(groups);
    }),
    { numRuns: 60 },
  );
});
