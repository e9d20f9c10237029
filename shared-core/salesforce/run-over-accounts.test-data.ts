import {
  calendarDate,
  CellState,
  frozenForPublishing,
  parseModel,
  segmentAccounts,
  textColumn,
  type AccountColumns,
  type CalendarDate,
  type IndicatorColumn,
  type OverrideEntry,
  type Segmentation,
  type SegmentationModel,
} from '@keystage/core';

/** A model small enough to reckon by hand: points straight from a percentile of the amount and from bands of the overdue ratio. */
export const smallModel: SegmentationModel = modelOf({
  keystage: 1,
  id: 'small',
  version: 3,
  name: { en: 'Small model', 'zh-CN': '小模型', ko: '작은 모델' },
  groups: [
    {
      id: 'transaction',
      weight: 80,
      indicators: [{ id: 'amount', weight: 100, points: { by: 'percentile' }, missing: 'reject' }],
    },
    {
      id: 'finance',
      weight: 20,
      indicators: [
        {
          id: 'overdueRatio',
          weight: 100,
          points: { by: 'bands', cuts: [0.1, 0.3], points: [100, 50, 0] },
          missing: 'neutral',
        },
      ],
    },
  ],
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 85 },
      { tier: 'A', from: 60 },
      { tier: 'B', from: 30 },
    ],
  },
  caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
});

export function modelOf(source: unknown): SegmentationModel {
  const parsed = parseModel(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

export const asOf = '2026-11-20' as CalendarDate;
/** What goes with a publication that a test has made. */
export const signature = { on: asOf, note: '' };

/** A frozen run over so many accounts; amounts rise with the place in the list, and every seventh account is overdue. */
export function runOver(
  count: number,
  options: {
    model?: SegmentationModel;
    asOf?: string;
    ids?: readonly string[];
    overrides?: readonly (readonly [account: number, entry: OverrideEntry])[];
  } = {},
): Segmentation {
  const { model = smallModel, ids = Array.from({ length: count }, (_none, k) => `C-${k + 1}`) } = options;
  const day = calendarDate(options.asOf ?? asOf);
  if (!day) throw new Error('No such day.');
  const accounts: AccountColumns = {
    ids: textColumn(ids),
    names: textColumn(ids.map((id) => `Account ${id}`)),
    indicators: new Map<string, IndicatorColumn>([
      ['amount', numbers(count, (k) => 1000 * (k + 1))],
      ['overdueRatio', numbers(count, (k) => (k % 7 === 6 ? 0.41 : 0.05))],
      [
        'region',
        {
          kind: 'category',
          labels: ['North', '华东'],
          codes: Int32Array.from({ length: count }, (_none, k) => (k % 3) - 1),
        },
      ],
    ]),
    ...(options.overrides && { overrides: new Map(options.overrides) }),
  };
  return frozenForPublishing(segmentAccounts(accounts, model, day)).segmentation;
}

export function numbers(count: number, value: (k: number) => number): IndicatorColumn {
  return {
    kind: 'number',
    values: Float64Array.from({ length: count }, (_none, k) => value(k)),
    states: new Uint8Array(count).fill(CellState.read),
  };
}
