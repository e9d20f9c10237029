import { decideByTable } from '../model/decide-by-table';
import { matrixTable } from '../model/matrix-table';
import type { Tier } from '../model/segmentation-model';
import type { MatrixWay, PlacingWay, RfmWay } from '../model/way';
import type { Quadrant } from './quadrant-of';
import { rfmSegment } from './rfm-segment';

/** Which tier (index, 0 the best) a combination of levels has, one level per axis of the way, 0 the lowest. */
export function tierOfLevels(way: PlacingWay, tiers: readonly Tier[]): (levels: readonly number[]) => number {
  switch (way.by) {
    case 'indicator':
      return ([level]) => tiers.length - 1 - level;
    case 'matrix':
      return byCell(way, tiers);
    case 'quadrant':
      return ([volume, profit]) => tiers.indexOf(way.tiers[quadrants[volume][profit]]);
    case 'rfm':
      return (levels) => tiers.indexOf(rfmSegmentAt(way, levels).tier);
  }
}

function byCell(way: MatrixWay, tiers: readonly Tier[]): (levels: readonly number[]) => number {
  const table = matrixTable(way);
  return ([current, potential]) => {
    const cell = { current: way.current[current].level, potential: way.potential[potential].level };
    const decision = decideByTable(table, cell);
    if (decision.kind !== 'decided') throw new Error(`A checked matrix has one rule for ${JSON.stringify(cell)}.`);
    return tiers.indexOf(decision.outcome);
  };
}

/** The four fields of volume × profit (K5), by the levels on both. */
const quadrants: readonly (readonly Quadrant[])[] = [
  ['dog', 'cashCow'],
  ['elephant', 'star'],
];

/** The segment of the model that holds these scores, each a level and one. */
export function rfmSegmentAt(way: RfmWay, levels: readonly number[]): RfmWay['otherwise'] {
  const [recency, frequency, monetary] = levels.map((level) => level + 1);
  const all = [1, way.bins] as const;
  const ranges = way.segments.map((one) => ({
    name: '',
    recency: one.recency ?? all,
    frequency: one.frequency ?? all,
    monetary: one.monetary ?? all,
  }));
  return way.segments[rfmSegment({ recency, frequency, monetary }, ranges)] ?? way.otherwise;
}
