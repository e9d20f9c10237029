import { textColumn } from '../basics/text-column';
import { CellState, type AccountColumns, type IndicatorColumn } from '../intake/account-columns';
import { parseModel } from '../model/parse-model';
import type { SegmentationModel } from '../model/segmentation-model';

export type Cell = number | string | null;

/** A list for a test: one array of cells per indicator; null is a blank, 'unreadable!' a cell that could not be read. */
export function listOf(columns: Record<string, readonly Cell[]>, ids?: readonly string[]): AccountColumns {
  const size = Object.values(columns)[0].length;
  const names = ids ?? Array.from({ length: size }, (_, i) => `K${String(i + 1).padStart(4, '0')}`);
  return {
    ids: textColumn(names),
    names: textColumn(names),
    indicators: new Map(Object.entries(columns).map(([id, cells]) => [id, columnOf(cells)])),
  };
}

function columnOf(cells: readonly Cell[]): IndicatorColumn {
  if (cells.some((cell) => typeof cell === 'string' && cell !== 'unreadable!')) {
    const labels = [...new Set(cells.filter((cell): cell is string => typeof cell === 'string'))];
    return { kind: 'category', labels, codes: Int32Array.from(cells, (cell) => labels.indexOf(String(cell))) };
  }
  return {
    kind: 'number',
    values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN)),
    states: Uint8Array.from(cells, (cell) =>
      cell === null ? CellState.blank : typeof cell === 'number' ? CellState.read : CellState.unreadable,
    ),
  };
}

/** A model for a test, from the parts that matter to it. */
export function modelOf(parts: {
  indicators: readonly Record<string, unknown>[];
  way?: Record<string, unknown>;
  [other: string]: unknown;
}): SegmentationModel {
  const { indicators, ...rest } = parts;
  const parsed = parseModel({
    keystage: 2,
    id: 'test',
    version: 1,
    name: 'Test',
    groups: [{ id: 'transaction', weight: 1, indicators }],
    way: {
      by: 'scorecard',
      cutOffs: [
        { tier: 'VIP', from: 90 },
        { tier: 'A', from: 75 },
        { tier: 'B', from: 60 },
      ],
    },
    ...rest,
  });
  if (!parsed.ok) throw new Error(`The test's model is not sound: ${JSON.stringify(parsed.problems)}`);
  return parsed.model;
}

/** An indicator scored by the value itself: 0–100 in bands of one point. */
export const plainPoints = (id: string, weight: number, more: Record<string, unknown> = {}) => ({
  id,
  weight,
  points: {
    by: 'bands',
    cuts: Array.from({ length: 100 }, (_, i) => i + 1),
    points: Array.from({ length: 101 }, (_, i) => i),
  },
  ...more,
});

export const asPercentile = (id: string, weight: number, more: Record<string, unknown> = {}) => ({
  id,
  weight,
  points: { by: 'percentile' },
  ...more,
});
