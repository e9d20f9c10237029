import { compareCodePoints } from '../basics/compare-code-points';
import { roundHalfAway } from '../basics/round-half-away';
import { textAt, type TextColumn } from '../basics/text-column';
import { CellState, type AccountColumns } from '../intake/account-columns';
import { indicatorNature } from '../model/indicator-nature';
import type { SegmentationModel } from '../model/segmentation-model';
import { measureOf, type FrozenCut, type ParetoWay, type QuotaWay, type RankedWay } from '../model/way';
import { computedAbc } from './computed-abc';
import { cumulativeShares, type CumulativeShares } from './cumulative-shares';
import { fallingOrder } from './falling-order';
import { bandedCuts } from './hysteresis-tier';
import type { BandedCut, Ladder } from './ladder';
import { naturalBreaks } from './natural-breaks';
import { paretoClasses, type ParetoRule } from './pareto-classes';
import { countPresent, presentValues } from './present-values';
import { cutByQuotas } from './quota-tiers';
import { sharesBehind } from './shares-behind';
import { Standing, type ListRefusal, type Segmentation } from './segmentation';

export interface Ranked {
  readonly tiers: Int8Array;
  readonly ladder?: Ladder;
  readonly refusals: readonly ListRefusal[];
}

/** What a list is ranked by, written so that more is better; NaN for accounts that are not ranked. */
interface Ranking {
  readonly ids: TextColumn;
  readonly values: Float64Array;
}

/** Tiers by sorting the list by one measure and cutting it; −1 for accounts without a value. Frozen cuts are taken as they stand. */
export function rankAndCut(
  way: RankedWay,
  accounts: AccountColumns,
  model: SegmentationModel,
  scored: Pick<Segmentation, 'standings' | 'scores'>,
): Ranked {
  const ranking = { ids: accounts.ids, values: rankedValues(way, accounts, model, scored) };
  if (way.frozen) return byFrozenCuts(way, way.frozen, ranking, model);
  switch (way.by) {
    case 'pareto':
      return byPareto(way, ranking, model);
    case 'quotas':
      return byQuotas(way, ranking, model);
    case 'computedAbc': {
      const { nA, nAB } = computedAbc(presentValues(ranking.values));
      return byCounts([nA, nAB], ranking, model);
    }
    case 'naturalBreaks':
      return byNaturalBreaks(ranking, model, measureOf(way));
  }
}

/** What the accounts are ranked by, more being better, over the whole list; NaN for those that are not ranked. Not to be written to. */
export function rankedValues(
  way: RankedWay,
  accounts: AccountColumns,
  model: SegmentationModel,
  { standings, scores }: Pick<Segmentation, 'standings' | 'scores'>,
): Float64Array {
  const measure = measureOf(way);
  // Whoever can have no tier has no score either.
  if (measure === 'score') return scores;
  const values = new Float64Array(standings.length).fill(NaN);
  const column = accounts.indicators.get(measure);
  if (column?.kind !== 'number') return values;
  const sign = indicatorNature(model, measure).polarity === 'lower' ? -1 : 1;
  for (let i = 0; i < values.length; i++) {
    if (standings[i] === Standing.tiered && column.states[i] === CellState.read) values[i] = sign * column.values[i];
  }
  return values;
}

/** The tier of each account that is ranked, −1 for the others. */
function tiersOf({ values }: Ranking, tierAt: (account: number) => number): Int8Array {
  const tiers = new Int8Array(values.length).fill(-1);
  for (let i = 0; i < tiers.length; i++) if (!Number.isNaN(values[i])) tiers[i] = tierAt(i);
  return tiers;
}

/** The ladder of a measure itself, unless `places` says how far along it each account stands. */
function ladderOf({ values }: Ranking, cuts: Ladder['cuts'], places = values): Ladder {
  return { places, ranked: countPresent(values), cuts };
}

/** Equal values are told apart by id where they were when the list was cut. */
export function holds(
  { from, upToId }: Pick<FrozenCut, 'from' | 'upToId'>,
  value: number,
  ids: TextColumn,
  account: number,
): boolean {
  if (value !== from || upToId === undefined) return value >= from;
  return compareCodePoints(textAt(ids, account), upToId) <= 0;
}

/** Scores are equal when they agree to 9 decimals, as everywhere; only near a cut does it matter. */
function asCompared(value: number, frozen: readonly FrozenCut[], measure: string): number {
  const isNear = measure === 'score' && frozen.some(({ from }) => Math.abs(value - from) < 1e-6);
  return isNear ? roundHalfAway(value, 9) : value;
}

function byFrozenCuts(
  way: RankedWay,
  frozen: readonly FrozenCut[],
  ranking: Ranking,
  { tiers, stability }: SegmentationModel,
): Ranked {
  const last = tiers.length - 1;
  const cuts = tiers.slice(0, -1).map((tier): BandedCut => {
    const cut = frozen.find((one) => one.tier === tier);
    if (!cut) return { from: Infinity, rise: Infinity, fall: Infinity };
    if (!cutsShares(way)) return bandedCuts([cut], stability.band)[0];
    // Frozen with a band, a cut from which nobody stood far enough has no value to rise at.
    const nobody = cut.stays === undefined ? cut.from : Infinity;
    return { from: cut.from, rise: cut.rises ?? nobody, fall: cut.stays ?? cut.from };
  });
  const measure = measureOf(way);
  const tierAt = (account: number) => {
    const value = asCompared(ranking.values[account], frozen, measure);
    const reached = frozen.find((cut) => holds(cut, value, ranking.ids, account));
    return reached ? tiers.indexOf(reached.tier) : last;
  };
  return { tiers: tiersOf(ranking, tierAt), ladder: ladderOf(ranking, cuts), refusals: [] };
}

/** Whether a way cuts the list or the sum into shares, and its band is one of shares; the others cut along the values themselves. */
export function cutsShares(way: RankedWay): boolean {
  return way.by === 'pareto' || way.by === 'quotas';
}

const bandedShares = (cuts: readonly number[], band: number): BandedCut[] =>
  bandedCuts(
    cuts.map((from) => ({ from: roundHalfAway(from, 9) })),
    band,
  );

function byPareto(way: ParetoWay, ranking: Ranking, { tiers, stability }: SegmentationModel): Ranked {
  const { ids, values } = ranking;
  const classes = paretoClasses(ids, values, way.limits, way.rule);
  const tierOfClass = way.limits.map(({ tier }) => tiers.indexOf(tier));
  const shares = tiers.slice(0, -1).map((tier) => 1 - way.limits.find((limit) => limit.tier === tier)!.upTo);
  const cuts = bandedShares(shares, stability.band);
  return {
    tiers: tiersOf(ranking, (i) => tierOfClass[classes[i]]),
    ladder:
      stability.band > 0
        ? ladderOf(ranking, cuts, sumsBehind(values, cumulativeShares(ids, values), way.rule))
        : { ranked: countPresent(values), cuts },
    refusals: [],
  };
}

/** Of each account the share of the sum that lies behind it, by the rule under which sums are cut. */
export function sumsBehind(values: Float64Array, { before, after }: CumulativeShares, rule: ParetoRule): Float64Array {
  // An account that brings nothing has all of the sum ahead of it.
  const ahead = rule === 'crossing' ? before : after;
  return values.map((value, i) => (Number.isNaN(value) ? NaN : 1 - (value > 0 ? ahead[i] : 1)));
}

function byQuotas(way: QuotaWay, ranking: Ranking, { tiers, stability }: SegmentationModel): Ranked {
  const quotas = way.quotas.map(({ tier, share }) => ({ tier, bp: Math.round(share * 10_000) }));
  const { tiers: found, ranked } = cutByQuotas(ranking.ids, ranking.values, quotas, way.rounding, way.ties);
  const shares = quotas
    .slice(0, -1)
    .map((_, k) => 1 - quotas.slice(0, k + 1).reduce((sum, { bp }) => sum + bp, 0) / 10_000);
  const cuts = bandedShares(shares, stability.band);
  const tierOfQuota = quotas.map(({ tier }) => tiers.indexOf(tier));
  const asListed = tierOfQuota.every((tier, k) => tier === k);
  if (!asListed) for (let i = 0; i < found.length; i++) if (found[i] >= 0) found[i] = tierOfQuota[found[i]];
  return {
    tiers: found,
    ladder: stability.band > 0 ? ladderOf(ranking, cuts, sharesBehind(ranking.values)) : { ranked, cuts },
    refusals: [],
  };
}

/** The best so many are in the best tier, the best so many in the first two: equal values are told apart by id. */
function byCounts(upTo: readonly number[], ranking: Ranking, { stability }: SegmentationModel): Ranked {
  const { ids, values } = ranking;
  const order = fallingOrder(ids, values);
  const tiers = new Int8Array(values.length).fill(-1);
  for (let place = 0, tier = 0; place < order.length; place++) {
    while (tier < upTo.length && place >= upTo[tier]) tier++;
    tiers[order[place]] = tier;
  }
  const begins = upTo.map((count) => ({ from: count > 0 ? values[order[count - 1]] : Infinity }));
  return { tiers, ladder: ladderOf(ranking, bandedCuts(begins, stability.band)), refusals: [] };
}

function byNaturalBreaks(given: Ranking, { tiers, stability }: SegmentationModel, by: string): Ranked {
  // The last bits of a sum make no value of their own.
  const ranking = by === 'score' ? { ...given, values: given.values.map((score) => roundHalfAway(score, 9)) } : given;
  const values = presentValues(ranking.values);
  const distinct = new Set(values).size;
  if (distinct < tiers.length) {
    const refusals =
      distinct === 0 ? [] : [{ kind: 'tooFewValues', by, count: distinct, least: tiers.length } as const];
    return { tiers: tiersOf(ranking, () => -1), refusals };
  }
  const { upper } = naturalBreaks(values, tiers.length);
  // Each class but the lowest begins just above the greatest value of the one below it.
  const begins = upper.slice(0, -1).map((top) => leastAbove(values, top));
  const cuts = bandedCuts(
    begins.reverse().map((from) => ({ from })),
    stability.band,
  );
  const tierAt = (account: number) => {
    const tier = cuts.findIndex(({ from }) => ranking.values[account] >= from);
    return tier < 0 ? cuts.length : tier;
  };
  return { tiers: tiersOf(ranking, tierAt), ladder: ladderOf(ranking, cuts), refusals: [] };
}

function leastAbove(values: Float64Array, top: number): number {
  return values.reduce((least, value) => (value > top && value < least ? value : least), Infinity);
}
