/** @jest-environment node */
import * as fc from 'fast-check';
import type { Cells } from './read-arguments';
import { contentHash, rememberByContent } from './remember-by-content';

const cell = fc.oneof(fc.string(), fc.double(), fc.boolean());
const cells = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });

/** Counts how often something is worked out; an answer names its question. */
function counting(atMost = { answers: 3, cells: 100 }) {
  const remembered = rememberByContent<string>(
    atMost,
    (failure) => failure instanceof Error && failure.message === 'known',
  );
  const worked: string[] = [];
  return {
    worked,
    ask: (question: string, given: Cells, signal?: AbortSignal) =>
      remembered(
        question,
        given,
        (stop) => {
          worked.push(question);
          stop.addEventListener('abort', () => worked.push(`${question} stopped`));
          return question.startsWith('fail') ? Promise.reject(new Error(question.slice(5))) : Promise.resolve(question);
        },
        signal,
      ),
  };
}

test('the same content is worked out once, whatever else was asked; another content is not taken for it', async () => {
  await fc.assert(
    fc.asyncProperty(cells, cells, async (one, other) => {
      const { ask, worked } = counting();
      await ask('a', one);
      await ask(
        'a',
        one.map((row) => [...row]),
      );
      expect(worked).toEqual(['a']);
      await ask('a', other);
      await ask('b', one);
      const differ =
        one.length !== other.length || one.some((row, r) => row.some((each, c) => !Object.is(each, other[r][c])));
      expect(worked).toEqual(differ ? ['a', 'a', 'b'] : ['a', 'b']);
    }),
  );
});

test('a number is not the text that looks like it, nor a cell moved to another column the same list', () => {
  const hashes = [[[1, '']], [['1', '']], [['', 1]], [[true, '']], [[1], ['']]].map(contentHash);
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('the longest unused is forgotten, by number and by cells; the latest is kept whatever its size', async () => {
  const { ask, worked } = counting();
  const row = (k: number) => [[k]];
  for (const k of [1, 2, 3]) await ask('a', row(k));
  await ask('a', row(1));
  await ask('a', row(4)); // in place of 2
  await ask('a', row(1));
  expect(worked.length).toBe(4);
  await ask('a', row(2));
  expect(worked.length).toBe(5);
  await ask(
    'large',
    Array.from({ length: 200 }, () => [1]),
  );
  await ask(
    'large',
    Array.from({ length: 200 }, () => [1]),
  );
  await ask('a', row(2));
  expect(worked.slice(5)).toEqual(['large', 'a']);
});

test('a failure that is an answer is kept; any other is tried again', async () => {
  const { ask, worked } = counting();
  for (const question of ['fail known', 'fail known', 'fail net', 'fail net']) {
    await ask(question, [[1]]).catch(() => undefined);
  }
  expect(worked).toEqual(['fail known', 'fail net', 'fail net']);
});

test('work is stopped and forgotten once nobody wants it any more', async () => {
  const remembered = rememberByContent<string>({ answers: 3, cells: 100 }, () => false);
  const stopped: boolean[] = [];
  const slow = (stop: AbortSignal) =>
    new Promise<string>((resolve) => {
      stop.addEventListener('abort', () => stopped.push(true));
      setTimeout(() => resolve('done'), 20);
    });
  const [one, other] = [new AbortController(), new AbortController()];
  const first = remembered('a', [[1]], slow, one.signal);
  const second = remembered('a', [[1]], slow, other.signal);
  one.abort();
  expect(stopped).toEqual([]);
  other.abort();
  expect(stopped).toEqual([true]);
  await Promise.all([first, second]);
});
