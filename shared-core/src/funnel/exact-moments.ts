import { wholeUnits, type WholeUnits } from '../basics/whole-units';

/** Mean and variance of what will be won of independent deals, each the double nearest to the exact decimal. */
export interface ExactMoments {
  readonly mean: number;
  readonly variance: number;
}

/** Σ p·a and Σ p(1 − p)·a², in whole numbers of the smallest decimals of amounts and chances (methods §5.3). */
export function exactMoments(amounts: ArrayLike<number>, chances: ArrayLike<number>): ExactMoments {
  const [money, shares] = [wholeUnits(amounts), wholeUnits(chances)];
  const whole = 10n ** BigInt(shares.decimals);
  let [mean, variance] = [0n, 0n];
  for (let i = 0; i < amounts.length; i++) {
    const [a, p] = [bigAt(money, i), bigAt(shares, i)];
    mean += a * p;
    variance += a * a * p * (whole - p);
  }
  const decimals = money.decimals + shares.decimals;
  return { mean: decimal(mean, decimals), variance: decimal(variance, 2 * decimals) };
}

function bigAt({ units }: WholeUnits, i: number): bigint {
  const unit = units[i];
  return typeof unit === 'bigint' ? unit : BigInt(unit);
}

/** The double nearest to so many units of 10^−decimals. */
function decimal(units: bigint, decimals: number): number {
  return Number(`${units}e${-decimals}`);
}
