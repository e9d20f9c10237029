import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(__dirname, '../..');
/** Where jest.config.cjs sends whoever imports `@fluentui/react-components`. */
const file = `${root}/.cache/fluent.cjs`;

/**
 * Before the tests: Fluent in one file, of the modules a build takes, without the icons nobody asks for. As its packages stand, each suite
 * that draws would read two thousand files and eighteen megabytes of icons first. Written anew after an install.
 */
export default async function bundleFluent(): Promise<void> {
  if (changed(file) > changed(`${root}/node_modules/.package-lock.json`)) return;
  await build({
    stdin: { contents: "export * from '@fluentui/react-components';", resolveDir: `${root}/excel-addin` },
    outfile: file,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    // One React for the pane and for what it draws with.
    external: ['react', 'react-dom', 'scheduler'],
    logLevel: 'warning',
  });
}

/** When a file was last written; before all time where there is none. */
const changed = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
