/**
 * Bundles the command line into files that plain Node runs: `npx tsx shared-core/cli/bundle.ts`, as npm's `prepare` does. The exchange with
 * Salesforce is a file of its own, which only who asks for an org waits for.
 */
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = at('../dist');
const entry = 'keystage.mjs';
const dayMs = 24 * 3600 * 1000;

const { outputFiles } = await build({
  entryPoints: { keystage: at('main.ts') },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'keystage-[name]-[hash]',
  bundle: true,
  splitting: true,
  write: false,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  charset: 'utf8',
  // An engine of its own, for whoever asks for it.
  external: ['@duckdb/node-api'],
  // What jsforce is made of asks for Node's modules the old way.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

mkdirSync(folder, { recursive: true });
const parts = outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
// The file that names the others last, and each beside its name first: somebody may be running the old ones, or bundling too.
for (const { name, contents } of parts.sort((a, b) => Number(a.name === entry) - Number(b.name === entry))) {
  const beside = `${folder}/.${name}.${process.pid}`;
  writeFileSync(beside, contents);
  if (name === entry) chmodSync(beside, 0o755);
  renameSync(beside, `${folder}/${name}`);
}
for (const name of readdirSync(folder)) {
  const isOld = /^keystage-.*\.mjs$/.test(name) && !parts.some((part) => part.name === name);
  if (isOld && Date.now() - statSync(`${folder}/${name}`).mtimeMs > dayMs) rmSync(`${folder}/${name}`);
}
