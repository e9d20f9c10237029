import { packageAbc } from './package-abc';

// R's data set `islands`, thousands of square miles.
const islands = [
  11506, 5500, 16988, 2968, 16, 184, 23, 280, 84, 73, 25, 43, 21, 82, 3745, 840, 13, 30, 30, 89, 40, 33, 49, 14, 42,
  227, 16, 36, 29, 15, 306, 44, 58, 43, 9390, 32, 13, 29, 6795, 16, 15, 183, 14, 26, 19, 13, 12, 82,
];

test.each([
  // what the package itself gives (methods §3.5): sizes of A, B and C
  ['seven cosmetics', [27_000, 24_000, 18_000, 16_000, 6000, 5000, 4000], [2, 2, 3]],
  ['R’s islands', islands, [6, 2, 40]],
])('%s: the package’s sizes are %j', (_name, values, sizes) => {
  const { nA, nB, nC } = packageAbc(Float64Array.from(values))!;
  expect([nA, nB, nC]).toEqual(sizes);
});

test('blanks and negative values count as nothing; a list without a positive one has no curve', () => {
  const plain = packageAbc(Float64Array.of(9, 4, 2, 0, 0));
  expect(packageAbc(Float64Array.of(2, -7, 9, NaN, 4))).toEqual(plain);
  expect(packageAbc(Float64Array.of(0, -1))).toBeUndefined();
  expect(packageAbc(new Float64Array())).toBeUndefined();
});
