import { buyingRoleFacts } from './buying-role-facts';
import { circle, day, person } from './people.test-data';

test('a person in two roles is two items, one without a role none', () => {
  const contacts = [
    person('p1', ['user', 'coach'], { level: 'supportive', followedUp: day('2026-11-02') }),
    person('p2', [], { everMet: false }),
    person('p3', ['finance'], { level: 'none', infoComplete: false, everMet: false }),
  ];
  const both = { level: 'supportive', infoComplete: true, met: true, lastContact: '2026-11-02' };
  expect(buyingRoleFacts(circle({ contacts }))).toEqual([
    { role: 'user', ...both },
    { role: 'coach', ...both },
    { role: 'finance', level: 'none', infoComplete: false, met: false },
  ]);
});
