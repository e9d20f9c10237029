import { integrityOf } from './integrity-of';
import { integrityList } from './web-bundle';

/** What differs in a folder from the list of hashes that a bundle carries. `read` gives the bytes of a file, or undefined where it is not there. */
export function bundleFaults(paths: readonly string[], read: (path: string) => Uint8Array | undefined): string[] {
  const list = listedHashes(read(integrityList));
  if (!list) {
    return [
      `${integrityList}: expected the list of hashes of a bundle, found none. Write the bundle with npm run bundle.`,
    ];
  }
  const faults = Object.entries(list).flatMap(([path, hash]) => {
    const bytes = read(path);
    if (!bytes) return [`${path}: expected the file that ${integrityList} lists, found none. Upload the whole bundle.`];
    if (integrityOf(bytes) === hash) return [];
    return [
      `${path}: expected the bytes that ${integrityList} lists, got others. Write the bundle anew, or find out who changed it.`,
    ];
  });
  const strange = paths.filter((path) => path !== integrityList && !(path in list));
  return [...faults, ...strange.map((path) => `${path}: not a file of the bundle. Remove it, or host it elsewhere.`)];
}

function listedHashes(bytes: Uint8Array | undefined): Readonly<Record<string, string>> | undefined {
  if (!bytes) return undefined;
  try {
    const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { files?: Readonly<Record<string, string>> };
    return files;
  } catch {
    return undefined;
  }
}
