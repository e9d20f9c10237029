import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256, type GateNames, type PackageFile } from '@keystage/core';
import { errorCode } from '../files/error-code';
import { writeText } from '../files/write-text';
import { Refusal } from '../refusal';

/** What `keystage gates` wrote to a folder, kept in it: the names it deployed so far, and each file by the SHA-256 of its text. */
export interface WrittenGates extends GateNames {
  readonly files: Readonly<Record<string, string>>;
}

const record = 'keystage-gates.json';

/** What was written to a folder before; nothing for one that is new or empty. Refused where the folder holds what is not ours. */
export async function readWritten(folder: string): Promise<WrittenGates> {
  const nothing = { rules: [], rollUps: [], files: {} };
  const there = await readdir(folder).catch((error: unknown): string[] => {
    if (errorCode(error) === 'ENOENT') return [];
    throw new Refusal(`${folder}: expected a folder, and it cannot be read as one. Name another.`);
  });
  if (there.length === 0) return nothing;
  if (!there.includes(record)) {
    throw new Refusal(
      `${folder}: expected an empty folder, or one that keystage gates wrote, and it holds ${there.length === 1 ? there[0] : `${there.length} entries such as ${[...there].sort()[0]}`}. Name another.`,
    );
  }
  const kept: unknown = await readFile(join(folder, record), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  if (isWritten(kept)) return kept;
  throw new Refusal(
    `${join(folder, record)}: expected what keystage gates keeps there, and it was changed. Restore it, or name another folder.`,
  );
}

function isWritten(kept: unknown): kept is WrittenGates {
  if (typeof kept !== 'object' || kept === null) return false;
  const { rules, rollUps, files } = kept as Partial<Record<keyof WrittenGates, unknown>>;
  const texts = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'string');
  return texts(rules) && texts(rollUps) && typeof files === 'object' && files !== null && texts(Object.values(files));
}

/**
 * Writes the files of a package, removes those of before that it no longer has, and answers how many were written. Nothing is touched while a file that
 * is to go or to be written over is not as it was written.
 */
export async function writePackage(
  folder: string,
  files: readonly PackageFile[],
  names: GateNames,
  before: WrittenGates,
): Promise<number> {
  const now = new Map(files.map(({ path, text }) => [path, text]));
  const changed: string[] = [];
  const stale: string[] = [];
  for (const path of new Set([...now.keys(), ...Object.keys(before.files)])) {
    const text = await textOf(join(folder, path));
    if (text === now.get(path)) continue;
    stale.push(path);
    if (text !== undefined && sha256(text) !== before.files[path]) changed.push(path);
  }
  if (changed.length > 0) {
    throw new Refusal(
      ...changed.map(
        (path) =>
          `${join(folder, path)}: was changed since it was written. Keep the change elsewhere and delete the file.`,
      ),
    );
  }
  for (const path of stale) {
    const text = now.get(path);
    const file = join(folder, path);
    if (text === undefined) await rm(file, { force: true });
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeText(file, text);
    }
  }
  const kept = {
    keystage: 1,
    ...names,
    files: Object.fromEntries([...now].map(([path, text]) => [path, sha256(text)])),
  };
  await mkdir(folder, { recursive: true });
  await writeText(join(folder, record), `${JSON.stringify(kept, null, 2)}\n`);
  return stale.length;
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}
