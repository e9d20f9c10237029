import type { MappedStage } from '@keystage/core';
import type { RememberedPipeline } from '../workbook';
import type { FunnelChoices } from './funnel-choices';
import { areSameChoices, withChanges } from './with-changes';

const placed = (label: string, stage: string, process = 'funnel-letters'): MappedStage => ({
  ...{ label, outcome: 'open', process, stage },
});
const amount = { column: 0, header: 'Amount', role: 'amount' } as const;
const worth = { column: 1, header: 'Worth', role: 'amount' } as const;
const headers = ['Amount', 'Worth'];

const before: FunnelChoices = {
  ...{ mapping: [amount], stages: [placed('Limbo', 'F')], rates: { USD: 1.25 }, by: 'owner' },
  target: 100,
};
const kept: RememberedPipeline = {
  ...{ headers, columns: [{ header: 'Amount', role: 'amount' }] },
  ...{ stages: [placed('Limbo', 'C'), placed('On hold', 'E')], rates: { USD: 1.5, GBP: 0.8 }, by: 'stage' },
  ...{ target: 200, asOf: '2026-10-31' },
};

test('where nothing is kept yet, all of it is kept', () => {
  expect(withChanges(undefined, before, before, headers)).toEqual({
    ...{ headers, columns: [{ header: 'Amount', role: 'amount' }] },
    ...{ stages: before.stages, rates: before.rates, by: 'owner', target: 100 },
  });
});

test.each<[string, Partial<FunnelChoices>, Partial<RememberedPipeline>]>([
  ['nothing', {}, {}],
  [
    'a stage name beside those placed elsewhere',
    { stages: [placed('Limbo', 'F'), placed('Parked', 'B')] },
    { stages: [placed('Limbo', 'C'), placed('On hold', 'E'), placed('Parked', 'B')] },
  ],
  [
    'a stage name that was placed elsewhere too: the last says',
    { stages: [placed('Limbo', 'B')] },
    { stages: [placed('On hold', 'E'), placed('Limbo', 'B')] },
  ],
  ['one rate', { rates: { USD: 1.25, CNY: 8 } }, { rates: { USD: 1.5, GBP: 0.8, CNY: 8 } }],
  ['a rate taken away', { rates: {} }, { rates: { GBP: 0.8 } }],
  ['a target', { target: 300 }, { target: 300 }],
  ['a day taken back', { target: undefined }, { target: undefined }],
  ['a column', { mapping: [worth] }, { columns: [{ header: 'Worth', role: 'amount' }] }],
  [
    'another process, which leaves no name in the former',
    { process: 'project-8', stages: [] },
    { process: 'project-8', stages: [] },
  ],
  [
    'the process its names were placed in already',
    { process: 'funnel-letters', stages: [placed('Limbo', 'F'), placed('Parked', 'B')] },
    { process: 'funnel-letters', stages: [...kept.stages!, placed('Parked', 'B')] },
  ],
])('changed here: %s; the rest stays as it is kept', (_, change, expected) => {
  expect(withChanges(kept, before, { ...before, ...change }, headers)).toEqual({ ...kept, ...expected });
});

test('a name that was placed in the former process has no place in the one that was chosen elsewhere meanwhile', () => {
  const elsewhere = { ...kept, process: 'project-8', stages: [placed('On hold', '2', 'project-8')] };
  const now = { ...before, stages: [...before.stages, placed('Parked', 'B')] };
  expect(withChanges(elsewhere, before, now, headers)).toEqual(elsewhere);
});

test('choices are the same whatever order they are said in, and whether a blank one is said', () => {
  const { target, ...others } = before;
  expect(areSameChoices({ target, ...others }, { ...before, asOf: undefined })).toBe(true);
  expect(areSameChoices(before, { ...before, target: 101 })).toBe(false);
});
