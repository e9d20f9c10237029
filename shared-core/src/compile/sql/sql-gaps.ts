import { scoredIndicators, type SegmentationModel, type Way } from '../../model';
import type { SqlDialect } from './sql-dialect';

/** What of a model no statement says as the core does, and so is not compiled at all. */
export type SqlGap =
  /**
   * Cut where the list itself parts, which no set of rows says: natural breaks are the end of a chain of best cuts, each resting on those of
   * shorter lists, and the computed curve walks from point to point, passing over steps within the last bits. Frozen, they are cuts like others.
   */
  | { readonly kind: 'cutsItself'; readonly by: Way['by'] }
  /** Subsidiaries' figures are merged indicator by indicator up a tree of parents; a list that is rolled up already compiles. */
  | { readonly kind: 'rollsUp' }
  /** The engine would cut the name of a column off. */
  | { readonly kind: 'nameTooLong'; readonly indicator: string; readonly most: number };

export function sqlGaps(model: SegmentationModel, dialect: SqlDialect): SqlGap[] {
  const { way } = model;
  const cuts = (way.by === 'computedAbc' || way.by === 'naturalBreaks') && !way.frozen;
  // The longest column of an indicator has its kind before it and a few words after it.
  const kinds = Math.max(0, ...model.kinds.map(({ id }) => id.length + 1));
  const most = dialect.longestName - kinds - ' before outliers distances in order'.length;
  const long = [...new Set(scoredIndicators(model).map(({ id }) => id))].filter((id) => id.length > most);
  return [
    ...(cuts ? [{ kind: 'cutsItself', by: way.by } as const] : []),
    ...(model.subsidiaries === 'rolledUp' ? [{ kind: 'rollsUp' } as const] : []),
    ...long.map((indicator) => ({ kind: 'nameTooLong', indicator, most }) as const),
  ];
}
