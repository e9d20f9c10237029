import { fingerprint } from '@keystage/core';
import type { FieldFacts } from './org-connection';
import { planFromRecords, type RecordsToCompare } from './plan-from-records';
import { runOver } from './run-over-accounts.test-data';
import { tierFields, tierValues, type TierValues } from './tier-values';

const run = runOver(4);
const values = (account: number) => tierValues(run, account, fingerprint(run.model));
const types: Readonly<Record<string, string>> = { Keystage_Score__c: 'double', Keystage_Coverage__c: 'percent' };
const facts = {
  fields: new Map(
    tierFields.map((name): [string, FieldFacts] => [
      name,
      {
        ...{ name, label: name, type: types[name] ?? 'string', length: 131_072, createable: true, updateable: true },
        ...{ restrictedPicklist: false, picklistValues: [] },
      },
    ]),
  ),
};
const id = (account: number) => `001Hs0000000000${account}AAA`;
const record = (account: number, holds: Partial<TierValues> = {}, modified = '2026-11-21T09:00:00.000+0000') => ({
  ...{ Id: id(account), Name: `Account ${account}`, LastModifiedDate: modified },
  ...values(account),
  ...holds,
});
const compare = (rest: Partial<RecordsToCompare> & Pick<RecordsToCompare, 'records'>) =>
  planFromRecords({ values, facts, ...rest });

test('each record stands in one list: what changes with what it holds now, what is equal, what is newer', () => {
  const plan = compare({
    records: [
      [0, record(0)],
      [1, record(1, { Keystage_Tier__c: 'A', Keystage_Score__c: 1 })],
      [2, record(2, { Keystage_Tiered_On__c: '2026-11-21' })],
    ],
  });
  expect(plan.equal).toEqual([0]);
  expect(plan.changes).toMatchObject([
    {
      account: 1,
      fields: ['Keystage_Tier__c', 'Keystage_Score__c'],
      before: { Keystage_Tier__c: 'A', Keystage_Score__c: 1 },
    },
  ]);
  expect(plan.newer).toEqual([{ account: 2, why: { kind: 'newerInOrg', on: '2026-11-21' } }]);
  expect(plan.leftOut).toEqual([]);
});

test('values that came as texts, as Bulk sends them, are the values they stand for', () => {
  // Bulk writes a score of 15 as 15.0; a blank comes as nothing.
  const texts = Object.entries(record(0)).map(([field, value]) => [
    field,
    value === null ? '' : typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : String(value),
  ]);
  expect(compare({ records: [[0, Object.fromEntries(texts) as Record<string, string>]] }).equal).toEqual([0]);
});

describe('after a pull', () => {
  const at = '2026-11-20T12:00:00.000Z';
  const held = (account: number) => ({ ...values(account), Keystage_Tier__c: 'C' });
  const before = (account: number) => ({ Keystage_Tier__c: held(account).Keystage_Tier__c });

  test.each([
    // what the record holds now           changed on                        is
    ['what was pulled', 'C', '2026-11-19T08:00:00.000+0000', 'changes'],
    ['what was pulled, something else changed', 'C', '2026-11-21T08:00:00.000+0000', 'changes'],
    ['another tier', 'B', '2026-11-21T08:00:00.000+0000', 'newer'],
    ['another tier, at noon in Seoul: before the pull', 'B', '2026-11-20T12:30:00.000+0900', 'changes'],
    ['another tier, an hour after the pull in New York', 'B', '2026-11-20T08:00:00.000-0500', 'newer'],
  ])('a record that holds %s', (_what, tier, modified, list) => {
    const { newer, changes } = compare({
      records: [[3, record(3, { Keystage_Tier__c: tier }, modified)]],
      pulled: { at, held },
    });
    expect({ newer: newer.length, changes: changes.length }).toEqual({ newer: 0, changes: 0, [list]: 1 });
    const byAccount = compare({
      records: [[3, record(3, { Keystage_Tier__c: tier }, modified)]],
      pulled: { at: (account) => (account === 3 ? at : undefined), held },
    });
    expect(byAccount.newer).toEqual(newer);
    if (list === 'newer') expect(newer[0].why).toEqual({ kind: 'changedInOrg', tier });
  });

  test('what the list has pushed itself since is nobody else’s change, whether it arrived or not', () => {
    const after = { Keystage_Tier__c: 'B' };
    const pushed = {
      organizationId: '00DHs0000000001MAA',
      asOf: run.asOf,
      rows: [3].map((account) => ({
        id: id(account),
        fields: ['Keystage_Tier__c' as const],
        before: before(account),
        after,
      })),
    };
    const of = (tier: string) =>
      compare({ records: [[3, record(3, { Keystage_Tier__c: tier })]], pulled: { at, held }, pushed });
    expect(of('B').changes).toHaveLength(1);
    expect(of('C').changes).toHaveLength(1);
    expect(of('A').newer).toHaveLength(1);
  });

  test('of an account of which nothing was pulled, nothing can be newer', () => {
    const pulled = { at, held: () => undefined };
    expect(compare({ records: [[3, record(3, { Keystage_Tier__c: 'A' })]], pulled }).changes).toHaveLength(1);
  });
});

test('in a bound list the org’s override is the truth, and one that is pushed is pushed', () => {
  const inOrg = { Keystage_Override_Tier__c: 'VIP', Keystage_Override_Reason__c: 'Tender' };
  const none = { Keystage_Override_Tier__c: null, Keystage_Override_Reason__c: null };
  const of = (overrideInRun: RecordsToCompare['overrideInRun'], to = values) =>
    planFromRecords({ facts, values: to, records: [[0, { ...record(0), ...inOrg }]], overrideInRun });
  expect(of(() => inOrg).equal).toEqual([0]);
  expect(of(() => none).newer).toEqual([{ account: 0, why: { kind: 'overrideInOrg', tier: 'VIP' } }]);
  const pushing = (account: number) => ({ ...values(account), Keystage_Override_Tier__c: 'A' });
  expect(of(() => none, pushing).changes).toMatchObject([
    { fields: ['Keystage_Override_Tier__c'], before: { Keystage_Override_Tier__c: 'VIP' } },
  ]);
});

test('reasons longer than their field are left out, not cut', () => {
  const reasons = facts.fields.get('Keystage_Reasons__c')!;
  const short = { fields: new Map(facts.fields).set('Keystage_Reasons__c', { ...reasons, length: 20 }) };
  const { length } = values(0).Keystage_Reasons__c;
  expect(planFromRecords({ facts: short, values, records: [[0, record(0)]] }).leftOut).toEqual([
    { account: 0, why: { kind: 'reasonsTooLong', length, holds: 20 } },
  ]);
});
