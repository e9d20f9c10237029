import type { OverrideEntry } from '../intake/override-entry';
import { readOverride } from './tier-override';

const tiers = ['VIP', 'A', 'B', 'C'];
const sound: OverrideEntry = {
  tier: 'A',
  from: '2026-01-01',
  until: '2026-12-31',
  reason: 'their second plant opens in May',
  author: 'the account manager',
};

test('a sound entry is read, spaces around its texts left out', () => {
  const entry = { ...sound, tier: ' A ', beatsCaps: true, approver: 'the head of sales ' };
  expect(readOverride(entry, tiers)).toEqual({
    override: {
      tier: 1,
      from: '2026-01-01',
      until: '2026-12-31',
      reason: 'their second plant opens in May',
      author: 'the account manager',
      beatsCaps: { approver: 'the head of sales' },
    },
  });
});

test.each<[string, OverrideEntry, Record<string, unknown>[]]>([
  ['a tier the model has not', { tier: 'Gold' }, [{ kind: 'overrideTierUnknown', got: 'Gold', tiers }]],
  ['no beginning', { from: '' }, [{ kind: 'overrideDateUnreadable', field: 'from', got: '' }]],
  ['no end', { until: undefined }, [{ kind: 'overrideWithoutEnd', mostDays: 366 }]],
  ['no such day', { until: '2026-02-30' }, [{ kind: 'overrideDateUnreadable', field: 'until', got: '2026-02-30' }]],
  [
    'an end on the day it begins',
    { until: '2026-01-01' },
    [{ kind: 'overrideEndsBeforeItBegins', from: '2026-01-01', until: '2026-01-01' }],
  ],
  ['a day more than a leap year', { until: '2027-01-03' }, [{ kind: 'overrideTooLong', days: 367, mostDays: 366 }]],
  ['a leap year', { until: '2027-01-02' }, []],
  ['no reason', { reason: '  ' }, [{ kind: 'overrideWithoutReason' }]],
  ['no author', { author: '' }, [{ kind: 'overrideWithoutAuthor' }]],
  [
    'nobody who approved that it beats caps',
    { beatsCaps: true },
    [{ kind: 'overrideWithoutApprover', author: 'the account manager' }],
  ],
  [
    'an author who approves it himself',
    { beatsCaps: true, approver: 'the account manager' },
    [{ kind: 'overrideWithoutApprover', author: 'the account manager' }],
  ],
])('%s', (_case, change, problems) => {
  const read = readOverride({ ...sound, ...change }, tiers);
  expect('problems' in read ? read.problems : []).toEqual(problems);
});

test('every problem is reported, not only the first', () => {
  const read = readOverride({}, tiers);
  expect('problems' in read && read.problems.map(({ kind }) => kind)).toEqual([
    'overrideTierUnknown',
    'overrideDateUnreadable',
    'overrideWithoutEnd',
    'overrideWithoutReason',
    'overrideWithoutAuthor',
  ]);
});
