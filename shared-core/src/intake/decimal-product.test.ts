import fc from 'fast-check';
import { decimalProduct, decimalQuotient } from './decimal-product';

test.each([
  // factors              product
  [4.95, 3, 1, 14.85], // in doubles 14.850000000000001
  [0.7, 0.1, 1, 0.07], // in doubles 0.06999999999999999
  [14, 12, 0.85, 142.8],
  [-2.5, 4, 1, -10],
  [0, -5, 1, 0], // and no −0
  [1e15, 1e15, 1, 1e30], // past 2⁵³: as doubles have it
])('%d × %d × %d is %d', (one, other, third, product) => expect(decimalProduct(one, other, third)).toBe(product));

test.each([
  [55, 1.1, 50], // in doubles 49.99999999999999
  [1976.4, 65.88, 30], // in doubles 30.000000000000004
  [0.6, 6, 0.1], // in doubles 0.09999999999999999
  [-1, 4, -0.25],
  [7, 1, 7],
])('%d ÷ %d is %d', (one, other, quotient) => expect(decimalQuotient(one, other)).toBe(quotient));

test('what is multiplied and divided by the same is the same, in cents', () => {
  const cents = fc.integer({ min: 1, max: 9_999_999 }).map((amount) => amount / 100);
  fc.assert(
    fc.property(cents, fc.integer({ min: 1, max: 9999 }), (amount, days) => {
      expect(decimalQuotient(decimalProduct(amount, days), amount)).toBe(days);
    }),
  );
});

test('hundredths are divided as the whole numbers they are, as far as doubles tell hundredths apart', () => {
  const hundredths = fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 2 ** 50 }));
  fc.assert(
    fc.property(hundredths, hundredths, (one, other) => {
      fc.pre(other !== 100);
      expect(decimalQuotient(one / 100, other / 100)).toBe(one / other);
      expect(decimalQuotient(-one / 100, other / 100)).toBe(-one / other);
    }),
  );
});
