import * as fc from 'fast-check';
import { buyingRoles, type Committee } from './committee';
import { findLandmines, type Defusal } from './find-landmines';
import { allFour, circle, day, person } from './people.test-data';

const [decider, technical, user, coach] = allFour;
const short = (committee: Committee) =>
  findLandmines(committee).map(({ kind, defuse }) => `${kind}: ${defuse.map(inShort).join(', ')}`);
const inShort = (defusal: Defusal) =>
  [defusal.kind, 'contact' in defusal ? defusal.contact : undefined, 'role' in defusal ? defusal.role : undefined]
    .filter((word) => word !== undefined)
    .join(' ');

test.each<[string, Partial<Committee>, string[]]>([
  ['everybody known and met', {}, []],
  ['no technical gatekeeper', { contacts: [decider, user, coach] }, ['roleUnknown: findHolder technical']],
  ['no coach', { contacts: [decider, technical, user] }, ['roleUnknown: findHolder coach', 'noCoach: winCoach']],
  [
    'too little known of the only user',
    { contacts: [decider, technical, coach, person('u', ['user'], { infoComplete: false })] },
    ['roleUnknown: completeInfo u user'],
  ],
  ['one user known well is enough', { contacts: [...allFour, person('u2', ['user'], { infoComplete: false })] }, []],
  [
    'a decider never met',
    { contacts: [technical, user, coach, person('d', ['decision'], { everMet: false })] },
    ['coreNeverMet: meet d'],
  ],
  [
    'a second user never met',
    { contacts: [...allFour, person('u2', ['user'], { everMet: false })] },
    ['coreNeverMet: meet u2'],
  ],
  [
    'while a role is unknown, who was not met is not yet the question',
    { contacts: [user, coach, person('d', ['decision'], { everMet: false })] },
    ['roleUnknown: findHolder technical'],
  ],
  ['finance never met is no mine', { contacts: [...allFour, person('f', ['finance'], { everMet: false })] }, []],
  [
    'a face new after the last review',
    { contacts: [...allFour, person('n', ['finance'], { joined: day('2026-10-02') })] },
    ['newFace: welcome n'],
  ],
  ['new on the day of the review', { contacts: [...allFour, person('n', [], { joined: day('2026-10-01') })] }, []],
  [
    'followed up the day before they joined',
    {
      contacts: [...allFour, person('n', [], { joined: day('2026-10-09'), followedUp: day('2026-10-08') })],
    },
    ['newFace: welcome n'],
  ],
  [
    'followed up on the day they joined',
    {
      contacts: [...allFour, person('n', [], { joined: day('2026-10-09'), followedUp: day('2026-10-09') })],
    },
    [],
  ],
  [
    'a core buyer with a new post',
    { contacts: [decider, technical, coach, person('u', ['user'], { postChanged: day('2026-03-01') })] },
    ['postChanged: catchUpOnPost u'],
  ],
  [
    'a new post of somebody else',
    { contacts: [...allFour, person('i', ['influencer'], { postChanged: day('2026-03-01') })] },
    [],
  ],
  ['restructured', { restructured: day('2026-10-05') }, ['reorganisedOrDeciderUncertain: reviewOrganisation']],
  ['restructured and reviewed', { restructured: day('2026-10-05'), restructureReviewed: day('2026-10-05') }, []],
  [
    'restructured again since the review',
    { restructured: day('2026-10-06'), restructureReviewed: day('2026-10-05') },
    ['reorganisedOrDeciderUncertain: reviewOrganisation'],
  ],
  ['who decides is open', { finalDeciderCertain: false }, ['reorganisedOrDeciderUncertain: confirmDecider']],
])('%s', (_, more, mines) => {
  expect(short(circle(more))).toEqual(mines);
});

test('nobody known: what is asked for is people', () => {
  expect(short(circle({ contacts: [] }))).toEqual([
    'roleUnknown: findHolder decision, findHolder technical, findHolder user, findHolder coach',
    'noCoach: winCoach',
  ]);
});

test('law: doing all that defuses leaves no mine', () => {
  const someDay = fc.option(fc.constantFrom('2026-09-01', '2026-10-01', '2026-10-15').map(day), { nil: undefined });
  const contacts = fc.array(
    fc.record({
      roles: fc.subarray([...buyingRoles]),
      level: fc.constant('contacted' as const),
      ...{
        infoComplete: fc.boolean(),
        everMet: fc.boolean(),
        joined: someDay,
        postChanged: someDay,
        followedUp: someDay,
      },
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      contacts,
      someDay,
      someDay,
      fc.boolean(),
      (people, restructured, restructureReviewed, finalDeciderCertain) => {
        let now = circle({
          contacts: people.map((one, i) => ({ ...one, id: `p${i}` })),
          ...{ restructured, restructureReviewed, finalDeciderCertain },
        });
        // Twice, since somebody found may be the last role that was missing, and only then asks who was met.
        for (let round = 0; round < 2; round++) {
          now = findLandmines(now)
            .flatMap(({ defuse }) => defuse)
            .reduce(done, now);
        }
        expect(findLandmines(now)).toEqual([]);
      },
    ),
  );
});

function done(committee: Committee, defusal: Defusal): Committee {
  const { contacts } = committee;
  const today = day('2026-11-20');
  const change = (id: string, more: object) =>
    contacts.map((contact) => (contact.id === id ? { ...contact, ...more } : contact));
  switch (defusal.kind) {
    case 'findHolder':
      return { ...committee, contacts: [...contacts, person(`found-${defusal.role}`, [defusal.role])] };
    case 'winCoach':
      return { ...committee, contacts: [...contacts, person('found-coach', ['coach'])] };
    case 'completeInfo':
      return { ...committee, contacts: change(defusal.contact, { infoComplete: true }) };
    case 'meet':
      return { ...committee, contacts: change(defusal.contact, { everMet: true }) };
    case 'welcome':
    case 'catchUpOnPost':
      return { ...committee, contacts: change(defusal.contact, { followedUp: today }) };
    case 'reviewOrganisation':
      return { ...committee, restructureReviewed: today };
    case 'confirmDecider':
      return { ...committee, finalDeciderCertain: true };
  }
}
