import { claimedNotEarned } from './claimed-not-earned';

test.each([
  // amount   claimed earned  gap
  [230_000, 0.5, 0.4, 23_000],
  [99.99, 0.3, 0.1, 19.998],
  [1.1, 0.1, 0, 0.11],
  [40_000, 0.25, 0.45, -8_000],
])('%p claimed at %p and earned at %p: %p', (amount, claimed, earned, gap) => {
  expect(claimedNotEarned(amount, claimed, earned)).toBe(gap);
});
