import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  appPackageFaults,
  buildManifests,
  bundleFaults,
  identityFaults,
  manifestWords,
  packageFile,
  readXml,
  servedFiles,
  xmlManifestFaults,
  type Environment,
  type ManifestWords,
} from '@keystage/manifests';
import { errorCode } from '../files/error-code';
import { namesInZip, zipParts } from '../files/zip-parts';
import { oneOf, readOptions } from '../read-options';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { languages } from '../words';
import { hostedFaults } from './hosted-faults';
import { neighboursOf, openEnvironment } from './open-environment';

/**
 * `keystage manifest check`: everything that would keep an add-in from being installed. Of XML manifests, whoever wrote them: order, number
 * and form of their elements. Of an environment: its file, the manifests built from it, the bundle to host, and, with `--hosted`, the host.
 */
export async function checkManifest(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, {
    env: { value: 'FILE' },
    out: { value: 'FOLDER' },
    bundle: { value: 'FOLDER' },
    hosted: {},
    lang: { value: 'en|zh-CN|ko' },
  });
  const file = given.one('env');
  if (file === undefined && given.words.length === 0) {
    throw new WrongUsage(
      'Expected an XML manifest or --env FILE, got neither. Write: keystage manifest check --env FILE',
    );
  }
  const words = manifestWords[oneOf('lang', given.one('lang'), languages) ?? 'en'];
  const faults: string[] = [];
  for (const manifest of given.words) faults.push(...(await faultsOfXml(manifest, words)));
  const checked = [...given.words];
  if (file !== undefined) {
    const environment = await openEnvironment(file, words);
    const folder = given.one('out') ?? dirname(file);
    faults.push(
      ...identityFaults(environment, await neighboursOf(file), randomUUID, words).map((fault) =>
        words.inFile(file, fault),
      ),
    );
    faults.push(...(await faultsOfBuilt(environment, folder, words)));
    checked.push(file, ...[...buildManifests(environment).keys()].map((name) => join(folder, name)));
    const built = join(folder, packageFile(environment));
    // Whoever deploys the XML manifest alone has no package.
    if (existsSync(built)) {
      faults.push(...(await faultsOfPackage(built, environment, words)));
      checked.push(built);
    }
    const bundle = given.one('bundle');
    if (bundle !== undefined) {
      if (!existsSync(bundle)) throw new Refusal(words.bundle.noFolder(bundle));
      faults.push(...faultsOfBundle(environment, bundle, words));
      checked.push(bundle);
    }
    if (given.one('hosted') !== undefined) {
      terminal.progress(words.hosted.asking(environment.host));
      faults.push(...(await hostedFaults(environment.host, servedFiles(environment), new Date(), {}, words)));
      checked.push(environment.host);
    }
  }
  if (faults.length > 0) throw new Refusal(...faults);
  for (const each of checked) terminal.say(words.sound(each));
  return 0;
}

async function faultsOfXml(path: string, words: ManifestWords): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'EISDIR'].includes(errorCode(error))) return undefined;
    throw error;
  });
  if (text === undefined) return [words.noManifest(path)];
  const read = readXml(text, words);
  return (read.ok ? xmlManifestFaults(read.root, words) : [read.fault]).map((fault) => words.inFile(path, fault));
}

async function faultsOfBuilt(environment: Environment, folder: string, words: ManifestWords): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, text] of buildManifests(environment)) {
    const path = join(folder, name);
    if (!existsSync(path)) faults.push(words.notBuilt(path));
    else if ((await readFile(path, 'utf8')) !== text) faults.push(words.builtOtherwise(path));
  }
  return faults;
}

/** What Microsoft 365 would refuse about an app package, and a manifest in it that is not this environment's. */
async function faultsOfPackage(path: string, environment: Environment, words: ManifestWords): Promise<string[]> {
  const [names, open] = [await namesInZip(path), await zipParts(path)];
  if (!names || !open) return [words.inFile(path, words.appPackage.notAZip)];
  const parts = new Map<string, Uint8Array>();
  for (const name of names) {
    const part = await open(name);
    if (part) parts.set(name, await buffer(part));
  }
  const faults = appPackageFaults(parts, words);
  const [, [, manifest]] = buildManifests(environment);
  const isAnother = faults.length === 0 && Buffer.from(parts.get('manifest.json') ?? []).toString() !== manifest;
  return [...faults, ...(isAnother ? [words.appPackage.otherManifest] : [])].map((fault) => words.inFile(path, fault));
}

/** What the manifests name and the folder lacks, and what differs from the hashes that the bundle carries. */
function faultsOfBundle(environment: Environment, bundle: string, words: ManifestWords): string[] {
  const lacking = servedFiles(environment).filter((path) => !existsSync(join(bundle, path)));
  const names = readdirSync(bundle, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(bundle, name)).isFile()).map((name) => name.split(sep).join('/'));
  const read = (path: string) => (files.includes(path) ? readFileSync(join(bundle, path)) : undefined);
  return [
    ...lacking.map((path) => words.bundle[path.endsWith('.png') ? 'missingIcon' : 'missingFile'](join(bundle, path))),
    ...bundleFaults(files.sort(), read, words)
      .filter((fault) => !lacking.some((path) => fault.startsWith(path) && /^[:：]/.test(fault.slice(path.length))))
      .map((fault) => join(bundle, fault)),
  ];
}
