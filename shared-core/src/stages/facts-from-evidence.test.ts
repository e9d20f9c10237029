import fc from 'fast-check';
import type { CalendarDate } from '../basics/calendar-date';
import { project8, today } from '../../templates/project-deals.test-data';
import { factColumns } from './fact-columns';
import { factsFromEvidence, type EvidenceLine } from './facts-from-evidence';
import { conditionsById, factsFromRecords, type RecordedAnswer } from './facts-from-records';
import { placeDeal } from './place-deal';

const locale = { decimal: '.', dateOrder: 'ymd' } as const;
const read = (...lines: [about: string, answer: unknown, seenOn?: unknown][]) =>
  factsFromEvidence(
    project8,
    lines.map(([about, answer, seenOn], at): EvidenceLine => ({ at, about, answer, seenOn })),
    locale,
  );

test.each([
  // what it is about, as people write it                             answer       fact                          value
  ['visit-held', 'yes', 'visit.heldWithPersonInCharge', true],
  ['visit.heldWithPersonInCharge', '是', 'visit.heldWithPersonInCharge', true],
  ['Visit held with the person in charge', false, 'visit.heldWithPersonInCharge', false],
  ['初步调研已存档', '예', 'survey.onFile', true],
  ['budget-confirmed', '2026-10-30', 'budget.confirmedOn', '2026-10-30'],
  ['budget-confirmed', 46325, 'budget.confirmedOn', '2026-10-30'],
  ['Size of the account', '대기업', 'account.size', 'large'],
  ['survey.departmentsHeard', 3, 'survey.departmentsHeard', 3],
  ['supplier.present', 'the present one', 'supplier.present', 'the present one'],
])('“%s” answered with %p is the fact %s: %p', (about, answer, path, value) => {
  expect(read([about, answer, '2026-11-01'])).toMatchObject({
    values: { [path]: value },
    observed: { [path]: '2026-11-01' },
    problems: [],
  });
});

test('a yes to what happened on a day takes the day it was seen, and asks for one where there is none', () => {
  expect(read(['budget-confirmed', 'yes', '2026-10-30']).values).toEqual({ 'budget.confirmedOn': '2026-10-30' });
  expect(read(['budget-confirmed', 'yes']).problems).toEqual([
    { kind: 'dayMissing', at: 0, path: 'budget.confirmedOn' },
  ]);
});

test('the line seen last counts; a line without a day is older than any with one', () => {
  const lines = read(
    ['survey-on-file', 'no', '2026-11-10'],
    ['survey-on-file', 'yes', '2026-11-02'],
    ['survey-on-file', 'yes'],
  );
  expect([lines.values, lines.lines['survey.onFile'].at]).toEqual([{ 'survey.onFile': false }, 0]);
});

test('in progress is not known yet, and takes back an earlier answer', () => {
  const lines = read(['survey-on-file', 'yes', '2026-11-02'], ['survey-on-file', '진행 중', '2026-11-10']);
  expect([lines.values, lines.inProgress]).toEqual([{}, ['survey.onFile']]);
});

test("the buyer's stage by name, by id, or by its number", () => {
  const stages = [
    ['采购阶段', '建立采购标准'],
    ['Procurement stage', 'criteria-set'],
    ['구매 단계', 4],
  ] as const;
  expect(stages.map(([about, answer]) => read([about, answer]).buyerStage)).toEqual(
    Array(3).fill(project8.buyerStages[3].id),
  );
});

test.each<[string, unknown, unknown, object]>([
  ['visit made', 'yes', '', { kind: 'aboutUnknown', at: 0, got: 'visit made' }],
  [
    'survey-on-file',
    'perhaps',
    '',
    { kind: 'answerUnread', at: 0, path: 'survey.onFile', type: 'yesNo', got: 'perhaps' },
  ],
  [
    'survey-on-file',
    'yes',
    'after the fair',
    { kind: 'dayUnread', at: 0, about: 'survey-on-file', got: 'after the fair' },
  ],
  ['Procurement stage', 'soon', '', { kind: 'buyerStageUnread', at: 0, got: 'soon' }],
  [
    'meeting-agreed',
    'yes',
    '2026-11-01',
    {
      kind: 'severalFacts',
      at: 0,
      about: 'meeting-agreed',
      paths: ['meeting.date', 'meeting.place', 'meeting.subject', 'meeting.agreedByPersonInCharge'],
    },
  ],
  ['buyingRoles', 'yes', '', { kind: 'followsFromPeople', at: 0, about: 'buyingRoles' }],
])('“%s” answered with %p, seen on %p, is told and counts for nothing', (about, answer, seenOn, problem) => {
  expect(read([about, answer, seenOn])).toMatchObject({ values: {}, problems: [problem] });
});

test('columns of a pipeline that are called like a fact, or like a condition on one fact, are read as facts', () => {
  const headers = ['Stage', 'survey on file', 'meeting-agreed', '采购阶段', 'Day the buyer confirmed the budget'];
  expect(factColumns(project8, headers)).toEqual([
    { column: 1, header: 'survey on file', path: 'survey.onFile' },
    { column: 3, header: '采购阶段' },
    { column: 4, header: 'Day the buyer confirmed the budget', path: 'budget.confirmedOn' },
  ]);
});

test('a deal stands where its evidence puts it', () => {
  const { values, observed } = read(
    ['buyer-interested', 'yes', '2026-10-01'],
    ['meeting.date', '2026-10-12'],
    ['meeting.place', 'their plant'],
    ['meeting.subject', 'scrap in pressing'],
    ['meeting.agreedByPersonInCharge', 'yes'],
    ['visit-held', 'yes', '2026-10-12'],
    ['survey-on-file', 'yes', '2026-10-14'],
  );
  expect(placeDeal(project8, { values, observed }, today).evidenced).toEqual({ stage: 2, state: 'entered' });
});

describe('lines that are records of an org', () => {
  const details = fc.constantFrom(
    null,
    {},
    { 'budget.confirmedOn': '2026-10-30' },
    { 'survey.departmentsHeard': 3, 'meeting.place': 'their plant' },
  );
  const record = fc.record({
    condition: fc.constantFrom(...conditionsById(project8).keys(), 'no-such-condition'),
    answer: fc.constantFrom<RecordedAnswer | null>('yes', 'no', 'inProgress', null),
    values: details,
    observedOn: fc.constantFrom(null, '2026-10-01' as CalendarDate, '2026-11-01' as CalendarDate),
  });
  const picklist = { yes: 'Yes', no: 'No', inProgress: 'In_Progress' };

  test('say what the records say, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), (records) => {
        const lines = records.map(({ condition, answer, values, observedOn }, at): EvidenceLine => {
          const filed = values && JSON.stringify(values);
          const cells = { answer: answer ? picklist[answer] : '', seenOn: observedOn ?? '' };
          return { at, about: condition, ...cells, record: { details: filed } };
        });
        const { values, observed, metSince, inProgress, problems } = factsFromEvidence(project8, lines, locale);
        const asRecords = factsFromRecords(project8, records);
        expect({ values, observed, metSince, problems }).toEqual({
          values: asRecords.values,
          observed: asRecords.observed,
          metSince: asRecords.metSince,
          problems: asRecords.problems,
        });
        expect(inProgress).toEqual(asRecords.inProgress);
      }),
    );
  });

  test('whose details are no JSON say nothing, and neither does their answer', () => {
    const line = { at: 0, about: 'visit-held', answer: 'Yes', record: { details: '{' } };
    expect(factsFromEvidence(project8, [line], locale)).toMatchObject({
      values: {},
      problems: [{ kind: 'answerUnread', at: 0, path: 'visit-held', got: '{' }],
    });
  });
});
