import * as fc from 'fast-check';
import { dayNumber, fromDayNumber, type CalendarDate } from '../basics';
import { day, project8, today, visited } from '../../templates/project-deals.test-data';
import { evidenceToFile, type DealOnRecord } from './evidence-to-file';
import { conditionsById, type EvidenceRecord } from './facts-from-records';
import { parseTemplate } from './parse-template';
import { placeDeal } from './place-deal';
import type { StageTemplate } from './stage-template';

const told = (
  condition: string,
  answer: EvidenceRecord['answer'],
  seen = '2026-11-01',
  values: EvidenceRecord['values'] = null,
): EvidenceRecord => ({ condition, answer, values, observedOn: day(seen) });

const meeting = told('meeting-agreed', 'yes', '2026-11-02', {
  'meeting.date': '2026-11-10',
  'meeting.place': 'their plant',
  'meeting.subject': 'scrap in pressing',
  'meeting.agreedByPersonInCharge': true,
});
const onFile = [told('buyer-interested', 'yes'), meeting, told('visit-held', 'yes', '2026-11-10')];

/** What is filed, as `condition answer day values`. */
const filed = (deal: DealOnRecord, template: StageTemplate = project8) =>
  evidenceToFile(template, deal, today).toFile.map(({ at, condition, answer, observedOn, values, expiresOn }) =>
    [at ?? 'new', condition, answer, observedOn, values && JSON.stringify(values), expiresOn]
      .filter((part) => part !== null)
      .join(' '),
  );

test('an answer is filed as it was given, and the deal stands where it brings it', () => {
  const deal = { records: onFile, answered: [told('survey-on-file', 'yes', '2026-11-12')] };
  expect(filed(deal)).toEqual(['new survey-on-file yes 2026-11-12']);
  const { placement } = evidenceToFile(project8, deal, today);
  expect(placement.evidenced).toEqual({ stage: 2, state: 'entered' });
  expect(placeDeal(project8, { values: visited }, today).evidenced).toEqual(placement.evidenced);
});

test('a condition over several facts is answered by what they say, not by what was clicked', () => {
  const answered = [told('demo-agreed', 'yes', '2026-11-12', { 'demo.plannedOn': '2026-12-01' })];
  expect(filed({ records: onFile, answered })).toEqual([
    'new demo-agreed no 2026-11-12 {"demo.plannedOn":"2026-12-01"}',
  ]);
});

test('another condition on the same fact follows, and no longer says what it said', () => {
  const twice = templateWithTheSameFactTwice();
  const records = [told('first', 'yes', '2026-11-01')];
  expect(filed({ records, answered: [told('second', 'yes', '2026-11-05')] }, twice)).toEqual([
    'new second yes 2026-11-05',
  ]);
  expect(filed({ records, answered: [told('second', 'no', '2026-11-05')] }, twice)).toEqual([
    '0 first no 2026-11-05 {}',
    'new second no 2026-11-05',
  ]);
  expect(filed({ records: [], answered: [told('second', 'yes', '2026-11-05')] }, twice)).toEqual([
    'new first yes 2026-11-05 {}',
    'new second yes 2026-11-05',
  ]);
});

test('an answer taken back on the day it was given counts', () => {
  const records = [told('survey-on-file', 'yes', '2026-11-20'), ...onFile];
  const deal = { records, answered: [told('survey-on-file', 'no', '2026-11-20')] };
  expect(filed(deal)).toEqual(['0 survey-on-file no 2026-11-20']);
  expect(evidenceToFile(project8, deal, today).placement.evidenced).toEqual({ stage: 1, state: 'completed' });
});

test('evidence that has grown old keeps what it says and is no yes any more', () => {
  const records = [...onFile, told('organisation-chart-on-file', 'yes', '2025-11-19')];
  expect(filed({ records })).toEqual(['3 organisation-chart-on-file no 2025-11-19 {"organisation.chartOnFile":true}']);
  const fresh = told('organisation-chart-on-file', 'yes', '2026-11-20');
  expect(filed({ records, answered: [fresh] })).toEqual(['3 organisation-chart-on-file yes 2026-11-20 2027-11-20']);
});

test('what must have happened within some days counts to the last of them, unless another way holds', () => {
  // 180 days after 30 October are 28 April.
  const budget = told('budget-confirmed', 'yes', '2026-10-30');
  expect(filed({ records: onFile, answered: [budget] })).toEqual(['new budget-confirmed yes 2026-10-30 2027-04-28']);
  const records = [...onFile, told('contract-signed', 'yes', '2026-11-19')];
  expect(filed({ records, answered: [budget] })).toContain('new budget-confirmed yes 2026-10-30');
});

test('people met within some days count as long as enough of them do', () => {
  const at = (role: string, lastContact: string) => ({ role, level: 'supportive', met: true, lastContact });
  const elsewhere = { buyingRoles: [at('decision', '2026-11-01'), at('decision', '2026-11-10')] };
  const records = [told('decision-maker-in-touch', 'no', '2026-11-01', {})];
  // The later of both days, and 30 more.
  expect(filed({ records, elsewhere })).toContain('0 decision-maker-in-touch yes 2026-11-20 {} 2026-12-10');
});

test('what follows from the people met is filed where it is kept for good, with the day it was first met', () => {
  const met = { buyingRoles: [{ role: 'user', level: 'contacted', met: true }] };
  expect(filed({ records: onFile, elsewhere: met })).toEqual(['new user-met yes 2026-11-20 {}']);
  const kept = told('user-met', 'yes', '2026-10-05', {});
  expect(filed({ records: [...onFile, kept], elsewhere: { buyingRoles: [] } })).toEqual([]);
});

test('work under way is filed as such, with what was found out so far', () => {
  const answered = [told('demo-agreed', 'inProgress', '2026-11-12', { 'demo.attendeesNamed': true })];
  expect(filed({ records: onFile, answered })).toEqual([
    'new demo-agreed inProgress 2026-11-12 {"demo.attendeesNamed":true}',
  ]);
});

test('a record that somebody has to correct first is left as it is', () => {
  expect(filed({ records: [told('demo-agreed', 'yes'), told('user-met', 'yes'), told('nothing', 'yes')] })).toEqual([]);
});

test('once filed, the org counts what the core counts, and nothing is left to file', () => {
  const conditions = conditionsById(project8);
  const yesNo = [...conditions].flatMap(([id, { expr }]) => ('is' in expr ? [id] : []));
  const record = fc
    .tuple(
      fc.constantFrom(...conditions.keys()),
      fc.constantFrom('yes' as const, 'no' as const, 'inProgress' as const, null),
      fc.constantFrom('2025-01-15', '2026-11-01', '2026-11-20'),
      fc.constantFrom(null, {}, { 'survey.onFile': true }, { 'budget.confirmedOn': '2026-10-30' }),
    )
    .map(([condition, answer, seen, values]) => told(condition, answer, seen, values));
  const records = fc.uniqueArray(record, { selector: ({ condition }) => condition, maxLength: 40 });
  const answered = fc
    .tuple(fc.constantFrom(...yesNo), fc.constantFrom('yes' as const, 'no' as const, 'inProgress' as const))
    .map(([condition, answer]) => told(condition, answer, '2026-11-20'));
  fc.assert(
    fc.property(
      records,
      fc.uniqueArray(answered, { selector: ({ condition }) => condition, maxLength: 3 }),
      (stored, given) => {
        const first = evidenceToFile(project8, { records: stored, answered: given }, today);
        // Records come in the order they were last changed in.
        const written = new Set(first.toFile.map(({ at }) => at));
        const after: EvidenceRecord[] = [...stored.filter((_, at) => !written.has(at)), ...first.toFile];
        const second = evidenceToFile(project8, { records: after }, today);
        expect(second.placement.evidenced).toEqual(first.placement.evidenced);
        expect(second.toFile).toEqual([]);
        const openOn = (asOf: CalendarDate) => {
          const { values, observed, metSince } = first.evidence;
          return new Set(
            placeDeal(project8, { values, observed, metSince }, asOf).open.map(({ condition }) => condition.id),
          );
        };
        for (const { condition, expiresOn } of first.toFile) {
          if (expiresOn === null) continue;
          expect(openOn(expiresOn).has(condition)).toBe(false);
          expect(openOn(fromDayNumber(dayNumber(expiresOn) + 1)).has(condition)).toBe(true);
        }
        const unread = new Set(second.evidence.problems.map(({ at }) => at));
        const open = new Set(second.placement.open.map(({ condition }) => condition.id));
        after.forEach(({ condition, answer }, at) => {
          if (!unread.has(at)) expect([condition, answer === 'yes']).toEqual([condition, !open.has(condition)]);
        });
      },
    ),
  );
});

/** Two gates of one stage that hang on one fact. */
function templateWithTheSameFactTwice(): StageTemplate {
  const words = (text: string) => ({ en: text, 'zh-CN': text, ko: text });
  const condition = (id: string) => ({
    ...{ id, kind: 'process', expr: { is: 'fact' } },
    ...{ text: words(id), satisfy: words(id) },
  });
  const parsed = parseTemplate({
    ...{ keystage: 1, id: 'twice', version: 1, name: words('twice'), of: 'deal' },
    facts: [{ path: 'fact', name: words('fact'), type: 'yesNo' }],
    ...{ buyerStages: [], mapping: {} },
    stages: [
      {
        ...{ id: 'only', name: words('only'), weights: { entered: 0.5 } },
        ...{ milestones: [condition('first')], successCriteria: [condition('second')] },
        ...{ conditions: { process: [], relationship: [], information: [] }, appraisal: [] },
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
}
