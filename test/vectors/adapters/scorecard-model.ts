import { textColumn } from '../../../shared-core/src/basics/text-column';
import type { AccountColumns, CategoryColumn } from '../../../shared-core/src/intake/account-columns';
import type { MissingPolicy, SegmentationModel } from '../../../shared-core/src/model/segmentation-model';

export interface WeighedIndicator {
  readonly id: string;
  readonly weight: number;
}

/** A model of weights alone: groups of indicators whose points are a table with one category, `known`. */
export function scorecardModel(
  groups: readonly { readonly weight: number; readonly indicators: readonly WeighedIndicator[] }[],
  points: ReadonlyMap<string, number> = new Map(),
  missing: MissingPolicy = 'skip',
  neutral = 0.5,
): SegmentationModel {
  return {
    keystage: 2,
    id: 'vector',
    version: 1,
    name: 'vector',
    tiers: ['A', 'B'],
    window: 'all',
    groups: groups.map(({ weight, indicators }) => ({
      id: 'transaction',
      weight,
      indicators: indicators.map((indicator) => ({
        ...indicator,
        missing,
        unit: 'category',
        polarity: 'higher',
        points: { by: 'categories', points: { known: 100 * (points.get(indicator.id) ?? 0) }, other: 100 * neutral },
      })),
    })),
    way: { by: 'scorecard', cutOffs: [{ tier: 'A', from: 50 }] },
    coverageFloor: 0,
    subsidiaries: 'apart',
    kinds: [],
    stability: { band: 0, upAfter: 1, downAfter: 1 },
    floors: [],
    caps: [],
    rising: { currentBelow: 50, potentialFrom: 60 },
  };
}

/** One account, of which the indicators named are known. */
export function oneAccount(known: Iterable<string>): AccountColumns {
  const column: CategoryColumn = { kind: 'category', codes: Int32Array.of(0), labels: ['known'] };
  return {
    ids: textColumn(['vector']),
    names: textColumn(['vector']),
    indicators: new Map(Array.from(known, (id) => [id, column])),
  };
}
