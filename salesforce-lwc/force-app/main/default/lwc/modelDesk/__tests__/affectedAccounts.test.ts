import { calendarDate, parseModel } from 'c/keystageCore';
import { reasonsOf, sampleModel } from '../../accountTier/__tests__/sample-account';
import { countedMoves, nobodyYet, withAccounts } from '../affectedAccounts';

const today = calendarDate('2026-11-20')!;

function model(more: object = {}) {
  const parsed = parseModel({ ...sampleModel, ...more });
  if (!parsed.ok) throw new Error('The sample is not sound.');
  return parsed.model;
}

/** A higher bar for A: 88 points are a B then. */
const cutOffs = [
  { tier: 'VIP', from: 95 },
  { tier: 'A', from: 90 },
  { tier: 'B', from: 50 },
];
const stricter = model({ way: { by: 'scorecard', cutOffs } });

const account = (fields: Readonly<Record<string, string | null>> = {}) => {
  const blank = ['Tier', 'Reason', 'Author', 'Approver', 'From', 'Until'].map((name) => [
    `Keystage_Override_${name}__c`,
    null,
  ]);
  const values = {
    ...(Object.fromEntries(blank) as Record<string, null>),
    Name: 'Northgate Systems',
    Keystage_Reasons__c: reasonsOf({ amount: 800, overdueRatio: 0 }),
    ...fields,
  };
  return {
    Id: '001A',
    ...(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])) as object),
  } as never;
};

test('an account moves from the tier of the model in force to that of the candidate', () => {
  const compared = { present: model(), candidate: stricter, today };
  const { worked, unworked, moves } = withAccounts(nobodyYet, [account(), account({ Name: null })], compared);
  expect([worked, unworked]).toEqual([2, 0]);
  expect(moves).toMatchObject([
    { name: 'Northgate Systems', from: 'A', to: 'B' },
    { name: '001A', from: 'A', to: 'B' },
  ]);
  expect(countedMoves({ worked, unworked, moves })).toEqual([{ from: 'A', to: 'B', count: 2 }]);
});

test('without a model in force every account with a tier moves from none', () => {
  const { moves } = withAccounts(nobodyYet, [account()], { present: undefined, candidate: stricter, today });
  expect(moves).toMatchObject([{ from: null, to: 'B' }]);
});

test('whom a person gave a tier keeps it, as far as what was entered can be read', () => {
  const compared = { present: model(), candidate: stricter, today };
  const given = {
    ...{ Keystage_Override_Tier__c: 'VIP', Keystage_Override_Reason__c: 'Board decision' },
    ...{ Keystage_Override_Author__c: 'Min Park', Keystage_Override_From__c: '2026-11-01' },
    Keystage_Override_Until__c: '2027-01-31',
  };
  expect(withAccounts(nobodyYet, [account(given)], compared).moves).toEqual([]);
  const halfGiven = { Keystage_Override_Tier__c: 'VIP' };
  expect(withAccounts(nobodyYet, [account(halfGiven)], compared).moves).toMatchObject([{ from: 'A', to: 'B' }]);
});

test('what was kept of an account and cannot be read is counted, not guessed', () => {
  const unread = [account({ Keystage_Reasons__c: null }), account({ Keystage_Reasons__c: reasonsOf({ amount: 'x' }) })];
  const { worked, unworked } = withAccounts(nobodyYet, unread, { present: model(), candidate: stricter, today });
  expect([worked, unworked]).toEqual([0, 2]);
});
