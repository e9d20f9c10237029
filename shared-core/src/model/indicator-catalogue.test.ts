import { indicatorCatalogue, knownNature, type KnownIndicatorId } from './indicator-catalogue';

const ids = Object.keys(indicatorCatalogue) as KnownIndicatorId[];

test('traits that law protects people for are marked', () => {
  expect(ids.filter((id) => knownNature(id)?.protectedTrait)).toEqual([
    'age',
    'education',
    'maritalStatus',
    'hasChildren',
  ]);
});

test('what is answered by yes or no is a category, and what counts back a number of days', () => {
  const natures = ids.map((id) => knownNature(id)!);
  expect(natures.filter(({ yesOrNo, unit }) => yesOrNo && unit !== 'category')).toEqual([]);
  expect(natures.filter(({ datesCountBack, unit }) => datesCountBack && unit !== 'days')).toEqual([]);
});
