import type { DealOutcome } from './risk-sets';
import { stageConversion } from './stage-conversion';

test('twelve deals over four stages: 9 of 11, 7 of 8, 4 of 6, 2 of 3 go on', () => {
  const deals: [number, DealOutcome][] = [
    ...([1, 1, 2, 3, 3, 4] as const).map((stage): [number, DealOutcome] => [stage, 'lost']),
    ...([1, 2, 3, 4] as const).map((stage): [number, DealOutcome] => [stage, 'open']),
    [4, 'won'],
    [4, 'won'],
  ];
  const {
    stageConversion: rates,
    leakage,
    overall,
  } = stageConversion(
    deals.map(([stage]) => stage),
    deals.map(([, outcome]) => outcome),
    4,
  );
  expect(rates).toEqual([9 / 11, 7 / 8, 4 / 6, 2 / 3]);
  expect(leakage[0]).toBeCloseTo(2 / 11, 15);
  expect(overall).toBeCloseTo((9 / 11) * (7 / 8) * (4 / 6) * (2 / 3), 15);
});

test('a stage that no deal has left has no rate, and then there is none overall', () => {
  const { stageConversion: rates, overall } = stageConversion([1, 2], ['won', 'open'], 2);
  expect(rates).toEqual([1, NaN]);
  expect(overall).toBeNaN();
});
