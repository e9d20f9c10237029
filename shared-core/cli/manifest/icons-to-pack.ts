import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packedIcons, type ManifestWords } from '@keystage/manifests';

/** The icons that go into an app package, by file; and a sentence for each that is missing. */
export function iconsToPack(
  folder: string | undefined,
  words: ManifestWords,
): {
  readonly icons: ReadonlyMap<string, Uint8Array>;
  readonly faults: readonly string[];
} {
  const found = packedIcons.map(([, file]) => [file, join(folder ?? projectIcons(), file)] as const);
  return {
    icons: new Map(found.flatMap(([file, path]) => (existsSync(path) ? [[file, readFileSync(path)] as const] : []))),
    faults: found.flatMap(([, path]) => (existsSync(path) ? [] : [words.appPackage.iconToPack(path)])),
  };
}

/** The icons of this project, whether the command line runs from its source or bundled. */
function projectIcons(): string {
  const icons = 'excel-addin/assets/icons';
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, icons)) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, icons);
}
