import { inLanes } from './in-lanes';

/** Work that ends when told to, and a word of what has begun. */
function byHand() {
  const begun: string[] = [];
  const ends = new Map<string, { end: (answer: string) => void; fail: (error: Error) => void }>();
  const work = (job: string) => {
    begun.push(job);
    return new Promise<string>((end, fail) => ends.set(job, { end, fail }));
  };
  return { begun, work, ends };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('two at a time; whichever ends first makes room for the next', async () => {
  const { begun, work, ends } = byHand();
  const answers = inLanes(['lint', 'types', 'build', 'size'], 2, work);
  expect(begun).toEqual(['lint', 'types']);
  ends.get('types')!.end('sound');
  await settled();
  expect(begun).toEqual(['lint', 'types', 'build']);
  ends.get('build')!.end('built');
  await settled();
  ends.get('size')!.end('small');
  ends.get('lint')!.end('clean');
  expect(await answers).toEqual(['clean', 'sound', 'built', 'small']);
});

test('one that fails does not keep the rest from running, and is not passed over', async () => {
  const { begun, work, ends } = byHand();
  const answers = inLanes(['types', 'build'], 1, work);
  ends.get('types')!.fail(new Error('not sound'));
  await settled();
  expect(begun).toEqual(['types', 'build']);
  ends.get('build')!.end('built');
  await expect(answers).rejects.toThrow('not sound');
});
