import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildComponents } from './build-components';
import { buildCore } from './build-core';
import { buildLabels } from './build-labels';
import type { GeneratedFile } from './generated-file';
import { deployed } from './languages';
import { lwcFolder } from './lwc-folder';
import { buildLayouts } from './metadata/build-layouts';
import { buildObjects } from './metadata/build-objects';
import { buildSamples } from './metadata/build-samples';
import { buildPermissionSets } from './metadata/build-permission-sets';

// npm run build:lwc            writes what salesforce-lwc keeps beside its sources, so that the folder deploys as it is
// npm run build:lwc -- --check names what differs from a fresh build, and writes nothing
const project = join(dirname(fileURLToPath(import.meta.url)), '..');

async function generatedFiles(): Promise<GeneratedFile[]> {
  return [
    ...(await buildCore()),
    ...(await buildComponents()),
    ...buildLabels(),
    ...buildLayouts(),
    ...buildObjects(),
    ...buildPermissionSets(),
    ...buildSamples(),
  ];
}

/** Files in the folders that hold nothing but generated ones, which no tool writes any more. */
function leftOver(files: readonly GeneratedFile[]): string[] {
  const written = new Set(files.map(({ path }) => path));
  const scripts = filesBelow(lwcFolder).filter((path) => path.endsWith('.js') && !path.includes('/__tests__/'));
  const generatedFolders = [
    `${deployed}/objects`,
    `${deployed}/permissionsets`,
    'samples/sales-process',
    'samples/languages',
  ];
  const generatedMetadata = generatedFolders.flatMap(filesBelow);
  return [...scripts, ...filesBelow('languages'), ...generatedMetadata].filter((path) => !written.has(path));
}

function filesBelow(folder: string): string[] {
  if (!existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(project.length + 1)
        .replaceAll('\\', '/'),
    );
}

const files = await generatedFiles();
const stale = files.filter(({ path, text }) => {
  const file = join(project, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
const surplus = leftOver(files);

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.log(`${path} differs from a fresh build.`);
  for (const path of surplus) console.log(`${path} is written by no tool.`);
  if (stale.length + surplus.length > 0) {
    console.log('Run npm run build:lwc and look at what changed.');
    process.exitCode = 1;
  }
} else {
  for (const { path, text } of stale) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  for (const path of surplus) rmSync(join(project, path));
  console.log(`${files.length} files, ${stale.length} of them written anew, ${surplus.length} removed.`);
}
