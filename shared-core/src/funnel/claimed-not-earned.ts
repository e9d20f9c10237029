import { exactProduct, wholeUnits } from '../basics';

/** What is claimed of an amount and not earned, amount × claimed − amount × earned, exact in decimals; negative where more is earned. */
export function claimedNotEarned(amount: number, claimed: number, earned: number): number {
  const { units, decimals } = wholeUnits([exactProduct(amount, claimed), exactProduct(amount, earned)]);
  return Number(BigInt(units[0]) - BigInt(units[1])) / 10 ** decimals;
}
