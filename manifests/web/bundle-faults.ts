import type { ManifestWords } from '../words';
import { en } from '../words/en';
import { integrityOf } from './integrity-of';
import { integrityList } from './web-bundle';

/** What differs in a folder from the list of hashes that a bundle carries. `read` gives the bytes of a file, or undefined where it is not there. */
export function bundleFaults(
  paths: readonly string[],
  read: (path: string) => Uint8Array | undefined,
  { bundle: words }: ManifestWords = en,
): string[] {
  const list = listedHashes(read(integrityList));
  if (!list) return [words.noList(integrityList)];
  const faults = Object.entries(list).flatMap(([path, hash]) => {
    const bytes = read(path);
    if (!bytes) return [words.missing(path, integrityList)];
    return integrityOf(bytes) === hash ? [] : [words.otherBytes(path, integrityList)];
  });
  const strange = paths.filter((path) => path !== integrityList && !(path in list));
  return [...faults, ...strange.map(words.strange)];
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
