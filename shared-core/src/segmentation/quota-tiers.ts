import { compareCodePoints } from '../basics/compare-code-points';
import { roundHalfAway } from '../basics/round-half-away';

/** A tier and the share of the list it takes, in basis points (10,000 = all), so that the sum of shares is exact. */
export interface Quota {
  readonly tier: string;
  readonly bp: number;
}

export type QuotaRounding = 'half-up' | 'ceil' | 'floor';

/** Who decides where equal scores straddle a boundary: they all rise, all fall, or are told apart by id. */
export type QuotaTies = 'promote' | 'demote' | 'strict';

/**
 * How many of `accounts` each tier takes. The running sums are rounded, not the parts, so that the parts add up to the whole whenever
 * the shares do (methods §3.3).
 */
export function quotaCounts(accounts: number, quotas: readonly Quota[], rounding: QuotaRounding = 'half-up'): number[] {
  let share = 0;
  let taken = 0;
  return quotas.map(({ bp }) => {
    share += bp;
    const upTo = roundedShare(accounts * share, rounding);
    const count = upTo - taken;
    taken = upTo;
    return count;
  });
}

/** `accounts × bp` ÷ 10,000 rounded in whole numbers, so that no half is lost to a division. */
function roundedShare(product: number, rounding: QuotaRounding): number {
  const whole = Math.floor(product / 10_000);
  const rest = product - whole * 10_000;
  if (rounding === 'ceil') return rest > 0 ? whole + 1 : whole;
  return rounding === 'half-up' && rest >= 5000 ? whole + 1 : whole;
}

/**
 * Tiers by share of the list, best scores first, then by id in code point order: an index into `quotas` per account, −1 without a score
 * (NaN) or beyond the last quota. Accounts without a score do not count towards the shares. Scores are equal when they agree to 9
 * decimals, as everywhere.
 */
export function quotaTiers(
  ids: readonly string[],
  scores: Float64Array,
  quotas: readonly Quota[],
  rounding: QuotaRounding = 'half-up',
  ties: QuotaTies = 'promote',
): Int8Array {
  const tiers = new Int8Array(scores.length).fill(-1);
  const compared = scores.map((score) => roundHalfAway(score, 9));
  const order = Array.from({ length: scores.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(scores[i]))
    .sort((a, b) => compared[b] - compared[a] || compareCodePoints(ids[a], ids[b]));
  const byPosition = quotaCounts(order.length, quotas, rounding).flatMap((count, k) =>
    new Array<number>(count).fill(k),
  );
  const tierAt = (position: number) => byPosition[position] ?? -1;

  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && compared[order[to]] === compared[order[from]]) to++;
    for (let position = from; position < to; position++) {
      const decides = ties === 'strict' ? position : ties === 'promote' ? from : to - 1;
      tiers[order[position]] = tierAt(decides);
    }
    from = to;
  }
  return tiers;
}
