import { readVisitKnowledge } from '../../../../../../../shared-core/src/playbook/read-visit-knowledge';
import { knowledgeOf, nextOf, pieceOf, piecesOf } from '../visitKnowledge';

const pieces = {
  'need/price': 'no surprise',
  'need/price/problem': 'service costs',
  'need/n7': 'quiet machines',
  'need/n7/topic': 'gain',
  'offer/price/benefit': 'one rate',
  'offer/nobody/benefit': 'hangs on no need',
  'rival/0': 'Presswerk',
  'rival/0/use': 'two presses',
  'rival/1': 'Formtech',
  'proof/0': 'Test report 12',
  'objection/0': 'You are new to this',
  usp: 'presses that correct themselves',
  'need/quality': '  ',
};

test('pieces become knowledge that the core reads without a fault', () => {
  const { knowledge, problems } = readVisitKnowledge(knowledgeOf(pieces));
  expect(problems).toEqual([]);
  expect(knowledge.needs).toEqual([
    { id: 'n7', text: 'quiet machines', topic: 'gain' },
    { id: 'price', text: 'no surprise', topic: 'price', problem: 'service costs' },
  ]);
  expect(knowledge.offers).toEqual([{ need: 'price', benefit: 'one rate' }]);
  expect(knowledge.rivals.map(({ name, use }) => [name, use])).toEqual([
    ['Presswerk', 'two presses'],
    ['Formtech', undefined],
  ]);
  expect(knowledge).toMatchObject({
    proofs: ['Test report 12'],
    objections: [{ text: 'You are new to this' }],
    usp: 'presses that correct themselves',
  });
});

test.each<[about: Parameters<typeof pieceOf>[0], piece: string | undefined]>([
  [{ kind: 'topicOfNeed', topic: 'price' }, 'need/price'],
  [{ kind: 'topicOfNeed', topic: 'gain' }, 'need/n7'],
  [{ kind: 'answerOnNeed', need: 'price', step: 'problem' }, 'need/price/problem'],
  [{ kind: 'answerOnNeed', need: null, step: 'problem' }, undefined],
  [{ kind: 'partOfOffer', need: 'price', part: 'benefit' }, 'offer/price/benefit'],
  [{ kind: 'partOfOffer', need: null, part: 'benefit' }, undefined],
  [{ kind: 'rivalName', rival: 'Formtech' }, 'rival/1'],
  [{ kind: 'rivalName', rival: null }, 'rival/2'],
  [{ kind: 'rivalPart', rival: 'Presswerk', part: 'use' }, 'rival/0/use'],
  [{ kind: 'rivalPart', rival: 'Nobody', part: 'use' }, undefined],
  [{ kind: 'usp' }, 'usp'],
  [{ kind: 'fact', path: 'account.size' }, undefined],
])('%j is kept as %s', (about, piece) => {
  expect(pieceOf(about, pieces)).toBe(piece);
});

test('the next free place of a list', () => {
  expect(nextOf('proof', pieces)).toBe('proof/1');
  expect(nextOf('proof', { 'proof/0': '', 'proof/1': 'b' })).toBe('proof/0');
});

test('what is kept and no text is left aside', () => {
  expect(piecesOf({ usp: 'a', 'need/price': 3, 'proof/0': null, 'rival/0': '' })).toEqual({ usp: 'a' });
  expect(piecesOf([1])).toEqual({});
  expect(piecesOf(undefined)).toEqual({});
});
