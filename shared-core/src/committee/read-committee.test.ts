import * as fc from 'fast-check';
import type { CommitteeProblem } from './committee-problem';
import { committeeCoverage } from './committee-coverage';
import { findLandmines } from './find-landmines';
import { day } from './people.test-data';
import { rankCoverage } from './rank-coverage';
import { readCommittee } from './read-committee';

const asOf = day('2026-11-20');
const read = (source: unknown) => readCommittee(source, asOf);
const one = (contact: object) => read({ contacts: [{ id: 'p1', roles: ['user'], ...contact }] });

test.each<[string, unknown, CommitteeProblem[]]>([
  ['no committee at all', null, [{ kind: 'committeeNotReadable', got: 'null' }]],
  ['contacts that are no list', { contacts: 'Jin' }, [{ kind: 'committeeNotReadable', got: '"Jin"' }]],
  ['a contact that is no person', { contacts: ['Jin'] }, [{ kind: 'contactNotReadable', position: 0, got: '"Jin"' }]],
  ['a person without an id', { contacts: [{ roles: ['user'] }] }, [{ kind: 'contactWithoutId', position: 0 }]],
  ['a person without a role', { contacts: [{ id: 'p1' }] }, [{ kind: 'contactWithoutRole', contact: 'p1' }]],
  [
    'a role nobody knows, and so no role',
    { contacts: [{ id: 'p1', roles: ['boss'] }] },
    [
      {
        kind: 'unknownRole',
        contact: 'p1',
        got: '"boss"',
        known: ['decision', 'technical', 'user', 'finance', 'coach', 'influencer'],
      },
      { kind: 'contactWithoutRole', contact: 'p1' },
    ],
  ],
  [
    'one person in two roles',
    { contacts: [{ id: 'p1', roles: ['coach', 'user'] }] },
    [{ kind: 'severalRoles', contact: 'p1', roles: ['user', 'coach'] }],
  ],
  [
    'one person listed twice',
    {
      contacts: [
        { id: 'p1', roles: ['user'] },
        { id: 'p1', roles: ['coach'] },
      ],
    },
    [
      { kind: 'listedTwice', contact: 'p1', times: 2 },
      { kind: 'severalRoles', contact: 'p1', roles: ['user', 'coach'] },
    ],
  ],
  [
    'a restructuring of tomorrow',
    { contacts: [], restructured: '2026-11-21' },
    [{ kind: 'datedLater', contact: null, member: 'restructured', date: day('2026-11-21'), asOf }],
  ],
])('%s', (_, source, problems) => {
  expect(read(source).problems).toEqual(problems);
});

test.each<[object, object]>([
  [{ level: 'warm' }, { member: 'level', expected: { kind: 'oneOf' }, got: '"warm"' }],
  [{ everMet: 'yes' }, { member: 'everMet', expected: { kind: 'yesNo' }, got: '"yes"' }],
  [{ joined: '2026-02-30' }, { member: 'joined', expected: { kind: 'day' }, got: '"2026-02-30"' }],
  [{ topMeetings: '2026-02-01' }, { member: 'topMeetings', expected: { kind: 'days' }, got: '"2026-02-01"' }],
  [{ decisiveness: 51 }, { member: 'decisiveness', expected: { kind: 'impression' }, got: '51' }],
  [{ followedUp: '2026-11-21' }, { kind: 'datedLater', member: 'followedUp', date: day('2026-11-21') }],
])('%j counts as not known', (contact, problem) => {
  const { committee, problems } = one(contact);
  expect(problems).toMatchObject([{ contact: 'p1', ...problem }]);
  expect(committee.contacts[0]).toMatchObject({
    level: 'none',
    everMet: false,
    joined: undefined,
    followedUp: undefined,
  });
});

test('entries of one person are joined to the better of what is known', () => {
  const { committee } = read({
    contacts: [
      { id: 'p1', roles: ['user'], level: 'engaged', everMet: true, followedUp: '2026-03-01', rank: 'staff' },
      { id: 'p1', roles: ['coach'], level: 'identified', infoComplete: true, followedUp: '2026-04-01' },
    ],
  });
  expect(committee.contacts).toMatchObject([
    {
      ...{ id: 'p1', roles: ['user', 'coach'], level: 'engaged', everMet: true, infoComplete: true, rank: 'staff' },
      followedUp: day('2026-04-01'),
    },
  ]);
});

test('law: nothing a record holds makes it throw, and what comes out can be asked everything', () => {
  const loose = fc.record(
    {
      contacts: fc.oneof(
        fc.anything(),
        fc.array(
          fc.oneof(
            fc.anything(),
            fc.record(
              { id: fc.anything(), roles: fc.anything(), level: fc.anything(), joined: fc.anything() },
              { requiredKeys: [] },
            ),
          ),
        ),
      ),
      since: fc.anything(),
      restructured: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), loose), (source) => {
      const { committee } = read(source);
      expect(findLandmines(committee).length).toBeGreaterThan(0); // nobody can be certain who decides
      expect(committeeCoverage(committee.contacts).coverage).toBe(0);
      expect(rankCoverage(committee.contacts, asOf).findings.length).toBeGreaterThan(0);
    }),
  );
});
