/** @jest-environment node */
import { everyTrial, SalesforceBench } from './faults-in-salesforce';

let bench: SalesforceBench;
beforeAll(async () => {
  bench = await SalesforceBench.open();
});
afterEach(() => expect(bench.server.unimplemented).toEqual([]));
afterAll(() => bench.close());

/** One trial of so many, numbers that share no factor with how many there are at a request: `npm run evidence` has all of them. */
const oneOf = { collections: 29, jobs: 41 };

test.each(['collections', 'jobs'] as const)(
  'whatever goes wrong by %s, no row is lost, doubled or half written, and trying again comes to the end',
  async (way) => {
    const wrong: string[] = [];
    const trials = everyTrial(await bench.flawless(way)).filter((_, k) => k % oneOf[way] === 0);
    for (const trial of trials) {
      const { ending, because } = await bench.try(way, trial);
      if (ending !== 'done' && ending !== 'resumed') wrong.push(`${trial.name}: ${ending}, ${because ?? ''}`);
    }
    expect(wrong).toEqual([]);
    expect(trials.length).toBeGreaterThan(15);
  },
  600_000,
);
