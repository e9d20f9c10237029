import { recordTypesIn, typesOffered } from '../recordTypes';

const answer = (...types: readonly unknown[]) => ({
  uiapi: {
    query: Object.fromEntries(types.map((type, k) => [`t${k}`, { edges: [{ node: { RecordType: type } }] }])),
  },
});
const named = (developerName: string | null, name: string | null) => ({
  DeveloperName: { value: developerName },
  Name: { value: name },
});

test('what may be chosen are the types that are there for this person, without the one of objects that have none', () => {
  const info = {
    recordTypeInfos: {
      a: { recordTypeId: 'a', available: true, master: false },
      b: { recordTypeId: 'b', available: false, master: false },
      c: { recordTypeId: 'c', available: true, master: true },
    },
  };
  expect(typesOffered(info as unknown as Parameters<typeof typesOffered>[0])).toEqual(['a']);
  expect(typesOffered(undefined)).toEqual([]);
});

test('a type without a label goes by its developer name; one that may not be seen is left out', () => {
  expect(
    recordTypesIn(answer(named('Tender', null), null, named(null, 'Nameless'), named('Project', 'Project')), 'en'),
  ).toEqual([
    { developerName: 'Project', label: 'Project' },
    { developerName: 'Tender', label: 'Tender' },
  ]);
});

test('types of one label stand in the order of their developer names', () => {
  const names = ['Sale_B', 'Sale_A', 'Sale_C'];
  const sorted = recordTypesIn(answer(...names.map((name) => named(name, 'Sale'))), 'en');
  expect(sorted.map(({ developerName }) => developerName)).toEqual(['Sale_A', 'Sale_B', 'Sale_C']);
});
