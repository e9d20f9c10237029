import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { analysisSteps, sixStepAnalysis, type AccountOpportunity, type Level } from './six-step-analysis';

const day = (text: string) => calendarDate(text)!;
const asOf = day('2026-03-01');
const notes = Object.fromEntries(analysisSteps.map((step) => [step, 'done']));

function opportunity(
  id: string,
  feasibility: Level,
  urgency: Level,
  more: Partial<AccountOpportunity> = {},
): AccountOpportunity {
  return {
    id,
    description: 'mark their lines',
    feasibility,
    urgency,
    owner: 'the account manager',
    due: day('2026-06-30'),
    milestones: [{ what: 'samples accepted', due: day('2026-05-01') }],
    resources: 'two days of a technician',
    deciders: [{ name: 'head of operations', message: 'fewer faults found faster' }],
    ...more,
  };
}

test('the weaker of feasibility and urgency decides the term; then their sum, the date, the id', () => {
  const found = sixStepAnalysis(
    notes,
    [
      opportunity('urgent, hardly feasible', 1, 5),
      opportunity('b', 4, 4),
      opportunity('feasible, not urgent', 5, 2),
      opportunity('a', 4, 4),
      opportunity('sooner', 4, 4, { due: day('2026-06-01') }),
      opportunity('undated', 4, 4, { due: undefined }),
      opportunity('both', 5, 4),
      opportunity('neither', 1, 1),
      opportunity('middling', 3, 3),
    ],
    asOf,
  );
  expect(found.opportunities.map(({ opportunity: { id }, horizon }) => `${horizon}: ${id}`)).toEqual([
    'short: both',
    'short: sooner',
    'short: a',
    'short: b',
    'short: undated',
    'middle: middling',
    'middle: feasible, not urgent',
    'long: urgent, hardly feasible',
    'long: neither',
  ]);
});

test('a whole analysis has no gaps; what is open is named, in the order of the ranking', () => {
  expect(sixStepAnalysis(notes, [opportunity('a', 5, 5)], asOf).gaps).toEqual([]);
  expect(sixStepAnalysis({ ...notes, competition: ' ' }, [], asOf).gaps).toEqual([
    { kind: 'stepOpen', step: 'competition' },
    { kind: 'noOpportunity' },
  ]);

  const bare = opportunity('bare', 5, 5, {
    owner: '',
    due: undefined,
    milestones: [],
    resources: undefined,
    deciders: [],
  });
  const late = opportunity('late', 4, 4, {
    due: day('2026-02-28'),
    milestones: [{ what: 'agreed', due: day('2026-04-01') }],
    deciders: [{ name: 'buyer' }],
  });
  expect(sixStepAnalysis(notes, [late, bare], asOf).gaps).toEqual([
    { kind: 'noOwner', opportunity: 'bare' },
    { kind: 'noDate', opportunity: 'bare' },
    { kind: 'noMilestone', opportunity: 'bare' },
    { kind: 'noResources', opportunity: 'bare' },
    { kind: 'noDecider', opportunity: 'bare' },
    { kind: 'datePassed', opportunity: 'late', due: '2026-02-28' },
    {
      kind: 'milestoneTooLate',
      opportunity: 'late',
      milestone: 'agreed',
      due: '2026-04-01',
      opportunityDue: '2026-02-28',
    },
    { kind: 'noMessage', opportunity: 'late', decider: 'buyer' },
  ]);
});

test('law: the order in which opportunities were found is irrelevant', () => {
  const level = fc.constantFrom<Level>(1, 2, 3, 4, 5);
  const list = fc
    .array(fc.tuple(level, level), { maxLength: 8 })
    .map((pairs) => pairs.map(([feasibility, urgency], k) => opportunity(`k${k}`, feasibility, urgency)));
  fc.assert(
    fc.property(list, (found) => {
      const ids = (given: readonly AccountOpportunity[]) =>
        sixStepAnalysis(notes, given, asOf).opportunities.map((each) => each.opportunity.id);
      expect(ids([...found].reverse())).toEqual(ids(found));
    }),
  );
});
