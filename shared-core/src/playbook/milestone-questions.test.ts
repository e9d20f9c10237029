import { placeDeal } from '../stages';
import { milestoneQuestions } from './milestone-questions';
import { project8, ready, surveyed, today, visited } from '../../templates/project-deals.test-data';

const questions = (deal: Parameters<typeof placeDeal>[1]) => milestoneQuestions(placeDeal(project8, deal, today));
const one = (id: string, values: object) => questions({ values }).find(({ condition }) => condition === id);

test.each([
  // on file                                     condition            kind         done of
  ['meeting-agreed', {}, 'now', 0, 4],
  ['meeting-agreed', { 'meeting.place': 'their plant', 'meeting.subject': 'scrap' }, 'now', 2, 4],
  ['meeting-agreed', visited, 'settled', 4, 4],
  ['proposal-requested', visited, 'now', 0, 1],
  ['demo-agreed', { ...visited, 'demo.attendeesNamed': true }, 'ahead', 1, 2],
  ['buyer-interested', { ...surveyed, 'invitation.interestShown': false }, 'passedOver', 0, 1],
])('%s with %j on file is %s, %i of %i', (id, values, kind, done, of) => {
  expect(one(id, values)).toMatchObject({ kind, done, of });
});

test('a milestone that a later stage does not wait for is passed over', () => {
  const passed = {
    ...surveyed,
    'survey.onFile': false,
    'proposal.submitted': true,
    'proposal.explainedInPerson': true,
  };
  expect(one('survey-on-file', passed)).toMatchObject({ kind: 'passedOver', stage: 2, buyerStages: ['budget-set'] });
});

test('what was so and is out of date is to be asked again', () => {
  const [first, ...others] = project8.stages;
  const aging = { ...first, milestones: first.milestones.map((milestone) => ({ ...milestone, validDays: 30 })) };
  const deal = { values: visited, observed: { 'invitation.interestShown': '2026-09-01' } };
  const placement = placeDeal({ ...project8, stages: [aging, ...others] }, deal, today);
  expect(milestoneQuestions(placement)[0]).toMatchObject({ condition: 'buyer-interested', kind: 'aging' });
});

test.each([...ready])('%s: every milestone and success criterion is asked, in order', (_, template) => {
  const asked = milestoneQuestions(placeDeal(template, { values: {} }, today)).map(({ condition }) => condition);
  const gates = template.stages.flatMap(({ milestones, successCriteria }) => [...milestones, ...successCriteria]);
  expect(asked).toEqual(gates.map(({ id }) => id));
});
