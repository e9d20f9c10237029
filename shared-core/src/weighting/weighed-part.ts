import type { IndicatorGroup } from '../model/indicator-catalogue';
import { scorecardsOf, type Scorecard } from '../model/scorecards-of';
import type { SegmentationModel } from '../model/segmentation-model';

/** Which weights of a model are in question: those of all indicators of a scorecard at once, of its groups, or of one group's indicators. */
export interface WeighedPart {
  readonly of: 'all' | 'groups' | IndicatorGroup;
  /** The account kind whose scorecard it is; left out, the general one. */
  readonly kind?: string;
}

/** What is weighed, by its id, and its present share of the weight of them all, 0–1. */
export interface WeighedItem {
  readonly id: string;
  readonly share: number;
}

/**
 * The items of a part in the order of the model file; undefined where the model has no such kind or group. Of a draft in which a weight is
 * missing no share of that group is known: NaN.
 */
export function weighedItems(model: SegmentationModel, part: WeighedPart): WeighedItem[] | undefined {
  const card = scorecardOfPart(model, part);
  if (!card) return undefined;
  const whole = sumOf(card.groups);
  if (part.of === 'groups') return card.groups.map(({ id, weight }) => ({ id, share: weight / whole }));

  const groups = part.of === 'all' ? card.groups : card.groups.filter(({ id }) => id === part.of);
  if (groups.length === 0) return undefined;
  return groups.flatMap((group) => {
    const sum = sumOf(group.indicators);
    const ofGroup = sum === 0 ? 1 : sum;
    const share = part.of === 'all' ? group.weight / whole : 1;
    return group.indicators.map(({ id, weight }) => ({ id, share: (share * weight) / ofGroup }));
  });
}

export function scorecardOfPart(model: SegmentationModel, { kind }: WeighedPart): Scorecard | undefined {
  return scorecardsOf(model).find((card) => card.kind?.id === kind);
}

const sumOf = (weighed: readonly { readonly weight: number }[]) =>
  weighed.reduce((total, { weight }) => total + weight, 0);
