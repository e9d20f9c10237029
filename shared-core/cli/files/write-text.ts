import { writeFile } from 'node:fs/promises';
import { writeWhole } from './write-whole';

/** Writes a text as UTF-8: beside the file first, so that what was there stays until the new one is complete. */
export function writeText(path: string, text: string): Promise<void> {
  return writeWhole(path, (beside) => writeFile(beside, text));
}
