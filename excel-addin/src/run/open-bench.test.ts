/** @jest-environment node */
import { calendarDate, explainAccount, frozenForPublishing, segmentAccounts, type Segmentation } from '@keystage/core';
import { benchInProcess } from '../../test/bench-in-process';
import { listOf, modelOf, plainPoints } from '../../../shared-core/src/segmentation/account-list.test-data';
import type { BenchRequest } from './bench-messages';
import { openBench, type BenchWorker } from './open-bench';

const asOf = calendarDate('2026-11-20')!;
const weighing = (amount: number, margin: number) =>
  modelOf({ indicators: [plainPoints('amount', amount), plainPoints('grossMargin', margin)] });
// By 3 : 1 and by 1 : 1: K1 80 → 60; K2 65 → 70; K3 92.5 → 95; K4 50 → 50.
const list = listOf({ amount: [100, 60, 90, 50], grossMargin: [20, 80, 100, 50] });
const run = segmentAccounts(list, weighing(3, 1), asOf);

/** A worker in this process that keeps what it was sent. */
function watched(): { start: () => BenchWorker; sent: BenchRequest[] } {
  const sent: BenchRequest[] = [];
  return {
    sent,
    start: () => {
      const worker = benchInProcess();
      return {
        ...worker,
        postMessage: (request) => {
          sent.push(request);
          worker.postMessage(request);
        },
      };
    },
  };
}

test('scores one account with other values, against a run that stays as it is', async () => {
  const bench = openBench(benchInProcess);
  const same = await bench.ask(run, 'whatIf', { account: 0, changes: new Map() });
  expect(same.explanation.score).toEqual(explainAccount(run, 0).score);
  const more = await bench.ask(run, 'whatIf', { account: 0, changes: new Map([['grossMargin', 60]]) });
  // 100 · 3/4 + 60 · 1/4 = 90, where VIP begins
  expect(more.move).toMatchObject({ from: 'A', to: 'VIP', score: { before: 80, after: 90 } });
  expect(explainAccount(run, 0).score?.value).toBe(80);
  bench.end();
});

test('says who would change tier, and why', async () => {
  const bench = openBench(benchInProcess);
  const preview = await bench.ask(run, 'preview', { candidate: weighing(1, 1) });
  expect(preview).toMatchObject({ of: 4, counts: { rose: 0, fell: 1 }, without: [] });
  expect(preview.moves).toEqual([{ account: 0, from: 'A', to: 'B' }]);
  const [move] = await bench.ask(run, 'moves', { accounts: [0] });
  expect(move.changes).toEqual([
    { indicator: 'amount', by: -25 },
    { indicator: 'grossMargin', by: 5 },
  ]);
  bench.end();
});

test('is given a list once, and another one when there is another', async () => {
  const { start, sent } = watched();
  const bench = openBench(start);
  await bench.ask(run, 'account', { account: 0 });
  await bench.ask(run, 'account', { account: 1 });
  const other: Segmentation = segmentAccounts(list, weighing(1, 1), asOf);
  const { typical } = await bench.ask(other, 'account', { account: 0 });
  expect(sent.map(({ hold }) => hold !== undefined)).toEqual([true, false, true]);
  expect(sent[0].hold?.accounts).not.toHaveProperty('names');
  // Medians 75 and 65: a typical account has 70, this one 60.
  expect(typical).toMatchObject({ score: 60, typical: 70 });
  bench.end();
});

test('what the worker cannot answer comes back as the question’s own failure', async () => {
  const bench = openBench(benchInProcess);
  await expect(bench.ask(run, 'weights', { method: 'critic', part: { of: 'finance' } })).rejects.toThrow('finance');
  await expect(bench.ask(run, 'weights', { method: 'deviation', part: { of: 'all' } })).resolves.toMatchObject({
    ok: true,
  });
  bench.end();
});

test('a worker that breaks fails what it was asked, and the next question gets another', async () => {
  let broken = true;
  const bench = openBench(() => {
    if (!broken) return benchInProcess();
    const listeners: ((event: never) => void)[] = [];
    return {
      postMessage: () => setImmediate(() => listeners.forEach((tell) => tell({ message: 'out of memory' } as never))),
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'error') listeners.push(listener);
      },
      terminate: () => undefined,
    };
  });
  await expect(bench.ask(run, 'account', { account: 0 })).rejects.toThrow('out of memory');
  broken = false;
  await expect(bench.ask(run, 'account', { account: 0 })).resolves.toMatchObject({ levers: expect.any(Array) });
  bench.end();
});

test('freezes a run: with the accounts and the model that stay here, it is what the core makes of it', async () => {
  const bench = openBench(benchInProcess);
  const { segmentation, model, ...rest } = await bench.ask(run, 'frozen', {});
  expect({ ...rest, model, segmentation: { ...segmentation, accounts: run.accounts, model } }).toEqual(
    frozenForPublishing(run),
  );
  expect(segmentation).not.toHaveProperty('accounts');
  expect((await bench.ask(run, 'freeze', {})).moved).toBe(rest.moves.length);
  bench.end();
});
