import { coverageByFolder, type FileCoverage } from './coverage-by-folder';

const file = (lines: [number, number], branches: [number, number]): FileCoverage => ({
  lines: { covered: lines[0], total: lines[1] },
  branches: { covered: branches[0], total: branches[1] },
});
const component = (name: string) => `salesforce-lwc/force-app/main/default/lwc/${name}/${name}.js`;

/** One file for every part, all of it run, for others to stand beside. */
const sound = new Map([
  ['shared-core/src/basics/a.ts', file([100, 100], [50, 50])],
  ['shared-core/cli/b.ts', file([100, 100], [50, 50])],
  ['excel-addin/src/pane/c.tsx', file([100, 100], [50, 50])],
  [component('tierMark'), file([10, 10], [10, 10])],
]);
const faultsWith = (...more: [string, FileCoverage][]) => {
  const counted = new Map([...sound, ...more]);
  return coverageByFolder([...counted.keys()], counted).faults;
};

test('a line for each folder where a part has several, and one for the part', () => {
  const counted = new Map([...sound, ['shared-core/src/funnel/d.ts', file([99, 100], [49, 50])] as const]);
  const { lines, faults } = coverageByFolder([...counted.keys(), 'shared-core/src/funnel/never.ts'], counted);
  const cells = lines.map((line) => line.trim().split(/ {2,}/));
  expect(cells.slice(0, 4)).toEqual([
    ['files', 'lines', 'branches', 'not loaded'],
    ['shared-core/src/basics', '1', '100.0 %', '100.0 %'],
    ['shared-core/src/funnel', '2', '99.0 %', '98.0 %', '1'],
    ['all of the core', '3', '99.5 %', '99.0 %', '1'], // 199 of 200, 99 of 100
  ]);
  // With the other parts 409 of 410 lines and 209 of 210 branches.
  expect(lines.slice(-2)).toEqual([
    'not loaded by the tests’ own process: shared-core/src/funnel/never.ts',
    '99.7 % of the lines and 99.5 % of the branches of 5 files; 1 not loaded',
  ]);
  expect(faults).toEqual([]);
});

test('what is not whole is not called whole', () => {
  const counted = new Map([...sound, ['shared-core/src/basics/d.ts', file([9_999, 10_000], [1, 1])] as const]);
  const { lines } = coverageByFolder([...counted.keys()], counted);
  expect(lines.find((line) => line.startsWith('all of the core'))).toMatch(/ 99\.9 % +100\.0 %$/);
});

test('a part below its floor is named with what was expected and what was found', () => {
  // 100 of 120 lines; 50 of 60 branches
  expect(faultsWith(['shared-core/src/basics/d.ts', file([0, 20], [0, 10])])).toEqual([
    'core: expected 90 % of lines, got 83.3 %',
    'core: expected 85 % of branches, got 83.3 %',
  ]);
});

test('each component has to reach the floor by itself', () => {
  expect(faultsWith([component('tierMap'), file([90, 100], [89, 100])])).toEqual([
    `${component('tierMap')}: expected 90 % of branches, got 89.0 %`,
  ]);
});

test('a part that no test has loaded has not been counted', () => {
  const { faults } = coverageByFolder([...sound.keys()], new Map());
  expect(faults).toEqual(
    ['core', 'command line and exchange with an org', 'pane', 'Lightning components'].map(
      (name) => `${name}: expected files that the tests load, got none`,
    ),
  );
});
