import { calendarDate } from '../basics/calendar-date';
import type { PeopleRole } from '../intake/map-people-columns';
import { findLandmines } from './find-landmines';
import { peopleFromRows } from './people-from-rows';
import { readCommittee } from './read-committee';

const today = calendarDate('2026-11-20')!;
const people = (...rows: Partial<Record<PeopleRole, unknown>>[]) =>
  peopleFromRows(
    rows.map((cells, row) => ({ row, cells })),
    today,
    { dateOrder: 'ymd' },
  );
const contactsOf = (...rows: Parameters<typeof people>) => {
  const { source, problems } = people(...rows);
  const read = readCommittee(source, today);
  return { ...read, problems: [...problems, ...read.problems] };
};

test.each([
  ['Decision maker', ['decision']],
  ['economic buyer; coach', ['decision', 'coach']],
  ['技术把关者、使用者', ['technical', 'user']],
  ['의사결정자/재무', ['decision', 'finance']],
])('the role “%s”', (roles, expected) => {
  expect(contactsOf({ name: 'Head of production', roles }).committee.contacts[0].roles).toEqual(expected);
});

test('a day of meeting means met and followed up; the later day of following up stands', () => {
  const [one, other] = contactsOf(
    { name: 'A', roles: 'user', metOn: 46_325, followedUp: '2026-09-01' },
    { name: 'B', roles: 'coach', metOn: '2026-09-01', followedUp: '2026-11-02' },
  ).committee.contacts;
  expect([one.everMet, one.followedUp, other.followedUp]).toEqual([true, '2026-10-30', '2026-11-02']);
});

test.each<[string, Partial<Record<PeopleRole, unknown>>, object]>([
  ['a meeting ahead', { roles: 'user', metOn: '2026-12-24' }, { kind: 'datedLater', contact: 'A', member: 'metOn' }],
  ['a day ahead', { roles: 'user', joined: '2027-01-01' }, { kind: 'datedLater', contact: 'A', member: 'joined' }],
  ['no role', { level: 'engaged' }, { kind: 'contactWithoutRole', contact: 'A' }],
  ['two roles', { roles: 'user, coach' }, { kind: 'severalRoles', contact: 'A', roles: ['user', 'coach'] }],
  ['a role nobody knows', { roles: 'umpire' }, { kind: 'unknownRole', contact: 'A', got: '"umpire"' }],
  ['a level nobody knows', { roles: 'user', level: 'warm' }, { kind: 'wrongMember', member: 'level', got: '"warm"' }],
  ['a day in words', { roles: 'user', joined: 'in spring' }, { kind: 'wrongMember', member: 'joined' }],
])('%s is told', (_, cells, problem) => {
  expect(contactsOf({ name: 'A', ...cells }).problems).toContainEqual(expect.objectContaining(problem));
});

test('exactly one final decider makes the decider certain', () => {
  const known = { infoComplete: 'yes', everMet: 'yes' };
  const circle = [
    { name: 'A', roles: 'decision, coach', ...known },
    { name: 'B', roles: 'technical, user', ...known },
  ];
  const minesWith = (...deciders: string[]) =>
    findLandmines(
      contactsOf(...circle.map((row) => ({ ...row, finalDecider: deciders.includes(row.name) }))).committee,
    ).map(({ kind }) => kind);
  expect([minesWith(), minesWith('A'), minesWith('A', 'B')]).toEqual([
    ['reorganisedOrDeciderUncertain'],
    [],
    ['reorganisedOrDeciderUncertain'],
  ]);
});

test('a row that names nobody yet is a seat, not a person', () => {
  expect(contactsOf({ roles: 'coach' }, { name: 'A', roles: 'user' }).committee.contacts.map(({ id }) => id)).toEqual([
    'A',
  ]);
});

test('everybody is found again by the id they are given', () => {
  const { people: found } = people({ contactId: 'C-1', name: 'Head of quality' }, { name: 'Plant manager' });
  expect([...found]).toEqual([
    ['C-1', { name: 'Head of quality', row: 0 }],
    ['Plant manager', { name: 'Plant manager', row: 1 }],
  ]);
});
