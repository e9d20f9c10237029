/**
 * Tries everything that can go wrong at every request of a nightly `keystage sync` and of putting it back, by collections and by jobs: part
 * of `npm run evidence`. Ends with `N passed, N failed`; a trial passes when no row is lost, doubled or half written, the report and the
 * journal are whole, and running it again comes to the end.
 */
import { everyKill, everySyncTrial, SyncBench } from './faults-in-sync';
import { tryEverything } from './try-everything';

await tryEverything(await SyncBench.open(), {
  name: 'A night of keystage sync and its undoing',
  again: 'running again',
  // A process of its own takes seconds to begin, and writes a list of this size by collections.
  trialsOf: (way, requests) => [
    ...everySyncTrial(requests),
    ...(way === 'collections' ? everyKill(Math.ceil(requests / 2)) : []),
  ],
  called: ({ name, request }) => `${name} at request ${request}`,
});
