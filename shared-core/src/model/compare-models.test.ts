import { modelOf } from '../segmentation/account-list.test-data';
import { compareModels } from './compare-models';
import { editModel } from './edit-model';
import type { SegmentationModel } from './segmentation-model';

const ranked = (id: string, weight: number) => ({ id, weight, points: { by: 'percentile' } });
const banded = { id: 'overdueRatio', weight: 1, points: { by: 'bands', cuts: [0.1, 0.3], points: [100, 50, 0] } };
const model = modelOf({
  indicators: [ranked('amount', 3), banded],
  caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
});
const edited = (path: string, value: unknown) => editModel(model, path, value) as SegmentationModel;

test.each<[string, unknown, readonly unknown[]]>([
  ['groups[0].indicators[0].weight', 2, [['groups', 'transaction', 'indicators', 'amount', 'weight'], 3, 2]],
  [
    'groups[0].indicators[1].points.cuts',
    [0.1, 0.2],
    [
      ['groups', 'transaction', 'indicators', 'overdueRatio', 'points', 'cuts'],
      [0.1, 0.3],
      [0.1, 0.2],
    ],
  ],
  ['way.cutOffs[1].from', 70, [['way', 'cutOffs', 'A', 'from'], 75, 70]],
  ['caps[0].above', 0.4, [['caps', 'overdueRatio', 'above'], 0.3, 0.4]],
  ['caps[0]', undefined, [['caps', 'overdueRatio'], model.caps[0], undefined]],
  ['stability.band', 2, [['stability', 'band'], 0, 2]],
  ['name', { en: 'B', 'zh-CN': 'B', ko: 'B' }, [['name'], 'Test', { en: 'B', 'zh-CN': 'B', ko: 'B' }]],
  ['window', 'all', [['window'], { months: 12 }, 'all']],
  [
    'references',
    { amount: { count: 12, median: 4 } },
    [['references'], undefined, { amount: { count: 12, median: 4 } }],
  ],
])('%s set to %p is the one difference', (path, value, [at, before, after]) => {
  expect(compareModels(model, edited(path, value))).toEqual([{ at, before, after }]);
});

test('indicators are found again wherever they stand, and a version number is no difference', () => {
  const turned = modelOf({ indicators: [banded, ranked('amount', 3)], caps: model.caps, version: 2 });
  expect(compareModels(model, turned)).toEqual([]);
});
