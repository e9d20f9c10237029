import { rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { clearedWhenStopped } from './cleared-when-stopped';
import { wordedWriteError } from './worded-write-error';

/**
 * Has a file written beside its name, and gives it the name when it is complete, so that a run that fails or is stopped leaves what was
 * there.
 */
export async function writeWhole(path: string, write: (beside: string) => Promise<void>): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const clear = () => rmSync(beside, { force: true });
  const keep = clearedWhenStopped(clear);
  try {
    await write(beside);
    await rename(beside, path);
  } catch (error) {
    clear();
    throw wordedWriteError(error, path);
  } finally {
    keep();
  }
}
