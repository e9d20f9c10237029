import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { wordedWriteError } from './worded-write-error';

/** Writes files below a folder by their paths or, where one cannot be written, says so before any of the former ones is gone. */
export async function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const beside = (path: string) => join(folder, dirname(path), `.${basename(path)}.new`);
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(beside(path), text);
    }
    for (const path of files.keys()) await rename(beside(path), join(folder, path));
  } catch (error) {
    for (const path of files.keys()) await rm(beside(path), { force: true }).catch(() => undefined);
    throw wordedWriteError(error, folder);
  }
}
