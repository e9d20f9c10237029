import * as fc from 'fast-check';
import { drawnRuns } from './drawn-runs';
import { engines } from './engines';
import { differencesInRows } from './sql-differences';
import { rowsOverShards } from './rows-over-shards';
const engine = await engines[process.argv[2]]();
let ok = 0;
for (const [k, run] of fc.sample(drawnRuns, { numRuns: Number(process.argv[3]), seed: 7 }).entries()) {
  const found = await rowsOverShards(run, engine, 3)
    .then((rows) => differencesInRows(run, rows))
    .catch((error: unknown) => [String(error)]);
  if (found.length === 0) ok++;
  else console.log(k, run.model.way.by, found.length, found.slice(0, 3).join('; ').slice(0, 500));
}
console.log(ok);
await engine.end();
