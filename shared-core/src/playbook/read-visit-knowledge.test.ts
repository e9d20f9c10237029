import { readVisitKnowledge } from './read-visit-knowledge';

test.each([undefined, null, '', {}])('%j is nothing known, and no fault', (source) => {
  const { knowledge, problems } = readVisitKnowledge(source);
  expect(problems).toEqual([]);
  expect(knowledge).toEqual({
    ...{ caller: {}, dossier: null, personalAllowed: false },
    ...{ needs: [], offers: [], rivals: [], objections: [], proofs: [] },
  });
});

test.each<[string, unknown, object]>([
  ['a list instead', [], { kind: 'visitNotReadable', got: '[…]' }],
  ['a number for a text', { usp: 7 }, { kind: 'wrongVisitMember', member: 'usp', expected: 'text', got: '7' }],
  [
    'a text for a list',
    { needs: 'scrap' },
    { kind: 'wrongVisitMember', member: 'needs', expected: 'list', got: '"scrap"' },
  ],
  [
    'a text for a record',
    { caller: 'x' },
    { kind: 'wrongVisitMember', member: 'caller', expected: 'object', got: '"x"' },
  ],
  [
    'a text for an item',
    { rivals: ['x'] },
    { kind: 'wrongVisitMember', member: 'rivals[0]', expected: 'object', got: '"x"' },
  ],
  [
    'a text for yes',
    { personalAllowed: 'yes' },
    { kind: 'wrongVisitMember', member: 'personalAllowed', expected: 'yesNo', got: '"yes"' },
  ],
  [
    'a record for a proof',
    { proofs: [{}] },
    { kind: 'wrongVisitMember', member: 'proofs[0]', expected: 'text', got: '{…}' },
  ],
  [
    'an unknown topic',
    { objections: [{ text: 'no', topic: 'colour' }] },
    { kind: 'visitChoice', member: 'objections[0].topic', got: '"colour"' },
  ],
  ['a need without a text', { needs: [{ id: 'a' }] }, { kind: 'missingVisitMember', member: 'needs[0].text' }],
  ['a misspelt member', { need: [] }, { kind: 'unknownVisitMember', member: 'need' }],
  [
    'a misspelt item of the dossier',
    { dossier: { adress: 'x' } },
    { kind: 'unknownVisitMember', member: 'dossier.adress' },
  ],
  [
    'an offer for no need',
    { offers: [{ need: 'a' }] },
    { kind: 'offerWithoutNeed', member: 'offers[0]', need: 'a', needs: [] },
  ],
])('%s is told with its place', (_, source, problem) => {
  expect(readVisitKnowledge(source).problems).toEqual([expect.objectContaining(problem)]);
});

test('what is wrong leaves the rest in place', () => {
  const { knowledge } = readVisitKnowledge({ usp: 7, needs: [{ id: 'a', text: 'x', topic: 'colour' }, 3] });
  expect(knowledge.needs).toEqual([{ id: 'a', text: 'x' }]);
});
