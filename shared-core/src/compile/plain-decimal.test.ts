import { plainDecimal } from './plain-decimal';

test.each([
  [0, '0'],
  [-2.5, '-2.5'],
  [1e-7, '0.0000001'],
  [-1.5e-9, '-0.0000000015'],
  [1e21, '1000000000000000000000'],
  [1.25e22, '12500000000000000000000'],
])('%d is written %s', (x, text) => {
  expect(plainDecimal(x)).toBe(text);
  expect(Number(text)).toBe(x);
});
