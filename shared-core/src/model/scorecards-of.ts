import type { AccountKind, IndicatorModel, SegmentationModel } from './segmentation-model';

/** One scorecard of a model: that of an account kind, or the one for all others. */
export interface Scorecard {
  /** Undefined for the accounts of no kind that the model names. */
  readonly kind: AccountKind | undefined;
  readonly groups: SegmentationModel['groups'];
  /** Where its parts stand in the file: `groups` or `kinds[1].groups`. */
  readonly path: string;
}

/** The scorecards of a model, the general one first. */
export function scorecardsOf(model: Pick<SegmentationModel, 'groups' | 'kinds'>): Scorecard[] {
  return [
    { kind: undefined, groups: model.groups, path: 'groups' },
    ...model.kinds.map((kind, k) => ({ kind, groups: kind.groups, path: `kinds[${k}].groups` })),
  ];
}

/** Every indicator that some scorecard of the model scores, as often as it does. */
export function scoredIndicators(model: Pick<SegmentationModel, 'groups' | 'kinds'>): IndicatorModel[] {
  return scorecardsOf(model).flatMap(({ groups }) => groups.flatMap((group) => group.indicators));
}

/** Every indicator that some scorecard of the model scores, each once, as the first of them has it. */
export function distinctIndicators(model: Pick<SegmentationModel, 'groups' | 'kinds'>): IndicatorModel[] {
  const scored = scoredIndicators(model);
  return scored.filter(({ id }, k) => scored.findIndex((other) => other.id === id) === k);
}

/** The name under which an indicator's reference is kept: that of the general scorecard under its id, a kind's under `kind/id`. */
export function referenceKey(kind: AccountKind | undefined, indicator: string): string {
  return kind ? `${kind.id}/${indicator}` : indicator;
}
