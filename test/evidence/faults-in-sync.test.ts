/** @jest-environment node */
import { everySyncTrial, SyncBench } from './faults-in-sync';

let bench: SyncBench;
beforeAll(async () => {
  bench = await SyncBench.open();
});
afterEach(() => expect(bench.server.unimplemented).toEqual([]));
afterAll(() => bench.close());

/** One trial of so many, numbers that share no factor with how many there are at a request: `npm run evidence` has all of them. */
const oneOf = { collections: 101, jobs: 211 };

test.each(['collections', 'jobs'] as const)(
  'whatever goes wrong in a night by %s, no row is lost, doubled or half written, and running it again comes to the end',
  async (way) => {
    const wrong: string[] = [];
    const trials = everySyncTrial(await bench.flawless(way)).filter((_, k) => k % oneOf[way] === 0);
    for (const trial of trials) {
      const { ending, because } = await bench.try(way, trial);
      if (ending !== 'done' && ending !== 'resumed') {
        wrong.push(`${trial.name} at request ${trial.request}: ${ending}, ${because ?? ''}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(trials.length).toBeGreaterThan(4);
  },
  600_000,
);
