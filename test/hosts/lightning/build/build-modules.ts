import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import { rollup } from 'rollup';
import { copyComponents } from './copy-components';

// Inside the project: the compiler looks for its engine from here.
const cache = join(dirname(fileURLToPath(import.meta.url)), '../../../../.cache');

/**
 * Modules of the DX project that need no page, as they are committed and as the platform compiles them, in one CommonJS file. `entry` is the
 * text of a module that exports them by their names, as in `export { placeDeal } from 'c/keystageStages';`.
 */
export async function buildModules(entry: string, outfile: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'lightning-modules-'));
  try {
    copyComponents(join(folder, 'modules', 'c'));
    const input = join(folder, 'entry.js');
    writeFileSync(input, entry);
    const problems: string[] = [];
    const bundle = await rollup({
      input,
      plugins: [
        lwc({
          rootDir: folder,
          modules: [{ dir: join(folder, 'modules') }],
          apiVersion: 66,
          enableLightningWebSecurityTransforms: true,
        }),
      ],
      onwarn: ({ code, message }) => {
        if (code === 'UNRESOLVED_IMPORT' || code === 'MISSING_EXPORT') problems.push(message);
      },
    });
    if (problems.length > 0) throw new Error(`The modules lack others:\n${problems.join('\n')}`);
    await bundle.write({ file: outfile, format: 'cjs' });
    await bundle.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildModules(process.argv[2], process.argv[3]);
