import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import longSuites from './long-suites.json';

const root = resolve(__dirname, '../..');

interface Suite {
  readonly path: string;
  readonly context: object;
}
const LongestFirst = createRequire(__filename)('./longest-first.cjs') as new (given: object) => {
  sort(suites: readonly Suite[]): Suite[];
};

/** Suites as Jest hands them on where it has seen none of them run. */
const fresh = (bytes: Readonly<Record<string, number>>): Suite[] =>
  Object.keys(bytes).map((path) => ({
    path: join(root, path),
    context: {
      config: { id: 'fresh', cacheDirectory: join(root, 'no-such-folder') },
      hasteFS: { getSize: (asked: string) => bytes[asked.slice(root.length + 1)] },
    },
  }));

test('the longest begin, the longest of them in front; of the others the largest', () => {
  const [long, longer] = Object.entries(longSuites).sort(([, one], [, other]) => one - other);
  const suites = fresh({ 'test/small.test.ts': 10, [long[0]]: 1, 'test/large.test.ts': 20, [longer[0]]: 2 });
  expect(new LongestFirst({}).sort(suites).map(({ path }) => path.slice(root.length + 1))).toEqual([
    longer[0],
    long[0],
    'test/large.test.ts',
    'test/small.test.ts',
  ]);
});

test('what is said to take long is there', () => {
  expect(Object.keys(longSuites).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
