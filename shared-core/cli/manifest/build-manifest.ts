import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  addIn,
  appPackage,
  buildManifests,
  formerManifestFaults,
  identityFaults,
  packageFile,
  readXml,
  type Environment,
} from '@keystage/manifests';
import { packZip } from '../files/pack-zip';
import { writeAll } from '../files/write-all';
import { readOptions } from '../read-options';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { iconsToPack } from './icons-to-pack';
import { neighboursOf, openEnvironment } from './open-environment';

/**
 * `keystage manifest build --env FILE`: writes the manifests of an environment, and the package for Microsoft 365, beside its file, or into `--out`. Refused, with nothing
 * written, where a placeholder is left, an identity is taken, or what was built there before has a higher version or another identity.
 */
export async function buildManifest(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, { env: { value: 'FILE' }, out: { value: 'FOLDER' }, icons: { value: 'FOLDER' } });
  const file = given.one('env');
  if (file === undefined || given.words.length > 0) {
    throw new WrongUsage('Expected --env FILE and nothing else. Write: keystage manifest build --env FILE');
  }
  const environment = await openEnvironment(file);
  const folder = given.one('out') ?? dirname(file);
  const packed = iconsToPack(given.one('icons'));
  const faults = [
    ...identityFaults(environment, await neighboursOf(file), randomUUID).map((fault) => `${file}: ${fault}`),
    ...(await faultsAgainstFormer(folder, environment)),
    ...packed.faults,
  ];
  if (faults.length > 0) throw new Refusal(...faults);

  const files = new Map<string, string | Uint8Array>([
    ...buildManifests(environment),
    [packageFile(environment), packZip(appPackage(environment, packed.icons))],
  ]);
  await writeAll(folder, files);
  for (const name of files.keys()) terminal.say(`Written: ${join(folder, name)}`);
  terminal.say(
    `${environment.displayName} ${addIn.version}, served from ${environment.host}, asks for ${addIn.permission}.`,
  );
  return 0;
}

async function faultsAgainstFormer(folder: string, environment: Environment): Promise<string[]> {
  const path = join(folder, `keystage.${environment.name}.xml`);
  if (!existsSync(path)) return [];
  const read = readXml(await readFile(path, 'utf8'));
  if (!read.ok) return [`${path}: ${read.fault}`];
  return formerManifestFaults(read.root, environment).map((fault) => `${path}: ${fault}`);
}
