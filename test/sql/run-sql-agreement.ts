/**
 * Drawn lists by drawn models, core against engine: `npm run agreement -- [--engine duckdb] [--runs 1000] [--seed 7]`. Part of `npm run evidence`;
 * ends with `N passed, N failed`.
 */
import * as fc from 'fast-check';
import { parseArgs } from 'node:util';
import { drawnLedgers } from './drawn-ledgers';
import { drawnPipelines } from './drawn-pipelines';
import { drawnRuns } from './drawn-runs';
import { engines, isHere } from './engines';
import { pipelineDifferences } from './pipeline-differences';
import { sqlDifferences } from './sql-differences';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'duckdb' },
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
  },
});
if (!isHere(values.engine)) {
  console.log(`${values.engine}: this engine is not on this machine`);
  process.exit(0);
}
const engine = await engines[values.engine]();
let passed = 0;
let failed = 0;
for (const [k, run] of fc.sample(drawnRuns, { numRuns: Number(values.runs), seed: Number(values.seed) }).entries()) {
  const found = await sqlDifferences(run, engine).catch((error: unknown) => [String(error)]);
  if (found.length === 0) passed++;
  else {
    failed++;
    const { way } = run.model;
    console.log(
      `  ${k}, by ${way.by}${'frozen' in way && way.frozen ? ', frozen' : ''}: ${found.slice(0, 3).join('; ')}`,
    );
  }
}
for (const [k, { run, tables }] of fc
  .sample(drawnLedgers, { numRuns: Math.ceil(Number(values.runs) / 5), seed: Number(values.seed) })
  .entries()) {
  const found = await sqlDifferences(run, engine, tables(engine.dialect)).catch((error: unknown) => [String(error)]);
  if (found.length === 0) passed++;
  else {
    failed++;
    console.log(`  ${k}, from ledgers: ${found.slice(0, 3).join('; ')}`);
  }
}
for (const [k, drawn] of fc
  .sample(drawnPipelines, { numRuns: Math.ceil(Number(values.runs) / 5), seed: Number(values.seed) })
  .entries()) {
  const found = await pipelineDifferences(drawn, engine).catch((error: unknown) => [String(error)]);
  if (found.length === 0) passed++;
  else {
    failed++;
    console.log(`  ${k}, pipeline of ${drawn.template.id}: ${found.slice(0, 3).join('; ')}`);
  }
}
await engine.end();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
