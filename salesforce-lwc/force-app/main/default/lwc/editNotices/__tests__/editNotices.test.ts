import { editNotices, withConflicts } from 'c/editNotices';
import { metRecord, startEditing, typed, type FormValue, type FormValues } from 'c/meetEdits';
import type { FormField } from 'c/valueForm';

const words = { list: (items: readonly string[]) => items.join(' + '), day: (date: string) => `day ${date}` };

const told = (field: Partial<FormField>, base: FormValue, mine: FormValue, theirs: FormValue) => {
  const whole: FormField = { name: 'f', kind: 'line', label: 'Field', value: mine, ...field };
  const editing = metRecord(typed(startEditing<FormValues>({ f: base }), 'f', mine), { f: theirs });
  return withConflicts([whole, { ...whole, name: 'other' }], editing, words);
};

const choices = [
  { value: 'a', label: 'Alpha' },
  { value: 'b', label: 'Beta' },
];

test.each<[kind: FormField['kind'], base: FormValue, mine: FormValue, theirs: FormValue, says: string[]]>([
  ['line', 'x', 'y', 'z', ['Mine: y', 'On record: z']],
  ['day', '', '2026-11-20', '2026-11-21', ['Mine: day 2026-11-20', 'On record: day 2026-11-21']],
  ['choice', '', 'a', 'gone', ['Mine: Alpha', 'On record: gone']],
  ['choices', [], ['a', 'b'], ['b'], ['Mine: Alpha + Beta', 'On record: Beta']],
  ['choices', ['a'], [], ['b'], ['Mine: blank', 'On record: Beta']],
])('a %s from %j: %j against %j', (kind, base, mine, theirs, says) => {
  const [field, other] = told({ kind, choices }, base, mine, theirs);
  expect(field.conflict).toMatchObject({
    question: 'Somebody else changed “Field”. Which one is to stand?',
    chosen: '',
  });
  expect(field.conflict?.choices.map(({ label }) => label)).toEqual(says);
  expect(other.conflict).toBeUndefined();
});

test('yes and no have words', () => {
  const field: FormField = { name: 'f', kind: 'yesNo', label: 'Field', value: true };
  const conflicts = [{ name: 'f', mine: true, theirs: false }];
  const [shown] = withConflicts([field], { base: {}, draft: {}, conflicts, taken: [] }, words);
  expect(shown.conflict?.choices.map(({ label }) => label)).toEqual(['Mine: yes', 'On record: no']);
});

test('what others did is told once, and what is decided no more', () => {
  const fields: FormField[] = [{ name: 'f', kind: 'line', label: 'Field', value: '' }];
  const conflicts = [{ name: 'f', mine: 'a', theirs: 'b' }];
  const open = { base: {}, draft: {}, conflicts, taken: ['f'] };
  expect(editNotices(open, fields, 'It', words)).toEqual([
    'Somebody else saved It in the meantime. Nothing is overwritten: choose between the two values, then save again.',
    'Changed by somebody else in the meantime, and shown here now: Field.',
  ]);
  const chosen = { ...open, conflicts: [{ ...conflicts[0], chosen: 'mine' as const }], taken: [] };
  expect(editNotices(chosen, fields, 'It', words)).toEqual([]);
});
