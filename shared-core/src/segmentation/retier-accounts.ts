import type { SegmentationModel } from '../model/segmentation-model';
import { classify } from './classify';
import { eligibleAccounts } from './eligible-accounts';
import { indicatorWeights } from './indicator-weights';
import { publishTiers } from './publish-tiers';
import type { Segmentation } from './segmentation';
import { scoresAlone } from './weighted-scores';

/** What a change of weights moves; what each indicator brings is left for the full run. */
export type Retiered = Omit<Segmentation, 'contributions'>;

/**
 * The tiers of a segmented list under a model that differs in weights, in the way of classifying, in the coverage floor or in caps: the
 * points are those of the former run, which is what takes the time. Undefined where the models score an indicator differently, look at
 * different indicators or hold different references: then only `segmentAccounts` knows.
 */
export function retierAccounts(former: Segmentation, model: SegmentationModel): Retiered | undefined {
  if (whatPointsDependOn(former.model) !== whatPointsDependOn(model)) return undefined;
  const { accounts, asOf, refusals } = former;
  const weights = indicatorWeights(model);
  const indicators = former.indicators.map((indicator, k) => ({ ...indicator, weight: weights[k] }));
  const scored = scoresAlone(indicators, model, eligibleAccounts(accounts, model), refusals);
  const latent = classify({ ...scored, contributions: [] }, accounts, model);
  return {
    accounts,
    model,
    asOf,
    indicators,
    refusals,
    ...scored,
    ...latent,
    ...publishTiers(latent, accounts, model),
  };
}

/** As text, to be compared. A refusal depends on the way too: Pareto tiers need no minimum of values. */
function whatPointsDependOn({ groups, references, way, caps }: SegmentationModel): string {
  const indicators = groups.map((group) => ({
    id: group.id,
    indicators: group.indicators.map(({ weight: _weight, ...indicator }) => indicator),
  }));
  const looksAt = caps.map(({ indicator }) => indicator);
  return JSON.stringify([indicators, references, way.by, looksAt]);
}
