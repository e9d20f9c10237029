/**
 * Tries everything that can go wrong between a list and an org at every request of a pull, a publication, a push and its undo, by
 * collections and by jobs: part of `npm run evidence`. Ends with `N passed, N failed`; a trial passes when no row is lost, doubled or half
 * written, and trying again comes to the end.
 */
import { everyTrial, SalesforceBench } from './faults-in-salesforce';
import { tryEverything } from './try-everything';

await tryEverything(await SalesforceBench.open(), {
  name: 'Pull, publish, push and undo',
  again: 'trying again',
  trialsOf: (_, requests) => everyTrial(requests),
  called: ({ name }) => name,
});
