import { readDeal, type Deal } from 'c/dealRecord';
import { dealSpeaker } from 'c/dealSpeaker';
import { calendarDate, placeDeal } from 'c/keystageStages';
import { answerOf, sampleDeal, today as day, visit } from '../../dealRecord/__tests__/sample-deal';
import { learntFields, valuesOf } from '../learntForm';
import { visitCard } from '../visitCard';
import {
  decidedIn,
  isReady,
  isUnsaved,
  meetDeal,
  newPlan,
  openRecord,
  toggled,
  typedInto,
  type VisitPanel,
} from '../visitPanel';

const today = calendarDate(day)!;

function read(visits = [visit({ Planned_On__c: '2026-11-19' })]): Deal {
  const reading = readDeal({ data: answerOf({ ...sampleDeal, visits }) }, today);
  if (reading.kind !== 'read') throw new Error(`expected a deal, got ${reading.kind}`);
  return reading.deal;
}

const deal = read();
const { template } = deal.process!;
const say = dealSpeaker('en-US', template);
const { open } = placeDeal(template, { values: {} }, today);
const asked = (condition: string, answer: string) => {
  const found = open.filter((one) => one.condition.id === condition);
  return learntFields(found, template, { [`answer/${condition}`]: answer } as never, say).map(({ name }) => name);
};

test('where nothing is open there is nothing to change, and nothing to lose', () => {
  const none: VisitPanel = { kind: 'none' };
  expect(typedInto(none, 'purpose', 'sign')).toBe(none);
  expect(decidedIn(none, 'purpose', 'mine')).toBe(none);
  expect(toggled(none, 'bring')).toBe(none);
  expect(meetDeal(none, deal)).toBe(none);
  expect([isReady(none), isUnsaved(none)]).toEqual([true, false]);
});

test('a section that is pressed unfolds, and pressed again is folded', () => {
  const plan = newPlan(deal);
  const unfolded = toggled(plan, 'bring');
  expect(unfolded).toMatchObject({ open: ['purpose', 'bring'] });
  expect(toggled(unfolded, 'bring')).toMatchObject({ open: ['purpose'] });
});

test('what is typed into a record is its own: it is held against nobody else’s', () => {
  const record = openRecord(deal.visits[0], deal, 'Event', today);
  const typed = typedInto(record, 'note', 'They called');
  expect(typed).toMatchObject({ draft: { note: 'They called' } });
  expect(decidedIn(typed, 'note', 'theirs')).toBe(typed);
  expect([isReady(typed), isUnsaved(typed)]).toEqual([true, false]);
});

test('a record of a visit that is not there any more is not shown', () => {
  const panel = openRecord(deal.visits[0], deal, 'Event', today);
  const reader = { lang: 'en-US', asOf: today, dossier: undefined, personalAllowed: false };
  const shown = (now: Deal) =>
    visitCard({ reading: { kind: 'read', deal: now }, panel, reader, logKinds: ['Event'], mayEdit: true });
  expect(shown(deal).record).toMatchObject({ title: 'Record of the visit' });
  expect(shown(read([])).record).toBeUndefined();
});

test.each([
  // one fact that a yes says whole; a day that it does not; several facts of which a no says nothing
  ['visit-held', '', ['answer/visit-held']],
  ['visit-held', 'yes', ['answer/visit-held', 'note/visit-held']],
  ['visit-held', 'no', ['answer/visit-held', 'note/visit-held']],
  [
    'next-step-dated',
    'yes',
    ['answer/next-step-dated', 'value/next-step-dated/visit.nextStepOn', 'note/next-step-dated'],
  ],
  ['next-step-dated', 'no', ['answer/next-step-dated', 'note/next-step-dated']],
  ['next-step-dated', 'inProgress', ['answer/next-step-dated', 'note/next-step-dated']],
  ['criteria-in-hand', 'yes', ['answer/criteria-in-hand', 'note/criteria-in-hand']],
  [
    'criteria-in-hand',
    'no',
    [
      'answer/criteria-in-hand',
      'value/criteria-in-hand/criteria.inHand',
      'value/criteria-in-hand/criteria.openToUs',
      'note/criteria-in-hand',
    ],
  ],
])('“%s”, answered “%s”, leaves to ask', (condition, answer, names) => {
  expect(asked(condition, answer)).toEqual(names);
});

test('values are kept as what they are, and those that no fact knows as they were written', () => {
  const values = { 'survey.departmentsHeard': '3', 'demo.usersTried': 'yes', 'meeting.date': day, stranger: 'x' };
  expect(valuesOf({ values } as never, template)).toEqual({
    ...{ 'survey.departmentsHeard': 3, 'demo.usersTried': true, 'meeting.date': day, stranger: 'x' },
  });
  expect(valuesOf({ values: {} } as never, template)).toBeNull();
});
