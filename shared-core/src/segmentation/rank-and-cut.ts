import { compareCodePoints } from '../basics/compare-code-points';
import { roundHalfAway } from '../basics/round-half-away';
import { CellState, type AccountColumns } from '../intake/account-columns';
import { indicatorNature } from '../model/indicator-nature';
import type { SegmentationModel } from '../model/segmentation-model';
import { measureOf, type FrozenCut, type ParetoWay, type QuotaWay, type RankedWay } from '../model/way';
import { computedAbc } from './computed-abc';
import { bandedCuts } from './hysteresis-tier';
import type { BandedCut, Ladder } from './ladder';
import { naturalBreaks } from './natural-breaks';
import { paretoClasses } from './pareto-classes';
import { quotaTiers } from './quota-tiers';
import { Standing, type ListRefusal, type Segmentation } from './segmentation';

export interface Ranked extends Pick<Segmentation, 'cumulative'> {
  readonly tiers: Int8Array;
  readonly ladder?: Ladder;
  readonly refusals: readonly ListRefusal[];
}

/** The accounts a ranking is about: their places in the list, ids, and values written so that more is better. */
interface Ranking {
  readonly members: readonly number[];
  readonly ids: readonly string[];
  readonly values: Float64Array;
}

/** Tiers by sorting the list by one measure and cutting it; −1 for accounts without a value. Frozen cuts are taken as they stand. */
export function rankAndCut(
  way: RankedWay,
  accounts: AccountColumns,
  model: SegmentationModel,
  scored: Pick<Segmentation, 'standings' | 'scores'>,
): Ranked {
  const ranking = rankingOf(way, accounts, model, scored);
  const size = accounts.ids.length;
  if (way.frozen) return byFrozenCuts(way, way.frozen, ranking, model, size);
  switch (way.by) {
    case 'pareto':
      return byPareto(way, ranking, model, size);
    case 'quotas':
      return byQuotas(way, ranking, model, size);
    case 'computedAbc': {
      const { nA, nAB } = computedAbc(ranking.values);
      return byCounts([nA, nAB], ranking, model, size);
    }
    case 'naturalBreaks':
      return byNaturalBreaks(ranking, model, size, measureOf(way));
  }
}

/** By score, or by an indicator; where less of it is better, by its negative. */
function rankingOf(
  way: RankedWay,
  accounts: AccountColumns,
  model: SegmentationModel,
  { standings, scores }: Pick<Segmentation, 'standings' | 'scores'>,
): Ranking {
  const measure = measureOf(way);
  const column = accounts.indicators.get(measure);
  const sign = measure !== 'score' && indicatorNature(model, measure).polarity === 'lower' ? -1 : 1;
  const members: number[] = [];
  for (let i = 0; i < standings.length; i++) {
    const hasValue =
      measure === 'score' ? !Number.isNaN(scores[i]) : column?.kind === 'number' && column.states[i] === CellState.read;
    if (standings[i] === Standing.tiered && hasValue) members.push(i);
  }
  const values = measure === 'score' ? scores : column?.kind === 'number' ? column.values : new Float64Array();
  return {
    members,
    ids: members.map((i) => accounts.ids[i]),
    values: Float64Array.from(members, (i) => sign * values[i]),
  };
}

/** What the accounts are ranked by, more being better, over the whole list; NaN for those that are not ranked. */
export function rankedValues(...list: Parameters<typeof rankingOf>): Float64Array {
  const ranking = rankingOf(...list);
  return spread(noPlaces(list[1].ids.length), ranking, (k) => ranking.values[k]);
}

/** A column of the whole list from what is known of the ranked. */
function spread<T extends Int8Array | Float64Array>(column: T, { members }: Ranking, of: (k: number) => number): T {
  members.forEach((i, k) => (column[i] = of(k)));
  return column;
}

function ladderOf(ranking: Ranking, size: number, cuts: Ladder['cuts'], placeOf: (k: number) => number): Ladder {
  return { places: spread(noPlaces(size), ranking, placeOf), ranked: ranking.members.length, cuts };
}

const noTiers = (size: number) => new Int8Array(size).fill(-1);
const noPlaces = (size: number) => new Float64Array(size).fill(NaN);

/** Equal values are told apart by id where they were when the list was cut. */
export function holds({ from, upToId }: Pick<FrozenCut, 'from' | 'upToId'>, value: number, id: string): boolean {
  return value > from || (value === from && (upToId === undefined || compareCodePoints(id, upToId) <= 0));
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
  size: number,
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
  const tierAt = (k: number) => {
    const value = asCompared(ranking.values[k], frozen, measure);
    const reached = frozen.find((cut) => holds(cut, value, ranking.ids[k]));
    return reached ? tiers.indexOf(reached.tier) : last;
  };
  const ladder = ladderOf(ranking, size, cuts, (k) => ranking.values[k]);
  return { tiers: spread(noTiers(size), ranking, tierAt), ladder, refusals: [] };
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

function byPareto(way: ParetoWay, ranking: Ranking, { tiers, stability }: SegmentationModel, size: number): Ranked {
  const { classes, before, after } = paretoClasses(ranking.ids, ranking.values, way.limits, way.rule);
  const cumulative = {
    before: spread(noPlaces(size), ranking, (k) => before[k]),
    after: spread(noPlaces(size), ranking, (k) => after[k]),
  };
  // An account that brings nothing has all of the sum ahead of it.
  const ahead = (k: number) => (ranking.values[k] > 0 ? (way.rule === 'crossing' ? before[k] : after[k]) : 1);
  const cuts = tiers.slice(0, -1).map((tier) => 1 - way.limits.find((limit) => limit.tier === tier)!.upTo);
  return {
    tiers: spread(noTiers(size), ranking, (k) => tiers.indexOf(way.limits[classes[k]].tier)),
    cumulative,
    ladder: ladderOf(ranking, size, bandedShares(cuts, stability.band), (k) => 1 - ahead(k)),
    refusals: [],
  };
}

function byQuotas(way: QuotaWay, ranking: Ranking, { tiers, stability }: SegmentationModel, size: number): Ranked {
  const quotas = way.quotas.map(({ tier, share }) => ({ tier, bp: Math.round(share * 10_000) }));
  const found = quotaTiers(ranking.ids, ranking.values, quotas, way.rounding, way.ties);
  const behind = sharesBehind(ranking);
  const cuts = quotas
    .slice(0, -1)
    .map((_, k) => 1 - quotas.slice(0, k + 1).reduce((sum, { bp }) => sum + bp, 0) / 10_000);
  return {
    tiers: spread(noTiers(size), ranking, (k) => tiers.indexOf(quotas[found[k]].tier)),
    ladder: ladderOf(ranking, size, bandedShares(cuts, stability.band), (k) => behind[k]),
    refusals: [],
  };
}

/** For each of the ranked the share of them that stands at its value or behind: 1 for the best, 1/n for the last. */
function sharesBehind({ values }: Ranking): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const shares = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && areLevel(values[order[to]], values[order[from]])) to++;
    for (let k = from; k < to; k++) shares[order[k]] = to / order.length;
    from = to;
  }
  return shares;
}

/** Whether two values share a place: as quotas compare, to 9 decimals. */
function areLevel(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) < 1e-6 && roundHalfAway(a, 9) === roundHalfAway(b, 9));
}

/** The best so many are in the best tier, the best so many in the first two: equal values are told apart by id. */
function byCounts(upTo: readonly number[], ranking: Ranking, { stability }: SegmentationModel, size: number): Ranked {
  const order = Array.from(ranking.values.keys()).sort(
    (a, b) => ranking.values[b] - ranking.values[a] || compareCodePoints(ranking.ids[a], ranking.ids[b]),
  );
  const places = new Int8Array(order.length);
  order.forEach((k, position) => {
    const tier = upTo.findIndex((count) => position < count);
    places[k] = tier < 0 ? upTo.length : tier;
  });
  const begins = upTo.map((count) => ({ from: count > 0 ? ranking.values[order[count - 1]] : Infinity }));
  const cuts = bandedCuts(begins, stability.band);
  return {
    tiers: spread(noTiers(size), ranking, (k) => places[k]),
    ladder: ladderOf(ranking, size, cuts, (k) => ranking.values[k]),
    refusals: [],
  };
}

function byNaturalBreaks(given: Ranking, { tiers, stability }: SegmentationModel, size: number, by: string): Ranked {
  // The last bits of a sum make no value of their own.
  const ranking = by === 'score' ? { ...given, values: given.values.map((score) => roundHalfAway(score, 9)) } : given;
  const distinct = new Set(ranking.values).size;
  if (distinct < tiers.length) {
    const refusals =
      distinct === 0 ? [] : [{ kind: 'tooFewValues', by, count: distinct, least: tiers.length } as const];
    return { tiers: noTiers(size), refusals };
  }
  const { upper } = naturalBreaks(ranking.values, tiers.length);
  // Each class but the lowest begins just above the greatest value of the one below it.
  const begins = upper.slice(0, -1).map((top) => leastAbove(ranking.values, top));
  const cuts = bandedCuts(
    begins.reverse().map((from) => ({ from })),
    stability.band,
  );
  const tierAt = (k: number) => {
    const tier = cuts.findIndex(({ from }) => ranking.values[k] >= from);
    return tier < 0 ? cuts.length : tier;
  };
  return {
    tiers: spread(noTiers(size), ranking, tierAt),
    ladder: ladderOf(ranking, size, cuts, (k) => ranking.values[k]),
    refusals: [],
  };
}

function leastAbove(values: Float64Array, top: number): number {
  return values.reduce((least, value) => (value > top && value < least ? value : least), Infinity);
}
