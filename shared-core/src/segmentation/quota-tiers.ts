import { compareCodePoints } from '../basics/compare-code-points';
import { roundHalfAway } from '../basics/round-half-away';
import { binned, valuesAtRanks, type Binned } from './values-at-ranks';

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
 *
 * The list is not sorted but thrown into bins, and a bin in which no tier ends is of one tier. Where one ends, the score of its last place
 * is picked out, and only accounts level with it need their ids.
 */
export function quotaTiers(
  ids: readonly string[],
  scores: Float64Array,
  quotas: readonly Quota[],
  rounding: QuotaRounding = 'half-up',
  ties: QuotaTies = 'promote',
): Int8Array {
  const tiers = new Int8Array(scores.length).fill(-1);
  const list = binned(scores);
  const { ends, lastScores } = lastPlaces(scores, list, quotas, rounding);
  // Below the floor of a tier an account is behind for sure, above its ceiling within it, whatever the last decimals.
  const floors = Float64Array.from(lastScores, (score) => score - nearly);
  const ceilings = Float64Array.from(lastScores, (score) => score + nearly);
  const { tierOfBin, better } = tiersOfBins(list, floors, ceilings);
  const level = ends.map((): number[] => []);
  for (let i = 0; i < tiers.length; i++) {
    tiers[i] = tierOfBin[list.bins[i]];
    if (tiers[i] !== undecided) continue;
    tiers[i] = -1;
    const score = scores[i];
    let tier = countAbove(floors, score);
    while (tier < ends.length && score <= ceilings[tier] && roundHalfAway(score, 9) < lastScores[tier]) tier++;
    if (tier === ends.length) continue;
    if (score <= ceilings[tier] && roundHalfAway(score, 9) === lastScores[tier]) level[tier].push(i);
    else {
      tiers[i] = tier;
      better[tier]++;
    }
  }

  const tierAt = (place: number) => ends.findIndex((end) => place < end);
  let first = 0;
  level.forEach((accounts, tier) => {
    first += better[tier];
    const last = first + accounts.length - 1;
    if (ties === 'strict') accounts.sort((a, b) => compareCodePoints(ids[a], ids[b]));
    accounts.forEach((i, k) => {
      tiers[i] = tierAt(ties === 'strict' ? first + k : ties === 'promote' ? first : last);
    });
    first = last + 1;
  });
  return tiers;
}

/** Where each tier ends (the places in it and in all better ones), and the score of its last place; infinite where it has no place. */
function lastPlaces(scores: Float64Array, list: Binned, quotas: readonly Quota[], rounding: QuotaRounding) {
  const scored = list.upTo[list.upTo.length - 1];
  let taken = 0;
  const ends = quotaCounts(scored, quotas, rounding).map((count) => (taken += count));
  // From the worst: in rising order the last of the best k places is k from the end.
  const placed = ends.filter((end) => end > 0);
  const found = valuesAtRanks(
    scores,
    placed.map((end) => Math.max(0, scored - end)),
    list,
  );
  const lastScores = [
    ...ends.slice(placed.length).map(() => Infinity),
    ...found.map((score) => roundHalfAway(score, 9)),
  ];
  return { ends, lastScores };
}

/** The tier of each bin, where all scores in it are clear of the places at which tiers end, and how many accounts those bins give each tier. */
function tiersOfBins({ binOf, upTo }: Binned, floors: Float64Array, ceilings: Float64Array) {
  const [firstUnclear, lastUnclear] = [floors, ceilings].map((limits) => Array.from(limits, binOf));
  // One more, which stays as it is, for accounts without a score.
  const tierOfBin = new Int8Array(upTo.length + 1).fill(-1);
  const better = new Uint32Array(floors.length);
  for (let bin = 0; bin < upTo.length; bin++) {
    const tier = lastUnclear.findIndex((last) => last < bin);
    if (firstUnclear.some((first, k) => first <= bin && bin <= lastUnclear[k])) tierOfBin[bin] = undecided;
    else if (tier >= 0) {
      tierOfBin[bin] = tier;
      better[tier] += upTo[bin] - (bin > 0 ? upTo[bin - 1] : 0);
    }
  }
  return { tierOfBin, better };
}

const undecided = -2;

/** The floors fall, so that it is the place of the first that a score reaches. All are looked at: they are few. */
function countAbove(floors: Float64Array, score: number): number {
  let count = 0;
  for (let tier = 0; tier < floors.length; tier++) count += Number(floors[tier] > score);
  return count;
}

/** Scores closer than this may agree to 9 decimals. */
const nearly = 1e-6;
