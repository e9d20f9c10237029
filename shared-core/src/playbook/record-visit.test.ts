import { placeDeal } from '../stages';
import { readCommittee } from '../committee';
import { project8, surveyed, today, visited } from '../../templates/project-deals.test-data';
import { recordVisit, type VisitRecord } from './record-visit';

const on = '2026-11-18';
const recorded = (learnt: VisitRecord['learnt'], more: Partial<VisitRecord> = {}, deal: object = { values: visited }) =>
  recordVisit(project8, { deal: deal as { values: unknown } }, { on, learnt, ...more }, today);

test('what was learnt moves the deal, and is dated by the visit', () => {
  const learnt = { 'proposal.requestedByBuyer': true, project: { feasibleForBuyer: true }, 'budget.confirmedOn': on };
  const { deal, nowMet, position, problems } = recorded(learnt);
  expect(position).toEqual({ before: { stage: 2, state: 'entered' }, after: { stage: 2, state: 'completed' } });
  expect(nowMet).toEqual(['proposal-requested', 'feasible-for-buyer', 'budget-confirmed']);
  expect(deal.observed).toEqual({
    ...{ 'proposal.requestedByBuyer': on, 'project.feasibleForBuyer': on, 'budget.confirmedOn': on },
  });
  expect(placeDeal(project8, deal, today).evidenced).toEqual(position.after);
  expect(problems).toEqual([]);
});

test('a fact is replaced however its path was spelt, and its neighbours stay', () => {
  const values = { ...visited, project: { size: 3, feasibleForBuyer: false }, 'project.worth': 'half the scrap' };
  const { deal, updates } = recorded({ 'project.feasibleForBuyer': true }, {}, { values });
  expect(updates).toEqual([{ path: 'project.feasibleForBuyer', before: false, after: true }]);
  expect(deal.values).toEqual({
    ...visited,
    ...{ project: { size: 3 }, 'project.worth': 'half the scrap', 'project.feasibleForBuyer': true },
  });
  expect(values.project.feasibleForBuyer).toBe(false); // nothing handed in is changed
});

test('a person met counts as met on that day, and what the host keeps of them stays', () => {
  const committee = {
    since: '2026-10-01',
    contacts: [{ id: 'p1', roles: ['user'], level: 'identified', room: '4.12' }],
  };
  const met = [{ id: 'p1', level: 'engaged' } as const, { id: 'p2', roles: ['coach'] as const }];
  const after = recordVisit(project8, { deal: { values: visited }, committee }, { on, learnt: {}, met }, today);
  expect(after.committee).toMatchObject({
    contacts: [
      { id: 'p1', roles: ['user'], level: 'engaged', room: '4.12', everMet: true, followedUp: on },
      { id: 'p2', roles: ['coach'], everMet: true, followedUp: on },
    ],
  });
  expect(after.nowMet).toEqual(['user-met', 'user-engaged']);
  expect(readCommittee(after.committee, today).problems).toEqual([]);
});

test('a condition that latches is met since the visit, and stays met when the fact is gone', () => {
  const { deal } = recorded({ 'visit.nextStepOn': '2026-12-01' });
  expect(deal.metSince).toMatchObject({ 'next-step-dated': on });
  const forgotten = placeDeal(project8, { ...deal, values: visited }, today);
  expect(forgotten.open.map(({ condition }) => condition.id)).not.toContain('next-step-dated');
});

test.each([
  ['2026-11-31', { kind: 'noSuchVisitDay', got: '2026-11-31' }],
  ['2026-11-21', { kind: 'visitLater', on: '2026-11-21', asOf: today }],
])('a record dated %s changes nothing', (wrong, problem) => {
  const deal = { values: visited };
  const after = recorded({ 'proposal.requestedByBuyer': true }, { on: wrong }, deal);
  expect([after.deal, after.updates, after.problems]).toEqual([deal, [], [problem]]);
});

test('a younger observation stands, and what the template cannot take is told', () => {
  const deal = { values: surveyed, observed: { 'project.feasibleForBuyer': '2026-11-19' } };
  const { updates, problems } = recorded(
    { 'project.feasibleForBuyer': false, 'project.colour': 'red', 'budget.confirmedOn': 'soon' },
    {},
    deal,
  );
  expect(updates).toEqual([]);
  expect(problems.map(({ kind }) => kind)).toEqual(['unknownFact', 'noSuchDay', 'newerOnFile']);
});
