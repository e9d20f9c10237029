/**
 * Tries everything that can go wrong at every request of a nightly `keystage sync` and of putting it back, by collections and by jobs: part
 * of `npm run evidence`. Ends with `N passed, N failed`; a trial passes when no row is lost, doubled or half written, the report and the
 * journal are whole, and running it again comes to the end.
 */
import { everyKill, everySyncTrial, SyncBench } from './faults-in-sync';
import type { Ending } from './faults-in-salesforce';

const bench = await SyncBench.open();
let passed = 0;
let failed = 0;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7) ?? '';
for (const way of ['collections', 'jobs'] as const) {
  const requests = await bench.flawless(way);
  // A process of its own takes seconds to begin, and writes a list of this size by collections.
  const kills = way === 'collections' ? everyKill(Math.ceil(requests / 2)) : [];
  const trials = [...everySyncTrial(requests), ...kills].filter(({ name }) => name.includes(only));
  const ended: Record<Ending, number> = { done: 0, resumed: 0, lost: 0, doubled: 0, half: 0, stuck: 0 };
  const sentences = new Set<string>();
  for (const trial of trials) {
    const { ending, because, sentences: read } = await bench.try(way, trial);
    ended[ending]++;
    for (const sentence of read) sentences.add(sentence);
    if (ending === 'done' || ending === 'resumed') passed++;
    else {
      failed++;
      console.log(
        `  ${ending.toUpperCase()}: by ${way}, ${trial.name} at request ${trial.request}: ${because ?? ''} [${read.join(' | ')}]`,
      );
    }
  }
  console.log(
    `A night of keystage sync and its undoing by ${way}: ${requests} requests; ${trials.length} runs, ${ended.done} done all the same, ` +
      `${ended.resumed} by running again; rows lost in ${ended.lost}, doubled in ${ended.doubled}, half written in ${ended.half}, ` +
      `no way on in ${ended.stuck}; ${sentences.size} sentences`,
  );
  if (process.argv.includes('--sentences')) for (const sentence of sentences) console.log(`  ${sentence}`);
}
await bench.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
