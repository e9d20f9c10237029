import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const committed = join(here, '../../../../salesforce-lwc/force-app/main/default/lwc');

/** The components as an org gets them: without TypeScript, tests and metadata, in a folder called as their namespace. */
export function copyComponents(folder: string): void {
  cpSync(committed, folder, {
    recursive: true,
    filter: (path) => !/__tests__|\.ts$|\.xml$/.test(path),
  });
}
