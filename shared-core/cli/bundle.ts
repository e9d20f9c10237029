/** Bundles the command line into one file that plain Node runs: `npx tsx shared-core/cli/bundle.ts`, as npm's `prepare` does. */
import { chmodSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outfile = at('../dist/keystage.mjs');
// Beside it first: somebody may be running the old one, or bundling too.
const beside = at(`../dist/.keystage.${process.pid}.mjs`);

await build({
  entryPoints: [at('main.ts')],
  outfile: beside,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  charset: 'utf8',
  // An engine of its own, for whoever asks for it.
  external: ['@duckdb/node-api'],
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});
chmodSync(beside, 0o755);
renameSync(beside, outfile);
