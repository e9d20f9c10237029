import { CellState, type AccountColumns } from '../intake/account-columns';
import type { IndicatorId } from '../model/indicator-catalogue';
import { indicatorNature } from '../model/indicator-nature';
import type { SegmentationModel } from '../model/segmentation-model';
import type { IndicatorWay, MatrixWay, PlacingWay, QuadrantWay, RfmWay } from '../model/way';
import { currentAndPotential } from './current-and-potential';
import { bandedCuts } from './hysteresis-tier';
import { leastForPercentiles } from './indicator-points';
import type { Ladder } from './ladder';
import { levelOf, type Axis, type Placing } from './placing';
import { splitAt } from './quadrant-of';
import { rfmThresholds } from './rfm-thresholds';
import { Standing, type IndicatorPoints, type ListRefusal } from './segmentation';
import { tierOfLevels } from './tier-of-levels';

export interface Placed {
  readonly tiers: Int8Array;
  readonly placing?: Placing;
  readonly ladder?: Ladder;
  readonly refusals: readonly ListRefusal[];
}

/**
 * Tiers by where each account stands on one or a few axes: a single indicator, current × potential value, volume × profit, or recency,
 * frequency and monetary value. An account without a value on some axis gets none (−1).
 */
export function placeByLevels(
  way: PlacingWay,
  accounts: AccountColumns,
  model: SegmentationModel,
  scored: { readonly indicators: readonly IndicatorPoints[]; readonly standings: Uint8Array },
): Placed {
  const list: List = { accounts, model, standings: scored.standings };
  const refusals = way.by === 'rfm' && !way.frozen ? tooFewForQuantiles(way, list) : [];
  const tiers = new Int8Array(accounts.ids.length).fill(-1);
  if (refusals.length > 0) return { tiers, refusals };

  const placing = placingOf(way, list, scored.indicators);
  const tierAt = tierOfLevels(way, model.tiers);
  for (let i = 0; i < tiers.length; i++) {
    if (scored.standings[i] !== Standing.tiered) continue;
    const levels = placing.axes.map((axis) => levelOf(axis, axis.values[i]));
    if (!levels.includes(-1)) tiers[i] = tierAt(levels);
  }
  return { tiers, placing, refusals, ...(way.by === 'indicator' && { ladder: ladderOf(placing.axes[0], model) }) };
}

interface List {
  readonly accounts: AccountColumns;
  readonly model: SegmentationModel;
  readonly standings: Uint8Array;
}

function placingOf(way: PlacingWay, list: List, indicators: readonly IndicatorPoints[]): Placing {
  switch (way.by) {
    case 'indicator':
      return byIndicator(way, list);
    case 'matrix':
      return byMatrix(way, list, indicators);
    case 'quadrant':
      return byQuadrant(way, list);
    case 'rfm':
      return byRfm(way, list);
  }
}

function byIndicator(way: IndicatorWay, list: List): Placing {
  const cuts = list.model.tiers
    .slice(0, -1)
    .reverse()
    .map((tier) => way.cutOffs.find((cut) => cut.tier === tier)!.from);
  return { axes: [axisOf(way.indicator, cuts, list)] };
}

function byMatrix(way: MatrixWay, { model, standings }: List, indicators: readonly IndicatorPoints[]): Placing {
  const values = currentAndPotential(indicators, model, standings);
  const axes = (['current', 'potential'] as const).map((of): Axis => ({
    of,
    values: values[of],
    cuts: way[of].slice(1).map(({ from }) => from),
    lessIsBetter: false,
  }));
  return { axes };
}

/** The axis of a single indicator as a ladder, so that a band can keep tiers steady on it. */
function ladderOf({ values, cuts, lessIsBetter }: Axis, { stability }: SegmentationModel): Ladder {
  const sign = lessIsBetter ? -1 : 1;
  return {
    places: lessIsBetter ? values.map((x) => -x) : values,
    ranked: values.length,
    cuts: bandedCuts(
      [...cuts].reverse().map((cut) => ({ from: sign * cut })),
      stability.band,
    ),
  };
}

function byQuadrant(way: QuadrantWay, list: List): Placing {
  const axes = (['volume', 'profit'] as const).map((side) => {
    const axis = axisOf(way[side], [], list);
    return { ...axis, cuts: [quadrantCut(way, side, axis.values)] };
  });
  return { axes };
}

/** What counts as high: the frozen cut, a fixed one, or the median or mean of this list. */
function quadrantCut({ cut, frozen }: QuadrantWay, side: 'volume' | 'profit', values: Float64Array): number {
  if (frozen) return frozen[side];
  const rule = typeof cut === 'object' ? ({ by: 'fixed', at: cut[side] } as const) : { by: cut };
  return splitAt(
    values.filter((x) => !Number.isNaN(x)),
    rule,
  );
}

const rfmSides = ['recency', 'frequency', 'monetary'] as const;

function byRfm(way: RfmWay, list: List): Placing {
  const axes = rfmSides.map((side) => axisOf(way[side], [], list));
  const [recency, frequency, monetary] = axes.map(({ values }) => values.filter((x) => !Number.isNaN(x)));
  const thresholds = way.frozen ?? rfmThresholds({ recency, frequency, monetary }, way.bins, way.rule);
  return {
    // A value at or above a cut has the higher number, which where less is better is the worse score.
    axes: axes.map((axis, k) => {
      const cuts = thresholds[rfmSides[k]];
      return axis.lessIsBetter ? { ...axis, cuts: [...cuts].reverse(), past: true as const } : { ...axis, cuts };
    }),
  };
}

function tooFewForQuantiles(way: RfmWay, list: List): ListRefusal[] {
  const values = axisOf(way.monetary, [], list).values.filter((x) => !Number.isNaN(x));
  if (values.length === 0 || values.length >= leastForPercentiles) return [];
  return [{ kind: 'listTooSmall', indicator: way.monetary, count: values.length, least: leastForPercentiles }];
}

/** An indicator of the accounts that can have a tier, as an axis. */
function axisOf(id: IndicatorId, cuts: readonly number[], { accounts, model, standings }: List): Axis {
  const column = accounts.indicators.get(id);
  const values = new Float64Array(standings.length).fill(NaN);
  if (column?.kind === 'number') {
    for (let i = 0; i < values.length; i++) {
      if (standings[i] === Standing.tiered && column.states[i] === CellState.read) values[i] = column.values[i];
    }
  }
  return { of: id, values, cuts, lessIsBetter: indicatorNature(model, id).polarity === 'lower' };
}
