import { placeDeal } from '../stages';
import { appraise, usualAppraisalRules, type AppraisedDeal } from './appraise';
import { project8, today, visited } from '../../templates/project-deals.test-data';

const atVisit = placeDeal(project8, { values: visited }, today);
const atStart = placeDeal(project8, { values: {} }, today);
const deals = (rep: string, count: number, more: Partial<AppraisedDeal> = {}): AppraisedDeal[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${rep}${i}`, rep, placement: atVisit, ...more }));
const comparisonsOf = (list: readonly AppraisedDeal[], measure = 'coverage') =>
  appraise(list).comparisons.filter((one) => one.measure === measure);

test('of the conditions due up to the stage worked at, those met, by kind', () => {
  const [card] = appraise(deals('a', 2)).cards;
  // Stages 1 and 2, process: interest, meeting, six of guidance; visit, request, four of guidance = 14. Met: interest, meeting, visit.
  expect(card.readings.process).toMatchObject({ met: 6, due: 28, deals: 2, share: 3 / 14, enough: false });
  // Information: three; survey, feasibility, budget, three = 9. Met: the survey.
  expect(card.readings.information).toMatchObject({ met: 2, due: 18, share: 1 / 9 });
  // Relationship: one; three = 4. None met.
  expect(card.readings.relationship).toMatchObject({ met: 0, due: 8, share: 0 });
  expect(card.mix).toEqual([{ template: 'project-8', segment: '', stage: 2, deals: 2 }]);
});

test('the interval is that of the deals: with one rep five intervals hold together at 90 %', () => {
  const [card] = appraise(deals('a', 4, { coverage: 0.5 })).cards;
  // Each at 1 − 0.1/5 = 98 %, z = 2.326348. Wilson for 2 of 4: (½ ± z·√(¼/4 + z²/(4·16))/(1 + z²/4)).
  const z = 2.326348;
  const spread = (z * Math.sqrt((0.5 * 0.5) / 4 + (z * z) / (4 * 16))) / (1 + (z * z) / 4);
  expect(card.readings.coverage.interval[0]).toBeCloseTo(0.5 - spread, 5);
  expect(card.readings.coverage.width).toBeCloseTo(2 * spread, 5);
});

test('three deals are compared with nobody, however far apart', () => {
  const both = [...deals('a', 3, { coverage: 1 }), ...deals('b', 3, { coverage: 0 })];
  expect(comparisonsOf(both)).toEqual([
    { measure: 'coverage', reps: ['a', 'b'], kind: 'tooFewDeals', deals: [3, 3], least: 12 },
  ]);
});

test.each([
  ['the same', 0.5, 0.5, 'notToldApart'],
  ['a little better', 0.6, 0.5, 'notToldApart'],
  ['everything against nothing', 1, 0, 'apart'],
])('with 20 deals each: %s', (_, a, b, kind) => {
  const both = [...deals('a', 20, { coverage: a }), ...deals('b', 20, { coverage: b })];
  expect(comparisonsOf(both)[0].kind).toBe(kind);
});

test('deals of another kind are not compared: half of them elsewhere is a distance of 0.5', () => {
  const mixed = [...deals('b', 10, { coverage: 0 }), ...deals('b', 10, { coverage: 0, placement: atStart })];
  expect(comparisonsOf([...deals('a', 20, { coverage: 1 }), ...mixed])).toEqual([
    { measure: 'coverage', reps: ['a', 'b'], kind: 'differentMix', distance: 0.5, most: 0.3 },
  ]);
});

test('cards stand in the order of names, whatever the figures, and hold no total', () => {
  const { cards } = appraise([...deals('z', 20, { coverage: 1 }), ...deals('b', 20, { coverage: 0 })]);
  expect(cards.map(({ rep }) => rep)).toEqual(['b', 'z']);
  expect(Object.keys(cards[0])).toEqual(['rep', 'deals', 'mix', 'readings']);
});

test('a share that cannot be, a dossier of nothing: no value, no deal of the sample', () => {
  const [card] = appraise(deals('a', 2, { coverage: NaN, dossier: { onFile: 0, expected: 0 } })).cards;
  expect([card.readings.coverage.deals, card.readings.dossier.share]).toEqual([0, null]);
  expect(card.readings.coverage.interval).toEqual([0, 1]);
});

test('nobody at all is nothing to appraise', () => {
  expect(appraise([], usualAppraisalRules)).toEqual({ cards: [], comparisons: [] });
});
