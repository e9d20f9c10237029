import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { wordedWriteError } from './worded-write-error';

/**
 * Has a file written beside its name, and gives it the name when it is complete, so that a run that fails or is stopped leaves what was
 * there.
 */
export async function writeWhole(path: string, write: (beside: string) => Promise<void>): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const stop = () => void rm(beside, { force: true }).finally(() => process.exit(130));
  process.once('SIGINT', stop);
  try {
    await write(beside);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw wordedWriteError(error, path);
  } finally {
    process.removeListener('SIGINT', stop);
  }
}
