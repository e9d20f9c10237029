import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { wordedWriteError } from './worded-write-error';

/** Writes a text as UTF-8: beside the file first, so that what was there stays until the new one is complete. */
export async function writeText(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw wordedWriteError(error, path);
  }
}
