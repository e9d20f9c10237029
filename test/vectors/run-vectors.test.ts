import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { adapters } from './adapters';
import { firstDifference } from './first-difference';
import { judgeVectors, verdictLines } from './judge-vectors';
import { readVectors, type Tolerance, type Vector } from './read-vectors';

const root = resolve(__dirname, '../..');
const shared = resolve(root, '../shared/vectors');

describe('the comparer', () => {
  test.each<[unknown, unknown, Tolerance]>([
    // expected             got                        tolerance
    [0.3, 0.1 + 0.2, 0],
    [1, 1.004, 0.005],
    [-200, -201, { rel: 0.005 }],
    [0, -0, 0],
    [null, null, 0],
    ['VIP', 'VIP', 0],
    [[1, null], [1, null], 0],
    [{ cdf: 0.5 }, { cdf: 0.5, pmf: [1] }, 0],
    [{ error: '#N/A' }, { error: '#N/A' }, 0],
  ])('lets %j pass for %j within %j', (expected, got, tolerance) => {
    expect(firstDifference(expected, got, tolerance)).toBeNull();
  });

  test.each<[unknown, unknown, Tolerance, string]>([
    // expected             got                        tolerance      where
    [0.3, 0.3000001, 0, ''],
    [1, 1.0051, 0.005, ''],
    [0, 1e-300, { rel: 0.1 }, ''],
    [1, NaN, 100, ''],
    [1, NaN, { rel: 100 }, ''],
    [1, Infinity, 100, ''],
    [1, '1', 0, ''],
    [0, null, 1, ''],
    [null, 0, 1, ''],
    [null, undefined, 0, ''],
    [false, 0, 0, ''],
    ['VIP', 'vip', 0, ''],
    [[1, 2], [1], 0, '.length'],
    [[1], [1, 2], 0, '.length'],
    [[1, [2, 3]], [1, [2, 4]], 0, '[1][1]'],
    [[], {}, 0, ''],
    [{ a: 1 }, [1], 0, ''],
    [{ a: { b: 1 } }, { a: {} }, 0, 'a.b'],
    [{ a: 1 }, { b: 1 }, 1, 'a'],
    [{ error: '#N/A' }, 0.5, 1, ''],
    [{ error: '#N/A' }, { error: '#NUM!' }, 1, 'error'],
    [0.5, { error: '#N/A' }, 1, ''],
  ])('does not let %j pass for %j within %j', (expected, got, tolerance, path) => {
    expect(firstDifference(expected, got, tolerance)).toMatchObject({ path });
  });
});

const vector = (more: Partial<Vector>): Vector => ({
  id: 'planted',
  op: 'roundHalfAway',
  input: { x: 1.005, digits: 2 },
  expected: 1.01,
  tolerance: 0,
  file: 'planted.json',
  ...more,
});

test('a run counts what passed, names what failed with its place and both values, and sums up ops without an adapter', () => {
  const vectors = [
    vector({}),
    vector({ id: 'wrong', expected: 1 }),
    vector({ id: 'input', input: { x: 'one' } }),
    vector({
      id: 'part',
      op: 'percentRankAll',
      input: { data: [1, null, 3], method: 'mid' },
      expected: [0.25, 0, 0.75],
    }),
    vector({ id: 'a', op: 'notYet' }),
    vector({ id: 'b', op: 'notYet' }),
    vector({ id: 'c', op: 'toString' }),
  ];

  const lines = verdictLines(judgeVectors(vectors, adapters));

  expect(lines[0]).toBe('FAILED planted.json wrong (roundHalfAway): expected 1, got 1.01');
  expect(lines[1]).toMatch(
    /^FAILED planted.json input \(roundHalfAway\): expected 1.01, got an error: the input is not/,
  );
  expect(lines[2]).toBe('FAILED planted.json part (percentRankAll): at [1] expected 0, got null');
  expect(lines.slice(3)).toEqual([
    'not implemented: notYet (2)',
    'not implemented: toString (1)',
    '1 passed, 3 failed, 3 not implemented',
  ]);
});

test('a score against a typical account: its parts add up to the difference, not to the score', () => {
  const input = {
    indicators: [
      { id: 'amount', w: 3, u: 0.8 },
      { id: 'margin', w: 1, u: null },
      { id: 'paid', w: 1, u: 0.5 },
    ],
    reference: { amount: 0.6, margin: 0.5, paid: 0.7 },
  };
  // three quarters of the weight that is known: 75 · 0.2 and 25 · −0.2
  const expected = { score: 72.5, contributions: { amount: 15, margin: 0, paid: -5 }, coverage: 0.8 };
  const against = vector({ op: 'scorecard', input, expected, tolerance: 1e-12 });
  expect(judgeVectors([against], adapters).failures).toEqual([]);
});

describe('npm run vectors', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...folders: string[]) => {
    try {
      const script = join(__dirname, 'run-vectors.ts');
      const said = execFileSync(process.execPath, ['--import', 'tsx', script, ...folders], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return { code: 0, said };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { code: status, said: stdout + stderr };
    }
  };
  const write = (vectors: unknown, format = 'kam-vectors/1') =>
    writeFileSync(join(folder, 'planted.json'), JSON.stringify({ format, topic: 'planted', vectors }));
  const planted = { id: 'planted', op: 'hhi', input: { data: [1, 1] }, expected: 0.5 };

  test('answers 0 when all pass and 1 when one fails', () => {
    write([planted]);
    expect(run(folder)).toEqual({ code: 0, said: '1 passed, 0 failed, 0 not implemented\n' });

    write([planted, { ...planted, id: 'wrong', expected: 0.6 }]);
    const { code, said } = run(folder);
    expect(code).toBe(1);
    expect(said).toMatch(
      /planted\.json wrong \(hhi\): expected 0\.6, got 0\.5\n1 passed, 1 failed, 0 not implemented\n$/,
    );
  });

  test.each<[string, () => string, RegExp]>([
    [
      'no folder',
      () => '',
      /^Expected the folders that hold the vectors, got none\. Write: npm run vectors -- FOLDER…/,
    ],
    [
      'a missing folder',
      () => join(folder, 'nowhere'),
      /nowhere: expected a folder with vector files, got nothing\. Check the path\./,
    ],
    ['an empty folder', () => folder, /expected \*\.json vector files, got none\. Name the folder that holds them\./],
    [
      'a file that is no JSON',
      () => (writeFileSync(join(folder, 'broken.json'), '{"format"'), folder),
      /broken\.json: expected JSON, got a file that cannot be read as such \(.+\)\. Correct it\./,
    ],
    [
      'another format',
      () => (write([planted], 'kam-vectors/2'), folder),
      /planted\.json at format: expected format kam-vectors\/1; .+ Correct or remove the file\./,
    ],
    [
      'a vector without an op',
      () => (write([{ id: 'x', input: {}, expected: 1 }]), folder),
      /planted\.json at vectors\.0\.op: expected format kam-vectors\/1/,
    ],
    [
      'an id that stands twice',
      () => (write([planted, planted]), folder),
      /planted\.json: expected ids that are unique in the file, got "planted" twice\. Rename one\./,
    ],
  ])('answers 2 and a sentence for %s', (_, prepare, sentence) => {
    const named = prepare();
    const { code, said } = run(...(named === '' ? [] : [named]));
    expect(code).toBe(2);
    expect(said).toMatch(sentence);
  });
});

(existsSync(shared) ? test : test.skip)('every vector of ../shared/vectors passes, and every op has an adapter', () => {
  const verdict = judgeVectors(readVectors([shared]), adapters);
  expect(verdict.failures).toEqual([]);
  expect(verdict.passed).toBeGreaterThanOrEqual(187);
  expect([...verdict.notImplemented.keys()]).toEqual([]);
});
