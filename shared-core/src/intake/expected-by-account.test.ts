import { ExpectedByAccount } from './expected-by-account';

test('Σ amount × chance of each account, exact; nothing where nothing is open', () => {
  const expected = new ExpectedByAccount(3);
  for (const [account, amount, chance] of [
    [0, 0.1, 0.1], // 0.01
    [0, 0.2, 0.1], // 0.02
    [0, 1000, 0.25], // 250
    [1, 0.7, 0.1], // 0.07, in doubles 0.06999999999999999
    [1, 500, 0],
  ]) {
    expected.add(account, amount, chance);
  }
  expect([0, 1, 2].map((account) => expected.at(account))).toEqual([250.03, 0.07, 0]);
});
