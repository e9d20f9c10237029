import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const host = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(host, '..', '..', '..');
const project = join(root, 'salesforce-lwc');

/** Tells one state of what the page is made of from another; packages by the lock file. */
export function hashOfSources(): string {
  const hash = createHash('sha256');
  const orgTypes = join(host, '..', 'salesforce');
  const folders = [
    join(project, 'force-app', 'main', 'default'),
    join(project, 'languages'),
    ...['build', 'page', 'modules', 'ui-api', 'wire'].map((part) => join(host, part)),
  ];
  const files = [
    ...folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/__tests__|\.test\.ts$/.test(join(entry.parentPath, entry.name)))
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
    join(orgTypes, 'org-client.ts'),
    join(orgTypes, 'org', 'save-error.ts'),
    join(root, 'package-lock.json'),
  ].sort();
  for (const file of files) {
    hash.update(relative(root, file).split(sep).join('/'));
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
