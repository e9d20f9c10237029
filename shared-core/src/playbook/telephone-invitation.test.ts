import { project8, today } from '../../templates/project-deals.test-data';
import { telephoneInvitation } from './telephone-invitation';

const call = (values: object, knowledge?: unknown) =>
  telephoneInvitation(project8, { deal: { values }, knowledge }, today);

test('who we are comes first, then the pain in their words, then what is agreed already', () => {
  const invitation = call(
    { 'invitation.interestShown': true, 'meeting.place': 'their plant' },
    {
      ...{ person: 'p1', caller: { firm: 'Ostwerk', help: 'less scrap' } },
      needs: [{ id: 'scrap', text: 'too much scrap', problem: '4 % scrap' }],
      ...{ usp: 'no retooling', offers: [{ need: 'scrap', feature: 'force control' }], proofs: ['test report'] },
    },
  );
  expect(invitation.whoWeAre.map(({ state }) => state)).toEqual(['prefilled', 'toFill', 'prefilled']);
  expect(invitation.pain.need).toMatchObject({ state: 'prefilled', value: '4 % scrap' });
  expect(invitation.agree.map(({ item, line }) => [item, line?.state ?? null])).toEqual([
    ['time', 'toFill'],
    ['place', 'prefilled'],
    ['contact', 'prefilled'],
    ['attendees', null],
    ['questions', 'toFill'],
    ['preparation', null],
  ]);
  expect(invitation.questionsToSettle[0]).toMatchObject({ condition: 'meeting-agreed' });
  // Never sell on the telephone: nothing of what we offer is in it.
  expect(JSON.stringify(invitation)).not.toMatch(/retooling|force control|test report/);
});

test('with nothing known it asks, and the four aims stand', () => {
  const invitation = call({});
  expect(invitation.pain.need.state).toBe('toFill');
  expect(invitation.pain.ask).toEqual(['howLong', 'triedWhat', 'whichResult']);
  expect(invitation.aims).toHaveLength(4);
});
