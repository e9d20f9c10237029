import { roundHalfAway } from '../basics/round-half-away';
import { compareTexts, type TextColumn } from '../basics/text-column';
import { binAtRank, binned, binOf, noBin, type Binned } from './binned';

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
  ids: TextColumn,
  scores: Float64Array,
  quotas: readonly Quota[],
  rounding?: QuotaRounding,
  ties?: QuotaTies,
): Int8Array {
  return cutByQuotas(ids, scores, quotas, rounding, ties).tiers;
}

/**
 * The same, and how many accounts are ranked. The list is not sorted but thrown into bins: away from those in which a tier ends, all of a
 * bin is of one tier. Of the accounts in the others the score of each last place is picked out, and only those level with it need their ids.
 */
export function cutByQuotas(
  ids: TextColumn,
  scores: Float64Array,
  quotas: readonly Quota[],
  rounding: QuotaRounding = 'half-up',
  ties: QuotaTies = 'promote',
): { tiers: Int8Array; ranked: number } {
  const list = binned(scores);
  const ranked = list.upTo[noBin - 1];
  let taken = 0;
  const ends = quotaCounts(ranked, quotas, rounding).map((count) => (taken += count));
  const { tierOfBin, among, inTier } = tiersOfBins(list, ends);
  const { tiers, others } = tiersByBin(scores, list, tierOfBin);
  const rising = Float64Array.from(others.map((i) => scores[i])).sort();
  const lastScores = among.map((place) =>
    place === undefined ? Infinity : roundHalfAway(rising[rising.length - place], 9),
  );

  // Below the floor of a tier an account is behind for sure, above its ceiling within it, whatever the last decimals.
  const floors = Float64Array.from(lastScores, (score) => score - nearly);
  const ceilings = Float64Array.from(lastScores, (score) => score + nearly);
  const level = ends.map((): number[] => []);
  for (const i of others) {
    const score = scores[i];
    let tier = countAbove(floors, score);
    while (tier < ends.length && score <= ceilings[tier] && roundHalfAway(score, 9) < lastScores[tier]) tier++;
    if (tier === ends.length) continue;
    if (score <= ceilings[tier] && roundHalfAway(score, 9) === lastScores[tier]) level[tier].push(i);
    else {
      tiers[i] = tier;
      inTier[tier]++;
    }
  }

  const tierAt = (place: number) => ends.findIndex((end) => place < end);
  let first = 0;
  level.forEach((accounts, tier) => {
    first += inTier[tier];
    const last = first + accounts.length - 1;
    if (ties === 'strict') accounts.sort((a, b) => compareTexts(ids, a, b));
    accounts.forEach((i, k) => {
      tiers[i] = tierAt(ties === 'strict' ? first + k : ties === 'promote' ? first : last);
    });
    first = last + 1;
  });
  return { tiers, ranked };
}

/**
 * The tier of each bin that is clear of the places at which tiers end, and how many accounts those bins give each tier. Of each tier's last
 * place how many accounts of the other bins are as good or better; undefined where it has no place.
 */
function tiersOfBins(list: Binned, ends: readonly number[]) {
  const { upTo, scale } = list;
  const ranked = upTo[noBin - 1];
  const endsIn = ends.map((end) => (end > 0 ? binAtRank(list, Math.max(0, ranked - end)) : undefined));
  // As far as scores may agree to 9 decimals, and a bin more for the last bits of what divides them.
  const reach = Math.ceil(nearly * scale) + 1;
  // One more, which stays as it is, for accounts without a score.
  const tierOfBin = new Int8Array(noBin + 1).fill(-1);
  for (const bin of endsIn) {
    if (bin !== undefined) tierOfBin.fill(undecided, Math.max(0, bin - reach), Math.min(noBin, bin + reach + 1));
  }
  const inTier = new Uint32Array(ends.length);
  const clearAbove = new Uint32Array(noBin);
  for (let bin = noBin - 1, tier = 0, clear = 0; bin >= 0; bin--) {
    clearAbove[bin] = clear;
    if (tierOfBin[bin] === undecided) continue;
    while (ends[tier] <= ranked - upTo[bin]) tier++;
    if (tier === ends.length) break;
    const count = upTo[bin] - (bin > 0 ? upTo[bin - 1] : 0);
    tierOfBin[bin] = tier;
    inTier[tier] += count;
    clear += count;
  }
  const among = endsIn.map((bin, tier) =>
    bin === undefined ? undefined : Math.min(ends[tier], ranked) - clearAbove[bin],
  );
  return { tierOfBin, among, inTier };
}

const undecided = -2;

/** The tier that its bin gives each account, and the accounts whose bin gives none. */
function tiersByBin(scores: Float64Array, { least, scale }: Binned, tierOfBin: Int8Array) {
  const tiers = new Int8Array(scores.length);
  const others: number[] = [];
  for (let i = 0; i < tiers.length; i++) {
    const tier = tierOfBin[binOf(scores[i], least, scale)];
    tiers[i] = Math.max(-1, tier);
    if (tier === undecided) others.push(i);
  }
  return { tiers, others };
}

/** The floors fall, so that it is the place of the first that a score reaches. All are looked at: they are few. */
function countAbove(floors: Float64Array, score: number): number {
  let count = 0;
  for (let tier = 0; tier < floors.length; tier++) count += Number(floors[tier] > score);
  return count;
}

/** Scores closer than this may agree to 9 decimals. */
const nearly = 1e-6;
