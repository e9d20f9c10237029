import distribution from '../../models/distribution-by-ledger.json';
import { editModel } from '../model/edit-model';
import { parseModel } from '../model/parse-model';
import type { SegmentationModel } from '../model/segmentation-model';
import { weighedItems } from './weighed-part';

const parsed = parseModel(distribution);
const model = parsed.ok ? parsed.model : undefined;
const sharesOf = (file: unknown) =>
  (weighedItems(file as SegmentationModel, { of: 'all' }) ?? []).map(({ share }) => share);

test('the shares of all indicators add up to the whole', () => {
  expect(sharesOf(model).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('while a weight is missing no share of its group is known, and those of the others stand', () => {
  const place = distribution.groups[0].indicators.length;
  const added = editModel(model, `groups[0].indicators[${place}]`, { id: 'largestDeal' });
  const shares = sharesOf(added);
  expect(shares.slice(0, place + 1).every(Number.isNaN)).toBe(true);
  expect(shares.slice(place + 1)).toEqual(sharesOf(model).slice(place));
});
