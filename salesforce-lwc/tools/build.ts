import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildComponents } from './build-components';
import { buildCore } from './build-core';
import { buildLabels } from './build-labels';
import type { GeneratedFile } from './generated-file';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Everything in `salesforce-lwc/` that is written by a tool and kept beside its source, so that the folder deploys as it is. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  return [...(await buildCore()), ...(await buildComponents()), ...buildLabels()];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generatedFiles();
  for (const { path, text } of files) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  console.log(`${files.length} files written to salesforce-lwc.`);
}
