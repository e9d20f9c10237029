import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearedWhenStopped } from './cleared-when-stopped';

/** A folder that only this user may enter, gone when its work is done or stopped. */
export interface ScratchFolder {
  readonly path: (name: string) => string;
  remove(): void;
}

export function scratchFolder(): ScratchFolder {
  const folder = mkdtempSync(join(tmpdir(), 'keystage-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const keep = clearedWhenStopped(clear);
  return {
    path: (name) => join(folder, name),
    remove() {
      clear();
      keep();
    },
  };
}
