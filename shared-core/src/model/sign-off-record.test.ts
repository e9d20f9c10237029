import { calendarDate } from '../basics/calendar-date';
import { modelTrail, signOffFields, signOffRecord, signOffs } from './sign-off-record';
import type { TemplateSignOff } from './template-sign-off';
import type { TrailEntry } from './trail-entry';

const on = calendarDate('2026-03-02')!;
const bare: TrailEntry = { act: 'proposed', version: 3, fingerprint: '3f9a-01c7-be52', by: '', on, note: '' };
const full: TrailEntry = {
  ...{ ...bare, act: 'published', former: '11aa-22bb-33cc', by: 'Lin', note: 'why', approver: 'Kim' },
  moves: { of: 9, rose: 1, fell: 0 },
};

const rested: TemplateSignOff = {
  ...{ act: 'rested', process: 'Project sales', template: 'project-8', version: 1, fingerprint: '44dd-55ee-66ff' },
  ...{ by: '', on, note: '' },
};
const published: TemplateSignOff = {
  ...{ ...rested, act: 'published', version: 2, former: '77aa-88bb-99cc', by: 'Lin', note: 'why' },
  deals: { of: 12, changed: 0 },
};

test.each([
  ['with nothing but what has to be there', bare],
  ['with all parts', full],
  ['of a template', rested],
  ['of a template whose deals were looked at', published],
])('an entry %s comes back from its record the same', (_which, entry) => {
  const record = signOffRecord(entry);
  expect(Object.keys(record).sort()).toEqual([...signOffFields].sort());
  expect(signOffs([record])).toEqual([entry]);
});

test('a note too long for the org ends in an ellipsis', () => {
  const cut = String(signOffRecord({ ...bare, note: 'x'.repeat(2001) }).Note__c);
  expect([cut.length, cut.endsWith('x…')]).toEqual([2000, true]);
  expect(signOffRecord({ ...bare, note: 'x'.repeat(2000) }).Note__c).toBe('x'.repeat(2000));
});

test('a record made by hand that is no entry is passed over, and one delivered twice is one', () => {
  const [first, second] = [signOffRecord(bare), signOffRecord(full)];
  expect(signOffs([{}, first, { ...second, Rose__c: null }, second, second, first])).toEqual([bare, full, bare]);
});

test('models are told from templates by their kind; a record of before there were kinds is of a model', () => {
  const { Kind__c: _kind, ...before } = signOffRecord(bare);
  const read = signOffs([before, signOffRecord(published), signOffRecord(full)]);
  expect(read).toEqual([bare, published, full]);
  expect(modelTrail(read)).toEqual([bare, full]);
});

test.each([
  ['Process__c', null],
  ['Template__c', ''],
  ['Version__c', 1.5],
  ['Fingerprint__c', null],
  ['Signed_On__c', '2026-02-30'],
  ['Act__c', 'approved'],
  ['Deals__c', -1],
  ['Note__c', 5],
])('a record of a template whose %s is %p is no sign-off', (field, value) => {
  expect(signOffs([{ ...signOffRecord(published), [field]: value }])).toEqual([]);
});

test('the name of a process too long for the org ends in an ellipsis', () => {
  const cut = signOffRecord({ ...rested, process: 'x'.repeat(81) });
  expect(cut.Process__c).toBe(`${'x'.repeat(79)}…`);
});
