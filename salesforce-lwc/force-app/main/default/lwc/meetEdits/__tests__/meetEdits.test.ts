import fc from 'fast-check';
import { changedIn, decided, isDecided, metRecord, startEditing, typed, type FormValues } from 'c/meetEdits';

const value = fc.oneof(fc.constantFrom('', 'a', 'b'), fc.boolean(), fc.subarray(['x', 'y']));
const values = fc.record({ one: value, two: value, three: value }) as fc.Arbitrary<FormValues>;

test('whatever others save, nothing that was typed leaves the form', () => {
  fc.assert(
    fc.property(values, fc.dictionary(fc.constantFrom('one', 'two', 'three'), value), values, (base, mine, theirs) => {
      const editing = Object.entries(mine).reduce((all, [name, one]) => typed(all, name, one), startEditing(base));
      const met = metRecord(editing, theirs);
      for (const name of changedIn(editing)) expect(met.draft[name]).toEqual(editing.draft[name]);
    }),
  );
});

test('a field that nobody here touched shows what is on record', () => {
  fc.assert(
    fc.property(values, values, (base, theirs) => {
      const met = metRecord(startEditing(base), theirs);
      expect(changedIn(met)).toEqual([]);
      expect(met.conflicts).toEqual([]);
    }),
  );
});

test('meeting the same record twice changes nothing more', () => {
  fc.assert(
    fc.property(values, values, values, (base, mine, theirs) => {
      const met = metRecord({ ...startEditing(base), draft: mine }, theirs);
      expect(metRecord(met, theirs)).toEqual(met);
    }),
  );
});

const editing = typed(startEditing<FormValues>({ level: 'a', roles: ['x', 'y'] }), 'level', 'b');

test('both changed it: both values, until one is chosen', () => {
  const met = metRecord(editing, { level: 'c', roles: ['y', 'x'] });
  expect(met.conflicts).toEqual([{ name: 'level', mine: 'b', theirs: 'c' }]);
  expect(met.taken).toEqual([]); // the same roles in another order are the same
  expect(isDecided(met)).toBe(false);
  expect(changedIn(decided(met, 'level', 'theirs'))).toEqual([]);
  expect(changedIn(decided(met, 'level', 'mine'))).toEqual(['level']);
  expect(decided(met, 'roles', 'mine')).toBe(met);
});

test('both changed it to the same: nothing to choose', () => {
  expect(metRecord(editing, { level: 'b', roles: [] })).toMatchObject({ conflicts: [], taken: ['roles'] });
});

test('typing on is a choice, and a record that changes once more asks again', () => {
  const met = typed(metRecord(editing, { level: 'c', roles: [] }), 'level', 'd');
  expect(met.conflicts).toEqual([{ name: 'level', mine: 'd', theirs: 'c', chosen: 'mine' }]);
  const again = metRecord(met, { level: 'e', roles: [] });
  expect(again.conflicts).toEqual([{ name: 'level', mine: 'd', theirs: 'e' }]);
  const other = metRecord(met, { level: 'c', roles: ['x'] });
  expect(other.conflicts).toEqual(met.conflicts);
});

test('what a record no longer has is blank, and what it has new is taken', () => {
  const met = metRecord(startEditing<FormValues>({ gone: 'a' }), { added: 'b' });
  expect(met.draft).toEqual({ gone: '', added: 'b' });
});
