import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { completeLockFile, missingPackages, type LockFile } from './complete-lock-file';

const root = join(__dirname, '..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;

interface PackageFile {
  readonly workspaces?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { satisfies } = createRequire(__filename)('semver') as { satisfies(version: string, range: string): boolean };

const lock = read('package-lock.json') as LockFile;
const oldestNode = '20.19.0';

/** Packages that ask for a later Node and yet run on ours, each by the package that loads it. None of them is shipped. */
const refusesButRuns = { 'node_modules/@jsforce/jsforce-node': '@salesforce/source-deploy-retrieve' };

describe('the lock file', () => {
  test('holds every optional package that a locked one names, for every platform', () => {
    // When this fails: npx tsx test/complete-lock-file.ts
    expect(missingPackages(lock)).toEqual([]);
  });

  test('names no place to download from', () => {
    const downloads = Object.entries(lock.packages).filter(([, { resolved, link }]) => resolved && !link);
    expect(downloads).toEqual([]);
  });

  test(`installs on Node ${oldestNode}`, () => {
    const refusing = Object.entries(lock.packages)
      .filter(([, { engines }]) => engines?.node && !satisfies(oldestNode, engines.node))
      .map(([place]) => place);
    expect(refusing).toEqual(Object.keys(refusesButRuns));
  });

  test.each(Object.entries(refusesButRuns))(
    '%s runs on this Node all the same',
    (_place, loadedBy) => {
      const { status, stderr } = spawnSync(process.execPath, ['--eval', `require('${loadedBy}')`], { cwd: root });
      expect([status, stderr.toString()]).toEqual([0, '']);
    },
    60_000,
  );

  test('pins exactly: every version in a package.json is one version', () => {
    const { workspaces = [] } = read('package.json') as PackageFile;
    const loose = ['.', ...workspaces].flatMap((folder) => {
      const { dependencies, devDependencies, optionalDependencies } = read(`${folder}/package.json`) as PackageFile;
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter(([name, version]) => !name.startsWith('@keystage/') && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${folder}: ${name} ${version}`);
    });
    expect(loose).toEqual([]);
  });
});

describe('completing a lock file', () => {
  const rollup = {
    version: '4.1.0',
    dev: true,
    optionalDependencies: { 'rollup-linux-x64-musl': '4.1.0', fsevents: '~2.3.2' },
  };
  const packages: LockFile['packages'] = {
    'node_modules/fsevents': { version: '2.3.3' },
    'node_modules/rollup': rollup,
  };

  test('finds what is named and not there', () => {
    expect(missingPackages({ packages })).toEqual([
      { parent: 'node_modules/rollup', name: 'rollup-linux-x64-musl', version: '4.1.0' },
    ]);
  });

  test('adds it with what its name and its parent tell', () => {
    const completed = completeLockFile({ packages });
    expect(completed.packages['node_modules/rollup-linux-x64-musl']).toEqual({
      version: '4.1.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    expect(missingPackages(completed)).toEqual([]);
    expect(completeLockFile(completed)).toEqual(completed);
  });

  test('puts a second version below its own parent', () => {
    const older = { version: '3.0.0', optionalDependencies: { 'rollup-linux-x64-musl': '3.0.0' } };
    const two: LockFile = { packages: { ...packages, 'node_modules/old/node_modules/rollup': older } };
    const completed = completeLockFile(two);
    expect(missingPackages(completed)).toEqual([]);
    expect(completed.packages['node_modules/old/node_modules/rollup/node_modules/rollup-linux-x64-musl']).toMatchObject(
      { version: '3.0.0' },
    );
  });

  test('says which entry a person has to write', () => {
    const odd = { packages: { 'node_modules/a': { optionalDependencies: { 'a-native': '^1.0.0' } } } };
    expect(() => completeLockFile(odd)).toThrow(
      'package-lock.json: node_modules/a names the optional package a-native@^1.0.0, which is not locked, ' +
        'and its name and version do not say enough to add it. Add its entry by hand.',
    );
  });
});
