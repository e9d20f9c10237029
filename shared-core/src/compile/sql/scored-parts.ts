import {
  referenceKey,
  scorecardsOf,
  type IndicatorModel,
  type IndicatorReference,
  type SegmentationModel,
} from '../../model';
import { indicatorWeights, lessIsBetter } from '../../segmentation';

/** One indicator of one scorecard, as the core's `IndicatorPoints` has it, with what a statement needs to know of it. */
export interface ScoredPart {
  /** `amount`, or `contractor/amount` where a kind's scorecard has it: its columns begin with it. */
  readonly key: string;
  /** The place of its scorecard, 0 the general one. */
  readonly card: number;
  readonly indicator: IndicatorModel;
  /** Share of the whole weight of its scorecard. */
  readonly weight: number;
  readonly lessIsBetter: boolean;
  readonly reference: IndicatorReference | undefined;
  /** Whether the account table has its column at all. */
  readonly listed: boolean;
}

/** Names of the columns of a part. */
export const columnsOf = ({ key }: Pick<ScoredPart, 'key'>) => ({
  value: `${key} value`,
  share: `${key} share`,
  points: `${key} points`,
  origin: `${key} origin`,
  brings: `${key} brings`,
});

/** The indicators of all scorecards, in the order in which the core adds them up. */
export function scoredParts(model: SegmentationModel, columns: readonly string[]): ScoredPart[] {
  return scorecardsOf(model).flatMap(({ kind, groups }, card) => {
    const weights = indicatorWeights({ groups });
    return groups
      .flatMap(({ indicators }) => indicators)
      .map((indicator, k) => {
        const key = referenceKey(kind, indicator.id);
        return {
          key,
          card,
          indicator,
          weight: weights[k],
          lessIsBetter: lessIsBetter(model, indicator),
          reference: model.references?.[key],
          listed: columns.includes(indicator.id),
        };
      });
  });
}
