import { compareCodePoints } from '../basics/compare-code-points';
import { roundHalfAway } from '../basics/round-half-away';
import { CellState, type AccountColumns } from '../intake/account-columns';
import type { ParetoWay, ScorecardWay, SegmentationModel } from '../model/segmentation-model';
import { paretoClasses } from './pareto-classes';
import { Standing, type Segmentation } from './segmentation';
import type { WeightedScores } from './weighted-scores';

type Latent = Pick<Segmentation, 'latentTiers' | 'cumulative'>;

/** The tier each account earns by the model's way of classifying, before anything lowers it. */
export function classify(scored: WeightedScores, accounts: AccountColumns, model: SegmentationModel): Latent {
  return model.way.by === 'scorecard'
    ? { latentTiers: byCutOff(scored, model.way, model) }
    : byPareto(scored, accounts, model.way, model);
}

/**
 * The highest tier whose cut-off the score reaches. Scores are compared rounded half away from zero to 9 decimals, so that the last bit
 * of a sum, which differs between engines, cannot move a tier.
 */
export function tierByCutOff(score: number, cuts: readonly { from: number }[]): number {
  for (let k = 0; k < cuts.length; k++) if (reaches(score, cuts[k].from)) return k;
  return cuts.length;
}

export function reaches(score: number, cut: number): boolean {
  const far = Math.abs(score - cut) > 1e-6;
  return far ? score > cut : roundHalfAway(score, 9) >= cut;
}

function byCutOff(scored: WeightedScores, way: ScorecardWay, model: SegmentationModel): Int8Array {
  const cuts = model.tiers.slice(0, -1).map((tier) => way.cutOffs.find((cut) => cut.tier === tier)!);
  const tiers = new Int8Array(scored.scores.length).fill(-1);
  for (let i = 0; i < tiers.length; i++) {
    if (scored.standings[i] === Standing.tiered) tiers[i] = tierByCutOff(scored.scores[i], cuts);
  }
  return tiers;
}

/** Equal amounts are told apart by id, as when the list was cut. */
function holds(cut: { from: number; upToId: string }, value: number, id: string): boolean {
  return value > cut.from || (value === cut.from && compareCodePoints(id, cut.upToId) <= 0);
}

function byPareto(scored: WeightedScores, accounts: AccountColumns, way: ParetoWay, model: SegmentationModel): Latent {
  const size = accounts.ids.length;
  const latentTiers = new Int8Array(size).fill(-1);
  const column = accounts.indicators.get(way.indicator);
  const cumulative = { before: new Float64Array(size).fill(NaN), after: new Float64Array(size).fill(NaN) };
  if (column?.kind !== 'number') return { latentTiers, cumulative };

  const members: number[] = [];
  for (let i = 0; i < size; i++) {
    if (scored.standings[i] === Standing.tiered && column.states[i] === CellState.read) members.push(i);
  }
  if (way.frozen) {
    const cuts = way.frozen;
    for (const i of members) {
      const reached = cuts.find((cut) => holds(cut, column.values[i], accounts.ids[i]));
      latentTiers[i] = reached ? model.tiers.indexOf(reached.tier) : model.tiers.length - 1;
    }
    return { latentTiers };
  }
  const ids = members.map((i) => accounts.ids[i]);
  const values = Float64Array.from(members, (i) => column.values[i]);
  const { classes, before, after } = paretoClasses(ids, values, way.limits, way.rule);
  members.forEach((i, k) => {
    latentTiers[i] = model.tiers.indexOf(way.limits[classes[k]].tier);
    cumulative.before[i] = before[k];
    cumulative.after[i] = after[k];
  });
  return { latentTiers, cumulative };
}
