import * as fc from 'fast-check';
import { day, project8 } from '../../templates/project-deals.test-data';
import { factCatalogue } from './fact-catalogue';
import { factsAsked } from './facts-asked';
import { factsFromEvidence } from './facts-from-evidence';
import { conditionsById, factsFromRecords, type EvidenceRecord } from './facts-from-records';
import type { Condition } from './stage-template';
import { whatItIsAbout } from './what-it-is-about';

type Told = [
  condition: string,
  answer: EvidenceRecord['answer'],
  seen?: string | null,
  values?: EvidenceRecord['values'],
];

const record = ([condition, answer, seen = '2026-11-01', values = null]: Told): EvidenceRecord => ({
  condition,
  answer,
  values,
  observedOn: seen === null ? null : day(seen),
});
const read = (...told: Told[]) => factsFromRecords(project8, told.map(record));

test.each<[Told, Record<string, unknown>]>([
  [['visit-held', 'yes'], { 'visit.heldWithPersonInCharge': true }],
  [['visit-held', 'no'], { 'visit.heldWithPersonInCharge': false }],
  // Something that has a day of its own happened on the day it was seen.
  [['budget-confirmed', 'yes', '2026-10-30'], { 'budget.confirmedOn': '2026-10-30' }],
  [['budget-confirmed', 'no'], {}],
  [['criteria-in-hand', 'yes'], { 'criteria.inHand': true, 'criteria.openToUs': true }],
  [
    ['meeting-agreed', 'no', '2026-11-01', { 'meeting.date': '2026-11-20', 'meeting.place': null }],
    { 'meeting.date': '2026-11-20' },
  ],
  // Empty values say nothing: the answer follows from what is filed elsewhere.
  [['visit-held', 'yes', '2026-11-01', {}], {}],
  [['visit-held', null], {}],
  // That a condition is not met says nothing of each of its facts, nor of the people it follows from.
  [['criteria-in-hand', 'no'], {}],
  [['user-met', 'no'], {}],
  [['user-met', 'inProgress'], {}],
])('%j says %j', (told, values) => {
  const facts = read(told);
  expect([facts.values, facts.problems]).toEqual([values, []]);
  expect(Object.keys(facts.observed)).toEqual(Object.keys(values));
});

test.each<[Told, object]>([
  [['visit-hold', 'yes'], { kind: 'aboutUnknown', got: 'visit-hold' }],
  [['budget-confirmed', 'yes', null], { kind: 'dayMissing', path: 'budget.confirmedOn' }],
  [['departments-heard', 'yes'], { kind: 'answerUnread', path: 'survey.departmentsHeard', type: 'number', got: 'yes' }],
  [
    ['demo-agreed', 'yes'],
    { kind: 'severalFacts', about: 'demo-agreed', paths: ['demo.plannedOn', 'demo.attendeesNamed'] },
  ],
  [['user-met', 'yes'], { kind: 'followsFromPeople', about: 'user-met' }],
])('%j counts for nothing until it is corrected', (told, problem) => {
  const facts = read(['survey-on-file', 'yes'], told);
  expect([facts.problems, facts.values]).toEqual([[{ ...problem, at: 1 }], { 'survey.onFile': true }]);
  expect(facts.metSince).toEqual({});
});

test('the record seen last counts, among equals the later; one without a day is older than any with one', () => {
  const facts = read(
    ['survey-on-file', 'no', '2026-11-10'],
    ['visit-held', 'yes', '2026-11-02', { 'survey.onFile': true, 'visit.recorded': true }],
    ['visit-recorded', 'no', '2026-11-02'],
    ['first-proposal-submitted', 'yes', null],
    ['proposal-explained', 'no', '2026-11-01', { 'proposal.submitted': false }],
  );
  expect(facts.values).toEqual({ 'survey.onFile': false, 'visit.recorded': false, 'proposal.submitted': false });
  expect(facts.sources).toEqual({ 'survey.onFile': 0, 'visit.recorded': 2, 'proposal.submitted': 4 });
});

test('in progress is what was asked and not found out', () => {
  const facts = read(['meeting-agreed', 'inProgress', '2026-11-01', { 'meeting.place': 'their plant' }]);
  expect(facts.values).toEqual({ 'meeting.place': 'their plant' });
  expect(facts.inProgress).toEqual(['meeting.date', 'meeting.subject', 'meeting.agreedByPersonInCharge']);
});

test('a latched condition is met since the day its yes was seen, whatever its facts say now', () => {
  const facts = read(
    ['problem-told', 'yes', '2026-10-02'],
    ['user-met', 'yes', '2026-10-05', {}],
    ['acts-willingly', 'no', '2026-10-05'],
    ['visit-held', 'yes', '2026-10-06'],
  );
  expect(facts.metSince).toEqual({ 'problem-told': '2026-10-02', 'user-met': '2026-10-05' });
});

// A cell, a pane and a record agree: an answer filed under a condition is read as a line of a sheet about it. What a cell would hold itself, a
// number or a text, stands in the record's values; a text that names a fact too speaks of that fact on a sheet.
test('records without values say what lines of evidence say', () => {
  const catalogue = factCatalogue(project8);
  const isSaid = ({ id, expr }: Condition) =>
    Object.entries(whatItIsAbout(project8, id) ?? {}).some(
      ([member, value]) => member === 'condition' && value === id,
    ) &&
    factsAsked(expr, catalogue).every((path) => ['yesNo', 'date', 'list'].includes(catalogue.facts.get(path)!.type));
  const condition = fc.constantFrom(...[...conditionsById(project8)].flatMap(([id, one]) => (isSaid(one) ? [id] : [])));
  const answer = fc.constantFrom('yes' as const, 'no' as const, 'inProgress' as const);
  const seen = fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03', null);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(condition, answer, seen), { selector: ([id]) => id }), (told) => {
      const facts = read(...told);
      const lines = told.map(([about, said, seenOn], at) => ({
        ...{ at, about, seenOn },
        answer: said === 'inProgress' ? 'in progress' : said,
      }));
      const ofLines = factsFromEvidence(project8, lines, { decimal: '.', dateOrder: 'ymd' });
      expect(facts.values).toEqual(ofLines.values);
      expect(facts.observed).toEqual(ofLines.observed);
      expect(facts.inProgress).toEqual(ofLines.inProgress);
      expect(facts.problems).toEqual(ofLines.problems.filter(({ at }) => told[at][1] === 'yes'));
    }),
  );
});
