import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '../refusal';

/** Refuses a file name whose folder is not there, or that is a folder itself, before anything long begins. */
export async function checkFolder(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new Refusal(`${path}: there is no folder ${dirname(path)}. Create it, or name another.`);
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new Refusal(`${path}: expected a file name, got a folder. Add a name to it.`);
}
