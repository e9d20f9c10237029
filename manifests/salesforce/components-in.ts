import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Retrieve from '@salesforce/source-deploy-retrieve';
import type { Components } from './package-xml';

// Salesforce's own library, which the stock CLI uses too: what a file is called in an org is its knowledge, not ours.
const { ComponentSet, DestructiveChangesType, MetadataConverter, RegistryAccess, SourceComponent } = createRequire(
  import.meta.url,
)('@salesforce/source-deploy-retrieve') as typeof Retrieve;

const project = join(dirname(fileURLToPath(import.meta.url)), '../../salesforce-lwc');

/** The version of the API that the components are written for. */
export const { sourceApiVersion: apiVersion } = JSON.parse(
  readFileSync(join(project, 'sfdx-project.json'), 'utf8'),
) as { readonly sourceApiVersion: string };

/** The components of a package directory, by type: one of salesforce-lwc by its name, another by its path. */
export async function componentsIn(folder: string): Promise<Components> {
  const object = await ComponentSet.fromSource(resolve(project, folder)).getObject();
  return new Map(object.Package.types.map(({ name, members }) => [name, members]));
}

/** What is handed over to an org: the components of a package directory, or of none, and after them the deletion of those that are gone. */
export async function zipOf(folder: string | undefined, gone: Components): Promise<Buffer> {
  const set = folder === undefined ? new ComponentSet() : ComponentSet.fromSource(resolve(project, folder));
  set.sourceApiVersion = apiVersion;
  const registry = new RegistryAccess();
  for (const [type, members] of gone) {
    for (const name of members) {
      set.add(new SourceComponent({ name, type: registry.getTypeByName(type) }), DestructiveChangesType.POST);
    }
  }
  const { zipBuffer } = await new MetadataConverter().convert(set, 'metadata', { type: 'zip' });
  if (!zipBuffer) throw new Error(`The components of ${folder ?? 'no folder'} could not be packed.`);
  return zipBuffer;
}
