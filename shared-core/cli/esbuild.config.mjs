/** Bundles the command line into one file that plain Node runs: `node shared-core/cli/esbuild.config.mjs`, as npm's `prepare` does. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const outfile = join(import.meta.dirname, '../dist/keystage.mjs');

await build({
  entryPoints: [join(import.meta.dirname, 'main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  charset: 'utf8',
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});
chmodSync(outfile, 0o755);
