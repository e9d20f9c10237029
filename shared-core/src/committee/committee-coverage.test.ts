import * as fc from 'fast-check';
import { contactLevels, coreRoles, type ContactLevel } from './committee';
import { committeeCoverage } from './committee-coverage';
import { person } from './people.test-data';

const at = (id: string, roles: Parameters<typeof person>[1], level: ContactLevel) => person(id, roles, { level });

test('each role counts by its best holder, and one person in two roles is one thread', () => {
  const contacts = [
    at('p1', ['decision'], 'engaged'),
    at('p2', ['user', 'coach'], 'supportive'),
    at('p3', ['technical'], 'contacted'),
    at('p4', ['technical'], 'identified'),
  ];
  // .35 × .75 + .25 × .5 + .2 × 1 + .2 × 1
  const { coverage, threads, missingRoles } = committeeCoverage(contacts);
  expect(coverage).toBeCloseTo(0.7875, 12);
  expect([threads, missingRoles]).toEqual([2, []]);
});

test.each<[ContactLevel, number, number]>([
  // decider        uncapped                          coverage
  ['none', 0.65, 0.5], // .25 + .2 + .2
  ['identified', 0.7375, 0.5], // + .35 × .25
  ['contacted', 0.825, 0.825],
])('with a decision maker at “%s” %d counts as %d', (level, uncapped, coverage) => {
  const rest = [
    at('t', ['technical'], 'supportive'),
    at('u', ['user'], 'supportive'),
    at('c', ['coach'], 'supportive'),
  ];
  const answer = committeeCoverage([...rest, at('d', ['decision'], level)]);
  expect([answer.uncapped, answer.coverage].map((share) => Math.round(share * 1e9) / 1e9)).toEqual([
    uncapped,
    coverage,
  ]);
});

test('finance and influencers are threads and carry no weight', () => {
  const answer = committeeCoverage([at('f', ['finance'], 'supportive'), at('i', ['influencer'], 'engaged')]);
  expect(answer).toMatchObject({ coverage: 0, threads: 2, missingRoles: coreRoles });
});

test('law: another contact never lowers coverage, and it stays between 0 and 1', () => {
  const contact = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    roles: fc.subarray([...coreRoles]),
    level: fc.constantFrom(...contactLevels),
  });
  fc.assert(
    fc.property(fc.array(contact), contact, (contacts, more) => {
      const [before, after] = [contacts, [...contacts, more]].map((all) => committeeCoverage(all).coverage);
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeLessThanOrEqual(1);
    }),
  );
});
