import { editModel, editWeight, memberPath, partOfModel } from './edit-model';

const file = {
  id: 'a',
  groups: [
    {
      id: 'transaction',
      indicators: [
        { id: 'amount', weight: 3 },
        { id: 'profit', weight: 1 },
      ],
    },
  ],
  caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
};

test.each<[string, unknown, string]>([
  ['groups[0].indicators[1].weight', 2, '{"id":"profit","weight":2}'],
  // A field in which somebody typed no number: for parseModel to refuse, in its place.
  ['groups[0].indicators[1].weight', 'much', '{"id":"profit","weight":"much"}'],
  ['groups[0].indicators[1].missing', 'worst', '{"id":"profit","weight":1,"missing":"worst"}'],
  ['groups[0].indicators[1].weight', undefined, '{"id":"profit"}'],
])('%s becomes %p', (path, value, indicator) => {
  const edited = editModel(file, path, value);
  expect(partOfModel(edited, path)).toEqual(value);
  expect(JSON.stringify(partOfModel(edited, 'groups[0].indicators[1]'))).toBe(indicator);
});

test('parts of a list are added behind the last one, and taken away', () => {
  const two = editModel(file, 'caps[1]', { indicator: 'recency', above: 365, atBest: 'C' });
  expect(partOfModel(two, 'caps')).toHaveLength(2);
  expect(partOfModel(editModel(two, 'caps[0]', undefined), 'caps')).toEqual([
    { indicator: 'recency', above: 365, atBest: 'C' },
  ]);
});

test('the file that was edited stays as it was, and so do the parts beside the one that was', () => {
  const before = JSON.stringify(file);
  const edited = editModel(file, 'groups[0].indicators[0].weight', 9) as typeof file;
  expect(JSON.stringify(file)).toBe(before);
  expect(edited.caps).toBe(file.caps);
  expect(edited.groups[0].indicators[1]).toBe(file.groups[0].indicators[1]);
});

test('what is not there has no parts', () => {
  expect(partOfModel(file, 'way.cutOffs[0].from')).toBeUndefined();
  expect(() => editModel(file, 'way.cutOffs[0].from', 1)).toThrow('nothing at way.cutOffs[0].from');
});

test('weights that were changed by hand are no method’s any more', () => {
  const path = 'groups[0].indicators[0].weight';
  const proposed = { ...file, weighting: { method: 'entropy', acceptedOn: '2026-11-01' } };
  expect(partOfModel(editWeight(proposed, path, 2), 'weighting')).toEqual({ method: 'direct' });
  // What never said how its weights were found says nothing now.
  expect(editWeight(file, path, 2)).toEqual(editModel(file, path, 2));
});

test.each(['north', 'Nord.', 'a.b[0]', '[1]', 'said "so"', '华东'])('a category may be called %s', (category) => {
  const rule = { points: { [category]: 20, other: 5 } };
  const path = memberPath('points', category);
  expect(partOfModel(rule, path)).toBe(20);
  expect(editModel(rule, path, 80)).toEqual({ points: { [category]: 80, other: 5 } });
});
