/** @jest-environment node */
import {
  calendarDate,
  CellState,
  explainAccount,
  parseModel,
  segmentAccounts,
  textColumn,
  type AccountColumns,
  type Segmentation,
  type SegmentationModel,
} from '@keystage/core';
import source from '@keystage/core/models/pareto-by-amount.json';
import { workerInProcess } from '../../test/worker-in-process';
import { openSegmenter } from './segmenter';

const parsed = parseModel(source);
const model = (parsed as { model: SegmentationModel }).model;
const asOf = calendarDate('2026-10-31')!;

function accounts(amounts: readonly number[]): AccountColumns {
  return {
    ids: textColumn(amounts.map((_, k) => `K-${k}`)),
    names: textColumn(amounts.map((_, k) => `Account ${k}`)),
    indicators: new Map([
      [
        'amount',
        {
          kind: 'number',
          values: Float64Array.from(amounts),
          states: new Uint8Array(amounts.length).fill(CellState.read),
        },
      ],
    ]),
  };
}

const amounts = [500, 250, 50, 40, 40, 30, 30, 20, 20, 10, 5, 5];
const tiers = [0, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3];

test('gives what the core gives, names and all', async () => {
  const segmenter = openSegmenter(workerInProcess);
  const { ranks: _, ...here } = segmentAccounts(accounts(amounts), model, asOf) as ReturnType<
    typeof segmentAccounts
  > & {
    ranks?: unknown;
  };
  const there = await segmenter.segment(accounts(amounts), model, asOf);
  segmenter.end();
  expect(Array.from(there.tiers)).toEqual(Array.from(here.tiers));
  expect(Array.from(there.scores)).toEqual(Array.from(here.scores));
  expect(there.accounts.names).toEqual(here.accounts.names);
  expect(there.model).toBe(model);
});

test('takes along what a list says besides figures, and brings back what only that could make: waits, groups, tiers by hand', async () => {
  const steady: SegmentationModel = {
    ...model,
    subsidiaries: 'rolledUp',
    stability: { band: 0.01, upAfter: 2, downAfter: 2 },
    kinds: [{ id: 'contractor', name: 'Contractors', names: ['Contractor'], groups: model.groups }],
  };
  const said = (): AccountColumns => ({
    ...accounts(amounts),
    parents: amounts.map((_, k) => (k === 3 || k === 4 ? 'K-2' : undefined)),
    accountKinds: { kind: 'category', labels: ['Contractor'], codes: Int32Array.from(amounts, (_, k) => (k % 4) - 1) },
    previousTiers: amounts.map((_, k) => (k % 2 === 0 ? 'A' : undefined)),
    previousWaits: new Map([[0, { run: 1, towards: 'VIP' }]]),
    overrides: new Map([
      [6, { tier: 'A', from: '2026-10-01', until: '2027-03-31', reason: 'Tender won', author: 'Sales desk' }],
    ]),
  });
  const segmenter = openSegmenter(workerInProcess);
  const there = await segmenter.segment(said(), steady, asOf);
  segmenter.end();
  const here = segmentAccounts(said(), steady, asOf);
  expect(plain(there)).toEqual(plain(here));
  expect(here.waits!.size).toBeGreaterThan(0);
  amounts.forEach((_, account) => expect(explainAccount(there, account)).toEqual(explainAccount(here, account)));
});

/** A run as plain values: arrays of another realm are no typed arrays to a comparison. */
function plain(run: Segmentation): unknown {
  return JSON.parse(
    JSON.stringify(run, (_, value: unknown) => {
      if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, String);
      return value instanceof Map || Object.prototype.toString.call(value) === '[object Map]'
        ? [...(value as Map<unknown, unknown>)]
        : value;
    }),
  );
}

test('hands the columns over and has them back', async () => {
  const segmenter = openSegmenter(workerInProcess);
  const given = accounts(amounts);
  const column = given.indicators.get('amount');
  const there = await segmenter.segment(given, model, asOf);
  segmenter.end();
  expect(column?.kind === 'number' && column.values.length).toBe(0);
  const back = there.accounts.indicators.get('amount');
  expect(back?.kind === 'number' && Array.from(back.values)).toEqual(amounts);
});

test('a cancelled run ends its worker; the next one gets another', async () => {
  let started = 0;
  let ended = 0;
  const segmenter = openSegmenter(() => {
    started++;
    const line = workerInProcess();
    return {
      ...line,
      terminate: () => {
        ended++;
        line.terminate();
      },
    };
  });
  segmenter.warmUp(model, asOf);
  const cancel = new AbortController();
  const run = segmenter.segment(accounts(amounts), model, asOf, cancel.signal);
  cancel.abort();
  await expect(run).rejects.toThrow(/abort/i);
  expect([started, ended]).toEqual([1, 1]);

  const again = await segmenter.segment(accounts(amounts), model, asOf);
  expect(Array.from(again.tiers)).toEqual(tiers);
  expect(started).toBe(2);
  segmenter.end();
});

test('a worker that breaks is told, not waited for', async () => {
  const segmenter = openSegmenter(workerInProcess);
  const broken = { ...model, groups: undefined } as unknown as SegmentationModel;
  await expect(segmenter.segment(accounts(amounts), broken, asOf)).rejects.toThrow();
  segmenter.end();
});
