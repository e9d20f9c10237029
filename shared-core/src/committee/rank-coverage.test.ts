import type { Contact } from './committee';
import { day, person } from './people.test-data';
import { rankCoverage } from './rank-coverage';

const asOf = day('2026-11-20');
const owned: readonly Contact[] = (['purchasing', 'engineering', 'quality'] as const).map((department) =>
  person(department, ['user'], { department, ownedBy: 'rep' }),
);
const chief = (more: Partial<Contact> = {}) =>
  person('chief', ['decision'], {
    ...{ rank: 'top', department: 'management', ownedBy: 'salesDirector' },
    topMeetings: ['2026-03-01', '2026-09-01'].map(day),
    ...more,
  });
const kinds = (...contacts: Contact[]) =>
  rankCoverage([...owned, ...contacts], asOf).findings.map((finding) => finding.kind);

test('covered by rank and department, nothing is missing', () => {
  expect(kinds(chief())).toEqual([]);
});

test.each([
  ['one owner in a department is enough', [chief(), person('q', [], { department: 'quality' })], []],
  ['a decider with a rep', [chief({ ownedBy: 'rep' })], ['deciderOwnedTooLow']],
  ['a decider with nobody', [chief({ ownedBy: undefined })], ['deciderOwnedTooLow']],
  ['once a year', [chief({ topMeetings: [day('2026-03-01')] })], ['topMetTooRarely']],
  // the twelve months start after 20 November 2025
  ['twice, once too long ago', [chief({ topMeetings: ['2025-11-20', '2026-03-01'].map(day) })], ['topMetTooRarely']],
  ['twice on one day is once', [chief({ topMeetings: ['2026-03-01', '2026-03-01'].map(day) })], ['topMetTooRarely']],
  [
    'six times',
    [chief({ topMeetings: ['01', '02', '03', '04', '05', '06'].map((month) => day(`2026-${month}-01`)) })],
    ['topMetTooOften'],
  ],
] as const)('%s', (_, contacts, findings) => {
  expect(kinds(...contacts)).toEqual(findings);
});

test('departments nobody owns, and departments nobody knows', () => {
  const purchaser = person('b', ['user'], { department: 'purchasing' });
  expect(rankCoverage([purchaser, chief()], asOf).findings).toEqual([
    { kind: 'nobodyOwns', department: 'purchasing', contacts: ['b'] },
    { kind: 'nobodyKnownIn', department: 'engineering' },
    { kind: 'nobodyKnownIn', department: 'quality' },
  ]);
});

test('who of ours owns whom', () => {
  expect(rankCoverage([chief(), person('b', ['user'])], asOf).owners).toEqual([
    { contact: 'chief', rank: 'top', department: 'management', ownedBy: 'salesDirector' },
    { contact: 'b', rank: null, department: null, ownedBy: null },
  ]);
});
