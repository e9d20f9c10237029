import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Deployment } from '../schema';
import { deploymentOf } from './deployment-of';
import type { MetadataComponent } from './metadata-component';
import { xmlIn } from './read-xml';

/**
 * What package directories of a DX project would bring into an org: objects, fields, validation rules, permission sets and translated
 * labels, read from the metadata files themselves. Throws at metadata the stand-in org could not keep to.
 */
export async function readDeployment(...folders: readonly string[]): Promise<Deployment> {
  const names = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
  const files = names.flatMap((found, k) => found.map((name) => join(folders[k], name))).sort();
  const components = await Promise.all(files.filter((file) => file.endsWith('-meta.xml')).map(readComponent));
  return deploymentOf(components);
}

/** `objects/Account/fields/Tier__c.field-meta.xml` is the field Tier__c of Account. */
async function readComponent(file: string): Promise<MetadataComponent> {
  const [name, suffix] = basename(file)
    .replace(/-meta\.xml$/, '')
    .split('.');
  const parent = suffix === 'fieldTranslation' ? dirname(file) : dirname(dirname(file));
  return { suffix, name, parent: basename(parent), xml: xmlIn(await readFile(file, 'utf8'), file) };
}
