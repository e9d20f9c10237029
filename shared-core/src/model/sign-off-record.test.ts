import { calendarDate } from '../basics/calendar-date';
import { signOffFields, signOffRecord, signOffTrail } from './sign-off-record';
import type { TrailEntry } from './trail-entry';

const on = calendarDate('2026-03-02')!;
const bare: TrailEntry = { act: 'proposed', version: 3, fingerprint: '3f9a-01c7-be52', by: '', on, note: '' };
const full: TrailEntry = {
  ...{ ...bare, act: 'published', former: '11aa-22bb-33cc', by: 'Lin', note: 'why', approver: 'Kim' },
  moves: { of: 9, rose: 1, fell: 0 },
};

test.each([
  ['with nothing but what has to be there', bare],
  ['with all parts', full],
])('an entry %s comes back from its record the same', (_which, entry) => {
  const record = signOffRecord(entry);
  expect(Object.keys(record).sort()).toEqual([...signOffFields].sort());
  expect(signOffTrail([record])).toEqual([entry]);
});

test('a note too long for the org ends in an ellipsis', () => {
  const cut = String(signOffRecord({ ...bare, note: 'x'.repeat(2001) }).Note__c);
  expect([cut.length, cut.endsWith('x…')]).toEqual([2000, true]);
  expect(signOffRecord({ ...bare, note: 'x'.repeat(2000) }).Note__c).toBe('x'.repeat(2000));
});

test('a record made by hand that is no entry is passed over, and one delivered twice is one', () => {
  const [first, second] = [signOffRecord(bare), signOffRecord(full)];
  expect(signOffTrail([{}, first, { ...second, Rose__c: null }, second, second, first])).toEqual([bare, full, bare]);
});
