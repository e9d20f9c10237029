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
  manifestWords,
  packageFile,
  readXml,
  type Environment,
  type ManifestWords,
} from '@keystage/manifests';
import { packZip } from '../files/pack-zip';
import { writeAll } from '../files/write-all';
import { oneOf, readOptions } from '../read-options';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { languages } from '../words';
import { iconsToPack } from './icons-to-pack';
import { neighboursOf, openEnvironment } from './open-environment';

/**
 * `keystage manifest build --env FILE`: writes the manifests of an environment, and the package for Microsoft 365, beside its file, or into `--out`. Refused, with nothing
 * written, where a placeholder is left, an identity is taken, or what was built there before has a higher version or another identity.
 */
export async function buildManifest(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, {
    env: { value: 'FILE' },
    out: { value: 'FOLDER' },
    icons: { value: 'FOLDER' },
    lang: { value: 'en|zh-CN|ko' },
  });
  const file = given.one('env');
  if (file === undefined || given.words.length > 0) {
    throw new WrongUsage('Expected --env FILE and nothing else. Write: keystage manifest build --env FILE');
  }
  const words = manifestWords[oneOf('lang', given.one('lang'), languages) ?? 'en'];
  const environment = await openEnvironment(file, words);
  const folder = given.one('out') ?? dirname(file);
  const packed = iconsToPack(given.one('icons'), words);
  const faults = [
    ...identityFaults(environment, await neighboursOf(file), randomUUID, words).map((fault) =>
      words.inFile(file, fault),
    ),
    ...(await faultsAgainstFormer(folder, environment, words)),
    ...packed.faults,
  ];
  if (faults.length > 0) throw new Refusal(...faults);

  const files = new Map<string, string | Uint8Array>([
    ...buildManifests(environment),
    [packageFile(environment), packZip(appPackage(environment, packed.icons))],
  ]);
  await writeAll(folder, files);
  for (const name of files.keys()) terminal.say(words.written(join(folder, name)));
  const { displayName: name, host } = environment;
  terminal.say(words.built({ name, version: addIn.version, host, permission: addIn.permission }));
  return 0;
}

async function faultsAgainstFormer(folder: string, environment: Environment, words: ManifestWords): Promise<string[]> {
  const path = join(folder, `keystage.${environment.name}.xml`);
  if (!existsSync(path)) return [];
  const read = readXml(await readFile(path, 'utf8'), words);
  if (!read.ok) return [words.inFile(path, read.fault)];
  return formerManifestFaults(read.root, environment, words).map((fault) => words.inFile(path, fault));
}
