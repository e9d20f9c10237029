import { compareCompetition, competitionFactors, movesOf, positions, type Ratings } from './compare-competition';
import { styleOf } from './style-of';

const allAt = (rating: number): Ratings => ({
  ...{ product: rating, salesForce: rating, price: rating, reputation: rating },
  ...{ cost: rating, organisation: rating, people: rating, finance: rating },
});

test.each<[string, Ratings, Ratings, boolean, string, string | undefined]>([
  ['we supply now', allAt(1), allAt(5), true, 'defendOwn', 'defend'],
  ['better on most', { ...allAt(4), price: 1 }, allAt(3), false, 'aheadOnMost', 'frontal'],
  ['better on the product alone', { ...allAt(2), product: 5 }, allAt(3), false, 'aheadOnSome', 'flank'],
  ['better on as many as worse', { product: 5, price: 5, people: 1, cost: 1 }, allAt(3), false, 'aheadOnSome', 'flank'],
  ['better on nothing', allAt(2), allAt(2), false, 'aheadOnNone', 'split'],
  ['three factors known', { product: 5, price: 5, cost: 5 }, allAt(1), false, 'tooLittleKnown', undefined],
])('%s', (_, ours, theirs, weSupplyNow, kind, position) => {
  const { proposal } = compareCompetition(ours, theirs, weSupplyNow);
  expect([proposal.kind, 'position' in proposal ? proposal.position : undefined]).toEqual([kind, position]);
});

test('the eight factors and the moves of each position are those of the documents', () => {
  // committee.md, “Competition”: K3's factors in its order; K5's four positions, each with what stands in its brackets
  expect(competitionFactors).toEqual([
    ...['product', 'salesForce', 'price', 'reputation', 'cost', 'organisation', 'people', 'finance'],
  ]);
  expect(positions.map((position) => `${position}: ${movesOf[position].join(', ')}`)).toEqual([
    'frontal: ownNeed, actAsLeader',
    'flank: changeCriteria, reachHigher, bringTechnology, widenCircle, widenScope, findAllies',
    'split: takePart, argueForTwo, winSeniorSupport',
    'defend: deepenTies, slowDecision, offerTrial',
  ]);
});

test('a rating off the scale is not known', () => {
  const { ahead, behind, even, notKnown } = compareCompetition(
    { ...allAt(3), product: 6, price: 4, people: 2 },
    { ...allAt(3), cost: 0 },
    false,
  );
  expect({ ahead, behind, even, notKnown }).toEqual({
    ...{ ahead: ['price'], behind: ['people'], even: ['salesForce', 'reputation', 'organisation', 'finance'] },
    notKnown: ['product', 'cost'],
  });
});

test.each([
  // decisive  responsive
  [50, 0, 'tiger'],
  [25, 25, 'peacock'],
  [24.9, 24.9, 'owl'],
  [0, 50, 'dove'],
  [undefined, 10, null],
  [51, 10, null],
])('decisiveness %s, responsiveness %s: %s', (decisiveness, responsiveness, style) => {
  expect(styleOf(decisiveness, responsiveness)).toBe(style);
});
