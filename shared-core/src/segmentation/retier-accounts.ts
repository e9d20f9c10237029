import { indicatorsOf } from '../model/indicators-of';
import { scorecardsOf } from '../model/scorecards-of';
import type { SegmentationModel } from '../model/segmentation-model';
import { decidesByScore } from '../model/way';
import { classify } from './classify';
import { indicatorWeights } from './indicator-weights';
import { publishTiers } from './publish-tiers';
import type { Segmentation } from './segmentation';
import { steadyTiers } from './steady-tiers';
import { weightedScores } from './weighted-scores';

/**
 * The tiers of a segmented list under a model that differs in weights, cut-offs, coverage floor, stability, floors or caps: the points are
 * those of the former run, which is what takes the time. Undefined where the models score an indicator differently, look at different
 * indicators, classify in another way, hold different references or roll subsidiaries up: then only `segmentAccounts` knows.
 */
export function retierAccounts(former: Segmentation, model: SegmentationModel): Segmentation | undefined {
  if (former.groups || whatPointsDependOn(former.model) !== whatPointsDependOn(model)) return undefined;
  const { accounts, asOf, eligible } = former;
  const weights = scorecardsOf(model).flatMap(indicatorWeights);
  const indicators = former.indicators.map((indicator, k) => ({ ...indicator, weight: weights[k] }));
  const scored = weightedScores(indicators, model, eligible);
  const { tiers: earned, ...classified } = classify({ ...scored, indicators }, accounts, model);
  const latent = {
    accounts,
    model,
    asOf,
    eligible,
    indicators,
    ...scored,
    ...classified,
    ...steadyTiers({ tiers: earned, ladder: classified.ladder }, accounts, model, asOf),
    refusals: [...former.refusals.filter(({ kind }) => kind === 'listTooSmall'), ...classified.refusals],
  };
  return { ...latent, tiers: publishTiers(latent) };
}

/** As text, to be compared. A refusal depends on the way too: where the score only describes, no minimum of values is needed. */
function whatPointsDependOn(model: SegmentationModel): string {
  const indicators = scorecardsOf(model).map(({ kind, groups }) => [
    kind?.names,
    groups.map((group) =>
      group.indicators.map(({ weight: _weight, ...indicator }) => ({ group: group.id, ...indicator })),
    ),
  ]);
  const { way, references, subsidiaries } = model;
  return JSON.stringify([indicators, references, way.by, decidesByScore(way), subsidiaries, indicatorsOf(model)]);
}
