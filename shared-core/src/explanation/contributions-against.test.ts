import { contributionsAgainst } from './contributions-against';

test('two accounts differ by 6.5 points: 60 % · (0.8 − 0.6) more amount, 25 % · (0.5 − 0.72) less margin', () => {
  const parts = [
    { weight: 0.6, points: 0.8 },
    { weight: 0.25, points: 0.5 },
    { weight: 0.15, points: 1 },
  ];
  const [amount, margin, paid] = contributionsAgainst(parts, [0.6, 0.72, 1]);
  expect([amount, margin, paid]).toEqual([expect.closeTo(12, 10), expect.closeTo(-5.5, 10), 0]);
});

test('what is left out brings nothing, and its weight goes to the others', () => {
  const parts = [
    { weight: 0.5, points: NaN },
    { weight: 0.5, points: 0.9 },
  ];
  expect(contributionsAgainst(parts, [0.5, 0.5])).toEqual([0, expect.closeTo(40, 10)]);
});
