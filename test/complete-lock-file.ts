import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// npm writes into the lock file only those platform packages that its registry offers where it runs, and drops the
// others without a word; `npm ci` then refuses the file it wrote itself (npm/cli issues 4828 and 8320). What is
// missing can be told from the parent: the version is exact, and the name says platform, processor and C library.

export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [flag: string]: unknown;
}
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** An optional package that a locked one names, and that the lock file does not hold. */
export interface MissingPackage {
  readonly parent: string;
  readonly name: string;
  readonly version: string;
}

/** The optional packages named in the lock file but absent from it; `npm ci` refuses a lock file with any. */
export function missingPackages({ packages }: LockFile): MissingPackage[] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => {
        const found = findAsNodeDoes(packages, parent, name);
        return found === undefined || (isExact(version) && found.version !== version);
      })
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/** The lock file with an entry for every missing platform package. Throws when a name does not tell its platform. */
export function completeLockFile<Lock extends LockFile>(lock: Lock): Lock {
  const packages: Record<string, LockedPackage> = { ...lock.packages };
  for (const { parent, name, version } of missingPackages(lock)) {
    const platform = platformOf(name);
    if (!platform || !isExact(version)) {
      throw new Error(
        `package-lock.json: ${parent} names the optional package ${name}@${version}, which is not locked, ` +
          'and its name and version do not say enough to add it. Add its entry by hand.',
      );
    }
    const { dev, devOptional, peer } = packages[parent];
    const place = `node_modules/${name}`;
    packages[place in packages ? `${parent}/${place}` : place] = {
      version,
      cpu: [platform.cpu],
      ...(dev === true && { dev }),
      ...(devOptional === true && { devOptional }),
      ...(platform.libc && { libc: [platform.libc] }),
      optional: true,
      os: [platform.os],
      ...(peer === true && { peer }),
    };
  }
  const inNpmsOrder = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(inNpmsOrder) };
}

/** Looks in the package's own node_modules, then in each folder above. */
function findAsNodeDoes(packages: LockFile['packages'], from: string, name: string): LockedPackage | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const found = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found || folder === '') return found;
  }
}

const isExact = (version: string) => /^\d+\.\d+\.\d+/.test(version);

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

function platformOf(name: string): { os: string; cpu: string; libc: string | undefined } | undefined {
  const parts = name.split(/[-/]/);
  const os = parts.find((part) => systems.includes(part));
  const cpu = parts.find((part) => processors.includes(part));
  if (!os || !cpu) return undefined;
  const libc = parts.some((part) => part.startsWith('musl')) ? 'musl' : parts.some(isGnu) ? 'glibc' : undefined;
  return { os, cpu, libc: os === 'linux' ? libc : undefined };
}
const isGnu = (part: string) => part.startsWith('gnu');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  const added = missingPackages(lock).length;
  writeFileSync(file, JSON.stringify(completeLockFile(lock), null, 2) + '\n');
  console.log(`package-lock.json: ${added} platform packages added.`);
}
