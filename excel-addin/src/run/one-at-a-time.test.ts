/** @jest-environment node */
import { oneAtATime } from './one-at-a-time';

test('passes over what was asked and asked anew before its turn came', async () => {
  const asked: number[] = [];
  const told: (number | undefined)[] = [];
  const answers: (() => void)[] = [];
  const ask = oneAtATime<number, number>(
    (question) => {
      asked.push(question);
      return new Promise((resolve, reject) => {
        answers.push(() => (question === 3 ? reject(new Error('broken')) : resolve(10 * question)));
      });
    },
    (answer) => told.push(answer),
  );
  const answered = async () => {
    answers.shift()?.();
    await new Promise((done) => setTimeout(done));
  };
  ask(1);
  ask(2);
  ask(3);
  expect(asked).toEqual([1]);
  await answered();
  expect([asked, told]).toEqual([[1, 3], [10]]);
  await answered();
  // What fails is told as no answer, and the next question is asked all the same.
  ask(4);
  await answered();
  expect([asked, told]).toEqual([
    [1, 3, 4],
    [10, undefined, 40],
  ]);
});
